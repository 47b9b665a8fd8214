// What the grammar of dates asks of tokens.

extension DateGrammar {
  func mention(_ start: Int, _ end: Int, _ date: PartialDate) -> DateMention {
    DateMention(range: range(start, end), start: date)
  }

  func range(_ start: Int, _ end: Int) -> Range<Int> {
    tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
  }

  func isNumber(_ index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].kind == .number
  }

  func markAt(_ index: Int) -> Character? {
    tokens.indices.contains(index) && tokens[index].kind == .mark ? tokens[index].key.first : nil
  }

  func isMark(_ mark: Character, _ index: Int) -> Bool {
    markAt(index) == mark
  }

  func isApostrophe(_ index: Int) -> Bool {
    markAt(index).map { "'’‘".contains($0) } ?? false
  }

  func skippingMarks(_ marks: String, _ index: Int) -> Int {
    var next = index
    while let mark = markAt(next), marks.contains(mark) { next += 1 }
    return next
  }

  /// Whether a token stands right behind the one before it, without white space.
  func isTight(_ index: Int) -> Bool {
    index > 0 && index < tokens.count
      && tokens[index].range.lowerBound == tokens[index - 1].range.upperBound
  }

  /// Whether a number is the rest of one such as `1147/61`, `4.000` or `18.30`.
  func isTailOfNumber(_ index: Int) -> Bool {
    guard index >= 2, let mark = markAt(index - 1), "/.,".contains(mark), isTight(index),
      isTight(index - 1)
    else { return false }
    return tokens[index - 2].kind == .number
  }

  /// Whether a number goes on behind a stop, a comma or a colon, as `18.00` or `4,000` does.
  func isDecimal(_ index: Int) -> Bool {
    guard let mark = markAt(index + 1), ".,:".contains(mark), isTight(index + 1),
      isTight(index + 2)
    else { return false }
    return isNumber(index + 2)
  }

  /// Whether a token is a word such as `in` or `since`, or `mid-`, that says that a time follows.
  func isAfterPreposition(_ index: Int) -> Bool {
    let end = isMark("-", index - 1) ? index - 1 : index
    return words.ends(.inYear, tokens, before: end)
      || words.ends(.maybeInYear, tokens, before: end)
  }

  /// Whether a word such as *article* stands before a number, so that it is no date.
  func isForbidden(_ index: Int) -> Bool {
    if words.ends(.noDateBefore, tokens, before: index) { return true }
    // Behind the stop of a whole word, another sentence begins.
    return isNumber(index) && isMark(".", index - 1) && tokens[max(0, index - 2)].key.count <= 4
      && words.ends(.noDateBefore, tokens, before: index - 1)
  }

  func isFunctionWord(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    return Languages.standard[words.language]?.words.contains(tokens[index].key) ?? false
  }

  func isStop(_ index: Int) -> Bool {
    markAt(index).map { ".,;:!?)]»”([،؛。、，".contains($0) } ?? false
  }

  /// Whether no noun follows that a number before the index could count.
  func isEndOfPhrase(_ index: Int) -> Bool {
    index >= tokens.count || isStop(index) || isFunctionWord(index)
  }
}

extension PartialDate {
  func with(day: Int) -> PartialDate {
    PartialDate(year: year, month: month, day: day)
  }
}
