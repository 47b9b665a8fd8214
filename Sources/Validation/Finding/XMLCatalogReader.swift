import LibXML
import XMLTree

extension XMLCatalog {
  /// Reads a catalog from a local file; none where there is no catalog that can be read.
  init?(file: String) {
    guard let bytes = LocalFile.contents(file),
      let tree = try? XMLDocument(bytes, file: file, externalDTD: .passedOver).tree()
    else { return nil }
    add(tree.root, base: file)
  }

  private mutating func add(_ element: Element, base: String) {
    guard element.namespace == "urn:oasis:names:tc:entity:xmlns:xml:catalog" else { return }
    let base = element["xml:base"].map { target($0, base) } ?? base
    switch element.name {
    case "catalog", "group":
      for child in element.elements { add(child, base: base) }
    case "nextCatalog":
      if let catalog = element["catalog"] { next.append(target(catalog, base)) }
    default:
      guard let form = forms[element.name], let key = element[form.key],
        let target = element[form.target]
      else { return }
      entries.append(
        Entry(
          names: form.names, rule: form.rule,
          key: form.names == .publicIdentifiers ? normalised(key) : key,
          target: self.target(target, base)))
    }
  }

  /// A path where that is on this machine, else the URL.
  private func target(_ name: String, _ base: String) -> String {
    LocalFile.path(of: name, seenFrom: base) ?? name
  }
}

/// Puts one space for every run of white space in a public identifier, and none at its ends.
func normalised(_ publicIdentifier: String) -> String {
  publicIdentifier.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

private struct EntryForm {
  var names: XMLCatalog.Names
  var rule: XMLCatalog.Rule
  var key: String
  var target: String
}

private let forms = [
  "uri": EntryForm(names: .uris, rule: .name, key: "name", target: "uri"),
  "rewriteURI": EntryForm(
    names: .uris, rule: .start, key: "uriStartString", target: "rewritePrefix"),
  "uriSuffix": EntryForm(names: .uris, rule: .end, key: "uriSuffix", target: "uri"),
  "delegateURI": EntryForm(
    names: .uris, rule: .delegate, key: "uriStartString", target: "catalog"),
  "system": EntryForm(names: .systemIdentifiers, rule: .name, key: "systemId", target: "uri"),
  "rewriteSystem": EntryForm(
    names: .systemIdentifiers, rule: .start, key: "systemIdStartString", target: "rewritePrefix"),
  "systemSuffix": EntryForm(
    names: .systemIdentifiers, rule: .end, key: "systemIdSuffix", target: "uri"),
  "delegateSystem": EntryForm(
    names: .systemIdentifiers, rule: .delegate, key: "systemIdStartString", target: "catalog"),
  "public": EntryForm(names: .publicIdentifiers, rule: .name, key: "publicId", target: "uri"),
  "delegatePublic": EntryForm(
    names: .publicIdentifiers, rule: .delegate, key: "publicIdStartString", target: "catalog"),
]
