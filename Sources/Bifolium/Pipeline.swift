import Diagnostics
import Editing
import LibXML
import Records
import TEI
import Validation

/// The pipeline from a plain record to validated TEI, and back.
///
/// ```swift
/// let encoded = try Pipeline().encode(bytes, file: "record.txt")
/// print(String(decoding: encoded.tei.bytes, as: UTF8.self))
/// ```
public struct Pipeline: Sendable {
  /// The version of the program, which the header of every edition names.
  public static let version = "0.1.0"

  private let validator: Validator

  /// Prepares to encode: the project's own schemas are compiled once.
  ///
  /// - Throws: `Failure(.misconfigured)` where a schema cannot be used.
  public init() throws(Failure) {
    validator = try Validator()
  }

  /// Reads a plain record, encodes it as TEI, proves that nothing was lost, and validates it.
  ///
  /// - Parameters:
  ///   - bytes: the record, in UTF-8.
  ///   - file: its name for messages.
  ///   - decisions: what an editor says of it, such as `Decisions(editionFile:sidecar:)` reads.
  /// - Returns: the edition and its validated TEI, with warnings.
  /// - Throws: `Failure(.unreadable)` where the input is no record, `Failure(.misconfigured)` where
  ///   a decision cannot be followed, `Failure(.invalid)` where it could not be encoded without loss
  ///   or validly.
  public func encode(
    _ bytes: [UInt8], file: String, decisions: Decisions = Decisions()
  ) throws(Failure) -> EncodedRecord {
    let edition = try Pipeline.edition(of: bytes, file: file, decisions: decisions)
    let document = TEIDocument(encoding: edition, version: Pipeline.version)
    let xml = document.bytes
    try proveConservation(of: bytes, file: file, in: try Pipeline.restore(xml, file: file))
    let tei = try validator.vouch(for: document, xml, file: "\(file), encoded")
    return EncodedRecord(edition: edition, tei: tei)
  }

  /// Reads a plain record and edits it, without encoding it.
  ///
  /// - Parameters:
  ///   - bytes: the record, in UTF-8.
  ///   - file: its name for messages.
  ///   - decisions: what an editor says of it.
  /// - Returns: the edition, with warnings.
  /// - Throws: `Failure(.unreadable)` where the input is no record, `Failure(.misconfigured)` where
  ///   a decision cannot be followed.
  public static func edition(
    of bytes: [UInt8], file: String, decisions: Decisions = Decisions()
  ) throws(Failure) -> Edition {
    let record = try PlainRecord(bytes, file: file, decisions: decisions.record)
    return try Edition(editing: record, decisions: decisions)
  }

  /// Gives a record's text back from its TEI, up to white space and marks of emphasis.
  ///
  /// - Parameters:
  ///   - xml: the TEI, in any encoding that XML allows.
  ///   - file: its name for messages.
  ///   - isPlain: whether it is to be in the plain layout, with a heading before each part; else it
  ///     is in the record's own layout.
  /// - Returns: the text.
  /// - Throws: `Failure(.unreadable)` where it is not well-formed, or Bifolium did not encode it.
  public static func restore(
    _ xml: [UInt8], file: String, asPlain isPlain: Bool = false
  ) throws(Failure) -> String {
    let root = try XMLDocument(xml, file: file).tree().root
    return try RestoredRecord(restoring: root, file: file, asPlain: isPlain).text(file: file)
  }
}

/// A record with its edition and its TEI.
public struct EncodedRecord: Sendable {
  /// What was read and found.
  public let edition: Edition
  /// The TEI, validated.
  public let tei: Validated<TEIDocument>

  /// What an editor should look at.
  public var warnings: [Diagnostic] { edition.warnings }
}
