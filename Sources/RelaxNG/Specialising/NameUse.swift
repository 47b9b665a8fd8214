import LibXML

/// Which names occur in documents: for each element name those of the children and attributes of
/// elements that have it.
struct NameUse: Sendable {
  var roots: Set<XMLName>
  var below: [XMLName: Names]

  struct Names: Hashable, Sendable {
    var children: Set<XMLName> = []
    /// The sets of attributes that single elements have.
    var attributeSets: Set<Set<XMLName>> = []
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
      below[outline.names[Int(set.element)], default: Names()].attributeSets
        .insert(Set(set.names.map { outline.names[Int($0)] }))
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

extension NameUse {
  /// Whether all that occurs here occurs there.
  func isWithin(_ other: NameUse) -> Bool {
    roots.isSubset(of: other.roots)
      && below.allSatisfy { name, names in
        guard let others = other.below[name] else { return false }
        return names.children.isSubset(of: others.children)
          && names.attributeSets.isSubset(of: others.attributeSets)
      }
  }

  /// Adds what occurs in other documents.
  mutating func formUnion(_ other: NameUse) {
    roots.formUnion(other.roots)
    below.merge(other.below) { own, others in
      Names(
        children: own.children.union(others.children),
        attributeSets: own.attributeSets.union(others.attributeSets))
    }
  }

  /// What occurs in elements that a name class takes.
  func names(in nameClass: NameClass) -> Names {
    if case .name(let name) = nameClass { return below[name] ?? Names() }
    return below.reduce(into: Names()) { names, entry in
      guard nameClass.contains(entry.key) else { return }
      names.children.formUnion(entry.value.children)
      names.attributeSets.formUnion(entry.value.attributeSets)
    }
  }
}
