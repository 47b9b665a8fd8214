import Diagnostics

/// Checks what a schema in simple form may not contain (specification, section 7).
struct Restrictions {
  let grammar: Grammar
  let files: SchemaFiles
  /// The places in which patterns have been looked at, a bit for each.
  private var seen: [UInt64]
  private var types: [ContentType?]
  private var attributes: [Pattern: NameSet] = [:]
  private var children: [Pattern: NameSet] = [:]
  private var texts: [Pattern: Bool] = [:]
  /// The element whose content is looked at; none for the start.
  private var element: Grammar.ElementDefinition?

  private init(_ grammar: Grammar, _ files: SchemaFiles) {
    self.grammar = grammar
    self.files = files
    seen = Array(repeating: 0, count: grammar.patterns.count)
    types = Array(repeating: nil, count: grammar.patterns.count)
  }

  static func check(_ grammar: Grammar, in files: SchemaFiles) throws(Failure) {
    var restrictions = Restrictions(grammar, files)
    try restrictions.visit(grammar.start, .start)
    for element in grammar.reachableElements {
      let element = grammar.elements[element]
      restrictions.element = element
      try restrictions.visit(element.content, [])
      _ = try restrictions.contentType(element.content)
      _ = try restrictions.attributeNames(element.content)
    }
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

/// What kind of content a pattern describes (section 7.2), in the order in which one outweighs the
/// other.
private enum ContentType: Int {
  case empty, elements, data
}

// MARK: - What may stand in what (section 7.1)

extension Restrictions {
  private mutating func visit(_ pattern: Pattern, _ place: Place) throws(Failure) {
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
      try checkInterleave(first, second)
    case .oneOrMore(let part):
      try refuse("<oneOrMore>", [.start, .except], place)
      try visit(part, place.union(.repetition))
    case .list(let part):
      try refuse("<list>", [.start, .list, .except], place)
      try visit(part, .list)
    case .attribute(let nameClass, let content):
      try refuse("<attribute>", [.start, .attribute, .list, .except, .repeatedGroup], place)
      if grammar.nameClasses[nameClass].finiteNames == nil, !place.contains(.repetition) {
        throw failure(unrepeatedWildcard)
      }
      try visit(content, .attribute)
      _ = try contentType(content)
    }
  }

  private func refuse(_ what: String, _ forbidden: Place, _ place: Place) throws(Failure) {
    guard let name = place.intersection(forbidden).name else { return }
    throw failure(notIn(what, name))
  }

  fileprivate func failure(_ message: String) -> Failure {
    files.failure(message, at: element?.origin ?? Origin(file: 0, item: 0))
  }
}

// MARK: - Data beside elements (section 7.2)

extension Restrictions {
  private mutating func contentType(_ pattern: Pattern) throws(Failure) -> ContentType {
    if let type = types[Int(pattern.number)] { return type }
    let type: ContentType =
      switch grammar.patterns.form(of: pattern) {
      case .empty, .notAllowed, .attribute: .empty
      case .text, .element: .elements
      case .value, .list, .data: .data
      case .choice(let members): try heaviest(members)
      case .group(let first, let second), .interleave(let first, let second):
        try together(try contentType(first), try contentType(second))
      case .oneOrMore(let part): try together(try contentType(part), try contentType(part))
      }
    types[Int(pattern.number)] = type
    return type
  }

  private mutating func heaviest(_ members: ArraySlice<Pattern>) throws(Failure) -> ContentType {
    var heaviest = ContentType.empty
    for member in members {
      let type = try contentType(member)
      if type.rawValue > heaviest.rawValue { heaviest = type }
    }
    return heaviest
  }

  private func together(_ one: ContentType, _ other: ContentType) throws(Failure) -> ContentType {
    if one == .empty { return other }
    if other == .empty { return one }
    guard one == .elements, other == .elements else { throw failure(dataBesideOthers) }
    return .elements
  }
}

// MARK: - Attributes twice, and interleaves that cannot be told apart (sections 7.3 and 7.4)

extension Restrictions {
  private mutating func attributeNames(_ pattern: Pattern) throws(Failure) -> NameSet {
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
          throw failure(attributeTwice(name))
        }
        names.add(others)
      }
    case .empty, .notAllowed, .text, .list, .data, .value, .element: break
    }
    attributes[pattern] = names
    return names
  }

  private mutating func checkInterleave(_ first: Pattern, _ second: Pattern) throws(Failure) {
    let names = childNames(first)
    if let name = names.overlap(with: childNames(second), in: grammar) {
      throw failure(interleavedTwice(name))
    }
    if hasText(first), hasText(second) { throw failure(interleavedText) }
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

private let unrepeatedWildcard =
  "an attribute of any name is allowed only once; put <oneOrMore> around it"
private let dataBesideOthers =
  "<data>, <value> or <list> stands beside other content; it must be all that an element holds"
private let interleavedText = "text stands in two branches of one <interleave>"

private func notIn(_ what: String, _ place: String) -> String {
  "\(what) is not allowed in \(place)"
}

private func attributeTwice(_ name: String) -> String {
  "the attribute \(name) is allowed twice at one element"
}

private func interleavedTwice(_ name: String) -> String {
  "<\(name)> stands in two branches of one <interleave>"
}
