import LibXML

/// Tells which name classes of a grammar take one of the names that occur.
struct OccurringClasses {
  private let nameClasses: Numbered<NameClass>
  private var names: Set<XMLName> = []
  /// The numbers of the classes that are one of the names.
  private var isNamed: [Bool]
  private var marked: [Int] = []

  init(_ grammar: Grammar) {
    nameClasses = grammar.nameClasses
    isNamed = Array(repeating: false, count: nameClasses.items.count)
  }

  /// Says which names occur.
  mutating func setNames(_ names: Set<XMLName>) {
    for number in marked { isNamed[number] = false }
    marked = names.compactMap { nameClasses.knownNumber(of: .name($0)) }
    for number in marked { isNamed[number] = true }
    self.names = names
  }

  /// Whether the class of a number takes one of the names.
  func occurs(_ number: Int) -> Bool {
    if isNamed[number] { return true }
    let nameClass = nameClasses[number]
    if case .name = nameClass { return false }
    return names.contains(where: nameClass.contains)
  }
}
