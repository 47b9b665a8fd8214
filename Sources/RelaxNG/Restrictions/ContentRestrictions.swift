/// Checks that data stand beside nothing else (specification, section 7.2).
struct ContentRestrictions {
  private let grammar: Grammar
  private var types: [ContentType?]

  /// What kind of content a pattern describes, in the order in which one outweighs the other.
  private enum ContentType: Int {
    case empty, elements, data
  }

  init(_ grammar: Grammar) {
    self.grammar = grammar
    types = Array(repeating: nil, count: grammar.patterns.count)
  }

  mutating func check(_ content: Pattern) throws(BrokenRestriction) {
    _ = try contentType(content)
  }

  private mutating func contentType(_ pattern: Pattern) throws(BrokenRestriction) -> ContentType {
    if let type = types[Int(pattern.number)] { return type }
    let type: ContentType =
      switch grammar.patterns.form(of: pattern) {
      case .empty, .notAllowed: .empty
      case .attribute(_, let content): try emptied(content)
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

  /// What an attribute is beside other content, once its own is found right.
  private mutating func emptied(_ content: Pattern) throws(BrokenRestriction) -> ContentType {
    _ = try contentType(content)
    return .empty
  }

  private mutating func heaviest(_ members: ArraySlice<Pattern>) throws(BrokenRestriction)
    -> ContentType
  {
    var heaviest = ContentType.empty
    for member in members {
      let type = try contentType(member)
      if type.rawValue > heaviest.rawValue { heaviest = type }
    }
    return heaviest
  }

  private func together(_ one: ContentType, _ other: ContentType) throws(BrokenRestriction)
    -> ContentType
  {
    if one == .empty { return other }
    if other == .empty { return one }
    guard one == .elements, other == .elements else {
      throw BrokenRestriction(sentence: dataBesideOthers)
    }
    return .elements
  }
}

// MARK: - Messages

private let dataBesideOthers =
  "<data>, <value> or <list> stands beside other content; it must be all that an element holds"
