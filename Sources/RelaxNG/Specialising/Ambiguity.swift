/// Tells whether a content can match the same children in different ways, as `b*, b*` does.
///
/// libxml2 follows all ways at once, and where they are many it does not come to an end. As in
/// Glushkov's construction, each place in the content where an element stands is a position; the
/// content is ambiguous where two positions of one element can follow the same position.
struct Ambiguity {
  private let patterns: PatternStore
  /// What can follow each position: positions by their elements.
  private var follow: [[Pattern: Int]] = []

  /// More positions than any content has that people write.
  private static let most = 3000

  static func isIn(_ content: Pattern, _ patterns: PatternStore) -> Bool {
    var ambiguity = Ambiguity(patterns)
    return ambiguity.part(content) == nil
  }

  private init(_ patterns: PatternStore) {
    self.patterns = patterns
  }

  /// A part of the content: what it can begin and end with.
  private struct Part {
    var isNullable: Bool
    var first: [Pattern: Int] = [:]
    var last: [Int] = []
  }

  /// None where the content is ambiguous, or too long to tell.
  private mutating func part(_ pattern: Pattern) -> Part? {
    switch patterns.form(of: pattern) {
    case .empty, .notAllowed, .text, .data, .value, .list, .attribute: return Part(isNullable: true)
    case .element:
      guard follow.count < Ambiguity.most else { return nil }
      follow.append([:])
      return Part(isNullable: false, first: [pattern: follow.count - 1], last: [follow.count - 1])
    case .choice(let members):
      var all = Part(isNullable: patterns.isNullable(pattern))
      for member in members {
        guard let part = part(member), add(part.first, to: &all.first) else { return nil }
        all.last += part.last
      }
      return all
    case .group(let first, let second):
      guard let head = part(first), let tail = part(second) else { return nil }
      return joined(head, tail)
    case .oneOrMore(let repeated):
      guard let part = part(repeated), connect(part.last, part.first) else { return nil }
      return part
    case .interleave(let first, let second):
      // As if the two came one after the other, again and again.
      guard let one = part(first), let other = part(second), let both = joined(one, other),
        connect(both.last, both.first)
      else { return nil }
      return both
    }
  }

  private mutating func joined(_ head: Part, _ tail: Part) -> Part? {
    guard connect(head.last, tail.first) else { return nil }
    var all = Part(isNullable: head.isNullable && tail.isNullable, first: head.first)
    if head.isNullable, !add(tail.first, to: &all.first) { return nil }
    all.last = tail.isNullable ? head.last + tail.last : tail.last
    return all
  }

  private mutating func connect(_ positions: [Int], _ next: [Pattern: Int]) -> Bool {
    positions.allSatisfy { add(next, to: &follow[$0]) }
  }

  /// Whether no element has two positions now.
  private func add(_ positions: [Pattern: Int], to others: inout [Pattern: Int]) -> Bool {
    for (element, position) in positions {
      if let other = others.updateValue(position, forKey: element), other != position {
        return false
      }
    }
    return true
  }
}
