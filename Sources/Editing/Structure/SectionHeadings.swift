import Language
import Records

/// Which lines of the text proper are headings of sections.
///
/// A heading stands alone in its paragraph, is short, does not end as a sentence does, and has text
/// behind it; it is in capitals, or a date where there are several, or it begins with a number that no item of a list before or behind
/// it continues. Linear time.
///
/// - Parameter lines: the lines of the text proper.
/// - Returns: for each line whether it is a heading.
func sectionHeadings(_ lines: [DraftLine]) -> [Bool] {
  let words = lines.indices.filter { lines[$0].isWords || !lines[$0].interrupts }
  var isHeading = [Bool](repeating: false, count: lines.count)
  let isDiary = words.count { isDay(lines[$0]) } > 1
  for (place, index) in words.enumerated().reversed() {
    let before = place > 0 ? lines[words[place - 1]] : nil
    guard place + 1 < words.count, isAlone(lines[index], before, lines[words[place + 1]]) else {
      continue
    }
    let behind = lines[words[place + 1]]
    let hasText = isHeading[words[place + 1]] || behind.clues.isRunningText
    isHeading[index] =
      hasText && (looksLikeHeading(lines[index]) || isDiary && isDay(lines[index]))
      && !isInList(lines[index], before, behind)
  }
  return isHeading
}

private func isAlone(_ line: DraftLine, _ before: DraftLine?, _ behind: DraftLine) -> Bool {
  line.paragraph != before?.paragraph && line.paragraph != behind.paragraph
}

private func looksLikeHeading(_ line: DraftLine) -> Bool {
  let clues = line.clues
  guard (1...12).contains(clues.words), !clues.endsSentence, !clues.endsInColon,
    !clues.endsAsSalute, !clues.isBracketed, !clues.isDateline, clues.phrase == nil
  else { return false }
  return clues.isCapitals || number(of: line) != nil
}

/// Whether a line is the date of an entry, as in a diary.
private func isDay(_ line: DraftLine) -> Bool {
  line.clues.isDateline && line.clues.words <= 8 && !line.clues.endsInColon
    && !line.clues.endsSentence
}

/// Whether the line is one of several items in a row: then it is no heading of what follows.
private func isInList(_ line: DraftLine, _ before: DraftLine?, _ behind: DraftLine) -> Bool {
  guard let number = number(of: line) else { return false }
  return before.flatMap(Editing.number) == number - 1 || Editing.number(of: behind) == number + 1
}

/// The number with which a line begins, in Arabic or Roman numerals with a stop.
private func number(of line: DraftLine) -> Int? {
  let tokens = line.text.solid
  guard tokens.count > 2, tokens[1].key == ".",
    tokens[2].range.lowerBound > tokens[1].range.upperBound, tokens[2].kind == .word,
    tokens[2].isCapitalized || !tokens[2].hasCase
  else { return nil }
  return tokens[0].key.count <= 2 ? tokens[0].value ?? roman(tokens[0]) : roman(tokens[0])
}

private func roman(_ token: Token) -> Int? {
  guard token.isCapitalized else { return nil }
  return [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
  ]
  .firstIndex(of: token.key).map { $0 + 1 }
}
