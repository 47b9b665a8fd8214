import LibXML
import Synchronization

/// The XML catalogs of this machine, each of which is read when it is first needed.
///
/// Catalogs that are on other machines, not there or no catalogs are passed over, and each is asked
/// once for a name, so that those which name each other come to an end.
final class XMLCatalogs: Sendable {
  /// The paths of the catalogs that are asked first.
  let files: [String]
  private let catalogs = Mutex<[String: XMLCatalog]>([:])

  /// Takes the catalogs that the environment names, else the system's.
  init(environment: [String: String]) {
    let names = environment["XML_CATALOG_FILES"]?.split(whereSeparator: \.isWhitespace)
    files = names?.compactMap { LocalFile.path(of: String($0)) } ?? ["/etc/xml/catalog"]
  }

  /// The path of a file that is there, for a URL or a public identifier.
  func path(of name: String) -> String? {
    // Schemas are named by URIs, but many catalogs have entries only for system identifiers.
    path(of: name, .uris) ?? path(of: name, .systemIdentifiers)
      ?? path(of: normalised(name), .publicIdentifiers)
  }

  /// The path of a file that is there and has one of some names, or an entry that ends in one.
  func path(ofFile names: [String]) -> String? {
    var asked: Set<String> = []
    var waiting = files[...]
    while let file = waiting.popFirst() {
      guard asked.count < limit, asked.insert(file).inserted else { continue }
      let catalog = catalog(file)
      for name in names {
        if let path = catalog.targets(ofFile: name).first(where: LocalFile.exists) { return path }
      }
      waiting += catalog.others
    }
    return nil
  }

  private func path(of name: String, _ names: XMLCatalog.Names) -> String? {
    var asked: Set<String> = []
    var waiting = files[...]
    while let file = waiting.popFirst() {
      guard asked.count < limit, asked.insert(file).inserted else { continue }
      let catalog = catalog(file)
      if let path = catalog.target(of: name, names), LocalFile.exists(path) { return path }
      let delegates = catalog.delegates(of: name, names)
      // The standard wants nobody else to be asked then.
      waiting = delegates.isEmpty ? catalog.next + waiting : delegates[...]
    }
    return nil
  }

  private func catalog(_ file: String) -> XMLCatalog {
    catalogs.withLock { catalogs in
      if let catalog = catalogs[file] { return catalog }
      let catalog = XMLCatalog(file: file) ?? XMLCatalog()
      catalogs[file] = catalog
      return catalog
    }
  }
}

/// The most catalogs that are asked for one name.
private let limit = 200
