import LibXML

/// The names that several name classes stand for together, by the numbers of the classes.
struct NameSet {
  private var names: Set<Int> = []
  /// Classes of more than one name.
  private var others: Set<Int> = []

  mutating func add(_ number: Int, in grammar: Grammar) {
    if case .name = grammar.nameClasses[number] {
      names.insert(number)
    } else {
      others.insert(number)
    }
  }

  mutating func add(_ set: NameSet) {
    if names.isEmpty { names = set.names } else { names.formUnion(set.names) }
    if others.isEmpty { others = set.others } else { others.formUnion(set.others) }
  }

  /// A name that is in both sets, in words; none where there is no such.
  func overlap(with set: NameSet, in grammar: Grammar) -> String? {
    if let number = names.intersection(set.names).min() { return words(for: number, in: grammar) }
    let pairs = pairs(others, set.names) + pairs(others, set.others) + pairs(set.others, names)
    let pair = pairs.first { grammar.nameClasses[$0.0].overlaps(grammar.nameClasses[$0.1]) }
    return pair.map { words(for: $0.1, in: grammar) }
  }

  private func words(for number: Int, in grammar: Grammar) -> String {
    grammar.nameClasses[number].finiteNames?.first?.local ?? "of any name"
  }
}

private func pairs(_ ones: Set<Int>, _ others: Set<Int>) -> [(Int, Int)] {
  ones.sorted().flatMap { one in others.sorted().map { (one, $0) } }
}
