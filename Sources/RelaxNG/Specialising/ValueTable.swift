import LibXML
import Synchronization

/// What a grammar says of the attributes and texts of elements, by their names.
///
/// Worked out for a name when it first occurs. Safe to use from several threads at once.
final class ValueTable: Sendable {
  private let grammar: Grammar
  private let index: ElementIndex
  private let known = Mutex<[XMLName: Values]>([:])

  /// What elements of one name can have.
  struct Values: Sendable {
    fileprivate var attributes: [XMLName: [Pattern]] = [:]
    fileprivate var wildAttributes: [(name: NameClass, content: Pattern)] = []
    /// The data, values and lists that can be their text.
    fileprivate(set) var texts: [Pattern] = []

    /// What attributes of a name can hold; what is said of it goes before what is said of any.
    func values(of attribute: XMLName) -> [Pattern] {
      attributes[attribute]
        ?? wildAttributes.filter { $0.name.contains(attribute) }.map(\.content)
    }
  }

  init(_ grammar: Grammar, _ index: ElementIndex) {
    self.grammar = grammar
    self.index = index
  }

  /// What elements of a name can have; what is said of the name goes before what is said of any.
  func values(for name: XMLName) -> Values {
    if let values = known.withLock({ $0[name] }) { return values }
    let values = newValues(for: name)
    known.withLock { $0[name] = values }
    return values
  }

  private func newValues(for name: XMLName) -> Values {
    let named = index.elements(named: name)
    let elements =
      named.isEmpty
      ? index.wild.filter { grammar.nameClass(ofElement: $0).contains(name) } : named
    var values = Values()
    for content in elements.map({ grammar.elements[$0].content }) {
      for leaf in grammar.patterns.leaves(.attributes, of: content) {
        guard case .attribute(let nameClass, let value) = grammar.patterns.form(of: leaf) else {
          continue
        }
        values.add(value, grammar.nameClasses[nameClass])
      }
      values.texts += grammar.patterns.leaves(.data, of: content)
    }
    return values
  }
}

/// Where an attribute stands, by the numbers of the names in an outline.
struct AttributePlace: Hashable {
  var element: Int32
  var attribute: Int32
}

extension ValueTable.Values {
  fileprivate mutating func add(_ content: Pattern, _ nameClass: NameClass) {
    guard let names = nameClass.finiteNames else {
      return wildAttributes.append((nameClass, content))
    }
    for name in names { attributes[name, default: []].append(content) }
  }
}
