extension Paragraph {
  /// The lines as they were before hard wrapping, each a paragraph of the lines that carry it.
  ///
  /// A break is meant where the line ends in two spaces, and where the next line's first word would
  /// still have fitted on the line: wrapping breaks only what is too long.
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

/// The width of the longest line: that to which a text is wrapped, if it is.
func wrapWidth(of paragraphs: [Paragraph]) -> Int {
  paragraphs.lazy.filter { !$0.isFurniture }.flatMap(\.lines).map(\.text.count).max() ?? 0
}

private func isBreakMeant(after line: RecordLine, before next: RecordLine, width: Int) -> Bool {
  guard !line.endsHard else { return true }
  let firstWord = next.text.prefix { !$0.isWhitespace }
  return line.text.count + 1 + firstWord.count <= width
}
