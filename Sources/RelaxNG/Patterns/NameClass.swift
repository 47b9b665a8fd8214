import LibXML

/// A set of names (RELAX NG specification, section 4.8 and after).
indirect enum NameClass: Hashable, Sendable {
  case name(XMLName)
  case anyName(except: NameClass?)
  case namespace(String, except: NameClass?)
  case choice([NameClass])
}

extension NameClass {
  /// The class of the names of several classes; no choice stands in another.
  static func anyOf(_ classes: [NameClass]) -> NameClass {
    let alternatives = classes.flatMap { nameClass in
      if case .choice(let inner) = nameClass { inner } else { [nameClass] }
    }
    return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
  }

  func contains(_ name: XMLName) -> Bool {
    switch self {
    case .name(let own): own == name
    case .anyName(let except): !(except?.contains(name) ?? false)
    case .namespace(let own, let except):
      own == name.namespace && !(except?.contains(name) ?? false)
    case .choice(let classes): classes.contains { $0.contains(name) }
    }
  }

  /// The names of a class that is nothing but a list of names; none of any other.
  var finiteNames: [XMLName]? {
    switch self {
    case .name(let name): return [name]
    case .choice(let classes):
      var names: [XMLName] = []
      for item in classes {
        guard let more = item.finiteNames else { return nil }
        names += more
      }
      return names
    case .anyName, .namespace: return nil
    }
  }

  /// Whether some name is in both classes.
  ///
  /// It is enough to try the names that the two classes mention, and for each wildcard a name that
  /// no schema can mention.
  func overlaps(_ other: NameClass) -> Bool {
    (samples + other.samples).contains { contains($0) && other.contains($0) }
  }

  private var samples: [XMLName] {
    switch self {
    case .name(let name): [name]
    case .anyName(let except):
      [XMLName(namespace: unmentionable, local: unmentionable)] + (except?.samples ?? [])
    case .namespace(let namespace, let except):
      [XMLName(namespace: namespace, local: unmentionable)] + (except?.samples ?? [])
    case .choice(let classes): classes.flatMap(\.samples)
    }
  }
}

/// No local name, and no name of a namespace, has a blank in it.
private let unmentionable = " "
