import Diagnostics
import Language

/// What stands at the head of a cover: a date, a title, and words without a label.
struct Heading {
  let date: CoverText?
  let title: CoverText?
  let unlabelled: [Field]

  /// Reads the paragraphs of a heading: the first that is a date, and the words behind it as the
  /// title.
  ///
  /// Without a date all words are the title. What stands before the date has no label.
  init(_ paragraphs: some Sequence<Paragraph>) {
    let texts = paragraphs.map { paragraph in
      CoverText(text: Markup.stripped(paragraph.text), line: paragraph.firstLine)
    }.filter { !$0.text.isEmpty }
    let date =
      texts.firstIndex(where: \.isDate)
      ?? (texts.count > 1 && texts[0].looksLikeDate ? 0 : nil)
    guard let date else {
      self.init(date: nil, title: joined(texts[...]), unlabelled: [])
      return
    }
    let isLast = date == texts.count - 1
    self.init(
      date: texts[date], title: joined(isLast ? texts[..<date] : texts[(date + 1)...]),
      unlabelled: isLast ? [] : texts[..<date].map(Field.init(unlabelled:)))
  }

  private init(date: CoverText?, title: CoverText?, unlabelled: [Field]) {
    self.date = date
    self.title = title
    self.unlabelled = unlabelled
  }
}

extension CoverText {
  /// Whether the words are a date, or say that it is unknown.
  var isDate: Bool {
    let isUndated = ["undated", "n.d.", "no date", "date unknown", "unknown date"]
      .contains(text.lowercased())
    return isUndated || DateReader(language: "en").date(of: TokenizedText(text)) != nil
  }
}

extension CoverText {
  /// Whether a few words name a year or decade, or say that the date is none, in a way that is not
  /// read: `Autumn 1962`, `1960s`, `n.d. [probably late 1962]`.
  fileprivate var looksLikeDate: Bool {
    let tokens = TokenizedText(text).solid
    let years = tokens.filter { $0.kind == .number && $0.key.count == 4 && $0.key.hasPrefix("1") }
    return tokens.count <= 10 && !years.isEmpty && tokens.last?.key != "."
  }
}

extension Field {
  fileprivate init(unlabelled text: CoverText) {
    self.init(kind: .other, label: nil, line: text.line, lines: [text])
  }
}

private func joined(_ texts: ArraySlice<CoverText>) -> CoverText? {
  let words = texts.map(\.text).joined(separator: " ")
  return texts.first.map { CoverText(text: words, line: $0.line) }
}

/// Says that a cover has no title.
func noTitle(_ source: SourceText, line: Int) -> Failure {
  Failure(
    .unreadable,
    "the cover has no title; expected a date and a title at the beginning of the record",
    at: Location(source.file, line: line), rule: "cover-title")
}
