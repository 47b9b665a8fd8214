import Language
import Records

/// A line of a part, with what it looks like, before it is known what it is.
struct DraftLine {
  /// The record's lines that carry it: more than one where it was wrapped.
  let source: Paragraph
  /// The paragraph that it belongs to, counted in the part from 0.
  let paragraph: Int
  let clues: LineClues
  /// The page mark that it is, if it is one.
  let page: PageBreak?
}

/// The lines of a part, in order; a form feed before a line is a page mark without words.
func draftLines(of part: Part, wrapWidth: Int) -> [DraftLine] {
  let reader = LineReader(language: part.language)
  return part.paragraphs.enumerated().flatMap { index, paragraph in
    paragraph.logicalLines(width: wrapWidth).flatMap { line -> [DraftLine] in
      let text = TokenizedText(Markup.stripped(line.text))
      let clues = LineClues(text, reader: reader)
      let page = PageMark(text).map { PageBreak(number: $0.number, words: line.text) }
      let draft = DraftLine(source: line, paragraph: index, clues: clues, page: page)
      guard page == nil, line.lines.first?.beginsPage ?? false else { return [draft] }
      let feed = PageBreak(number: nil, words: "")
      return [DraftLine(source: line, paragraph: index, clues: clues, page: feed), draft]
    }
  }
}
