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
    if line.decision != nil {
      result.append(line)
      referred.formUnion(footnoteMarks(in: line.text).map(\.mark))
    } else if let mark = footnoteMark(beginning: line.text), referred.contains(mark) {
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

/// The mark with which a note begins: `¹`, `[1]` or `*`.
private func footnoteMark(beginning text: TokenizedText) -> String? {
  let tokens = text.solid
  guard tokens.count > 2, let first = tokens.first else { return nil }
  if first.isSuperscript || first.isStar {
    return tokens.prefix { first.isSuperscript ? $0.isSuperscript : $0.isStar }.map(\.key).joined()
  }
  if first.key == "[", tokens[1].kind == .number, tokens[1].key.count <= 3, tokens[2].key == "]" {
    return "[\(tokens[1].key)]"
  }
  return nil
}

/// The marks of notes in a text, each right behind a word or the mark that ends a sentence.
private func footnoteMarks(
  in text: TokenizedText
) -> [(range: Range<Int>, mark: String)] {
  let tokens = text.tokens
  var marks: [(range: Range<Int>, mark: String)] = []
  var index = 1
  while index < tokens.count {
    let first = tokens[index]
    var end = index + 1
    if first.isSuperscript || first.isStar {
      while end < tokens.count, first.isSuperscript ? tokens[end].isSuperscript : tokens[end].isStar
      {
        end += 1
      }
    } else if first.key == "[", end + 1 < tokens.count, tokens[end].kind == .number,
      tokens[end].key.count <= 3, tokens[end + 1].key == "]"
    {
      end += 2
    } else {
      index += 1
      continue
    }
    if tokens[index - 1].kind != .space {
      let range = first.range.lowerBound..<tokens[end - 1].range.upperBound
      marks.append((range, String(text[range])))
    }
    index = end
  }
  return marks
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
