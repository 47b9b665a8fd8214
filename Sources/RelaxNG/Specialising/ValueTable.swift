import LibXML

/// What the attributes and texts of a specialised grammar can hold, by the names of attributes and
/// elements.
struct ValueTable: Sendable {
  private var attributes = Lookup()
  private var texts = Lookup()

  init(_ specialised: SpecialisedGrammar) {
    let grammar = specialised.grammar
    var derivatives = Derivatives(specialised.patterns)
    for (element, content) in specialised.contents.sorted(by: { $0.key < $1.key }) {
      let elementClass = grammar.nameClass(ofElement: element)
      for leaf in derivatives.attributes(of: content) {
        guard case .attribute(let nameClass, let value) = specialised.patterns.form(of: leaf) else {
          continue
        }
        attributes.add(value, elementClass, grammar.nameClasses[nameClass])
      }
      for leaf in derivatives.firstLeaves(of: derivatives.closedLeniently(content)) {
        switch specialised.patterns.form(of: leaf) {
        case .data, .value, .list: texts.add(leaf, elementClass, elementClass)
        default: break
        }
      }
    }
  }

  /// What attributes of a name can hold at elements of a name; what is said of a name goes before
  /// what is said of any.
  func values(ofAttribute attribute: XMLName, at element: XMLName) -> [Pattern] {
    attributes.values(element, attribute)
  }

  /// The data, values and lists that elements of a name can hold.
  func texts(of element: XMLName) -> [Pattern] {
    texts.values(element, element)
  }
}

/// Patterns by two names, or by wildcards that take them.
private struct Lookup: Sendable {
  private var named: [Key: [Pattern]] = [:]
  private var wild: [(outer: NameClass, inner: NameClass, value: Pattern)] = []

  private struct Key: Hashable {
    var outer: XMLName
    var inner: XMLName
  }

  mutating func add(_ value: Pattern, _ outer: NameClass, _ inner: NameClass) {
    guard let outerNames = outer.finiteNames, let innerNames = inner.finiteNames else {
      return wild.append((outer, inner, value))
    }
    for outer in outerNames {
      for inner in innerNames { named[Key(outer: outer, inner: inner), default: []].append(value) }
    }
  }

  func values(_ outer: XMLName, _ inner: XMLName) -> [Pattern] {
    named[Key(outer: outer, inner: inner)]
      ?? wild.filter { $0.outer.contains(outer) && $0.inner.contains(inner) }.map(\.value)
  }
}
