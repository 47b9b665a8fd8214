/// The one error that Bifolium throws: why the work could not be done, and what to tell the user.
public struct Failure: Error, Hashable, Sendable {
  /// What kind of end it is; the command line gives each its own exit status.
  public enum Reason: Sendable {
    /// A document is invalid, or a record could not be encoded.
    case invalid
    /// The input is not a record, not UTF-8 or not well-formed.
    case unreadable
    /// There is no such input.
    case missing
    /// The output cannot be written, or must not be replaced.
    case unwritable
    /// A schema, or a table that the program reads, is itself wrong.
    case misconfigured
  }

  /// What kind of end it is.
  public var reason: Reason
  /// What to tell the user, in the order of the text; never empty.
  public var diagnostics: [Diagnostic]

  /// Ends the work for a reason that has several causes.
  public init(_ reason: Reason, _ diagnostics: [Diagnostic]) {
    self.reason = reason
    self.diagnostics = diagnostics
  }

  /// Ends the work with one sentence.
  public init(_ reason: Reason, _ message: String, at location: Location, rule: String) {
    self.init(reason, [Diagnostic(.error, message, at: location, rule: rule)])
  }
}
