import Diagnostics

/// One text of a record: a transcript or a translation.
public struct Part: Hashable, Sendable {
  /// Whether the text is in the document's own language.
  public enum Kind: String, Sendable {
    /// A text in the document's own language, whatever the contents call it.
    case transcription
    /// A text in any other language.
    case translation
  }

  /// The BCP 47 tag of its language.
  public let language: String
  /// Whether it is in the document's own language.
  public let kind: Kind
  /// What the contents list calls it, or what its kind suggests.
  public let subtype: ContentsItem.Subtype
  /// The index of the contents item that announces it, where one does.
  public let item: Int?
  /// Its paragraphs, in order; at least one.
  public let paragraphs: [Paragraph]
  /// The siglum of the witness that it gives, where an editor says it.
  public var witness: String?
  /// The number of the archival location that it was taken from, where an editor says it.
  public var location: Int?
  /// Where an editor says what it is.
  public var decision: Location?

  /// The number of its first line.
  public var firstLine: Int { paragraphs.first?.firstLine ?? 0 }
  /// The number of its last line.
  public var lastLine: Int { paragraphs.last?.lastLine ?? 0 }
}

/// How a text was divided into parts, and how sure that is.
public struct PartitionReport: Hashable, Sendable {
  /// From 0 to 1: how much better the division is than the next best one.
  public let confidence: Double
  /// The first lines of the parts in the next best division, where there is one.
  public let runnerUp: [Int]
}
