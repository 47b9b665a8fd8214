// Dates that a text is as a whole, as on a cover.

extension DateReader {
  /// The date that a text is as a whole, a word for *about* before it and punctuation after it put
  /// aside; none where it says anything else.
  ///
  /// A season, a decade and what is said to lie between two dates are spans of days or years. Early
  /// and late, and the like, do not narrow a month or year, because nothing says by how much.
  public func date(of text: TokenizedText) -> DateMention? {
    let grammar = DateGrammar(words: words, text: text, joinsMonths: true)
    let circa = grammar.circa(at: 0)
    let start = circa ?? grammar.words.after(.from, grammar.tokens, at: 0) ?? 0
    guard var (mention, next) = grammar.period(at: start) else { return nil }
    if circa == nil, let second = grammar.connector(at: next),
      let (last, end) = grammar.period(at: grammar.circa(at: second) ?? second),
      let span = mention.span(to: last)
    {
      mention = span
      next = end
    }
    mention.isCirca = circa != nil || grammar.isMark("?", next)
    let end = grammar.skippingMarks(".,:])?", next)
    return end == grammar.tokens.count && mention.isPossible ? mention : nil
  }
}

extension DateMention {
  /// The time from this date to another, this one in the year of the other where it has none.
  fileprivate func span(to other: DateMention) -> DateMention? {
    var span = self
    let last = other.end ?? other.start
    span.start.year = span.start.year ?? other.start.year
    span.end = last
    guard span.isPossible, last.isPossible, let first = span.start.firstDay,
      let lastDay = last.lastDay, first.ordinal <= lastDay.ordinal
    else { return nil }
    return span
  }
}

extension DateGrammar {
  /// The index after a word for *about*.
  fileprivate func circa(at index: Int) -> Int? {
    guard let next = words.after(.circa, tokens, at: index) else { return nil }
    return isMark(".", next) ? next + 1 : next
  }

  /// A date, a year alone, a season or a decade, or a part of one of them.
  fileprivate func period(at index: Int) -> (DateMention, Int)? {
    guard index < tokens.count else { return nil }
    if let afterPart = words.after(.part, tokens, at: index) {
      let start = isMark("-", afterPart) ? afterPart + 1 : afterPart
      return period(at: words.after(.of, tokens, at: start) ?? start)
    }
    return decade(at: index) ?? season(at: index) ?? date(at: index)
      ?? year(standingAloneAt: index)
  }

  /// `1960s`, `the 1960s`.
  private func decade(at index: Int) -> (DateMention, Int)? {
    guard let (year, next) = bareYear(at: index), year % 10 == 0,
      let end = words.after(.decade, tokens, at: isApostrophe(next) ? next + 1 : next)
    else { return nil }
    var mention = mention(index, end, PartialDate(year: year))
    mention.end = PartialDate(year: year + 9)
    return (mention, end)
  }

  /// `Spring 1968`, `summer of 1962`, `Winter 1962-63`.
  private func season(at index: Int) -> (DateMention, Int)? {
    guard let first = words.season(tokens[index]) else { return nil }
    let afterComma = skippingMarks(",", index + 1)
    let start = words.after(.of, tokens, at: afterComma) ?? afterComma
    guard let (years, end) = year(standingAloneAt: start),
      let year = years.start.year
    else { return nil }
    var mention = mention(index, end, PartialDate(year: year, month: first))
    if first < 12 {
      guard years.end == nil else { return nil }
      mention.end = PartialDate(year: year, month: first + 2)
    } else if let last = years.end?.year {
      mention.end = PartialDate(year: last, month: 2)
    } else {
      // A winter of one year is that at its beginning or that at its end.
      mention.start = PartialDate(year: year, month: 1)
      mention.end = PartialDate(year: year + 1, month: 2)
    }
    return (mention, end)
  }
}
