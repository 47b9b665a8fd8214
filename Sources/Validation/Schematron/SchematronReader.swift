import Diagnostics
import LibXML
import XMLTree

/// Reads an ISO Schematron schema from its tree, and refuses what it would not run rightly.
struct SchematronReader {
  let file: String

  func schema(_ root: Element) throws(Failure) -> SchematronSchema {
    var schema = SchematronSchema(file: file)
    let binding = root["queryBinding"]?.lowercased() ?? "xslt"
    guard ["xslt", "xpath"].contains(binding) else {
      schema.unchecked = rules(in: root).map { unchecked($0, binding) }
      return schema
    }
    try refuseUnsupported(in: root)
    for binding in root.schematron("ns") {
      schema.namespaces[try attribute("prefix", of: binding)] = try attribute("uri", of: binding)
    }
    let phase = try defaultPhase(of: root)
    let names = phase?.schematron("active").compactMap { $0["pattern"] }
    let hints = hints(of: root)
    schema.variables = try variables(of: root)
    if let phase { schema.variables += try variables(of: phase) }
    for element in root.schematron("pattern") {
      guard names?.contains(element["id"] ?? "") ?? true else { continue }
      schema.patterns.append(try pattern(element, hints))
    }
    try checkVariables(of: schema, at: root)
    for query in schema.queries { _ = try compile(query, in: file) }
    return schema
  }

  private func defaultPhase(of root: Element) throws(Failure) -> Element? {
    guard let name = root["defaultPhase"], name != "#ALL" else { return nil }
    let phase = root.schematron("phase").first { $0["id"] == name }
    guard let phase else { throw failure(.noPhase(name), at: root) }
    return phase
  }

  private func pattern(
    _ element: Element, _ hints: [String: [SchematronSchema.Piece]]
  ) throws(Failure) -> SchematronSchema.Pattern {
    var rules: [SchematronSchema.Rule] = []
    for rule in element.schematron("rule") {
      rules.append(try self.rule(rule, of: element, hints))
    }
    return SchematronSchema.Pattern(variables: try variables(of: element), rules: rules)
  }

  private func rule(
    _ element: Element, of pattern: Element, _ hints: [String: [SchematronSchema.Piece]]
  ) throws(Failure) -> SchematronSchema.Rule {
    let context = try attribute("context", of: element)
    let contexts = matchAlternatives(context).map {
      SchematronSchema.Query(text: $0, line: element.line)
    }
    let parents = [element, pattern]
    var checks: [SchematronSchema.Check] = []
    for check in element.elements where ["assert", "report"].contains(check.schematronName) {
      checks.append(try self.check(check, in: parents, hints))
    }
    return SchematronSchema.Rule(
      contexts: contexts, variables: try variables(of: element), checks: checks)
  }

  private func check(
    _ element: Element, in parents: [Element], _ hints: [String: [SchematronSchema.Piece]]
  ) throws(Failure) -> SchematronSchema.Check {
    let test = SchematronSchema.Query(
      text: try attribute("test", of: element), line: element.line)
    let around = [element] + parents
    let more = (element["diagnostics"] ?? "").split(whereSeparator: \.isWhitespace)
      .flatMap { [.text("; ")] + (hints[String($0)] ?? []) }
    let message = pieces(of: element)
    return SchematronSchema.Check(
      name: around.lazy.compactMap { $0["id"] }.first ?? "schematron",
      test: test, outcome: element.name == "report",
      severity: severity(around.lazy.compactMap { $0["role"] }.first),
      message: (message.isEmpty ? [.text(.failed(element.name, test.text))] : message) + more)
  }

  private func variables(of element: Element) throws(Failure) -> [SchematronSchema.Variable] {
    var variables: [SchematronSchema.Variable] = []
    for element in element.schematron("let") {
      let value = SchematronSchema.Query(
        text: try attribute("value", of: element), line: element.line)
      variables.append(.init(name: try attribute("name", of: element), value: value))
    }
    return variables
  }

  func attribute(_ name: String, of element: Element) throws(Failure) -> String {
    guard let value = element[name] else {
      throw failure(.lacks(name, element.name), at: element)
    }
    return value
  }

  func failure(_ message: String, at element: Element) -> Failure {
    Failure(.misconfigured, message, at: Location(file, line: element.line), rule: "schematron")
  }
}

private func severity(_ role: String?) -> Diagnostic.Severity {
  switch role?.lowercased() {
  case "warning", "warn": .warning
  case "info", "information", "note", "hint": .note
  default: .error
  }
}

extension String {
  fileprivate static func noPhase(_ name: String) -> String {
    "the default phase '\(name)' is not defined"
  }

  fileprivate static func lacks(_ attribute: String, _ element: String) -> String {
    "<\(element)> lacks the attribute \(attribute)"
  }

  fileprivate static func failed(_ element: String, _ test: String) -> String {
    element == "report" ? "not allowed: \(test)" : "not fulfilled: \(test)"
  }
}
