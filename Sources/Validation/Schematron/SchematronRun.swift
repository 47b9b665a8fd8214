import Diagnostics
import LibXML

/// Checks one document against one Schematron schema.
///
/// Each context is looked up once in the whole document, and what a rule says is evaluated only at
/// the nodes that meet it; so the time is linear as long as the schema's tests look only nearby.
struct SchematronRun {
  private let schema: SchematronSchema
  private let document: XMLDocument
  private let queries: SchematronQueries

  init(_ schema: SchematronSchema, on document: XMLDocument) throws(Failure) {
    self.schema = schema
    self.document = document
    queries = try SchematronQueries(of: schema, in: document)
  }

  func diagnostics() throws(Failure) -> [Diagnostic] {
    try queries.define(schema.variables, at: document.node)
    var found: [Diagnostic] = []
    for pattern in schema.patterns {
      try queries.define(pattern.variables, at: document.node)
      var met: Set<XMLNode> = []
      for rule in pattern.rules { found += try check(rule, met: &met) }
      queries.forget(pattern.variables)
    }
    return found
  }

  /// Checks the nodes that fit a rule and have met no rule of its pattern before.
  private func check(
    _ rule: SchematronSchema.Rule, met: inout Set<XMLNode>
  ) throws(Failure) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for context in rule.contexts {
      for node in try queries.nodes(context, at: document.node) where met.insert(node).inserted {
        try queries.define(rule.variables, at: node)
        for check in rule.checks where try queries.boolean(check.test, at: node) == check.outcome {
          found.append(try diagnostic(check, at: node))
        }
      }
    }
    queries.forget(rule.variables)
    return found
  }

  private func diagnostic(
    _ check: SchematronSchema.Check, at node: XMLNode
  ) throws(Failure) -> Diagnostic {
    var message = ""
    for piece in check.message {
      switch piece {
      case .text(let text): message += text
      case .name(nil): message += node.name
      case .name(let query?), .value(let query): message += try queries.string(query, at: node)
      }
    }
    return Diagnostic(
      check.severity, sentence(message), at: Location(document.file, line: node.line),
      rule: check.name)
  }
}

/// Puts a message into one line and takes the full stop off its end.
private func sentence(_ message: String) -> String {
  let line = message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    .replacing(" ;", with: ";").replacing(".;", with: ";")
  return line.hasSuffix(".") && !line.hasSuffix("..") ? String(line.dropLast()) : line
}
