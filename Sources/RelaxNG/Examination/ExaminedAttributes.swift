import Diagnostics
import LibXML

extension Examination {
  /// Looks at the attributes of an element, and gives what its content must be.
  mutating func afterAttributes(of item: Int, _ content: Pattern) -> Pattern {
    var state = content
    for attribute in outline.attributes(of: item) where !isFull {
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
