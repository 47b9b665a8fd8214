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
  /// What the lines that render it in the other parts look like.
  var facing: [FacingLine] = []

  /// Whether it is printed between the lines of the text, which runs on behind it.
  var interrupts: Bool {
    switch kind {
    case .page, .footnote: true
    case .words, .row: false
    }
  }

  /// Whether the whole line is set in bold type.
  var isBold: Bool {
    let words = source.text
    return words.count > 4 && words.hasPrefix("**") && words.hasSuffix("**")
      && !words.dropFirst(2).dropLast(2).contains("**")
  }

  /// How much it looks like a line before the text proper.
  var openerWeight: Double {
    weight(
      decision.map { $0.kind.isBeforeText ? certain : -certain }
        ?? seconded(clues.openerWeight, facing.map(\.openerWeight)))
  }
  /// How much it looks like a line after the text proper.
  var closerWeight: Double {
    weight(
      decision.map { $0.kind.isBehindText ? certain : -certain }
        ?? seconded(clues.closerWeight, facing.map(\.closerWeight)))
  }

  /// Whether the lines that render it are rather headings.
  var facesHeading: Bool { facing.count(where: \.isHeading) * 2 > facing.count }
  /// Whether the lines that render it rather begin with who speaks.
  var facesSpeech: Bool { facing.count(where: \.isSpeech) * 2 > facing.count }

  /// What is printed between the lines counts nothing, and a table is text.
  private func weight(_ words: Double) -> Double {
    switch kind {
    case .words: words
    case .page, .footnote: 0
    case .row: runningText
    }
  }
}

/// A weight with those of the lines that render the line; a full paragraph of sentences is text,
/// whatever they are.
private func seconded(_ own: Double, _ facing: [Double]) -> Double {
  guard own > runningText, !facing.isEmpty else { return own }
  let others = facing.reduce(0) { $0 + max(-4, min(4, $1)) } / Double(facing.count)
  return max(runningText + 1, own + others * trust)
}

/// What counts the weight of a facing line beside the line's own.
private let trust = 0.5

/// The weight of what an editor decided: more than any number of lines have together.
private let certain = 1_000_000.0

extension Block.Kind {
  /// Whether such a line stands before the text proper.
  fileprivate var isBeforeText: Bool {
    switch self {
    case .opener, .head: true
    default: false
    }
  }

  /// Whether such a line stands after the text proper.
  fileprivate var isBehindText: Bool {
    switch self {
    case .closer, .postscript: true
    default: false
    }
  }
}

/// The weight of a line that is nothing but text: no opener or closer goes beyond it.
let runningText = -6.0

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
