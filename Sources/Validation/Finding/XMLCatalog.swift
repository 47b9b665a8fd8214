/// An OASIS XML catalog: which names lead where.
struct XMLCatalog: Sendable {
  /// What a name is: a URI, or the system or public identifier of a DTD or an entity.
  enum Names: Sendable {
    case uris, systemIdentifiers, publicIdentifiers
  }

  /// How an entry applies.
  enum Rule: Sendable {
    /// To one name, which leads to its target.
    case name
    /// To names that begin so; the target takes the place of that beginning.
    case start
    /// To names that end so, which lead to its target.
    case end
    /// To names that begin so, which are looked up in its target alone.
    case delegate
  }

  struct Entry: Sendable {
    var names: Names
    var rule: Rule
    var key: String
    /// A path, or a URL of another machine.
    var target: String
  }

  var entries: [Entry] = []
  /// The catalogs in which names are looked up that have no entry.
  var next: [String] = []
}

extension XMLCatalog {
  /// Where a name leads by this catalog alone: the entry that says most of it decides.
  func target(of name: String, _ names: Names) -> String? {
    if let entry = entries.first(where: { $0.applies(to: name, names, .name) }) {
      return entry.target
    }
    if let entry = longest(.start, name, names) {
      return entry.target + name.dropFirst(entry.key.count)
    }
    return longest(.end, name, names)?.target
  }

  /// The catalogs that a name is delegated to, the most exact first.
  func delegates(of name: String, _ names: Names) -> [String] {
    entries.filter { $0.applies(to: name, names, .delegate) }
      .sorted { $0.key.count > $1.key.count }
      .map(\.target)
  }

  /// The catalogs that any name may lead to.
  var others: [String] {
    entries.filter { $0.rule == .delegate }.map(\.target) + next
  }

  /// Where names may lead of which the last component is known, or that of their target.
  func targets(ofFile file: String) -> [String] {
    entries.flatMap { entry -> [String] in
      switch entry.rule {
      case .name, .end:
        [entry.key, entry.target].contains { $0 == file || $0.hasSuffix("/\(file)") }
          ? [entry.target] : []
      case .start: entry.target.hasSuffix("/") ? [entry.target + file] : []
      case .delegate: []
      }
    }
  }

  private func longest(_ rule: Rule, _ name: String, _ names: Names) -> Entry? {
    entries.filter { $0.applies(to: name, names, rule) }.max { $0.key.count < $1.key.count }
  }
}

extension XMLCatalog.Entry {
  fileprivate func applies(
    to name: String, _ names: XMLCatalog.Names, _ rule: XMLCatalog.Rule
  ) -> Bool {
    guard self.names == names, self.rule == rule else { return false }
    return switch rule {
    case .name: name == key
    case .start, .delegate: name.hasPrefix(key)
    case .end: name.hasSuffix(key)
    }
  }
}
