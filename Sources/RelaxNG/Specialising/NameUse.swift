import LibXML

/// Which names occur in documents: for each element name those of the children and attributes of
/// elements that have it.
struct NameUse: Sendable {
  var roots: Set<XMLName>
  var below: [XMLName: Names]

  struct Names: Hashable, Sendable {
    var children: Set<XMLName> = []
    var attributes: Set<XMLName> = []
  }

  /// Looks through a document once, in linear time.
  init(_ outline: XMLOutline) {
    roots = [outline.names[Int(outline.items[0].name)]]
    below = [:]
    var children: Set<Pair> = []
    var attributes: Set<Pair> = []
    for (index, item) in outline.items.enumerated() where item.kind == .element {
      // The root is told by -1 as what it stands in.
      children.insert(
        Pair(outer: item.parent < 0 ? -1 : outline.items[Int(item.parent)].name, inner: item.name))
      for attribute in outline.attributes(of: index) {
        attributes.insert(Pair(outer: item.name, inner: outline.attributes[attribute]))
      }
    }
    for pair in children { below[outline.names[Int(pair.inner)]] = Names() }
    for pair in children where pair.outer >= 0 {
      below[outline.names[Int(pair.outer)]]?.children.insert(outline.names[Int(pair.inner)])
    }
    for pair in attributes {
      below[outline.names[Int(pair.outer)]]?.attributes.insert(outline.names[Int(pair.inner)])
    }
  }

  private struct Pair: Hashable {
    var outer: Int32
    var inner: Int32
  }
}

extension NameUse {
  /// Whether all that occurs here occurs there.
  func isWithin(_ other: NameUse) -> Bool {
    roots.isSubset(of: other.roots)
      && below.allSatisfy { name, names in
        guard let others = other.below[name] else { return false }
        return names.children.isSubset(of: others.children)
          && names.attributes.isSubset(of: others.attributes)
      }
  }

  /// Adds what occurs in other documents.
  mutating func formUnion(_ other: NameUse) {
    roots.formUnion(other.roots)
    below.merge(other.below) { own, others in
      Names(
        children: own.children.union(others.children),
        attributes: own.attributes.union(others.attributes))
    }
  }

  /// What occurs in elements that a name class takes.
  func names(in nameClass: NameClass) -> Names {
    if case .name(let name) = nameClass { return below[name] ?? Names() }
    return below.reduce(into: Names()) { names, entry in
      guard nameClass.contains(entry.key) else { return }
      names.children.formUnion(entry.value.children)
      names.attributes.formUnion(entry.value.attributes)
    }
  }
}
