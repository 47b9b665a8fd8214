import Diagnostics
import XMLTree

/// Reads an ISO Schematron schema from its tree, and says which of its rules it cannot run rightly.
struct SchematronReader {
  let file: String
  /// The phase whose patterns are wanted; without it, the schema's default.
  var phase: String?

  func schema(_ root: Element) throws(Failure) -> SchematronSchema {
    try refuseUnknown(in: root)
    return try read(root)
  }

  /// Reads a schema whose parts are known to be parts of one.
  func read(_ root: Element) throws(Failure) -> SchematronSchema {
    let root = try instantiated(try included(root, in: [file]))
    var rules = SchematronRuleReader(
      reader: self, language: QueryLanguage(binding: root["queryBinding"] ?? "xslt"),
      hints: root.schematron("diagnostics").flatMap { $0.schematron("diagnostic") })
    if case .other(let language) = rules.schema.language {
      rules.refuseAll(in: root, because: .itIsIn(language))
      return rules.schema
    }
    rules.schema.namespaces = try namespaces(of: root)
    var scope = XPathScope(prefixes: Set(rules.schema.namespaces.keys))
    rules.schema.variables = try rules.variables(of: root, &scope)
    let phase = try activePhase(of: root)
    if let phase { rules.schema.variables += try rules.variables(of: phase, &scope) }
    for pattern in try patterns(of: root, in: phase) { try rules.add(pattern, in: scope) }
    for check in root.schematron("assert", "report") { rules.refuse(check, because: .inNoRule) }
    return rules.schema
  }

  private func namespaces(of root: Element) throws(Failure) -> [String: String] {
    var namespaces: [String: String] = [:]
    for binding in root.schematron("ns") {
      let prefix = try attribute("prefix", of: binding)
      let name = try attribute("uri", of: binding)
      guard namespaces[prefix, default: name] == name else {
        throw failure(.prefixTwice(prefix), at: binding)
      }
      namespaces[prefix] = name
    }
    return namespaces
  }

  private func activePhase(of root: Element) throws(Failure) -> Element? {
    let wanted = phase == "#DEFAULT" ? nil : phase
    guard let name = wanted ?? root["defaultPhase"], name != "#ALL" else { return nil }
    let phase = root.schematron("phase").first { $0["id"] == name }
    guard let phase else { throw failure(.noPhase(name), at: root) }
    return phase
  }

  /// The patterns that a phase makes active; all of them where there is no phase.
  private func patterns(of root: Element, in phase: Element?) throws(Failure) -> [Element] {
    let patterns = root.schematron("pattern")
    guard let phase else { return patterns }
    var names: Set<String> = []
    for active in phase.schematron("active") {
      let name = try attribute("pattern", of: active)
      guard patterns.contains(where: { $0["id"] == name }) else {
        throw failure(.noPattern(name), at: active)
      }
      names.insert(name)
    }
    return patterns.filter { names.contains($0["id"] ?? "") }
  }

  /// Refuses parts of a schema that may change its meaning and are not understood: to pass over one
  /// would call documents valid that are not.
  private func refuseUnknown(in root: Element) throws(Failure) {
    // What these define shows where it is used.
    let definitions: Set = ["function", "key", "param", "variable"]
    for element in root.transformations where !definitions.contains(element.name) {
      throw failure(.needsXSLT(element.name), at: element)
    }
    let known = [
      "diagnostics", "extends", "include", "let", "ns", "p", "pattern", "phase", "properties",
      "rules", "title",
    ]
    for element in root.elements where !element.schematronName.isEmpty {
      guard known.contains(element.name) else { throw failure(.unknown(element.name), at: element) }
    }
  }
}

extension String {
  fileprivate static func noPhase(_ name: String) -> String {
    "the phase '\(name)' is not defined"
  }

  fileprivate static func noPattern(_ name: String) -> String {
    "the pattern '\(name)' of the phase is not defined"
  }

  fileprivate static func prefixTwice(_ prefix: String) -> String {
    "the prefix '\(prefix)' is declared with two namespaces; expected one"
  }

  fileprivate static func needsXSLT(_ element: String) -> String {
    "<xsl:\(element)> needs XSLT; expected XPath 1.0 alone"
  }

  fileprivate static func unknown(_ element: String) -> String {
    "<\(element)> is not supported; expected rules in a <pattern>"
  }
}
