import LibXML

/// The elements of a grammar by their names.
struct ElementIndex: Sendable {
  private var named: [XMLName: [Int]] = [:]
  /// The elements that can have more names than can be listed.
  private(set) var wild: [Int] = []

  init(_ grammar: Grammar) {
    for number in grammar.elements.indices {
      guard let names = grammar.nameClass(ofElement: number).finiteNames else {
        wild.append(number)
        continue
      }
      for name in names { named[name, default: []].append(number) }
    }
  }

  /// The numbers of the elements that a name is given to in so many words.
  func elements(named name: XMLName) -> [Int] { named[name] ?? [] }

  /// Whether some element can have a name that no element is given in so many words.
  func hasWildcard(for name: XMLName, in grammar: Grammar) -> Bool {
    wild.contains { grammar.nameClass(ofElement: $0).contains(name) }
  }

  /// All names that are given to elements.
  var names: [XMLName] {
    named.keys.sorted { ($0.namespace, $0.local) < ($1.namespace, $1.local) }
  }
}
