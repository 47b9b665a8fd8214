import Diagnostics
import LibXML

/// Checks one document against one Schematron schema.
///
/// Each context is looked up once in the whole document, unless nothing there has a name that it
/// asks for, and what a rule says is evaluated only at the nodes that meet it; so the time is linear
/// as long as the schema's tests look only nearby. An expression that breaks is an error of the
/// schema in XPath 1.0; in XPath 2, what it is for is not checked.
struct SchematronRun {
  private let schema: SchematronSchema
  private let outline: XMLOutline
  private let elements: [XMLName: [Int]]
  private let attributes: Set<XMLName>
  /// The elements that have an attribute, by its name.
  private let owners: [XMLName: [Int]]
  private let queries: SchematronQueries

  init(_ schema: SchematronSchema, on outline: XMLOutline) throws(Failure) {
    self.schema = schema
    self.outline = outline
    elements = outline.elementsByName
    owners = outline.elementsByAttribute
    attributes = Set(owners.keys)
    queries = try SchematronQueries(of: schema, in: outline.document)
  }

  private var document: XMLDocument { outline.document }

  func diagnostics() throws(Failure) -> [Diagnostic] {
    var found: [Diagnostic] = []
    try define(schema.variables)
    for pattern in schema.patterns where pattern.rules.contains(where: mayOccur) {
      try define(pattern.variables)
      found += try check(pattern)
      queries.forget(pattern.variables)
    }
    return found
  }

  /// Defines variables of the whole document; one that breaks in XPath 2 breaks what uses it.
  private func define(_ variables: [SchematronSchema.Variable]) throws(Failure) {
    for variable in variables {
      _ = try unlessBroken { () throws(Failure) in
        try queries.define([variable], at: document.node)
      }
    }
  }

  private func check(_ pattern: SchematronSchema.Pattern) throws(Failure) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var met: Set<XMLNode> = []
    /// What the rules before that could not be looked up may be for.
    var taken: [MatchPattern.Target] = []
    for rule in pattern.rules where mayOccur(rule) {
      let targets = rule.contexts.map(\.pattern.target)
      if targets.contains(where: { taken.contains(where: $0.mayMeet) }) {
        found.append(.notChecked(rule.title, .behindUnchecked, at: Location(document.file)))
        taken += targets
        continue
      }
      switch try unlessBroken({ () throws(Failure) in try nodes(of: rule) }) {
      case .success(let nodes):
        for node in nodes where met.insert(node).inserted { found += try check(rule, at: node) }
      case .failure(let failure):
        found.append(.notChecked(rule.title, .breaks(failure), at: Location(document.file)))
        taken += targets
      }
    }
    return found
  }

  private func mayOccur(_ rule: SchematronSchema.Rule) -> Bool {
    rule.contexts.contains(where: mayOccur)
  }

  private func mayOccur(_ context: SchematronSchema.Context) -> Bool {
    context.pattern.mayOccur(among: elements.keys, attributes, namespaces: schema.namespaces)
  }

  private func nodes(of rule: SchematronSchema.Rule) throws(Failure) -> [XMLNode] {
    var nodes: [XMLNode] = []
    for context in rule.contexts where mayOccur(context) {
      nodes += try self.nodes(of: context)
    }
    return nodes
  }

  /// The nodes that fit a context, looked for among those that have its name or its attribute where
  /// that is enough.
  private func nodes(of context: SchematronSchema.Context) throws(Failure) -> [XMLNode] {
    if let name = context.pattern.plainName(in: schema.namespaces) {
      return (elements[name] ?? []).map { outline.node(of: $0) }
    }
    guard let test = context.test, let name = context.pattern.attributes.first,
      !name.contains(":")
    else { return try queries.nodes(context.query, at: document.node) }
    var nodes: [XMLNode] = []
    for item in owners[XMLName(namespace: "", local: name)] ?? [] {
      let node = outline.node(of: item)
      if try queries.boolean(test, at: node) { nodes.append(node) }
    }
    return nodes
  }

  private func check(
    _ rule: SchematronSchema.Rule, at node: XMLNode
  ) throws(Failure) -> [Diagnostic] {
    defer { queries.forget(rule.variables) }
    let definition = try unlessBroken { () throws(Failure) in
      try queries.define(rule.variables, at: node)
    }
    if case .failure(let failure) = definition {
      return [.notChecked(rule.title, .breaks(failure), at: node.place)]
    }
    var found: [Diagnostic] = []
    for check in rule.checks {
      let outcome = try unlessBroken { () throws(Failure) in
        try queries.boolean(check.test, at: node)
      }
      switch outcome {
      case .success(check.outcome): found.append(try finding(check, at: node))
      case .success: continue
      case .failure(let failure):
        found.append(.notChecked(check.title, .breaks(failure), at: node.place))
      }
    }
    return found
  }

  /// The result of an evaluation, or why it broke where the schema is in XPath 2.
  private func unlessBroken<Value>(
    _ evaluate: () throws(Failure) -> Value
  ) throws(Failure) -> Result<Value, Failure> {
    do {
      return .success(try evaluate())
    } catch {
      guard schema.language == .xPath2 else { throw error }
      return .failure(error)
    }
  }
}

// MARK: - Findings

extension SchematronRun {
  private func finding(
    _ check: SchematronSchema.Check, at node: XMLNode
  ) throws(Failure) -> Diagnostic {
    var message = ""
    for piece in check.message {
      switch piece {
      case .text(let text): message += text
      case .name: message += node.name
      case .value(let query): message += try text(of: query, at: node)
      }
    }
    return Diagnostic(
      check.severity, sentence(message), at: try subject(of: check, at: node).place,
      rule: check.name)
  }

  /// The text of a value, or `…` where it cannot be found in XPath 2.
  private func text(
    of query: SchematronSchema.Query, at node: XMLNode
  ) throws(Failure) -> String {
    let text = try unlessBroken { () throws(Failure) in try queries.text(query, at: node) }
    if case .success(let text) = text { return text } else { return "…" }
  }

  /// The node that a finding is about: the first that the check's subject finds, else its own.
  private func subject(
    of check: SchematronSchema.Check, at node: XMLNode
  ) throws(Failure) -> XMLNode {
    guard let query = check.subject else { return node }
    let nodes = try unlessBroken { () throws(Failure) in try queries.nodes(query, at: node) }
    if case .success(let nodes) = nodes { return nodes.first ?? node } else { return node }
  }

}

/// Puts a message into one line and takes the full stop off its end.
private func sentence(_ message: String) -> String {
  let line = message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    .replacing(" ;", with: ";").replacing(".;", with: ";")
  return line.hasSuffix(".") && !line.hasSuffix("..") ? String(line.dropLast()) : line
}
