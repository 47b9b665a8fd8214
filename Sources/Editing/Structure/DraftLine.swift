import Language
import Records

/// A line of a part, with what it looks like, before it is known what it is.
struct DraftLine {
  /// The record's lines that carry it: more than one where it was wrapped.
  let source: Paragraph
  /// The paragraph that it belongs to, counted in the part from 0.
  let paragraph: Int
  /// Its words, without marks of emphasis.
  let text: TokenizedText
  let clues: LineClues
  /// What it says of the page, if it belongs to the page and not to the text.
  let page: PageEvent?
  /// What an editor says that it is.
  var decision: LineDecision?

  /// How much it looks like a line before the text proper; what belongs to the page counts nothing.
  var openerWeight: Double {
    guard page == nil else { return 0 }
    return decision.map { $0.kind.isBeforeText ? certain : -certain } ?? clues.openerWeight
  }
  /// How much it looks like a line after the text proper.
  var closerWeight: Double {
    guard page == nil else { return 0 }
    return decision.map { $0.kind.isBehindText ? certain : -certain } ?? clues.closerWeight
  }
}

/// The weight of what an editor decided: more than any number of lines have together.
private let certain = 1_000_000.0

extension Block.Kind {
  /// Whether such a line stands before the text proper.
  fileprivate var isBeforeText: Bool {
    switch self {
    case .opener, .head: true
    case .sectionHead, .paragraph, .closer, .postscript, .page: false
    }
  }

  /// Whether such a line stands after the text proper.
  fileprivate var isBehindText: Bool {
    switch self {
    case .closer, .postscript: true
    case .opener, .head, .sectionHead, .paragraph, .page: false
    }
  }
}

/// The lines of a part, in order; a form feed before a line is a page event of its own.
func draftLines(of part: Part, wrapWidth: Int) -> [DraftLine] {
  let reader = LineReader(language: part.language)
  return part.paragraphs.enumerated().flatMap { index, paragraph in
    paragraph.logicalLines(width: wrapWidth).flatMap { line -> [DraftLine] in
      let text = TokenizedText(Markup.stripped(line.text))
      let clues = LineClues(text, reader: reader)
      let first = line.lines.first
      let event = first?.furniture.map { PageEvent($0, words: line.text) }
      let draft = DraftLine(source: line, paragraph: index, text: text, clues: clues, page: event)
      // A printed mark says itself that a page begins.
      guard first?.beginsPage ?? false, !(event?.beginsPage ?? false) else { return [draft] }
      let feed = DraftLine(source: line, paragraph: index, text: text, clues: clues, page: .begins)
      return [feed, draft]
    }
  }
}

extension PageEvent {
  /// Whether a page begins with it.
  fileprivate var beginsPage: Bool {
    switch self {
    case .begins, .mark: true
    case .number, .header, .footer: false
    }
  }

  fileprivate init(_ furniture: PageFurniture, words: String) {
    self =
      switch furniture {
      case .mark(let number): .mark(number: number, words: words)
      case .footNumber: .number(words: words)
      case .header: .header(words: words)
      case .footer: .footer(words: words)
      }
  }
}
