import Diagnostics
import XMLTree

extension SchematronReader {
  /// The message of an assertion, report or diagnostic, in one line.
  func pieces(of element: Element) -> [SchematronSchema.Piece] {
    element.children.flatMap { child -> [SchematronSchema.Piece] in
      switch child {
      case .text(let text): return [.text(text)]
      case .comment, .instruction: return []
      case .element(let element):
        switch (element.schematronName, element["select"], element["path"]) {
        case ("value-of", let select?, _):
          return [.value(.init(text: select, line: element.line))]
        case ("name", _, let path):
          return [.name(path.map { .init(text: "name(\($0))", line: element.line) })]
        default: return pieces(of: element)
        }
      }
    }
  }

  /// What the schema's diagnostics say, by their ids.
  func hints(of root: Element) -> [String: [SchematronSchema.Piece]] {
    let hints = root.schematron("diagnostics").flatMap { $0.schematron("diagnostic") }
    return Dictionary(
      hints.map { ($0["id"] ?? "", pieces(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// All rules of a schema, with the patterns that they are in.
  func rules(in root: Element) -> [(rule: Element, pattern: Element)] {
    root.schematron("pattern").flatMap { pattern in
      pattern.schematron("rule").map { ($0, pattern) }
    }
  }

  func unchecked(_ rule: (rule: Element, pattern: Element), _ binding: String) -> Diagnostic {
    let name = rule.rule["id"] ?? rule.pattern["id"] ?? rule.rule["context"] ?? "without a name"
    return Diagnostic(
      .warning, "the rule '\(name)' is not checked: it is in \(binding); expected XPath 1.0",
      at: Location(file, line: rule.rule.line), rule: "not-checked")
  }
}

extension Element {
  /// The local name of an element of Schematron, else nothing.
  var schematronName: String {
    namespace == SchematronSchema.namespace ? name : ""
  }

  /// The child elements of a name in Schematron.
  func schematron(_ name: String) -> [Element] {
    elements.filter { $0.schematronName == name }
  }
}
