import Diagnostics
import LibXML

/// Validates XML documents against RELAX NG and Schematron schemas, which it compiles once.
///
/// Safe to use from several threads at once: the compiled schemas are only read, and each document
/// is parsed and checked in contexts of its own.
public struct Validator: Sendable {
  private let schemas: [CompiledSchema]

  /// Compiles schemas.
  ///
  /// - Parameter schemas: RELAX NG in XML syntax or ISO Schematron, in any order and number.
  /// - Throws: `Failure` where a schema is broken or of a kind that is not understood.
  public init(schemas: [SchemaSource] = SchemaSource.builtIn) throws(Failure) {
    var compiled: [CompiledSchema] = []
    for schema in schemas { compiled.append(try CompiledSchema(schema)) }
    guard !compiled.isEmpty else { throw .noSchema }
    self.schemas = compiled
  }

  /// What the schemas ask and this validator cannot check, a warning for each rule or
  /// assertion.
  ///
  /// It is the same for every document, and so no result of `validate`.
  public var unchecked: [Diagnostic] {
    schemas.flatMap(\.unchecked)
  }

  /// Validates a document against each of the schemas.
  ///
  /// A document is valid when none of the diagnostics is an error; schemas that know only errors
  /// give none at all for it.
  ///
  /// - Parameters:
  ///   - bytes: the document.
  ///   - file: its name for messages; it is not read.
  /// - Returns: what is wrong, by line, each thing once.
  /// - Throws: `Failure` where the document is not well-formed, or a schema breaks on it.
  public func validate(_ bytes: [UInt8], file: String) throws(Failure) -> [Diagnostic] {
    let document = try XMLDocument(bytes, file: file)
    var found: [Diagnostic] = []
    for schema in schemas { found += try schema.check(document) }
    return byLine(found)
  }
}

/// Sorts by line, leaves the order within a line as it is, and keeps the first of what is equal.
private func byLine(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  var seen: Set<Diagnostic> = []
  return diagnostics.filter { seen.insert($0).inserted }
    .enumerated()
    .sorted {
      ($0.element.location.line ?? 0, $0.offset) < ($1.element.location.line ?? 0, $1.offset)
    }
    .map(\.element)
}

extension Failure {
  fileprivate static var noSchema: Failure {
    Failure(
      .misconfigured, "there is no schema to validate against", at: Location("schema"),
      rule: "schema")
  }
}
