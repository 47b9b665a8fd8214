import Diagnostics
import LibXML

/// Validates documents against the schemas that they name themselves.
///
/// Those are the schemas of `xml-model` instructions, and of `xsi:schemaLocation` and
/// `xsi:noNamespaceSchemaLocation` at the root. What is not on this machine is passed over with a
/// warning; a document that names nothing else is validated against the project's own schemas. Each
/// schema is compiled once. Safe to use from several threads at once.
public final class NamedSchemas: Sendable {
  private let finder: SchemaFinder
  private let own: [OwnSchema]
  private let cache = SchemaCache()

  /// Takes the project's own schemas from the folder `Schemas` here, or else from the program.
  ///
  /// - Parameter finder: finds what documents name by URLs.
  public init(finder: SchemaFinder) {
    self.finder = finder
    own = OwnSchema.all
  }

  /// Validates a document.
  ///
  /// - Parameters:
  ///   - bytes: the document.
  ///   - file: its name; the schemas that it names are looked for beside it.
  /// - Returns: what is wrong, with a warning for each schema that is not used.
  /// - Throws: `Failure` where the document is not well-formed, or a schema is broken.
  public func validate(_ bytes: [UInt8], file: String) throws(Failure) -> Verdict {
    let document = try XMLDocument(bytes, file: file)
    var choice = SchemaChoice(for: file, finder, own, cache)
    for named in document.modelSchemas { try choice.take(named) }
    try choice.take(document.locatedSchemas)
    if choice.schemas.isEmpty {
      for own in own { try choice.take(own) }
    }
    let problems = try Validator(choice.schemas).validate(document)
    return Verdict(problems: choice.warnings + problems, remarks: choice.remarks)
  }
}
