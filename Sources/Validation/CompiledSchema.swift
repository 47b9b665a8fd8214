import Diagnostics
import LibXML

/// A schema that documents can be checked against.
enum CompiledSchema: Sendable {
  case relaxNG(RelaxNGSchema)
  case schematron(SchematronSchema)

  /// Looks at the root element to tell what kind of schema it is, and compiles it.
  init(_ source: SchemaSource) throws(Failure) {
    let document = try parse(source)
    let root = document.root
    switch root.namespace {
    case "http://relaxng.org/ns/structure/1.0":
      self = .relaxNG(try RelaxNGSchema(document))
    case SchematronSchema.namespace where root.localName == "schema":
      let reader = SchematronReader(file: source.name, phase: source.phase)
      self = .schematron(try reader.schema(document.tree().root))
    default:
      throw .notUnderstood(ForeignSchema(root), source, line: root.line)
    }
  }

  var unchecked: [Diagnostic] {
    switch self {
    case .relaxNG: []
    case .schematron(let schema): schema.unchecked
    }
  }

  func check(_ document: XMLDocument) throws(Failure) -> [Diagnostic] {
    switch self {
    case .relaxNG(let schema): relaxNGDiagnostics(try schema.validate(document), in: document.file)
    case .schematron(let schema): try SchematronRun(schema, on: document).diagnostics()
    }
  }
}

private func parse(_ source: SchemaSource) throws(Failure) -> XMLDocument {
  do {
    return try XMLDocument(source.bytes, file: source.name)
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
