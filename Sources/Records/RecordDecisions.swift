import Diagnostics

/// What an editor says of how a record is to be read; what is not said is found.
public struct RecordDecisions: Hashable, Sendable {
  /// The name of the layout; see `Layouts.names`.
  public var layout: String?
  /// The tags of the document's own languages, whatever the cover names.
  public var languages: [String]?
  /// The tags of the document's own languages where the cover names none.
  public var usualLanguages: [String] = []
  /// The parts, in the order of the text: all of them, or none where they are to be found.
  public var parts: [DecidedPart] = []

  /// Leaves everything to be found.
  public init() {}
}

/// What an editor says of one part of a record; what is not said is found.
public struct DecidedPart: Hashable, Sendable {
  /// The numbers of the record's lines that it has; page marks around it may stand outside.
  public var lines: ClosedRange<Int>
  /// Whether it is a transcription or a translation.
  public var kind: Part.Kind?
  /// What the contents would call it.
  public var subtype: ContentsItem.Subtype?
  /// The tag of its language.
  public var language: String?
  /// The siglum of the witness that it gives.
  public var witness: String?
  /// The number of the archival location that it was taken from, counted from 1.
  public var location: Int?
  /// Where the editor says so.
  public var place: Location

  /// Says which lines a part has.
  public init(lines: ClosedRange<Int>, place: Location) {
    self.lines = lines
    self.place = place
  }
}
