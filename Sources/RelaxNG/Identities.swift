import LibXML

/// Which attributes are IDs and references to them (RELAX NG DTD Compatibility, section 5).
///
/// libxml2 checks them only as far as it got, and jing refuses schemas in which an attribute is an ID
/// in one place and none in another. Here an attribute is an ID where all that is said of its name
/// at an element of that name agrees.
struct Identities: Sendable {
  private let grammar: Grammar
  private let table: ValueTable

  init(_ grammar: Grammar, _ table: ValueTable) {
    self.grammar = grammar
    self.table = table
  }

  /// What is wrong with the IDs of a document.
  enum Problem {
    /// An ID that another attribute has before.
    case doubled(attribute: Int, first: Int)
    /// A reference to an ID that there is not.
    case dangling(attribute: Int, id: String)
  }

  func problems(in outline: XMLOutline) -> [Problem] {
    var kinds: [AttributePlace: Identity?] = [:]
    var ids: [String: Int] = [:]
    var references: [(attribute: Int, id: String)] = []
    var problems: [Problem] = []
    for (index, item) in outline.items.enumerated() where item.kind == .element {
      for attribute in outline.attributes(of: index) {
        let name = outline.attributes[attribute]
        let kind = kinds.value(for: AttributePlace(element: item.name, attribute: name)) {
          identity(of: outline.names[Int(name)], at: outline.names[Int(item.name)])
        }
        guard let kind else { continue }
        let value = collapsed(outline.value(ofAttribute: attribute))
        guard kind == .id else {
          references += value.split(separator: " ").map { (attribute, String($0)) }
          continue
        }
        if let first = ids[value] {
          problems.append(.doubled(attribute: attribute, first: first))
        } else {
          ids[value] = attribute
        }
      }
    }
    return problems
      + references.filter { ids[$0.id] == nil }
      .map { .dangling(attribute: $0.attribute, id: $0.id) }
  }

  private func identity(of attribute: XMLName, at element: XMLName) -> Identity? {
    let kinds = Set(table.values(for: element).values(of: attribute).map(identity))
    return kinds.count == 1 ? kinds.first ?? nil : nil
  }

  private func identity(of pattern: Pattern) -> Identity? {
    guard case .data(let datatype, _) = grammar.patterns.form(of: pattern) else { return nil }
    return grammar.datatypes[datatype].identity
  }
}
