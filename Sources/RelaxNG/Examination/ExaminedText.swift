import LibXML

extension Examination {
  /// Looks at a text beside elements, and gives what must follow it.
  mutating func text(_ item: Int, _ state: Pattern) -> Pattern {
    let rest = derivatives.rest(of: state, after: .text)
    guard rest == .notAllowed else { return rest }
    report(.textNotHere(item, expected: state))
    return state
  }

  /// Looks at an element that has nothing but text in it, or nothing at all.
  mutating func onlyText(of item: Int, _ state: Pattern) {
    let hasText = Int(outline.items[item].end) > item + 1
    let text = hasText ? outline.text(of: item + 1) : ""
    let isBlank = !hasText || outline.items[item + 1].kind == .blank
    if isBlank, isNullable(state) { return }
    let rest = rest(of: state, afterText: text, at: outline.node(of: item))
    if isNullable(rest) { return }
    if derivatives.firstLeaves(of: state).contains(where: isOfData) {
      report(.wrongText(of: item, text, expected: state))
    } else {
      if !isBlank, rest == .notAllowed { report(.textNotHere(item + 1, expected: state)) }
      let missing = rest == .notAllowed ? state : rest
      if !isNullable(missing) { report(.incomplete(item, expected: missing)) }
    }
  }

  func isOfData(_ leaf: Pattern) -> Bool {
    switch derivatives.patterns.form(of: leaf) {
    case .data, .value, .list: true
    default: false
    }
  }

  /// Whether a text is all that a pattern asks for.
  mutating func accepts(_ text: String, _ pattern: Pattern, at element: XMLNode) -> Bool {
    if isNullable(pattern), text.utf8.allSatisfy(isBlank) { return true }
    return isNullable(rest(of: pattern, afterText: text, at: element))
  }

  private mutating func rest(
    of pattern: Pattern, afterText text: String, at element: XMLNode
  ) -> Pattern {
    let matching = derivatives.firstLeaves(of: pattern).filter { matches(text, $0, at: element) }
    return derivatives.choice(matching.map { derivatives.rest(of: pattern, after: $0) })
  }

  private mutating func matches(_ text: String, _ leaf: Pattern, at element: XMLNode) -> Bool {
    switch derivatives.patterns.form(of: leaf) {
    case .text: return true
    case .data(let datatype, let except):
      return grammar.datatypes[datatype].accepts(text, at: element)
        && !(except.map { accepts(text, $0, at: element) } ?? false)
    case .value(let number):
      let value = grammar.values[number]
      return grammar.datatypes[value.datatype].accepts(text, as: value.value, at: element)
    case .list(let items):
      var state = items
      for token in text.utf8.split(whereSeparator: isBlank) {
        state = rest(of: state, afterText: String(Substring(token)), at: element)
      }
      return isNullable(state)
    case .empty, .notAllowed, .choice, .group, .interleave, .oneOrMore, .attribute, .element:
      return false
    }
  }
}
