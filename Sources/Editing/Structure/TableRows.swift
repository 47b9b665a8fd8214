import Records

/// Tells the rows of tables: lines in a row that tabs or wide gaps divide into cells.
///
/// Two lines of three cells are a table, and three lines of two where most have a number: a
/// letterhead or a list of signatures has gaps, too.
func withTableRows(_ lines: [DraftLine]) -> [DraftLine] {
  var lines = lines
  for index in lines.indices {
    // A row has several cells, also by an editor's word.
    guard case .row = lines[index].decision?.kind, lines[index].clues.columns > 1 else { continue }
    lines[index].kind = .row
  }
  var start = 0
  while start < lines.count {
    let end = lines[start...].firstIndex { !$0.hasColumns } ?? lines.count
    if isTable(lines[start..<end]) {
      for index in start..<end { lines[index].kind = .row }
    }
    start = max(end, start + 1)
  }
  return lines
}

private func isTable(_ lines: ArraySlice<DraftLine>) -> Bool {
  let columns = lines.map { $0.text.string.columns.count }
  if columns.count > 1, columns.count(where: { $0 > 2 }) * 2 > columns.count { return true }
  let numbered = lines.count { $0.text.tokens.contains { $0.kind == .number } }
  return columns.count > 2 && numbered * 2 > columns.count
}

extension DraftLine {
  fileprivate var hasColumns: Bool {
    // `FROM:` and `TO:` set in columns are lines of an opener.
    let opens = clues.phrase?.opens ?? false && clues.columns < 3
    guard isWords, decision == nil, !opens, !beginsWithLabel else { return false }
    return source.lines.count == 1 && text.string.columns.count > 1
  }

  /// Whether its first column is a word or two and a colon.
  private var beginsWithLabel: Bool {
    text.solid.prefix(4).contains { $0.key == ":" || $0.key == "：" }
  }
}
