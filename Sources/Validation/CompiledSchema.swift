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
  /// - Returns: the schema; of a grammar that has Schematron rules in it, also those.
  /// - Throws: `Failure` where it is broken or of a kind that is not understood.
  static func compile(
    _ source: SchemaSource, locate: @escaping SchemaLocator
  ) throws(Failure) -> [CompiledSchema] {
    guard !source.isDTD else {
      return [.dtd(try DocumentTypeDefinition(source.bytes, file: source.name, locate: locate))]
    }
    let document = try parse(source)
    let root = document.root
    switch root.namespace {
    case "http://relaxng.org/ns/structure/1.0":
      let outline = XMLOutline(document)
      let parts =
        source.hasRules ? outline.elements(inNamespace: SchematronSchema.namespace) : []
      let place = parts.isEmpty ? Location(document.file) : document.root.place
      // Reading the rules takes half as long as reading the grammar.
      let rules = Background { Validation.rules(parts, in: place) }
      return [.relaxNG(try RelaxNGSchema(outline, locate: locate))] + (rules.value() ?? [])
    case SchematronSchema.namespace where root.localName == "schema":
      let reader = SchematronReader(file: source.name, phase: source.phase)
      return [.schematron(try reader.schema(document.tree().root))]
    case XMLSchema.namespace where root.localName == "schema":
      return [.xmlSchema(try XMLSchema(document, locate: locate))]
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

  func check(_ outline: XMLOutline) throws(Failure) -> [Diagnostic] {
    let document = outline.document
    return switch self {
    case .relaxNG(let schema): try schema.validate(outline)
    case .schematron(let schema): try SchematronRun(schema, on: outline).diagnostics()
    case .xmlSchema(let schema):
      xmlSchemaDiagnostics(try schema.validate(document), in: document.file)
    case .dtd(let schema):
      dtdDiagnostics(try schema.validate(document), by: schema, in: document.file)
    }
  }

  var isDTD: Bool {
    if case .dtd = self { true } else { false }
  }

  var isSchematron: Bool {
    if case .schematron = self { true } else { false }
  }
}

/// The Schematron rules that stand in a grammar, as TEI's do; where they cannot be read, the grammar is
/// none the worse, but a warning says so.
private func rules(_ parts: [Element], in grammar: Location) -> [CompiledSchema] {
  guard !parts.isEmpty else { return [] }
  do {
    let reader = SchematronReader(file: grammar.file)
    return try reader.embedded(parts, line: grammar.line).map { [.schematron($0)] } ?? []
  } catch {
    var schema = SchematronSchema(language: .xPath2)
    schema.unchecked = error.diagnostics.map(\.asWarning)
    return [.schematron(schema)]
  }
}

extension Diagnostic {
  fileprivate var asWarning: Diagnostic {
    var warning = self
    warning.severity = .warning
    warning.message = "the Schematron rules in this grammar are not checked: \(message)"
    return warning
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
