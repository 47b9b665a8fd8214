/// What an expression may refer to.
struct XPathScope {
  var prefixes: Set<String>
  /// The variables by their names, each with its kind or why it has none.
  var variables: [String: Result<XPathTerm.Kind, NotXPath1>] = [:]
  /// Whether the expression is the context of a rule.
  var isContext = false
}

/// Translates an expression of XPath 2 into XPath 1.0 with the same meaning.
///
/// It follows the grammar, one function a production, and takes only what comes to the same in both,
/// or in XPath 2 to an error that `XPathContext.addStrictFunctions` gives, too.
func xPath1(_ expression: String, in scope: XPathScope) throws(NotXPath1) -> XPathTerm {
  var translation = XPathTranslation(tokens: try xPathTokens(expression), scope: scope)
  let term = try translation.expression()
  if let rest = translation.next { throw .token(rest) }
  guard term.kind != .sequence else { throw .sequence }
  return term
}

/// The state of one translation: which tokens are still to come, and how deep it stands.
struct XPathTranslation {
  let tokens: [XPathToken]
  let scope: XPathScope
  var position = 0
  /// The number of predicates around.
  var depth = 0

  var next: XPathToken? { position < tokens.count ? tokens[position] : nil }
  var afterNext: XPathToken? { position + 1 < tokens.count ? tokens[position + 1] : nil }

  /// Takes the next token where it is the symbol.
  mutating func take(_ symbol: String) -> Bool {
    guard next == .symbol(symbol) else { return false }
    position += 1
    return true
  }

  mutating func expect(_ symbol: String) throws(NotXPath1) {
    guard take(symbol) else { throw .token(next) }
  }

  /// Takes the next token where it is one of the operators.
  ///
  /// Where an operator can stand, a name is always one.
  mutating func takeOperator(_ operators: [String]) -> String? {
    switch next {
    case .name(let text), .symbol(let text):
      guard operators.contains(text) else { return nil }
      position += 1
      return text
    default: return nil
    }
  }
}

// MARK: - Operators

extension XPathTranslation {
  /// An expression, also a sequence.
  mutating func expression() throws(NotXPath1) -> XPathTerm {
    try refuseClauses()
    var members = [try choice()]
    while take(",") { members.append(try choice()) }
    guard members.count > 1 else { return members[0] }
    return XPathTerm(text: "", kind: .sequence, members: members)
  }

  /// An expression with `or`, or anything that binds more tightly.
  mutating func choice() throws(NotXPath1) -> XPathTerm {
    var term = try conjunction()
    while takeOperator(["or"]) != nil { term = try logical(term, "or", try conjunction()) }
    return term
  }

  private mutating func conjunction() throws(NotXPath1) -> XPathTerm {
    var term = try comparison()
    while takeOperator(["and"]) != nil { term = try logical(term, "and", try comparison()) }
    return term
  }

  /// A comparison, of which there is only one in a row in XPath 2.
  private mutating func comparison() throws(NotXPath1) -> XPathTerm {
    let left = try sum()
    if let sign = takeOperator(["=", "!=", "<", "<=", ">", ">="]) {
      return try compareAny(left, sign, try sum())
    }
    if let name = takeOperator(["eq", "ne", "lt", "le", "gt", "ge"]) {
      return try compareSingle(left, name, try sum())
    }
    return left
  }

  private mutating func sum() throws(NotXPath1) -> XPathTerm {
    var term = try product()
    while let sign = takeOperator(["+", "-"]) { term = try compute(term, sign, try product()) }
    return term
  }

  private mutating func product() throws(NotXPath1) -> XPathTerm {
    var term = try negation()
    while let sign = takeOperator(["*", "div", "mod"]) {
      term = try compute(term, sign, try negation())
    }
    return term
  }

  private mutating func negation() throws(NotXPath1) -> XPathTerm {
    guard take("-") else { return try union() }
    let term = try negation()
    guard term.isNumber else { throw .arithmetic }
    return XPathTerm(text: "-\(term.text)", kind: term.kind)
  }

  private mutating func union() throws(NotXPath1) -> XPathTerm {
    var term = try path()
    while takeOperator(["|", "union"]) != nil {
      let right = try path()
      guard term.areNodes, right.areNodes else { throw .notNodes }
      term = XPathTerm(text: "\(term.text) | \(right.text)", kind: .nodes)
    }
    return term
  }

  /// Refuses `for $x`, `some $x` and their like by their name.
  private func refuseClauses() throws(NotXPath1) {
    guard case .name(let name)? = next, case .variable? = afterNext else { return }
    throw .keyword(name)
  }
}
