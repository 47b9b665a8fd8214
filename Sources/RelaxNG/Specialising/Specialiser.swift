import LibXML

/// What is left of a grammar for documents in which certain names occur.
struct SpecialisedGrammar: Sendable {
  let grammar: Grammar
  /// What has become of the patterns, in a store of their own.
  var patterns = PatternStore()
  var start = Pattern.notAllowed
  /// The contents of the elements that are left, by the numbers of their definitions.
  var contents: [Int: Pattern] = [:]
}

/// Drops from a grammar what can match nothing in a document.
///
/// A pattern for an element that stands in the content of another matches only a child of that name,
/// so where no element that the other can be has such a child, the pattern is `notAllowed` there; in
/// the same way for attributes. Where elements have many attributes, those that are optional become
/// the sets that occur (`askingForAttributes`).
/// Nothing else is changed, so the document is valid against what is left exactly when it is valid
/// against the whole. What holds for the names of one document holds for any superset of them.
struct Specialiser {
  private let use: NameUse
  private var result: SpecialisedGrammar
  /// Elements whose content has become impossible.
  private var impossible: Set<Int> = []
  /// What patterns have become, where they were met in the present content.
  private var done: [Pattern]
  private var met: [Int32]
  private var round: Int32 = 0
  private var waiting: [Int] = []
  private var children: OccurringClasses
  private var attributes: OccurringClasses

  static func specialise(_ grammar: Grammar, to use: NameUse) -> SpecialisedGrammar {
    var specialiser = Specialiser(grammar, use)
    // An element that has become impossible can make those impossible that need it.
    while specialiser.pass() {}
    return specialiser.result
  }

  private init(_ grammar: Grammar, _ use: NameUse) {
    self.use = use
    result = SpecialisedGrammar(grammar: grammar)
    done = Array(repeating: .notAllowed, count: grammar.patterns.count)
    met = Array(repeating: 0, count: grammar.patterns.count)
    children = OccurringClasses(grammar)
    attributes = OccurringClasses(grammar)
  }

  /// Specialises all elements that can be reached; tells whether more have become impossible.
  private mutating func pass() -> Bool {
    let before = impossible.count
    result.contents = [:]
    result.start = content(
      result.grammar.start, .init(children: use.roots))
    while let element = waiting.popLast() {
      let names = use.names(in: result.grammar.nameClass(ofElement: element))
      let content = content(result.grammar.elements[element].content, names)
      result.contents[element] = content
      if content == .notAllowed { impossible.insert(element) }
    }
    return impossible.count > before
  }

  private mutating func content(_ pattern: Pattern, _ names: NameUse.Names) -> Pattern {
    round += 1
    children.setNames(names.children)
    attributes.setNames(names.attributes)
    let content = specialised(pattern)
    guard names.haveMany else { return content }
    return result.askingForAttributes(content, in: names.attributeSets)
  }

  private mutating func specialised(_ pattern: Pattern) -> Pattern {
    if met[Int(pattern.number)] == round { return done[Int(pattern.number)] }
    let new: Pattern
    switch result.grammar.patterns.form(of: pattern) {
    case .empty, .notAllowed, .text: new = pattern
    case .choice(let members): new = result.patterns.choice(members.map { specialised($0) })
    case .group(let first, let second):
      new = result.patterns.group(specialised(first), specialised(second))
    case .interleave(let first, let second):
      new = result.patterns.interleave(specialised(first), specialised(second))
    case .oneOrMore(let part): new = result.patterns.oneOrMore(specialised(part))
    case .list(let part): new = result.patterns.list(specialised(part))
    case .data(let datatype, let except):
      new = result.patterns.data(datatype, except: except.map { specialised($0) })
    case .value(let value): new = result.patterns.value(value)
    case .attribute(let nameClass, let content):
      new =
        attributes.occurs(nameClass)
        ? result.patterns.attribute(nameClass, specialised(content)) : .notAllowed
    case .element(let number): new = element(number)
    }
    done[Int(pattern.number)] = new
    met[Int(pattern.number)] = round
    return new
  }

  private mutating func element(_ number: Int) -> Pattern {
    guard !impossible.contains(number),
      children.occurs(result.grammar.elements[number].nameClass)
    else { return .notAllowed }
    if result.contents[number] == nil {
      result.contents[number] = .notAllowed
      waiting.append(number)
    }
    return result.patterns.element(number)
  }
}
