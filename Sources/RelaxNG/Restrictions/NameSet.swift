/// The names that several name classes stand for together, by the numbers of the classes.
///
/// Arrays and not sets: most have one number, and few have more than a hundred.
struct NameSet {
  private var names: [Int] = []
  /// Classes of more than one name.
  private var others: [Int] = []

  mutating func add(_ number: Int, in grammar: Grammar) {
    if case .name = grammar.nameClasses[number] {
      names.append(number)
    } else {
      others.append(number)
    }
  }

  mutating func add(_ set: NameSet) {
    names += set.names.filter { !names.contains($0) }
    others += set.others.filter { !others.contains($0) }
  }

  /// A name that is in both sets, in words; none where there is no such.
  func overlap(with set: NameSet, in grammar: Grammar) -> String? {
    if let number = set.names.first(where: names.contains) {
      return words(for: number, in: grammar)
    }
    guard !others.isEmpty || !set.others.isEmpty else { return nil }
    let pairs = pairs(others, set.names + set.others) + pairs(set.others, names)
    let pair = pairs.first { grammar.nameClasses[$0.0].overlaps(grammar.nameClasses[$0.1]) }
    return pair.map { words(for: $0.1, in: grammar) }
  }

  private func words(for number: Int, in grammar: Grammar) -> String {
    grammar.nameClasses[number].finiteNames?.first?.local ?? "of any name"
  }
}

private func pairs(_ ones: [Int], _ others: [Int]) -> [(Int, Int)] {
  ones.flatMap { one in others.map { (one, $0) } }
}
