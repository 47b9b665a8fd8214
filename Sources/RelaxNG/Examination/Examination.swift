import Diagnostics
import LibXML

/// Looks through a document for everything that a grammar does not allow.
///
/// It is a validator of its own: it finds nothing exactly when the document is valid. After an error
/// it goes on as if the document had been right there, so that one mistake is one finding. Linear in
/// the document, but where several elements of one name can stand in one place: then each is tried.
struct Examination {
  let grammar: Grammar
  let outline: XMLOutline
  var derivatives: Derivatives
  private(set) var findings: [Finding] = []
  let index: ElementIndex

  /// How many elements are being tried, one in the other.
  private var trials = 0
  private var tried: [Trial: Bool] = [:]
  private var candidates: [Place: [Int]] = [:]
  private var known: [Match: Bool] = [:]
  private var misspellings: [Place: Int?] = [:]

  private struct Trial: Hashable {
    var item: Int
    var element: Int
  }

  private struct Place: Hashable {
    var pattern: Pattern
    var name: Int32
  }

  private struct Match: Hashable {
    var nameClass: Int
    var name: Int32
  }

  init(_ outline: XMLOutline, against grammar: Grammar, _ index: ElementIndex) {
    self.grammar = grammar
    self.outline = outline
    derivatives = Derivatives(grammar.patterns)
    self.index = index
    _ = child(0, grammar.start)
  }

  /// Whether the grammar made so many states that what was found cannot be trusted.
  var isExhausted: Bool { derivatives.patterns.isFull }

  func isNullable(_ pattern: Pattern) -> Bool {
    derivatives.patterns.isNullable(pattern)
  }

  mutating func report(_ finding: Finding) {
    if !isFull { findings.append(finding) }
  }

  /// Whether there are more findings than anybody reads; then no more are looked for.
  var isFull: Bool { findings.count >= 500_000 }

  mutating func contains(_ nameClass: Int, _ name: Int32) -> Bool {
    let match = Match(nameClass: nameClass, name: name)
    if let answer = known[match] { return answer }
    let answer = grammar.nameClasses[nameClass].contains(outline.names[Int(name)])
    known[match] = answer
    return answer
  }
}

// MARK: - Elements

extension Examination {
  /// Looks at an element of which it is known what may be in it.
  private mutating func element(_ item: Int, _ content: Pattern) {
    let found = findings.count
    var state = afterAttributes(of: item, content)
    let end = Int(outline.items[item].end)
    if end == item + 1 || end == item + 2 && outline.items[item + 1].kind != .element {
      return onlyText(of: item, state)
    }
    if derivatives.firstLeaves(of: state).contains(where: isOfData), !canHoldOthers(state) {
      return report(.notOnlyText(item, expected: state))
    }
    var child = item + 1
    while child < end {
      // A trial only asks whether there is an error.
      guard !isFull, trials == 0 || findings.count == found else { return }
      switch outline.items[child].kind {
      case .blank: break
      case .text: state = text(child, state)
      case .element: state = self.child(child, state)
      }
      child = Int(outline.items[child].end)
    }
    if !isNullable(state) { report(.incomplete(item, expected: state)) }
  }

  /// Looks at a child element, and gives what must follow it.
  private mutating func child(_ item: Int, _ state: Pattern) -> Pattern {
    let candidates = elements(of: outline.items[item].name, firstIn: state)
    guard !candidates.isEmpty else { return unexpected(item, state) }
    guard candidates.count > 1 else {
      element(item, grammar.elements[candidates[0]].content)
      return rest(of: state, after: candidates)
    }
    let matching = candidates.filter { isValid(item, as: $0) }
    if matching.isEmpty { blame(item, candidates) }
    return rest(of: state, after: matching.isEmpty ? candidates : matching)
  }

  private mutating func rest(of state: Pattern, after elements: [Int]) -> Pattern {
    derivatives.rest(of: state, afterElements: elements)
  }

  /// The elements of a name that can come first in a content.
  private mutating func elements(of name: Int32, firstIn state: Pattern) -> [Int] {
    let place = Place(pattern: state, name: name)
    if let found = candidates[place] { return found }
    let found = numbers(of: name, in: derivatives.firstLeaves(of: state))
    candidates[place] = found
    return found
  }

  private mutating func numbers(of name: Int32, in leaves: [Pattern]) -> [Int] {
    leaves.compactMap { leaf in
      guard case .element(let number) = derivatives.patterns.form(of: leaf),
        contains(grammar.elements[number].nameClass, name)
      else { return nil }
      return number
    }
  }

  private mutating func isValid(_ item: Int, as number: Int) -> Bool {
    let trial = Trial(item: item, element: number)
    if let answer = tried[trial] { return answer }
    let found = findings.count
    trials += 1
    element(item, grammar.elements[number].content)
    trials -= 1
    let answer = findings.count == found
    findings.removeSubrange(found...)
    tried[trial] = answer
    return answer
  }

  /// Finds what is wrong with an element that is valid as none of several.
  private mutating func blame(_ item: Int, _ elements: [Int]) {
    let found = findings.count
    element(item, derivatives.choice(elements.map { grammar.elements[$0].content }))
    if findings.count == found { report(.elementOfTwoMinds(item)) }
  }

  /// Finds a place for an element that cannot come next, and gives what must follow it.
  private mutating func unexpected(_ item: Int, _ state: Pattern) -> Pattern {
    let name = outline.items[item].name
    if let meant = misspelt(name, in: state) {
      report(.elementMisspelt(item, meant: meant))
      return rest(of: state, after: [meant])
    }
    let later = numbers(of: name, in: derivatives.elements(of: state))
    let rest = derivatives.rest(of: state, skippingToElements: later)
    if rest != .notAllowed {
      report(.elementNotYet(item, expected: state))
      blameInside(item, later)
      return rest
    }
    report(.elementNotHere(item, expected: state))
    let elsewhere = index.elements(named: outline.names[Int(name)])
    if !elsewhere.isEmpty { blameInside(item, elsewhere) }
    return state
  }

  /// Whether a content can have elements or text beside each other.
  private mutating func canHoldOthers(_ state: Pattern) -> Bool {
    derivatives.firstLeaves(of: state).contains { !isOfData($0) }
  }

  /// The element whose name is meant by one that is in no schema, among those that can come next.
  private mutating func misspelt(_ name: Int32, in state: Pattern) -> Int? {
    let place = Place(pattern: state, name: name)
    return misspellings.value(for: place) {
      let name = outline.names[Int(name)]
      guard index.elements(named: name).isEmpty, !index.hasWildcard(for: name, in: grammar) else {
        return nil
      }
      var numbers: [String: Int] = [:]
      for case .element(let number) in derivatives.firstForms(of: state) {
        for other in grammar.nameClass(ofElement: number).finiteNames ?? []
        where other.namespace == name.namespace { numbers[other.local] = number }
      }
      return Nearest.name(to: name.local, among: numbers.keys.sorted()).flatMap { numbers[$0] }
    }
  }

  /// Looks inside an element that is blamed already.
  private mutating func blameInside(_ item: Int, _ elements: [Int]) {
    guard trials == 0 else { return }
    element(item, derivatives.choice(elements.map { grammar.elements[$0].content }))
  }
}
