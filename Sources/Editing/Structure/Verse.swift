import Records

/// Which lines of a text proper are verse: three or more short lines of one paragraph that the
/// record sets apart from one another, most of which end as lines of verse do.
func verseLines(_ lines: [DraftLine], _ isText: [Bool]) -> [Bool] {
  var isVerse = [Bool](repeating: false, count: lines.count)
  var start = 0
  while start < lines.count {
    let end = lines[start...].firstIndex { $0.paragraph != lines[start].paragraph } ?? lines.count
    if isStanza(lines[start..<end]), isText[start..<end].allSatisfy({ $0 }) {
      for index in start..<end { isVerse[index] = true }
    }
    start = end
  }
  return isVerse
}

private func isStanza(_ lines: ArraySlice<DraftLine>) -> Bool {
  guard lines.count > 2, lines.allSatisfy(\.mayBeVerse) else { return false }
  let ends = lines.count { line in
    line.text.string.last.map { ",;:.!?…—–".contains($0) || closingQuotes.contains($0) } ?? false
  }
  return ends * 2 > lines.count
}

extension DraftLine {
  fileprivate var mayBeVerse: Bool {
    isWords && source.lines.count == 1 && (2...12).contains(clues.words) && clues.label == nil
      && clues.phrase == nil && !clues.hasSeveralSentences && !clues.isDateline
      && !text.tokens.contains { $0.kind == .number }
  }
}

private let closingQuotes: Set<Character> = ["”", "»", "“", "\"", "’"]
