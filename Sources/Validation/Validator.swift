import Diagnostics
import LibXML

/// Validates XML documents against RELAX NG, Schematron and W3C XML schemas and DTDs, which it
/// compiles once.
///
/// Safe to use from several threads at once: the compiled schemas are only read, and each document
/// is parsed and checked in contexts of its own.
public struct Validator: Sendable {
  private let schemas: [CompiledSchema]

  /// Compiles schemas.
  ///
  /// - Parameters:
  ///   - schemas: RELAX NG in XML syntax, ISO Schematron, W3C XML Schema and DTDs, in any order and
  ///     number.
  ///   - locate: the local files of parts that schemas name by URLs.
  /// - Throws: `Failure` where a schema is broken or of a kind that is not understood.
  public init(
    schemas: [SchemaSource] = SchemaSource.builtIn, locate: @escaping SchemaLocator = { _ in nil }
  ) throws(Failure) {
    var compiled: [CompiledSchema] = []
    for schema in schemas { compiled += try CompiledSchema.compile(schema, locate: locate) }
    try self.init(compiled)
  }

  /// Takes schemas that are compiled already.
  init(_ schemas: [CompiledSchema]) throws(Failure) {
    guard !schemas.isEmpty else { throw .noSchema }
    // Validating against a DTD changes what the document knows of its ids.
    self.schemas = schemas.filter { !$0.isDTD } + schemas.filter(\.isDTD)
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
  /// give none at all for it. Where one of the schemas is a DTD, the document may ask for an external
  /// one, which is not read.
  ///
  /// - Parameters:
  ///   - bytes: the document.
  ///   - file: its name for messages; it is not read.
  /// - Returns: what is wrong, by place, each thing once.
  /// - Throws: `Failure` where the document is not well-formed, or a schema breaks on it.
  public func validate(_ bytes: [UInt8], file: String) throws(Failure) -> [Diagnostic] {
    // Who validates against a DTD has documents that ask for one.
    let asksForDTD = schemas.contains(where: \.isDTD)
    return try validate(
      XMLDocument(bytes, file: file, externalDTD: asksForDTD ? .passedOver : .refused))
  }

  /// Validates a document that is parsed already, and used for nothing else afterwards.
  func validate(_ document: XMLDocument) throws(Failure) -> [Diagnostic] {
    let outline = XMLOutline(document)
    var found: [Diagnostic] = []
    for schema in schemas { found += try schema.check(outline) }
    return byPlace(found)
  }
}

/// Sorts by place, leaves the order at one place as it is, and keeps the first of what is equal.
private func byPlace(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  var seen: Set<Diagnostic> = []
  return diagnostics.filter { seen.insert($0).inserted }
    .enumerated()
    .sorted { order($0.element.location, $0.offset) < order($1.element.location, $1.offset) }
    .map(\.element)
}

private func order(_ place: Location, _ offset: Int) -> (Int, Int, Int) {
  (place.line ?? 0, place.column ?? 0, offset)
}

extension Failure {
  fileprivate static var noSchema: Failure {
    Failure(
      .misconfigured, "there is no schema to validate against", at: Location("schema"),
      rule: "schema")
  }
}
