import Diagnostics

/// A document that has been validated: nothing else can make one.
public struct Validated<Document: Sendable>: Sendable {
  /// The document.
  public let document: Document
  /// The XML that was validated.
  public let bytes: [UInt8]
}

extension Validator {
  /// Validates a document's XML and vouches for it.
  ///
  /// - Parameters:
  ///   - document: what the bytes say.
  ///   - bytes: the XML.
  ///   - file: its name for messages.
  /// - Returns: the document with its XML.
  /// - Throws: `Failure(.invalid)` with all messages where it is not valid.
  public func vouch<Document: Sendable>(
    for document: Document, _ bytes: [UInt8], file: String
  ) throws(Failure) -> Validated<Document> {
    let problems = try validate(bytes, file: file)
    guard !problems.contains(where: { $0.severity == .error }) else {
      throw Failure(.invalid, problems)
    }
    return Validated(document: document, bytes: bytes)
  }
}
