import Diagnostics
import XMLTree

extension SchematronReader {
  /// The Schematron schema that the parts of one make which stand in a RELAX NG grammar; none where
  /// there are no such parts.
  ///
  /// Rules and checks may stand there without a pattern or rule around them. The language is XPath 2,
  /// as in what TEI's tools write, unless a `schema` among the parts says otherwise.
  ///
  /// - Parameters:
  ///   - parts: the outermost elements of Schematron in the grammar.
  ///   - line: where the grammar begins.
  /// - Returns: the schema, unless the parts are nothing but declarations.
  /// - Throws: `Failure` where one of them is broken.
  func embedded(_ parts: [Element], line: Int?) throws(Failure) -> SchematronSchema? {
    let declarations: Set = ["ns", "let", "title", "p"]
    guard parts.contains(where: { !declarations.contains($0.name) }) else { return nil }
    let schemas = parts.filter { $0.name == "schema" }
    let attributes = schemas.first?.attributes ?? []
    let contents = parts.flatMap { $0.name == "schema" ? $0.elements : [inPattern($0)] }
    let children = withoutRepeats(contents).map(Node.element)
    var schema = Element(
      "schema", namespace: SchematronSchema.namespace, attributes, children, line: line)
    if schema["queryBinding"] == nil {
      schema.attributes.append(Attribute("queryBinding", "xslt2"))
    }
    return try read(schema)
  }

  /// A rule in a pattern of its own; where it is abstract, among the rules of no pattern.
  private func inPattern(_ part: Element) -> Element {
    guard part.name == "rule" else { return part }
    let parent = part["abstract"] == "true" ? "rules" : "pattern"
    return Element(
      parent, namespace: SchematronSchema.namespace, [], [.element(part)], line: part.line)
  }

  /// Leaves out declarations that say the same as one before.
  private func withoutRepeats(_ elements: [Element]) -> [Element] {
    var known: Set<[Attribute]> = []
    return elements.filter { element in
      !["ns", "let"].contains(element.schematronName) || known.insert(element.attributes).inserted
    }
  }
}
