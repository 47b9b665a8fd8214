import Diagnostics
import Records

/// What an editor says of a record and of its edition; it beats what the record says, and what the
/// program would find.
public struct Decisions: Hashable, Sendable {
  /// How the record is to be read.
  public var record = RecordDecisions()
  /// What the document is.
  public var header = HeaderDecisions()
  /// What lines are.
  public var lines: [LineDecision] = []
  /// What words in the text mean.
  public var readings: [ReadingDecision] = []
  /// Who publishes the edition, and how.
  public var publication = Publication()

  /// Leaves everything to be found.
  public init() {}
}

/// What an editor says of the document.
public struct HeaderDecisions: Hashable, Sendable {
  /// The title.
  public var title: Decided<String>?
  /// The date.
  public var date: Decided<DateValue>?
  /// The summary.
  public var summary: Decided<String>?
  /// The kind of document; see `DocumentKinds.all`.
  public var kind: Decided<String>?
  /// Who sent it; empty for nobody.
  public var senders: Decided<[Correspondence.Party]>?
  /// Who passed it on.
  public var relays: Decided<[Correspondence.Party]>?
  /// Who was to have it.
  public var recipients: Decided<[Correspondence.Party]>?
  /// Where the original is kept.
  public var locations: Decided<[ArchivalLocation]>?
  /// The identifier of the edition.
  public var id: Decided<String>?
  /// The address of the record on the web.
  public var uri: Decided<String>?

  /// Leaves everything to be found.
  public init() {}
}

/// What an editor says a line is: the line, and with it the rest of its paragraph up to the next
/// decided line.
public struct LineDecision: Hashable, Sendable {
  /// The number of the record's line.
  public var line: Int
  /// What it is.
  public var kind: Block.Kind
  /// Where the editor says so.
  public var place: Location

  /// Says what a line is.
  public init(line: Int, _ kind: Block.Kind, place: Location) {
    self.line = line
    self.kind = kind
    self.place = place
  }
}

/// What an editor says of words in a line or paragraph, wherever they stand in it.
public struct ReadingDecision: Hashable, Sendable {
  /// The number of a line of the record: that of the words, or the first of their paragraph.
  public var line: Int
  /// The words.
  public var words: String
  /// What they are; none where they are nothing but words.
  public var kind: Mark.Kind?
  /// Where the editor says so.
  public var place: Location

  /// Says what words are.
  public init(line: Int, words: String, _ kind: Mark.Kind?, place: Location) {
    self.line = line
    self.words = words
    self.kind = kind
    self.place = place
  }
}
