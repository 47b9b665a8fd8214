import Diagnostics

/// An ISO Schematron schema as a value: patterns of rules of checks, all of it XPath 1.0.
struct SchematronSchema: Sendable {
  static let namespace = "http://purl.oclc.org/dsdl/schematron"

  var file: String
  var namespaces: [String: String] = [:]
  var variables: [Variable] = []
  var patterns: [Pattern] = []
  /// The rules that are in a query language which we do not have.
  var unchecked: [Diagnostic] = []

  /// An XPath expression and the line that it stands on.
  struct Query: Hashable, Sendable {
    var text: String
    var line: Int?
  }

  struct Variable: Sendable {
    var name: String
    var value: Query
  }

  /// Of its rules, a node meets the first whose context it fits.
  struct Pattern: Sendable {
    var variables: [Variable]
    var rules: [Rule]
  }

  struct Rule: Sendable {
    /// The alternatives of its context, as expressions from the root.
    var contexts: [Query]
    var variables: [Variable]
    var checks: [Check]
  }

  /// An assertion, which must be true, or a report, which must not.
  struct Check: Sendable {
    var name: String
    var test: Query
    /// The outcome of the test that is worth a message.
    var outcome: Bool
    var severity: Diagnostic.Severity
    var message: [Piece]
  }

  /// A part of a message.
  enum Piece: Hashable, Sendable {
    case text(String)
    case value(Query)
    case name(Query?)
  }
}

extension SchematronSchema {
  /// All expressions of the schema.
  var queries: [Query] {
    let rules = patterns.flatMap(\.rules)
    let checks = rules.flatMap(\.checks)
    let variables = variables + patterns.flatMap(\.variables) + rules.flatMap(\.variables)
    return variables.map(\.value) + rules.flatMap(\.contexts) + checks.map(\.test)
      + checks.flatMap(\.message).compactMap(\.query)
  }
}

extension SchematronSchema.Piece {
  var query: SchematronSchema.Query? {
    switch self {
    case .text: nil
    case .value(let query): query
    case .name(let query): query
    }
  }
}
