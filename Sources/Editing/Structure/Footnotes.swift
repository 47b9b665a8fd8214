import Language
import Records

/// Tells the notes at the foot of a page or text: lines that begin with a mark which stands behind
/// a word before them, with what follows in their paragraph.
///
/// Linear time.
func withFootnotes(_ lines: [DraftLine]) -> [DraftLine] {
  var referred: Set<String> = []
  var result: [DraftLine] = []
  for line in lines {
    guard line.isWords else {
      if !line.interrupts { referred.formUnion(footnoteMarks(in: line.text).map(\.mark)) }
      result.append(line)
      continue
    }
    if case .footnote = line.decision?.kind, let mark = decidedMark(line) {
      result.append(line.asFootnote(mark))
    } else if line.decision != nil {
      result.append(line)
      referred.formUnion(footnoteMarks(in: line.text).map(\.mark))
    } else if let mark = footnoteMark(beginning: line), referred.contains(mark) {
      result.append(line.asFootnote(mark))
      referred.formUnion(footnoteMarks(in: line.text).map(\.mark))
    } else if let last = result.last, case .footnote = last.kind, last.paragraph == line.paragraph {
      result[result.count - 1].source = Paragraph(lines: last.source.lines + line.source.lines)
    } else {
      referred.formUnion(footnoteMarks(in: line.text).map(\.mark))
      result.append(line)
    }
  }
  return result
}

/// Points from the marks in the texts to the notes.
///
/// A mark belongs to the first note behind it that has the same mark. The brackets around one are no editor's.
func linkingFootnotes(_ divisions: [Division]) -> [Division] {
  divisions.map { division in
    var division = division
    var notes = notesByMark(division.blocks)
    guard !notes.isEmpty else { return division }
    var place = 0
    for index in division.blocks.indices {
      division.blocks[index].editWithFootnotes { block in
        place += 1
        if case .footnote(let mark) = block.kind {
          block.passage.removeSupplied(at: 0..<mark.utf8.count)
        }
        for (range, mark) in footnoteMarks(in: block.passage.text) {
          while let note = notes[mark]?.last, note.place <= place { notes[mark]?.removeLast() }
          guard let note = notes[mark]?.last else { continue }
          block.passage.removeSupplied(at: range)
          block.passage.add(Mark(.footnoteMark(note.id), range))
        }
      }
    }
    return division
  }
}

/// The places and identifiers of the notes with each mark, the last first.
private func notesByMark(_ blocks: [Block]) -> [String: [(place: Int, id: String)]] {
  var notes: [String: [(place: Int, id: String)]] = [:]
  var place = 0
  for var block in blocks {
    block.editWithFootnotes { block in
      place += 1
      if case .footnote(let mark) = block.kind {
        notes[mark, default: []].append((place, block.id))
      }
    }
  }
  return notes.mapValues { $0.reversed() }
}

/// The mark with which a note begins: `¹`, `[1]`, `(1)`, `1)`, `*)`, `*` or a number alone.
private func footnoteMark(beginning line: DraftLine) -> String? {
  let tokens = Array(line.text.tokens.drop { $0.kind == .space })
  guard let end = endOfMark(tokens, at: 0), tokens.contains(where: { $0.kind == .word }),
    // A number alone must be set apart from sentences.
    tokens[end - 1].kind != .number
      || tokens[safe: end].map({ $0.kind == .space }) ?? false && !line.clues.beginsWithDate
        && line.clues.words > 3 && line.clues.endsSentence
  else { return nil }
  return tokens[..<end].map(\.key).joined()
}

/// The mark of a line that an editor says is a note.
private func decidedMark(_ line: DraftLine) -> String? {
  let tokens = Array(line.text.tokens.drop { $0.kind == .space })
  return endOfMark(tokens, at: 0).map { tokens[..<$0].map(\.key).joined() }
}

/// The marks of notes in a text, each right behind a word or the mark that ends a sentence; one in
/// parentheses may have a space before it where no word follows, which would make it a list's number.
private func footnoteMarks(
  in text: TokenizedText
) -> [(range: Range<Int>, mark: String)] {
  let tokens = text.tokens
  var marks: [(range: Range<Int>, mark: String)] = []
  var index = 1
  while index < tokens.count {
    let isSpaced = tokens[index - 1].kind == .space
    guard !isSpaced || tokens[index].key == "(" && index > 1,
      !opening.contains(tokens[index - 1].key), let end = endOfMark(tokens, at: index),
      !isPartOfNumber(tokens, index),
      !isSpaced || tokens[safe: end].map({ $0.kind == .mark }) ?? true
    else {
      index += 1
      continue
    }
    let range = tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound
    marks.append((range, tokens[index..<end].map(\.key).joined()))
    index = end
  }
  return marks
}

/// The index after what may be the mark of a note; none where there is none.
private func endOfMark(_ tokens: [Token], at start: Int) -> Int? {
  guard let first = tokens[safe: start] else { return nil }
  if first.isSuperscript || first.isStar {
    let run = tokens[start...].prefix { first.isSuperscript ? $0.isSuperscript : $0.isStar }
    return tokens[safe: run.endIndex]?.key == ")" ? run.endIndex + 1 : run.endIndex
  }
  if let close = ["[": "]", "(": ")"][first.key] {
    guard let number = tokens[safe: start + 1], number.kind == .number, number.key.count <= 3,
      tokens[safe: start + 2]?.key == close
    else { return nil }
    return start + 3
  }
  guard first.kind == .number, first.key.count <= 2 else { return nil }
  return tokens[safe: start + 1]?.key == ")" ? start + 2 : start + 1
}

/// The marks behind which a number is none of a note.
private let opening: Set<String> = [
  "(", "[", "{", "„", "«", "‹", "‘", "/", "-", "–", "—", "№", "#", "$", "£", "€", "+", "=", "§",
  "'", "\"",
]

/// Whether digits go on with a number, as in `3.5` or `12/3`.
private func isPartOfNumber(_ tokens: [Token], _ index: Int) -> Bool {
  guard tokens[index].kind == .number, index > 1 else { return false }
  return tokens[index - 1].kind == .mark && tokens[index - 2].kind == .number
}

extension DraftLine {
  fileprivate func asFootnote(_ mark: String) -> DraftLine {
    var line = self
    line.kind = .footnote(mark: mark)
    return line
  }
}

extension Token {
  fileprivate var isSuperscript: Bool {
    key.unicodeScalars.allSatisfy { "¹²³⁰⁴⁵⁶⁷⁸⁹".unicodeScalars.contains($0) }
  }

  fileprivate var isStar: Bool { key == "*" }
}
