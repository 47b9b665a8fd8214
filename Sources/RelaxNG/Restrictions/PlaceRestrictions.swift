/// Checks what may not stand in what (specification, section 7.1, and of 7.3 what is said of wildcards).
struct PlaceRestrictions {
  private let grammar: Grammar
  /// The places in which patterns have been looked at, a bit for each.
  private var seen: [UInt64]

  init(_ grammar: Grammar) {
    self.grammar = grammar
    seen = Array(repeating: 0, count: grammar.patterns.count)
  }

  mutating func checkStart() throws(BrokenRestriction) {
    try visit(grammar.start, .start)
  }

  mutating func check(_ content: Pattern) throws(BrokenRestriction) {
    try visit(content, [])
  }

  private mutating func visit(_ pattern: Pattern, _ place: Place) throws(BrokenRestriction) {
    guard seen[Int(pattern.number)] >> place.rawValue & 1 == 0 else { return }
    seen[Int(pattern.number)] |= 1 << place.rawValue
    switch grammar.patterns.form(of: pattern) {
    case .notAllowed: break
    case .empty: try refuse("<empty>", [.start, .except], place)
    case .text: try refuse("<text>", [.start, .list, .except], place)
    case .element: try refuse("<element>", [.attribute, .list, .except], place)
    case .value: try refuse("<value>", .start, place)
    case .data(_, let except):
      try refuse("<data>", .start, place)
      if let except { try visit(except, .except) }
    case .choice(let members):
      for member in members { try visit(member, place) }
    case .group(let first, let second):
      try refuse("<group>", [.start, .except], place)
      try visit(first, place.grouped)
      try visit(second, place.grouped)
    case .interleave(let first, let second):
      try refuse("<interleave>", [.start, .list, .except], place)
      try visit(first, place.grouped)
      try visit(second, place.grouped)
    case .oneOrMore(let part):
      try refuse("<oneOrMore>", [.start, .except], place)
      try visit(part, place.union(.repetition))
    case .list(let part):
      try refuse("<list>", [.start, .list, .except], place)
      try visit(part, .list)
    case .attribute(let nameClass, let content):
      try refuse("<attribute>", [.start, .attribute, .list, .except, .repeatedGroup], place)
      if grammar.nameClasses[nameClass].finiteNames == nil, !place.contains(.repetition) {
        throw BrokenRestriction(sentence: unrepeatedWildcard)
      }
      try visit(content, .attribute)
    }
  }

  private func refuse(
    _ what: String, _ forbidden: Place, _ place: Place
  ) throws(BrokenRestriction) {
    guard let name = place.intersection(forbidden).name else { return }
    throw BrokenRestriction(sentence: notIn(what, name))
  }
}

/// What a pattern stands in, as far as it forbids something (section 7.1).
private struct Place: OptionSet, Hashable {
  var rawValue: UInt8
  static let start = Place(rawValue: 1)
  static let attribute = Place(rawValue: 2)
  static let list = Place(rawValue: 4)
  static let except = Place(rawValue: 8)
  static let repetition = Place(rawValue: 16)
  static let repeatedGroup = Place(rawValue: 32)

  /// The place of what is in a group here.
  var grouped: Place { contains(.repetition) ? union(.repeatedGroup) : self }

  var name: String? {
    if contains(.start) { return "the start of a grammar" }
    if contains(.attribute) { return "an <attribute>" }
    if contains(.list) { return "a <list>" }
    if contains(.except) { return "the <except> of a <data>" }
    return contains(.repeatedGroup) ? "a group that is repeated" : nil
  }
}

// MARK: - Messages

private let unrepeatedWildcard =
  "an attribute of any name is allowed only once; put <oneOrMore> around it"

private func notIn(_ what: String, _ place: String) -> String {
  "\(what) is not allowed in \(place)"
}
