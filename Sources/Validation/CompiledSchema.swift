import Diagnostics
import LibXML
import RelaxNG
import XMLTree

/// A schema that documents can be checked against.
enum CompiledSchema: Sendable {
  case relaxNG(RelaxNGSchema)
  case schematron(SchematronSchema)
  case xmlSchema(XMLSchema)
  case dtd(DocumentTypeDefinition)

  /// Looks at the root element to tell what kind of schema it is, and compiles it.
  ///
  /// - Parameters:
  ///   - source: the schema.
  ///   - locate: the local files of parts that it names by URLs.
  /// - Throws: `Failure` where it is broken or of a kind that is not understood.
  init(_ source: SchemaSource, locate: @escaping SchemaLocator) throws(Failure) {
    guard !source.isDTD else {
      self = .dtd(try DocumentTypeDefinition(source.bytes, file: source.name, locate: locate))
      return
    }
    let document = try parse(source)
    let root = document.root
    switch root.namespace {
    case "http://relaxng.org/ns/structure/1.0":
      self = .relaxNG(try RelaxNGSchema(document))
    case SchematronSchema.namespace where root.localName == "schema":
      var schema = document.tree().root
      if let phase = source.phase { schema.activate(phase) }
      self = .schematron(try SchematronReader(file: source.name).schema(schema))
    case XMLSchema.namespace where root.localName == "schema":
      self = .xmlSchema(try XMLSchema(document, locate: locate))
    default:
      throw .notUnderstood(ForeignSchema(root), source, line: root.line)
    }
  }

  var unchecked: [Diagnostic] {
    switch self {
    case .relaxNG, .xmlSchema, .dtd: []
    case .schematron(let schema): schema.unchecked
    }
  }

  func check(_ document: XMLDocument) throws(Failure) -> [Diagnostic] {
    switch self {
    case .relaxNG(let schema): try schema.validate(document)
    case .schematron(let schema): try SchematronRun(schema, on: document).diagnostics()
    case .xmlSchema(let schema):
      xmlSchemaDiagnostics(try schema.validate(document), in: document.file)
    case .dtd(let schema):
      dtdDiagnostics(try schema.validate(document), by: schema, in: document.file)
    }
  }

  var isDTD: Bool {
    if case .dtd = self { true } else { false }
  }
}

extension Element {
  /// Makes a phase the default one of a Schematron schema.
  fileprivate mutating func activate(_ phase: String) {
    attributes.removeAll { $0.name == "defaultPhase" }
    attributes.append(Attribute("defaultPhase", phase))
  }
}

private func parse(_ source: SchemaSource) throws(Failure) -> XMLDocument {
  do {
    return try XMLDocument(source.bytes, file: source.name, externalDTD: .passedOver)
  } catch {
    if let kind = ForeignSchema(source) { throw .notUnderstood(kind, source, line: nil) }
    throw Failure(.misconfigured, error.diagnostics)
  }
}

extension Failure {
  fileprivate static func notUnderstood(
    _ kind: ForeignSchema, _ source: SchemaSource, line: Int?
  ) -> Failure {
    Failure(
      .misconfigured, kind.sentence(about: source.name), at: Location(source.name, line: line),
      rule: "schema-kind")
  }
}
