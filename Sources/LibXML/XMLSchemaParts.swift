import CLibXML2
import Diagnostics

extension SchemaFiles {
  /// Adds what a W3C XML Schema includes, imports and redefines, and what these do.
  ///
  /// Each part must be a local file, beside the one that names it or where it is located by its URL,
  /// and one that our own parser takes.
  func addParts(of schema: XMLDocument) throws(Failure) {
    var waiting = [schema]
    while let document = waiting.popLast() {
      for reference in references(in: document) where bytes(reference.url) == nil {
        waiting.append(try part(reference, of: document))
      }
    }
  }

  private func part(
    _ reference: Reference, of document: XMLDocument
  ) throws(Failure) -> XMLDocument {
    let relativeName = reference.isRelative ? reference.name : nil
    let path = path(of: reference.url, relativeName: relativeName, in: document.file)
    guard let path else { throw .noLocalFile(reference) }
    guard let bytes = LocalFile.contents(path) else {
      throw Failure(.misconfigured, [.cannotRead(reference)])
    }
    add(bytes, as: reference.url, path: path)
    do {
      return try XMLDocument(bytes, file: reference.url, externalDTD: .passedOver)
    } catch {
      throw Failure(.misconfigured, [.cannotRead(reference)] + error.diagnostics)
    }
  }
}

/// A place where a schema names another file.
private struct Reference {
  /// What it does with the file: `includes`, `imports` or `redefines`.
  var verb: String
  /// The name as written.
  var name: String
  /// The name by which libxml2 will ask for it.
  var url: String
  /// Whether neither the name nor an `xml:base` around it leads away from the file.
  var isRelative: Bool
  var location: Location
}

private func references(in document: XMLDocument) -> [Reference] {
  siblings(from: document.root.cNode.pointee.children)
    .filter { $0.pointee.type == XML_ELEMENT_NODE }
    .compactMap { reference(at: $0, of: document) }
}

private func reference(at cElement: xmlNodePtr, of document: XMLDocument) -> Reference? {
  guard let verb = verbs[String(cElement.pointee.name)],
    let name = XMLNode(cElement, of: document).attribute("schemaLocation")
  else { return nil }
  let cBase = xmlNodeGetBase(document.cDocument, cElement)
  defer { bifolium_free(cBase) }
  let base = cBase.map { String($0) } ?? ""
  let ownBases = [cElement, document.root.cNode].compactMap {
    XMLNode($0, of: document).attribute("base", namespace: XMLNode.xml)
  }
  return Reference(
    verb: verb, name: name, url: name.resolved(against: base) ?? name,
    isRelative: ([name] + ownBases).allSatisfy(\.isRelativeName),
    location: XMLNode(cElement, of: document).place)
}

private let verbs = ["include": "includes", "import": "imports", "redefine": "redefines"]

// MARK: - Messages

extension Failure {
  fileprivate static func noLocalFile(_ reference: Reference) -> Failure {
    Failure(
      .misconfigured,
      "the schema \(reference.verb) '\(reference.name)', of which no local copy is known; nothing is "
        + "fetched, expected the relative name of a local file or an entry in an XML catalog",
      at: reference.location, rule: "schema-include")
  }
}

extension Diagnostic {
  fileprivate static func cannotRead(_ reference: Reference) -> Diagnostic {
    Diagnostic(
      .error, "the schema \(reference.verb) '\(reference.name)', which cannot be read",
      at: reference.location, rule: "schema-include")
  }
}
