import LibXML

/// The names that several name classes stand for together.
struct NameSet {
  private var names: Set<XMLName> = []
  private var wildcards: [NameClass] = []

  mutating func add(_ nameClass: NameClass) {
    if let finite = nameClass.finiteNames {
      names.formUnion(finite)
    } else if !wildcards.contains(nameClass) {
      wildcards.append(nameClass)
    }
  }

  mutating func add(_ other: NameSet) {
    names.formUnion(other.names)
    for wildcard in other.wildcards { add(wildcard) }
  }

  /// A name that is in both sets, in words; none where there is no such.
  func overlap(with other: NameSet) -> String? {
    let (small, large) =
      names.count < other.names.count ? (names, other.names) : (other.names, names)
    if let name = small.filter(large.contains).map(\.local).min() { return name }
    for (wildcards, names) in [(wildcards, other.names), (other.wildcards, names)] {
      let caught = names.filter { name in wildcards.contains { $0.contains(name) } }
      if let name = caught.map(\.local).min() { return name }
    }
    let both = wildcards.contains { one in other.wildcards.contains { $0.overlaps(one) } }
    return both ? "of any name" : nil
  }
}
