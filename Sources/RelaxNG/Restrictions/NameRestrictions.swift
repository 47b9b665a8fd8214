/// Checks that no attribute is allowed twice at one element, and that the branches of an interleave can
/// be told apart (specification, sections 7.3 and 7.4).
struct NameRestrictions {
  private let grammar: Grammar
  private var attributes: [Pattern: NameSet] = [:]
  private var children: [Pattern: NameSet] = [:]
  private var texts: [Pattern: Bool] = [:]
  private var isSeen: [Bool]

  init(_ grammar: Grammar) {
    self.grammar = grammar
    isSeen = Array(repeating: false, count: grammar.patterns.count)
  }

  mutating func check(_ content: Pattern) throws(BrokenRestriction) {
    _ = try attributeNames(content)
    try checkInterleaves(in: content)
  }

  private mutating func checkInterleaves(in pattern: Pattern) throws(BrokenRestriction) {
    guard !isSeen[Int(pattern.number)] else { return }
    isSeen[Int(pattern.number)] = true
    if case .interleave(let first, let second) = grammar.patterns.form(of: pattern) {
      try checkInterleave(first, second)
    }
    for part in grammar.patterns.parts(of: pattern) { try checkInterleaves(in: part) }
  }

  private mutating func attributeNames(_ pattern: Pattern) throws(BrokenRestriction) -> NameSet {
    if let names = attributes[pattern] { return names }
    var names = NameSet()
    switch grammar.patterns.form(of: pattern) {
    case .attribute(let nameClass, _): names.add(nameClass, in: grammar)
    case .choice(let members):
      for member in members { names.add(try attributeNames(member)) }
    case .oneOrMore(let part): names = try attributeNames(part)
    case .group, .interleave:
      let members =
        grammar.patterns.members(ofGroup: pattern).flatMap(grammar.patterns.branches)
      for member in members {
        let others = try attributeNames(member)
        if let name = names.overlap(with: others, in: grammar) {
          throw BrokenRestriction(sentence: attributeTwice(name))
        }
        names.add(others)
      }
    case .empty, .notAllowed, .text, .list, .data, .value, .element: break
    }
    attributes[pattern] = names
    return names
  }

  private mutating func checkInterleave(_ first: Pattern, _ second: Pattern)
    throws(BrokenRestriction)
  {
    let names = childNames(first)
    if let name = names.overlap(with: childNames(second), in: grammar) {
      throw BrokenRestriction(sentence: interleavedTwice(name))
    }
    if hasText(first), hasText(second) { throw BrokenRestriction(sentence: interleavedText) }
  }

  private mutating func childNames(_ pattern: Pattern) -> NameSet {
    if let names = children[pattern] { return names }
    var names = NameSet()
    switch grammar.patterns.form(of: pattern) {
    case .element(let number): names.add(grammar.elements[number].nameClass, in: grammar)
    case .choice(let members):
      for member in members { names.add(childNames(member)) }
    case .oneOrMore(let part): names = childNames(part)
    case .group(let first, let second), .interleave(let first, let second):
      names = childNames(first)
      names.add(childNames(second))
    case .empty, .notAllowed, .text, .list, .data, .value, .attribute: break
    }
    children[pattern] = names
    return names
  }

  private mutating func hasText(_ pattern: Pattern) -> Bool {
    if let answer = texts[pattern] { return answer }
    let answer =
      switch grammar.patterns.form(of: pattern) {
      case .text: true
      case .choice(let members): members.contains { hasText($0) }
      case .oneOrMore(let part): hasText(part)
      case .group(let first, let second), .interleave(let first, let second):
        hasText(first) || hasText(second)
      case .empty, .notAllowed, .list, .data, .value, .attribute, .element: false
      }
    texts[pattern] = answer
    return answer
  }
}

// MARK: - Messages

private let interleavedText = "text stands in two branches of one <interleave>"

private func attributeTwice(_ name: String) -> String {
  "the attribute \(name) is allowed twice at one element"
}

private func interleavedTwice(_ name: String) -> String {
  "<\(name)> stands in two branches of one <interleave>"
}
