import Diagnostics

/// What validation says of a document.
public struct Verdict: Sendable {
  /// What is wrong with the document, by line; it is valid where none of it is an error.
  public var problems: [Diagnostic]
  /// What there is to know about the schemas, the same for every document that is validated against
  /// them.
  public var remarks: [Diagnostic]
}
