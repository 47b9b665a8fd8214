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
  private(set) var derivatives: Derivatives
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
    var blamed: Pattern?
    _ = child(0, grammar.start, &blamed)
  }

  /// Whether the grammar made so many states that what was found cannot be trusted.
  var isExhausted: Bool { derivatives.patterns.isFull }

  private func isNullable(_ pattern: Pattern) -> Bool {
    derivatives.patterns.isNullable(pattern)
  }

  private mutating func report(_ finding: Finding) {
    findings.append(finding)
  }

  private mutating func contains(_ nameClass: Int, _ name: Int32) -> Bool {
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
    var blamed: Pattern?
    var child = item + 1
    while child < end {
      // A trial only asks whether there is an error.
      guard trials == 0 || findings.count == found else { return }
      switch outline.items[child].kind {
      case .blank: break
      case .text: state = text(child, state)
      case .element: state = self.child(child, state, &blamed)
      }
      child = Int(outline.items[child].end)
    }
    // Where something wrong stands in the place of what is missing, that has been said.
    if !isNullable(state), state != blamed { report(.incomplete(item, expected: state)) }
  }

  /// Looks at a child element, and gives what must follow it.
  ///
  /// - Parameters:
  ///   - item: the child.
  ///   - state: what can come next.
  ///   - blamed: becomes the state in which the child is not allowed.
  /// - Returns: what can come then.
  private mutating func child(_ item: Int, _ state: Pattern, _ blamed: inout Pattern?) -> Pattern {
    let candidates = elements(of: outline.items[item].name, firstIn: state)
    guard !candidates.isEmpty else {
      let rest = unexpected(item, state)
      if rest == state { blamed = state }
      return rest
    }
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

// MARK: - Text

extension Examination {
  /// Looks at a text beside elements, and gives what must follow it.
  private mutating func text(_ item: Int, _ state: Pattern) -> Pattern {
    let rest = derivatives.rest(of: state, after: .text)
    guard rest == .notAllowed else { return rest }
    report(.textNotHere(item, expected: state))
    return state
  }

  /// Looks at an element that has nothing but text in it, or nothing at all.
  private mutating func onlyText(of item: Int, _ state: Pattern) {
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

  private func isOfData(_ leaf: Pattern) -> Bool {
    switch derivatives.patterns.form(of: leaf) {
    case .data, .value, .list: true
    default: false
    }
  }

  /// Whether a text is all that a pattern asks for.
  private mutating func accepts(_ text: String, _ pattern: Pattern, at element: XMLNode) -> Bool {
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

private func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}

// MARK: - Attributes

extension Examination {
  /// Looks at the attributes of an element, and gives what its content must be.
  private mutating func afterAttributes(of item: Int, _ content: Pattern) -> Pattern {
    var state = content
    for attribute in outline.attributes(of: item) {
      state = afterAttribute(attribute, of: item, state, content)
    }
    let closed = derivatives.closed(state)
    guard closed == .notAllowed else { return closed }
    report(.attributesMissing(item, expected: state))
    return derivatives.closedLeniently(state)
  }

  private mutating func afterAttribute(
    _ attribute: Int, of item: Int, _ state: Pattern, _ content: Pattern
  ) -> Pattern {
    let named = attributes(outline.attributes[attribute], in: state)
    guard !named.isEmpty else { return unexpected(attribute, of: item, state, content) }
    let value = outline.value(ofAttribute: attribute)
    let node = outline.node(of: item)
    let matching = named.filter { leaf in
      guard case .attribute(_, let content) = derivatives.patterns.form(of: leaf) else {
        return false
      }
      return accepts(value, content, at: node)
    }
    if matching.isEmpty { report(.wrongAttribute(attribute, of: item, alternatives: named)) }
    let used = matching.isEmpty ? named : matching
    return derivatives.choice(used.map { derivatives.rest(of: state, afterAttribute: $0) })
  }

  /// Blames an attribute that cannot be there, and gives what its element's content must be.
  private mutating func unexpected(
    _ attribute: Int, of item: Int, _ state: Pattern, _ content: Pattern
  ) -> Pattern {
    guard attributes(outline.attributes[attribute], in: content).isEmpty else {
      report(.attributeTooMany(attribute, of: item))
      return state
    }
    if let meant = misspelt(attribute, of: item, in: state) {
      report(.attributeMisspelt(attribute, of: item, meant: meant))
      return derivatives.rest(of: state, afterAttribute: meant)
    }
    report(.attributeNotHere(attribute, of: item, content: content))
    return state
  }

  /// The attribute that is meant by one that cannot be there, among those that its element lacks.
  private mutating func misspelt(_ attribute: Int, of item: Int, in state: Pattern) -> Pattern? {
    let found = outline.names[Int(outline.attributes[attribute])]
    let present = Set(
      outline.attributes(of: item).map { outline.names[Int(outline.attributes[$0])] })
    var meant: [String: Pattern] = [:]
    for leaf in derivatives.attributes(of: state) {
      guard case .attribute(let number, _) = derivatives.patterns.form(of: leaf) else { continue }
      for name in grammar.nameClasses[number].finiteNames ?? [] where !present.contains(name) {
        if name.local == found.local { return leaf }
        meant[name.written] = leaf
      }
    }
    return Nearest.name(to: found.written, among: meant.keys.sorted()).flatMap { meant[$0] }
  }

  private mutating func attributes(_ name: Int32, in pattern: Pattern) -> [Pattern] {
    derivatives.attributes(of: pattern).filter { leaf in
      guard case .attribute(let nameClass, _) = derivatives.patterns.form(of: leaf) else {
        return false
      }
      return contains(nameClass, name)
    }
  }
}
