/// A token of XPath 1.0 or 2.
enum XPathToken: Hashable {
  /// A name, with its prefix; `p:*` is one, too.
  case name(String)
  /// A variable, without its `$`.
  case variable(String)
  /// A text, without its quotation marks.
  case string(String)
  case number(String)
  case symbol(String)
}

extension XPathToken {
  /// How an expression writes the token.
  var text: String {
    switch self {
    case .name(let text), .number(let text), .symbol(let text): text
    case .variable(let name): "$\(name)"
    case .string(let text): "'\(text)'"
    }
  }
}

/// Divides an expression into tokens, and leaves out its comments, which only XPath 2 has.
func xPathTokens(_ expression: String) throws(NotXPath1) -> [XPathToken] {
  var tokens: [XPathToken] = []
  var rest = expression[...]
  while let token = try nextToken(&rest) { tokens.append(token) }
  return tokens
}

private let longSymbols = ["(:", "::", "..", "//", "!=", "<=", ">=", "<<", ">>", "||", "=>"]

private func nextToken(_ rest: inout Substring) throws(NotXPath1) -> XPathToken? {
  rest = rest.drop(while: \.isWhitespace)
  guard let first = rest.first else { return nil }
  if let symbol = longSymbols.first(where: rest.hasPrefix), !startsNumber(rest) {
    rest.removeFirst(symbol.count)
    guard symbol == "(:" else { return .symbol(symbol) }
    try skipComment(&rest)
    return try nextToken(&rest)
  }
  if first == "'" || first == "\"" { return .string(try takeString(&rest, quote: first)) }
  if startsNumber(rest) { return .number(take(&rest) { $0.isNumber || $0.isLetter || $0 == "." }) }
  if isNameStart(first) { return .name(takeName(&rest)) }
  rest.removeFirst()
  guard first == "$" else { return .symbol(String(first)) }
  rest = rest.drop(while: \.isWhitespace)
  return .variable(takeName(&rest))
}

private func startsNumber(_ rest: Substring) -> Bool {
  let digits = rest.first == "." ? rest.dropFirst() : rest
  return digits.first.map { "0123456789".contains($0) } ?? false
}

private func takeName(_ rest: inout Substring) -> String {
  let name = take(&rest, while: isNameCharacter)
  let local = rest.dropFirst()
  guard rest.first == ":", let start = local.first, isNameStart(start) || start == "*" else {
    return name
  }
  rest = local
  guard start != "*" else {
    rest.removeFirst()
    return "\(name):*"
  }
  return "\(name):\(take(&rest, while: isNameCharacter))"
}

private func take(_ rest: inout Substring, while fits: (Character) -> Bool) -> String {
  let taken = rest.prefix(while: fits)
  rest = rest[taken.endIndex...]
  return String(taken)
}

/// Takes a text; a doubled quotation mark in it stands for one.
private func takeString(
  _ rest: inout Substring, quote: Character
) throws(NotXPath1) -> String {
  rest.removeFirst()
  var text = ""
  while true {
    text += take(&rest) { $0 != quote }
    guard !rest.isEmpty else { throw .unfinished }
    rest.removeFirst()
    guard rest.first == quote else { return text }
    rest.removeFirst()
    text.append(quote)
  }
}

private func skipComment(_ rest: inout Substring) throws(NotXPath1) {
  var depth = 1
  while depth > 0 {
    guard !rest.isEmpty else { throw .unfinished }
    let isStart = rest.hasPrefix("(:")
    let isEnd = rest.hasPrefix(":)")
    depth += isStart ? 1 : isEnd ? -1 : 0
    rest.removeFirst(isStart || isEnd ? 2 : 1)
  }
}

private func isNameStart(_ character: Character) -> Bool {
  character.isLetter || character == "_"
}

private func isNameCharacter(_ character: Character) -> Bool {
  isNameStart(character) || character.isNumber || "-.".contains(character)
    || character.unicodeScalars.allSatisfy { $0.properties.isGraphemeExtend }
}
