/// A function that both versions of XPath have, or that XPath 1.0 has by another name.
struct XPathFunction {
  /// What it takes.
  let parameters: [Parameter]
  /// How many arguments it needs.
  let required: Int
  /// Whether its last parameter may stand again.
  var repeats = false
  let result: XPathTerm.Kind
  /// Its name in XPath 1.0, where that is another.
  var name: String?

  /// What an argument may be so that both versions do the same with it.
  enum Parameter {
    /// Anything that is true or false in both.
    case truth
    case nodes
    case node
    /// A text, or the text of at most one node.
    case text
    /// A text that is there, where XPath 2 takes no empty sequence for one.
    case definiteText
    /// What is written in the same way in both: no numbers with a point.
    case printable
    case number
    /// A number that XPath 2 does not compute exactly.
    case double
    /// Nodes that are all numbers.
    case numerals
    /// A text or node that may be a number.
    case numeral
    /// A text of ids, or nodes that hold them.
    case ids
  }

  init(
    _ parameters: [Parameter], required: Int? = nil, repeats: Bool = false,
    _ result: XPathTerm.Kind, name: String? = nil
  ) {
    self.parameters = parameters
    self.required = required ?? parameters.count
    self.repeats = repeats
    self.result = result
    self.name = name
  }

  func takes(_ count: Int) -> Bool {
    count >= required && (repeats || count <= parameters.count)
  }

  func parameter(_ index: Int) -> Parameter {
    parameters[min(index, parameters.count - 1)]
  }
}

extension XPathFunction {
  /// The functions by their names in XPath 2.
  static let all: [String: XPathFunction] = [
    "boolean": .init([.truth], .boolean),
    "ceiling": .init([.double], .double),
    "concat": .init([.printable, .printable], repeats: true, .string),
    "contains": .init([.text, .text], .boolean),
    "count": .init([.nodes], .integer),
    "current": .init([], .node),
    "empty": .init([.nodes], .boolean, name: "not"),
    "exists": .init([.nodes], .boolean, name: "boolean"),
    "false": .init([], .boolean),
    "floor": .init([.double], .double),
    "generate-id": .init([.node], required: 0, .string),
    "id": .init([.ids], .nodes),
    "lang": .init([.text], .boolean),
    "last": .init([], .integer),
    "local-name": .init([.node], required: 0, .string),
    "name": .init([.node], required: 0, .string),
    "namespace-uri": .init([.node], required: 0, .string),
    "normalize-space": .init([.text], required: 0, .string),
    "not": .init([.truth], .boolean),
    "number": .init([.numeral], .double),
    "position": .init([], .integer),
    "round": .init([.double], .double),
    "starts-with": .init([.text, .text], .boolean),
    "string": .init([.printable], required: 0, .string),
    "string-length": .init([.text], required: 0, .integer),
    "substring": .init([.text, .number, .number], required: 2, .string),
    "substring-after": .init([.text, .text], .string),
    "substring-before": .init([.text, .text], .string),
    "sum": .init([.numerals], .double),
    "translate": .init([.text, .definiteText, .definiteText], .string),
    "true": .init([], .boolean),
  ]
}

extension XPathFunction.Parameter {
  /// How an argument is written in XPath 1.0; none where it does not fit.
  func text(of argument: XPathTerm) -> String? {
    switch self {
    case .truth: argument.kind == .sequence ? nil : argument.text
    case .nodes: argument.areNodes ? argument.text : nil
    case .node: argument.areNodes ? argument.single : nil
    case .text: argument.isTextual ? argument.single : nil
    case .definiteText: argument.kind == .string ? argument.text : nil
    case .printable:
      argument.isTextual || argument.kind == .integer || argument.kind == .boolean
        ? argument.single : nil
    case .number: argument.isNumber ? argument.text : nil
    case .double: argument.kind == .double ? argument.text : nil
    case .numerals: argument.areNodes ? "numerals(\(argument.text))" : nil
    case .numeral:
      argument.isTextual
        ? "numeral(string(\(argument.single)))" : argument.isNumber ? argument.text : nil
    case .ids: argument.isTextual ? argument.text : nil
    }
  }
}
