import Language
import Records

/// Gives draft lines what an editor says of them.
///
/// A decision is about the line that begins where it says; where a longer line has it inside, it is
/// divided there.
func decided(
  _ lines: [DraftLine], _ decisions: [LineDecision], language: String
) -> [DraftLine] {
  guard !decisions.isEmpty else { return lines }
  let byLine = Dictionary(decisions.map { ($0.line, $0) }, uniquingKeysWith: { _, last in last })
  let reader = LineReader(language: language)
  return lines.flatMap { line in line.isWords ? divided(line, byLine, reader) : [line] }
}

private func divided(
  _ line: DraftLine, _ decisions: [Int: LineDecision], _ reader: LineReader
) -> [DraftLine] {
  var groups: [[RecordLine]] = []
  for source in line.source.lines {
    if groups.isEmpty || decisions[source.number] != nil {
      groups.append([source])
    } else {
      groups[groups.count - 1].append(source)
    }
  }
  let isWhole = groups.count == 1
  return groups.map { lines in
    let source = Paragraph(lines: lines)
    let text = isWhole ? line.text : TokenizedText(Markup.stripped(source.text))
    return DraftLine(
      source: source, paragraph: line.paragraph, text: text,
      clues: isWhole ? line.clues : LineClues(text, reader: reader), kind: .words,
      decision: decisions[source.firstLine])
  }
}
