/// One thing that the user should know: what is wrong, where, and what would be right.
public struct Diagnostic: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, Sendable {
    /// The result is wrong or was not made.
    case error
    /// The result was made; an editor should look.
    case warning
    /// Something worth knowing about another diagnostic.
    case note
  }

  /// How much it matters.
  public var severity: Severity
  /// A sentence without a full stop: what is wrong; what would be right.
  public var message: String
  /// Where it is.
  public var location: Location
  /// The element of an XML document that it is about, as a path such as `/TEI/text/body/div[2]`.
  public var path: String?
  /// The short name of the rule that it breaks, such as `contents-without-text`.
  public var rule: String

  /// Says what is wrong at a place.
  public init(
    _ severity: Severity, _ message: String, at location: Location, path: String? = nil,
    rule: String
  ) {
    self.severity = severity
    self.message = message
    self.location = location
    self.path = path
    self.rule = rule
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: error: what is wrong; what would be right (/path) [rule]`.
  public var description: String {
    "\(location): \(severity.rawValue): \(wording)"
  }

  /// The message with the path and the rule, as it follows the severity.
  public var wording: String {
    "\(message)\(path.map { " (\($0))" } ?? "") [\(rule)]"
  }
}
