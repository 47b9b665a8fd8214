import Diagnostics

/// An ISO Schematron schema as a value: patterns of rules of checks, all of it XPath 1.0.
struct SchematronSchema: Sendable {
  static let namespace = "http://purl.oclc.org/dsdl/schematron"

  var language: QueryLanguage
  var namespaces: [String: String] = [:]
  var variables: [Variable] = []
  var patterns: [Pattern] = []
  /// The rules and checks that need more than XPath 1.0, a warning each.
  var unchecked: [Diagnostic] = []

  /// An expression of XPath 1.0 and where the schema has it.
  struct Query: Hashable, Sendable {
    var text: String
    var place: Location
  }

  struct Variable: Sendable {
    var name: String
    var value: Query
  }

  /// Of its rules, a node meets the first whose context it fits.
  struct Pattern: Sendable {
    var variables: [Variable]
    var rules: [Rule] = []
  }

  struct Rule: Sendable {
    /// What it is called where it is not checked, such as `the rule 'r'`.
    var title: String
    /// The alternatives of its context.
    var contexts: [Context]
    var variables: [Variable] = []
    var checks: [Check] = []
  }

  /// An alternative of a rule's context, and the expression that finds its nodes.
  struct Context: Sendable {
    var query: Query
    var pattern: MatchPattern

    /// The expression that tells of one node whether it fits; none where others matter.
    var test: Query? {
      guard pattern.isOfOneStep, query.text.hasPrefix("//"),
        query.text.dropFirst(2).first.map({ $0.isLetter || $0 == "*" || $0 == "_" }) ?? false
      else { return nil }
      return Query(text: "self::" + query.text.dropFirst(2), place: query.place)
    }
  }

  /// An assertion, which must be true, or a report, which must not.
  struct Check: Sendable {
    /// What it is called where it is not checked, such as `the assert 'a'`.
    var title: String
    /// The rule of its findings.
    var name: String
    var test: Query
    /// The outcome of the test that is worth a message.
    var outcome: Bool
    var severity: Diagnostic.Severity
    /// What finds the node that the message is about, where that is not the rule's own.
    var subject: Query?
    var message: [Piece]
  }

  /// A part of a message.
  enum Piece: Hashable, Sendable {
    case text(String)
    case value(Query)
    /// The name of the node that is checked.
    case name
  }
}
