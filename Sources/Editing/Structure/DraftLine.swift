import Language
import Records

/// A line of a part, with what it looks like, before it is known what it is.
struct DraftLine {
  /// What tells itself before the text around it is looked at.
  enum Kind {
    /// Words of the text.
    case words
    /// What belongs to the page and not to the text on it.
    case page(PageEvent)
    /// A note at the foot of a page or text, with its printed mark.
    case footnote(mark: String)
    /// A row of a table.
    case row
  }

  /// The record's lines that carry it: more than one where it was wrapped.
  var source: Paragraph
  /// The paragraph that it belongs to, counted in the part from 0.
  let paragraph: Int
  /// Its words, without marks of emphasis.
  let text: TokenizedText
  let clues: LineClues
  var kind: Kind
  /// What an editor says that it is.
  var decision: LineDecision?
  /// What it is in the order of its text, once that is known; none for what is printed between the
  /// lines of the text.
  var role: LineRole?
  /// The probability of its role, from 0 to 1.
  var confidence: Double?

  /// The kind that an editor says, where the lines around it leave room for it.
  var decidedKind: Block.Kind? {
    guard let kind = decision?.kind, role?.fits(kind) ?? true else { return nil }
    return kind
  }

  /// Whether it is printed between the lines of the text, which runs on behind it.
  var interrupts: Bool {
    switch kind {
    case .page, .footnote: true
    case .words, .row: false
    }
  }

  /// Whether it is words of the text.
  var isWords: Bool {
    if case .words = kind { true } else { false }
  }

  /// Whether the whole line is set in bold type.
  var isBold: Bool {
    let words = source.text
    return words.count > 4 && words.hasPrefix("**") && words.hasSuffix("**")
      && !words.dropFirst(2).dropLast(2).contains("**")
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
      let draft = DraftLine(
        source: line, paragraph: index, text: text, clues: clues,
        kind: event.map(DraftLine.Kind.page) ?? .words)
      // A printed mark says itself that a page begins.
      guard first?.beginsPage ?? false, !(event?.beginsPage ?? false) else { return [draft] }
      let feed = DraftLine(
        source: line, paragraph: index, text: text, clues: clues, kind: .page(.begins))
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
