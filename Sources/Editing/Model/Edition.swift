import Diagnostics
import Records

/// An edition of one record: what is known about the document, and its texts with what was found in
/// them.
///
/// It knows nothing of XML.
public struct Edition: Sendable {
  /// The record that it was made from.
  public let record: PlainRecord
  /// What is known about the document.
  public var header: Header
  /// The texts, in the record's order.
  public var divisions: [Division]
  /// What an editor said of it.
  public let decisions: Decisions
  /// What an editor should look at.
  public var warnings: [Diagnostic]
}

/// One text of an edition.
public struct Division: Sendable {
  /// The identifier, such as `ru-1`: the language and a number within it.
  public let id: String
  /// The primary subtag of the language, such as `sr`.
  public let language: String
  /// The BCP 47 tag of the language, with the script where it is needed, such as `sr-Latn`.
  public let tag: String
  /// The part of the record that it gives.
  public let part: Part
  /// The identifiers of the divisions that a translation renders; empty for a transcription.
  public let originals: [String]
  /// The lines and paragraphs, in order.
  public var blocks: [Block]
}

/// A unit of a text: a line of an opener or closer, a heading, a paragraph, an item, a page mark.
public struct Block: Sendable {
  /// What the block is in its text.
  public enum Kind: Hashable, Sendable {
    /// A line before the text proper.
    case opener(OpenerLine)
    /// A title of the text.
    case head
    /// The heading of a section, to which belongs what follows up to the next.
    case sectionHead
    /// The heading of an attachment, to which belongs what follows up to the next.
    case attachmentHead
    /// Who speaks, as it stands before the words.
    case speaker
    /// A paragraph of the text proper.
    case paragraph
    /// An item of a list: its printed number, if it has one, and how deep its list lies in others,
    /// from 0.
    case item(number: String?, level: Int)
    /// A row of a table, with the places of its cells in UTF-8 bytes of the passage's text.
    case row(cells: [Range<Int>])
    /// A line of verse.
    case verse
    /// A note at the foot of a page or text, with its printed mark.
    case footnote(mark: String)
    /// A line after the text proper.
    case closer(CloserLine)
    /// A paragraph after the signature that says it is a postscript.
    case postscript
    /// The beginning of a page, or what is printed at its head or foot.
    case page(PageEvent)
  }

  /// What it is.
  public var kind: Kind
  /// Its words.
  public var passage: Passage
  /// The identifier; empty for what belongs to a page.
  public var id = ""
  /// How sure it is that a line belongs to the opener or closer, from 0 to 1.
  public var confidence: Double?
  /// Where an editor says what it is.
  public var decision: Location?
  /// The number in the division among the blocks of its kind, from 1.
  public var number = 0
  /// The identifiers of the paragraphs in other divisions that face a paragraph.
  public var facing: [String] = []
  /// Whether it belongs to the words of the speaker before it.
  public var isSpoken = false
}

/// What a line before the text proper is.
public enum OpenerLine: String, Hashable, CaseIterable, Sendable {
  case dateline, address, salute
  case routing, classification, number, copy, letterhead, subject, attendance, line
}

/// What a line after the text proper is.
public enum CloserLine: String, Hashable, CaseIterable, Sendable {
  case salute, signed, dateline
  case distribution, enclosure, remark, line
}

/// What belongs to a page and not to the text on it.
public enum PageEvent: Hashable, Sendable {
  /// A page begins, as a form feed says; its number is not printed here.
  case begins
  /// A page begins with a printed mark such as `- 2 -`.
  case mark(number: Int, words: String)
  /// The number of the page that ends here.
  case number(words: String)
  /// A running head.
  case header(words: String)
  /// A running foot.
  case footer(words: String)
}

extension Block {
  /// Whether the block belongs to a page.
  public var isPage: Bool { kind.isPage }

  /// Whether it is printed between the units of the text: what belongs to a page, or a footnote.
  public var interrupts: Bool {
    if case .footnote = kind { true } else { isPage }
  }

  /// Whether the block is running text, divided into sentences.
  var hasSentences: Bool {
    switch kind {
    case .paragraph, .item, .footnote: true
    default: false
    }
  }

  /// Changes the block, and the footnotes that are printed in the middle of it.
  mutating func editWithFootnotes(_ edit: (inout Block) -> Void) {
    edit(&self)
    for index in passage.milestones.indices {
      guard case .footnote(var note) = passage.milestones[index].kind else { continue }
      note.editWithFootnotes(edit)
      passage.milestones[index] = Milestone(
        kind: .footnote(note), offset: passage.milestones[index].offset)
    }
  }
}

extension Block.Kind {
  /// Whether it belongs to a page.
  public var isPage: Bool {
    if case .page = self { true } else { false }
  }
}
