/// The parts of a pattern that match one thing of a document.
enum Leaves {
  /// All its attributes.
  case attributes
  /// All its elements, wherever in the content they come.
  case elements
  /// All its data, values and lists.
  case data
  /// What can match first in content: elements, text, data, values and lists.
  case first
}

extension PatternStore {
  /// The leaves of a pattern, each once, in the order in which they are written.
  func leaves(_ kind: Leaves, of pattern: Pattern) -> [Pattern] {
    var found: [Pattern] = []
    var isSeen = Array(repeating: false, count: count)
    var waiting = [pattern]
    while let pattern = waiting.popLast() {
      guard !isSeen[Int(pattern.number)] else { continue }
      isSeen[Int(pattern.number)] = true
      switch form(of: pattern) {
      case .empty, .notAllowed: break
      case .attribute: if kind == .attributes { found.append(pattern) }
      case .element: if kind == .elements || kind == .first { found.append(pattern) }
      case .text: if kind == .first { found.append(pattern) }
      case .list, .data, .value: if kind == .data || kind == .first { found.append(pattern) }
      case .choice(let members): waiting += members.reversed()
      case .oneOrMore(let part): waiting.append(part)
      case .group(let first, _) where kind == .first && !isNullable(first): waiting.append(first)
      case .group(let first, let second), .interleave(let first, let second):
        waiting += [second, first]
      }
    }
    return found
  }

  /// What a pattern of content is made of directly, in order; a leaf has no parts.
  func parts(of pattern: Pattern) -> [Pattern] {
    switch form(of: pattern) {
    case .choice(let members): Array(members)
    case .group(let first, let second), .interleave(let first, let second): [first, second]
    case .oneOrMore(let part): [part]
    case .empty, .notAllowed, .text, .list, .data, .value, .attribute, .element: []
    }
  }

  /// The members of a group; another pattern is its own only member.
  func members(ofGroup pattern: Pattern) -> [Pattern] {
    var members: [Pattern] = []
    var rest = pattern
    while case .group(let first, let second) = form(of: rest) {
      members.append(first)
      rest = second
    }
    return members + [rest]
  }
}
