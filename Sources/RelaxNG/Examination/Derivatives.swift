/// What is left of patterns once a part of them has matched: derivatives, as in James Clark's "An
/// algorithm for RELAX NG validation", each worked out once.
///
/// A *leaf* is what matches one thing of a document: an element, attribute, text, data, value or
/// list pattern.
struct Derivatives {
  private(set) var patterns: PatternStore
  private var rests: [Step: Pattern] = [:]
  private var leaves: [Search: [Pattern]] = [:]
  private var neededLeaves: [Pattern: [Pattern]] = [:]
  private var closed: [Closing: Pattern] = [:]

  private struct Step: Hashable {
    var pattern: Pattern
    var leaf: Pattern
    var manner: Manner
  }

  /// In which order the parts of a group match.
  private enum Manner {
    /// One after the other, as the content of elements.
    case inOrder
    /// In any order, as attributes.
    case inAnyOrder
    /// One after the other, and those before the leaf need not match.
    case skipping
  }

  private struct Search: Hashable {
    var kind: Leaves
    var pattern: Pattern
  }

  private struct Closing: Hashable {
    var pattern: Pattern
    var isLenient: Bool
  }

  init(_ patterns: PatternStore) {
    self.patterns = patterns
  }

  mutating func choice(_ alternatives: [Pattern]) -> Pattern {
    patterns.choice(alternatives)
  }

  mutating func element(_ definition: Int) -> Pattern {
    patterns.element(definition)
  }
}

// MARK: - Rests

extension Derivatives {
  /// What must follow in the content of an element once a leaf has matched; `notAllowed` where the
  /// leaf cannot come first.
  mutating func rest(of pattern: Pattern, after leaf: Pattern) -> Pattern {
    rest(of: pattern, after: leaf, .inOrder)
  }

  /// What remains once an attribute has matched.
  mutating func rest(of pattern: Pattern, afterAttribute leaf: Pattern) -> Pattern {
    rest(of: pattern, after: leaf, .inAnyOrder)
  }

  /// What must follow once one of several elements has matched.
  mutating func rest(of pattern: Pattern, afterElements numbers: [Int]) -> Pattern {
    rest(of: pattern, afterElements: numbers, .inOrder)
  }

  /// What must follow once one of several elements has matched, whatever should have stood before.
  mutating func rest(of pattern: Pattern, skippingToElements numbers: [Int]) -> Pattern {
    rest(of: pattern, afterElements: numbers, .skipping)
  }

  private mutating func rest(
    of pattern: Pattern, afterElements numbers: [Int], _ manner: Manner
  ) -> Pattern {
    patterns.choice(
      numbers.map { rest(of: pattern, after: patterns.element($0), manner) })
  }

  private mutating func rest(
    of pattern: Pattern, after leaf: Pattern, _ manner: Manner
  ) -> Pattern {
    if pattern == leaf { return leaf == .text ? .text : .empty }
    let step = Step(pattern: pattern, leaf: leaf, manner: manner)
    if let rest = rests[step] { return rest }
    let rest = newRest(of: pattern, after: leaf, manner)
    rests[step] = rest
    return rest
  }

  private mutating func newRest(
    of pattern: Pattern, after leaf: Pattern, _ manner: Manner
  ) -> Pattern {
    switch patterns.form(of: pattern) {
    case .choice(let members):
      return patterns.choice(members.map { rest(of: $0, after: leaf, manner) })
    case .group(let first, let second):
      let inFirst = patterns.group(rest(of: first, after: leaf, manner), second)
      switch manner {
      case .inOrder where !patterns.isNullable(first): return inFirst
      case .inOrder, .skipping:
        return patterns.choice([inFirst, rest(of: second, after: leaf, manner)])
      case .inAnyOrder:
        let inSecond = patterns.group(first, rest(of: second, after: leaf, manner))
        return patterns.choice([inFirst, inSecond])
      }
    case .interleave(let first, let second):
      let inFirst = patterns.interleave(rest(of: first, after: leaf, manner), second)
      let inSecond = patterns.interleave(first, rest(of: second, after: leaf, manner))
      return patterns.choice([inFirst, inSecond])
    case .oneOrMore(let part):
      let more = patterns.optional(pattern)
      return patterns.group(rest(of: part, after: leaf, manner), more)
    case .empty, .notAllowed, .text, .list, .data, .value, .attribute, .element:
      return .notAllowed
    }
  }

  /// What is left when no more attributes come; `notAllowed` where one is missing.
  mutating func closed(_ pattern: Pattern) -> Pattern {
    closed(pattern, isLenient: false)
  }

  /// What is left when no more attributes come, whatever is missing.
  mutating func closedLeniently(_ pattern: Pattern) -> Pattern {
    closed(pattern, isLenient: true)
  }

  private mutating func closed(_ pattern: Pattern, isLenient: Bool) -> Pattern {
    let closing = Closing(pattern: pattern, isLenient: isLenient)
    if let result = closed[closing] { return result }
    let result: Pattern
    switch patterns.form(of: pattern) {
    case .attribute: result = isLenient ? .empty : .notAllowed
    case .choice(let members):
      result = patterns.choice(members.map { closed($0, isLenient: isLenient) })
    case .group(let first, let second):
      result = patterns.group(
        closed(first, isLenient: isLenient), closed(second, isLenient: isLenient))
    case .interleave(let first, let second):
      result = patterns.interleave(
        closed(first, isLenient: isLenient), closed(second, isLenient: isLenient))
    case .oneOrMore(let part): result = patterns.oneOrMore(closed(part, isLenient: isLenient))
    case .empty, .notAllowed, .text, .list, .data, .value, .element: result = pattern
    }
    closed[closing] = result
    return result
  }
}

// MARK: - Leaves

extension Derivatives {
  /// The leaves that can match first in content, attributes aside.
  mutating func firstLeaves(of pattern: Pattern) -> [Pattern] {
    leaves(.first, of: pattern)
  }

  /// What the leaves that can match first are made of.
  mutating func firstForms(of pattern: Pattern) -> [Pattern.Form] {
    firstLeaves(of: pattern).map { patterns.form(of: $0) }
  }

  /// All attributes of a pattern.
  mutating func attributes(of pattern: Pattern) -> [Pattern] {
    leaves(.attributes, of: pattern)
  }

  /// All elements of a pattern, wherever in the content they come.
  mutating func elements(of pattern: Pattern) -> [Pattern] {
    leaves(.elements, of: pattern)
  }

  private mutating func leaves(_ kind: Leaves, of pattern: Pattern) -> [Pattern] {
    let search = Search(kind: kind, pattern: pattern)
    if let leaves = leaves[search] { return leaves }
    let found = patterns.leaves(kind, of: pattern)
    leaves[search] = found
    return found
  }

  /// The elements that a pattern needs in any case.
  mutating func neededElements(of pattern: Pattern) -> [Pattern] {
    if let leaves = neededLeaves[pattern] { return leaves }
    let found: [Pattern]
    switch patterns.form(of: pattern) {
    case .element: found = [pattern]
    case .choice(let members):
      let needed = members.map { neededElements(of: $0) }
      found = needed[0].filter { leaf in needed.allSatisfy { $0.contains(leaf) } }
    case .group(let first, let second), .interleave(let first, let second):
      let needed = neededElements(of: first)
      found = needed + neededElements(of: second).filter { !needed.contains($0) }
    case .oneOrMore(let part): found = neededElements(of: part)
    case .empty, .notAllowed, .text, .list, .data, .value, .attribute: found = []
    }
    neededLeaves[pattern] = found
    return found
  }
}
