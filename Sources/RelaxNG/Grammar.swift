import LibXML

/// A schema in RELAX NG's simple form: numbered element definitions whose contents refer to each
/// other by number (specification, section 5).
struct Grammar: Sendable {
  var patterns = PatternStore()
  var start = Pattern.notAllowed
  var elements: [ElementDefinition] = []
  var nameClasses = Numbered<NameClass>()
  var datatypes = Numbered<Datatype>()
  var values = Numbered<Value>()

  /// An element as a schema allows it.
  struct ElementDefinition: Sendable {
    /// The number of its name class.
    var nameClass: Int
    var content: Pattern
    var origin: Origin
  }

  /// A value that a schema asks for.
  struct Value: Hashable, Sendable {
    /// The number of its datatype.
    var datatype: Int
    var value: DatatypeValue
  }
}

extension Grammar {
  func nameClass(ofElement number: Int) -> NameClass {
    nameClasses[elements[number].nameClass]
  }

  /// The numbers of the elements to which the start leads, in order.
  var reachableElements: [Int] {
    var isReached = Array(repeating: false, count: elements.count)
    var isSeen = Array(repeating: false, count: patterns.count)
    var waiting = [start]
    while let pattern = waiting.popLast() {
      guard !isSeen[Int(pattern.number)] else { continue }
      isSeen[Int(pattern.number)] = true
      if case .element(let number) = patterns.form(of: pattern), !isReached[number] {
        isReached[number] = true
        waiting.append(elements[number].content)
      }
      waiting += patterns.parts(of: pattern)
    }
    return elements.indices.filter { isReached[$0] }
  }
}

/// Things with numbers, each once.
struct Numbered<Item: Hashable & Sendable>: Sendable {
  private(set) var items: [Item] = []
  private var numbers: [Item: Int] = [:]

  mutating func number(of item: Item) -> Int {
    if let number = numbers[item] { return number }
    numbers[item] = items.count
    items.append(item)
    return items.count - 1
  }

  /// The number of an item that has one.
  func knownNumber(of item: Item) -> Int? { numbers[item] }

  subscript(number: Int) -> Item { items[number] }
}
