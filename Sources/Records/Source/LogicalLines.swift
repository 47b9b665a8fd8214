import Language

extension Paragraph {
  /// The lines as they were before hard wrapping, each a paragraph of the lines that carry it.
  ///
  /// A break is meant where the line ends in two spaces, where the next line's first word would
  /// still have fitted on the line, since wrapping breaks only what is too long, between the rows of
  /// a table, and between the items of a list.
  ///
  /// - Parameter width: the width to which the record's text is wrapped, in characters.
  /// - Returns: the lines, in order; at least one.
  public func logicalLines(width: Int) -> [Paragraph] {
    var groups: [[RecordLine]] = []
    for line in lines {
      if let last = groups.last?.last, !isBreakMeant(after: last, before: line, width: width) {
        groups[groups.count - 1].append(line)
      } else {
        groups.append([line])
      }
    }
    return groups.map(Paragraph.init)
  }
}

/// The width of the longest line of running text: that to which a text is wrapped, if it is.
func wrapWidth(of paragraphs: [Paragraph]) -> Int {
  paragraphs.lazy.filter { !$0.isFurniture }.flatMap(\.lines)
    .filter { $0.text.columns.count == 1 }.map(\.width).max() ?? 0
}

private func isBreakMeant(after line: RecordLine, before next: RecordLine, width: Int) -> Bool {
  guard !line.endsHard else { return true }
  if line.text.columns.count > 1, next.text.columns.count > 1 { return true }
  if beginsItem(next.text, after: line.text) { return true }
  return line.width + 1 + next.text.unbreakable.count <= width
}

extension RecordLine {
  /// The number of characters, with the spaces before them.
  fileprivate var width: Int { indent + text.count }
}

extension String {
  /// The first word; a number, or a word of a letter or two, with the next one, from which
  /// typesetters do not part it.
  fileprivate var unbreakable: Substring {
    let first = prefix { !$0.isWhitespace }
    guard first.count < 3 || first.allSatisfy(\.isNumber) else { return first }
    let rest = self[first.endIndex...].drop(while: \.isWhitespace)
    return self[..<(rest.firstIndex(where: \.isWhitespace) ?? endIndex)]
  }
}

private func endsItem(_ line: String) -> Bool {
  line.last.map { ".;:!?。；：！？".contains($0) } ?? false
}

/// Whether a line begins an item behind one that ends as an item does.
private func beginsItem(_ next: String, after line: String) -> Bool {
  guard endsItem(line) else { return false }
  return ItemLabel(TokenizedText(String(next.prefix(longestLabel)))) != nil
}

/// The characters in which the label of an item stands with a word behind it.
private let longestLabel = 12
