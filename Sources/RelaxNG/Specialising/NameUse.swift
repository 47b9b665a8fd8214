import LibXML

/// Which names occur in documents: for each element name those of the children and attributes of
/// elements that have it.
struct NameUse: Sendable {
  var roots: Set<XMLName>
  var below: [XMLName: Names]

  struct Names: Hashable, Sendable {
    var children: Set<XMLName> = []
    var attributes: Set<XMLName> = []
    /// The sets of attributes that single elements have.
    var attributeSets: Set<Set<XMLName>> = []
    /// Whether single elements have many attributes.
    var haveMany = false
  }

  /// Looks through a document once, in linear time.
  init(_ outline: XMLOutline) {
    roots = [outline.names[Int(outline.items[0].name)]]
    below = [:]
    var children: Set<Pair> = []
    var attributes: Set<Attributes> = []
    for (index, item) in outline.items.enumerated() where item.kind == .element {
      if item.parent >= 0 {
        children.insert(Pair(outer: outline.items[Int(item.parent)].name, inner: item.name))
      }
      let names = outline.attributes[outline.attributes(of: index)]
      attributes.insert(Attributes(element: item.name, names: names))
    }
    for set in attributes {
      below[outline.names[Int(set.element)], default: Names()]
        .add(Set(set.names.map { outline.names[Int($0)] }))
    }
    for pair in children {
      below[outline.names[Int(pair.outer)]]?.children.insert(outline.names[Int(pair.inner)])
    }
  }

  private struct Pair: Hashable {
    var outer: Int32
    var inner: Int32
  }

  /// The attributes of an element, in its order.
  private struct Attributes: Hashable {
    var element: Int32
    var names: ArraySlice<Int32>
  }
}

extension NameUse.Names {
  /// More attributes than this at one element are many.
  private static let many = 4

  fileprivate mutating func add(_ set: Set<XMLName>) {
    attributes.formUnion(set)
    attributeSets.insert(set)
    haveMany = haveMany || set.count > NameUse.Names.many
  }

  fileprivate mutating func formUnion(_ other: NameUse.Names) {
    children.formUnion(other.children)
    attributes.formUnion(other.attributes)
    attributeSets.formUnion(other.attributeSets)
    haveMany = haveMany || other.haveMany
  }

  /// Whether all that occurs here occurs there; sets of attributes only count where they are large.
  fileprivate func isWithin(_ other: NameUse.Names) -> Bool {
    children.isSubset(of: other.children) && attributes.isSubset(of: other.attributes)
      && (other.haveMany ? attributeSets.isSubset(of: other.attributeSets) : !haveMany)
  }

  /// How much it is.
  fileprivate var size: Int {
    children.count + attributes.count + (haveMany ? attributeSets.count : 0)
  }
}

extension NameUse {
  /// How much occurs: what the time to compile a grammar for it grows with.
  var size: Int { below.values.reduce(0) { $0 + $1.size } }

  /// Whether all that occurs here occurs there.
  func isWithin(_ other: NameUse) -> Bool {
    roots.isSubset(of: other.roots)
      && below.allSatisfy { name, names in other.below[name].map(names.isWithin) ?? false }
  }

  /// Adds what occurs in other documents.
  mutating func formUnion(_ other: NameUse) {
    roots.formUnion(other.roots)
    for (name, names) in other.below { below[name, default: Names()].formUnion(names) }
  }

  /// What occurs in elements that a name class takes.
  func names(in nameClass: NameClass) -> Names {
    if case .name(let name) = nameClass { return below[name] ?? Names() }
    return below.reduce(into: Names()) { names, entry in
      if nameClass.contains(entry.key) { names.formUnion(entry.value) }
    }
  }
}
