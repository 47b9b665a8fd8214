/// A value without the quotation marks around it and the stop behind it.
func bareValue(_ words: Substring) -> String {
  let marks = "\"“”„«»‘’'"
  let value = withoutStop(words.trimmingSuffix(while: { ",;:-–— ".contains($0) }))
  let bare = value.trimmingPrefix { marks.contains($0) }.trimmingSuffix { marks.contains($0) }
  return String(bare.isEmpty ? value : bare)
}

/// Words without the stops behind them, but for that of an abbreviation such as `ob.`.
func withoutStop(_ words: Substring) -> Substring {
  let last = words.split(whereSeparator: \.isWhitespace).last ?? ""
  let isAbbreviation =
    last.hasSuffix(".") && last.count <= 4
    && last.dropLast().allSatisfy { $0.isLowercase || $0 == "." }
  return isAbbreviation && last != words ? words : words.trimmingSuffix { $0 == "." }
}

/// The pieces that commas and semicolons divide, outside quotation marks and brackets.
func citedPieces(_ words: Substring) -> [Substring] {
  outerPieces(of: words) { ",;，；、".contains($0) }
}

/// The pieces that some characters divide, outside quotation marks and brackets, trimmed, without
/// empty ones.
///
/// A bracket or mark that nothing closes hides nothing.
func outerPieces(of words: Substring, at divides: (Character) -> Bool) -> [Substring] {
  var pieces: [Substring] = []
  var start = words.startIndex
  let hidden = quotedRanges(words)
  var next = hidden.startIndex
  var index = words.startIndex
  while index < words.endIndex {
    if next < hidden.endIndex, hidden[next].lowerBound == index {
      index = hidden[next].upperBound
      next += 1
      continue
    }
    let after = words.index(after: index)
    if divides(words[index]) {
      pieces.append(words[start..<index])
      start = after
    }
    index = after
  }
  pieces.append(words[start...])
  return pieces.map {
    $0.trimmingPrefix(while: \.isWhitespace).trimmingSuffix(while: \.isWhitespace)
  }.filter { !$0.isEmpty }
}

/// The outermost stretches between quotation marks or brackets, in linear time.
private func quotedRanges(_ words: Substring) -> [Range<Substring.Index>] {
  let closing: [Character: String] = [
    "\"": "\"", "“": "”", "„": "“”", "«": "»", "(": ")", "[": "]",
  ]
  var ranges: [Range<Substring.Index>] = []
  var open: (at: Substring.Index, by: String)?
  for index in words.indices {
    let character = words[index]
    if let begun = open {
      guard begun.by.contains(character) else { continue }
      ranges.append(begun.at..<words.index(after: index))
      open = nil
    } else if let by = closing[character] {
      open = (index, by)
    }
  }
  return ranges
}
