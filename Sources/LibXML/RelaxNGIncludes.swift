import CLibXML2
import Diagnostics

/// Looks at what a schema includes, and what that includes, before libxml2 reads it.
///
/// libxml2 loads included schemas with settings that we cannot reach, network among them. So each
/// name must be relative, and each file must be one that our own parser takes.
func checkIncludes(of document: XMLDocument) throws(Failure) {
  var checked: Set<String> = []
  var waiting = [document]
  while let document = waiting.popLast() {
    for include in includes(in: document.root.cNode, of: document) {
      guard include.isRelative else { throw .notRelative(include) }
      guard checked.insert(include.path).inserted else { continue }
      do {
        waiting.append(try XMLDocument(contentsOf: include.path))
      } catch {
        throw Failure(.misconfigured, [.cannotInclude(include)] + error.diagnostics)
      }
    }
  }
}

private struct Include {
  var name: String
  var path: String
  var isRelative: Bool
  var place: Location
}

private func includes(in cElement: xmlNodePtr, of document: XMLDocument) -> [Include] {
  let own = include(at: cElement, of: document)
  return siblings(from: cElement.pointee.children)
    .filter { $0.pointee.type == XML_ELEMENT_NODE }
    .reduce(into: own.map { [$0] } ?? []) { $0 += includes(in: $1, of: document) }
}

private func include(at cElement: xmlNodePtr, of document: XMLDocument) -> Include? {
  guard ["include", "externalRef"].contains(String(cElement.pointee.name)),
    let cName = xmlGetNoNsProp(cElement, "href")
  else { return nil }
  defer { bifolium_free(cName) }
  let cBase = xmlNodeGetBase(document.cDocument, cElement)
  let cPath = xmlBuildURI(cName, cBase)
  defer {
    bifolium_free(cBase)
    bifolium_free(cPath)
  }
  let bases = sequence(first: cElement) { $0.pointee.parent }
    .filter { $0.pointee.type == XML_ELEMENT_NODE }
    .compactMap(baseAttribute)
  let name = String(cName)
  return Include(
    name: name, path: cPath.map { String($0) } ?? name,
    isRelative: ([name] + bases).allSatisfy(isRelative),
    place: Location(document.file, line: lineNumber(of: cElement)))
}

private func baseAttribute(of cElement: xmlNodePtr) -> String? {
  guard let cBase = xmlGetNsProp(cElement, "base", "http://www.w3.org/XML/1998/namespace") else {
    return nil
  }
  defer { bifolium_free(cBase) }
  return String(cBase)
}

/// Tells whether a name has neither scheme nor host nor root.
private func isRelative(_ name: String) -> Bool {
  guard let first = name.first, !"/\\".contains(first) else { return false }
  return !name.prefix { !"/?#".contains($0) }.contains(":")
}

extension Failure {
  fileprivate static func notRelative(_ include: Include) -> Failure {
    Failure(
      .misconfigured,
      "the schema includes '\(include.name)'; expected the relative name of a local file",
      at: include.place, rule: "schema-include")
  }
}

extension Diagnostic {
  fileprivate static func cannotInclude(_ include: Include) -> Diagnostic {
    Diagnostic(
      .error, "the schema includes '\(include.name)', which cannot be read", at: include.place,
      rule: "schema-include")
  }
}
