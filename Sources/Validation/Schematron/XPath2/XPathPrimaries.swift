extension XPathTranslation {
  /// A variable, a text, a number, a call, or an expression in parentheses.
  mutating func primary() throws(NotXPath1) -> XPathTerm {
    guard let token = next else { throw .unfinished }
    position += 1
    switch token {
    case .variable(let name):
      return XPathTerm(text: "$\(name)", kind: try kind(of: name))
    case .string(let text):
      return XPathTerm(text: try literal(text), kind: .string)
    case .number(let text):
      guard text.allSatisfy({ $0.isWholeNumber || $0 == "." }) else { throw .token(token) }
      return XPathTerm(text: text, kind: text.contains(".") ? .decimal : .integer)
    case .symbol:
      return try parenthesis()
    case .name(let name):
      return try call(of: name)
    }
  }

  private func kind(of variable: String) throws(NotXPath1) -> XPathTerm.Kind {
    guard let known = scope.variables[variable] else { throw .undefined(variable) }
    do {
      return try known.get()
    } catch {
      throw .variable(variable, error)
    }
  }

  private mutating func parenthesis() throws(NotXPath1) -> XPathTerm {
    guard next != .symbol(")") else { throw .sequence }
    var term = try expression()
    try expect(")")
    if term.kind != .sequence { term.text = "(\(term.text))" }
    return term
  }

  /// How XPath 1.0, which cannot double quotation marks, writes a text.
  func literal(_ text: String) throws(NotXPath1) -> String {
    guard text.contains("'") else { return "'\(text)'" }
    guard !text.contains("\"") else { throw .quotes }
    return "\"\(text)\""
  }

  private mutating func call(of name: String) throws(NotXPath1) -> XPathTerm {
    try expect("(")
    guard let function = XPathFunction.all[name] else {
      throw keywordsBeforeParentheses.contains(name) ? .keyword(name) : .function(name)
    }
    if name == "current", scope.isContext { throw .contextOfCurrent }
    if ["position", "last"].contains(name), depth == 0 { throw .positionAlone }
    let arguments = try arguments()
    guard function.takes(arguments.count) else { throw .arguments(name) }
    var texts: [String] = []
    for (index, argument) in arguments.enumerated() {
      guard let text = function.parameter(index).text(of: argument) else { throw .arguments(name) }
      texts.append(text)
    }
    return XPathTerm(
      text: "\(function.name ?? name)(\(texts.joined(separator: ", ")))", kind: function.result)
  }

  private mutating func arguments() throws(NotXPath1) -> [XPathTerm] {
    guard !take(")") else { return [] }
    var arguments: [XPathTerm] = []
    repeat { arguments.append(try argument()) } while take(",")
    try expect(")")
    return arguments
  }

  private mutating func argument() throws(NotXPath1) -> XPathTerm {
    if case .name(let name)? = next, case .variable? = afterNext { throw .keyword(name) }
    return try choice()
  }
}

private let keywordsBeforeParentheses: Set = ["if", "typeswitch", "switch", "function", "map"]
