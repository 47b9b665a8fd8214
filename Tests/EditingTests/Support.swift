import Editing
import Language
import Records
import Testing

/// The edition of a letter in one language, behind a small cover.
func edition(
  _ body: String, language: String = "English", title: String = "Letter",
  date: String = "May 5, 1960",
  fields: String = ""
) throws -> Edition {
  let cover =
    "**\(date)**\n\n**\(title)**\n\n\(fields)**Original Language:**\n\n\(language)\n\n"
    + "**Contents:**\n\nTranscript - \(language)\n\n"
  return Edition(editing: try PlainRecord(Array((cover + body + "\n").utf8), file: "r.txt"))
}

/// The first division of an edition, a block a line: `role: words`.
func blocks(_ edition: Edition) -> [String] {
  edition.divisions.first?.blocks.map { "\(role($0.kind)): \(words($0))" } ?? []
}

private func words(_ block: Block) -> String {
  guard case .page(let event) = block.kind else { return block.passage.text.string }
  return switch event {
  case .begins: ""
  case .mark(_, let words), .number(let words), .header(let words), .footer(let words): words
  }
}

func role(_ kind: Block.Kind) -> String {
  switch kind {
  case .opener(let line): "opener \(line.rawValue)"
  case .head: "head"
  case .sectionHead: "section head"
  case .attachmentHead: "attachment head"
  case .speaker: "speaker"
  case .paragraph: "paragraph"
  case .item(let number, let level): "item \(number ?? "-") at \(level)"
  case .row(let cells): "row of \(cells.count)"
  case .verse: "verse"
  case .footnote(let mark): "footnote \(mark)"
  case .closer(let line): "closer \(line.rawValue)"
  case .postscript: "postscript"
  case .page(.mark(let number, _)): "page \(number)"
  case .page(.begins): "page begins"
  case .page(.number): "page number"
  case .page(.header): "header"
  case .page(.footer): "footer"
  }
}

/// What stands between the characters of a passage, with its place.
func milestones(_ passage: Passage) -> [String] {
  passage.milestones.map { milestone in
    switch milestone.kind {
    case .brokenWord(let hyphen): "\(milestone.offset): hyphen \(hyphen)"
    case .page(let event): "\(milestone.offset): \(role(.page(event)))"
    case .footnote(let note): "\(milestone.offset): footnote \(note.passage.text.string)"
    }
  }
}

/// What is marked in a paragraph, in the order of the text: `words = what`.
func marks(_ paragraph: String, _ language: String = "English") throws -> [String] {
  let filler = try #require(fillers[language])
  let body = "\(filler)\n\n\(paragraph)\n\n\(filler)"
  let blocks = try edition(body, language: language).divisions.flatMap(\.blocks)
  let passage = try #require(blocks.first { $0.passage.text.string.contains(paragraph) }).passage
  return passage.marks.sorted { $0.range.lowerBound < $1.range.lowerBound }
    .map { "\(passage.text[$0.range]) = \($0)" }
}

/// A paragraph for each language that is nothing else, so that what stands between two is text.
private let fillers = [
  "English":
    "This is a full paragraph of a good number of words, so that nobody can take it for anything "
    + "else than what it is. It has two sentences.",
  "Russian":
    "Мы получили ваше письмо и считаем, что этот вопрос нужно решить до конца года, потому что мы "
    + "не можем больше ждать ответа от вас. Это всё.",
  "Polish":
    "Otrzymaliśmy wasz list i uważamy, że ta sprawa musi być załatwiona jeszcze w tym roku, ponieważ "
    + "nie możemy już dłużej na to czekać. To wszystko.",
  "German":
    "Wir haben Ihren Brief erhalten und sind der Meinung, dass die Frage noch in diesem Jahr zu klären "
    + "ist, weil wir nicht länger warten können. Das ist alles.",
  "Chinese": "我们已经收到你们的来信，并认为这个问题应当在今年内解决，因为我们不能再等你们的答复。就是这样。",
]
