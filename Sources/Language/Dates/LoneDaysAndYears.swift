// Days without a month and years without one.

extension DateGrammar {
  /// `8 bm.`, `11. d. M.`, `3rd of this month`, `9 del corriente`.
  func relatedDay(at index: Int) -> (DateMention, Int)? {
    guard let days = severalDays(at: index) ?? oneDay(at: index), days.other == nil,
      days.last == nil || days.isSpan, let (relation, end) = relatedMonth(at: days.next)
    else { return nil }
    var mention = mention(index, end, PartialDate(day: days.first))
    mention.end = days.last.map { PartialDate(day: $0) }
    mention.relation = relation
    return (mention, end)
  }

  /// `on the 20th.`, `16-го они`, `Thursday the 4th`, `giovedì 4.`, `20日`: a day alone, where its
  /// ending or a word beside it says that it is one and no noun follows.
  func loneDay(at index: Int) -> (DateMention, Int)? {
    guard let (day, afterDay) = day(at: index) else { return nil }
    let isSentenceEnd = isMark(".", afterDay - 1) && !words.writesStops
    let next = isSentenceEnd ? afterDay - 1 : afterDay
    let found = (mention(index, next, PartialDate(day: day)), next)
    if words.ends(.dayUnit, tokens, before: next) {
      // Few days in Chinese numerals are rather a number of days.
      let isCount = words.after(.noDateAfter, tokens, at: next) != nil
      return isCount || tokens[index].kind == .word && day <= 10 ? nil : found
    }
    guard tokens[index].kind == .number, next == tokens.count || isFunctionWord(next) || isStop(next)
    else { return nil }
    if isAfterWeekday(index) { return found }
    if words.ends(.dayBefore, tokens, before: index), !isDecimal(index),
      words.after(.noDateAfter, tokens, at: next) == nil
    {
      return found
    }
    guard next > index + 1, tokens[next - 1].kind == .word, tokens[next - 1].key.count > 1 else {
      return nil
    }
    let isEnglish = ["st", "nd", "rd", "th"].contains(tokens[next - 1].key)
    let isAfterArticle =
      index > 1 && tokens[index - 1].key == "the" && isAfterPreposition(index - 1)
    return !isEnglish || isAfterArticle ? found : nil
  }

  private func isAfterWeekday(_ index: Int) -> Bool {
    guard index > 0, !isDecimal(index) else { return false }
    let isBetween = tokens[index - 1].key == "the" || isMark(",", index - 1)
    return words.ends(.weekday, tokens, before: isBetween ? index - 1 : index)
  }

  /// `1946 r.`, `1957 год`, `1941–1945 гг.`, `(1941–1945)`, `昭和三十一年`: a year with the word for it behind.
  func yearBeforeItsWord(at index: Int) -> (DateMention, Int)? {
    if words.isYearFirst, let (year, next) = ideographicYear(at: index) {
      return (mention(index, next, PartialDate(year: year)), next)
    }
    guard let span = years(at: index) else { return nil }
    let isBracketed = span.last != nil && isMark("(", index - 1) && isMark(")", span.next)
    return afterYearWord(span.next) > span.next || isBracketed ? dated(span, from: index) : nil
  }

  /// `since 1946`, `в 1957 году`, `during 1956–1957`: years after a word that says so; after a word
  /// that may precede any number only where no noun follows.
  func year(after index: Int) -> (DateMention, Int)? {
    let certain = words.after(.inYear, tokens, at: index)
    guard let start = certain ?? words.after(.maybeInYear, tokens, at: index) else { return nil }
    if isApostrophe(start), isTight(start + 1), !isTight(start), let year = twoDigits(at: start + 1),
      isEndOfPhrase(start + 2), !isApostrophe(start + 2)
    {
      return (mention(start, start + 2, PartialDate(year: year)), start + 2)
    }
    guard let span = years(at: start), isModern(span.first) else { return nil }
    let isClear =
      certain != nil || span.last != nil || isEndOfPhrase(span.next)
      || connector(at: span.next) != nil || afterYearWord(span.next) > span.next
    return isClear && !isDecimal(start) ? dated(span, from: start) : nil
  }

  /// `'62` behind a word such as *summer* or *of*, which says that a year follows.
  func shortYear(atApostrophe index: Int) -> (DateMention, Int)? {
    guard isApostrophe(index), !isTight(index), isTight(index + 1), index > 0,
      let year = twoDigits(at: index + 1), !isApostrophe(index + 2), isEndOfPhrase(index + 2),
      words.season(tokens[index - 1]) != nil || words.ends(.of, tokens, before: index)
        || isAfterPreposition(index)
    else { return nil }
    return (mention(index, index + 2, PartialDate(year: year)), index + 2)
  }

  /// A year that is all there is.
  func year(standingAloneAt index: Int) -> (DateMention, Int)? {
    years(at: index).map { dated($0, from: index) }
  }

  /// One year or two, as in `1941–1945` and `1956/57`.
  private func years(at index: Int) -> (first: Int, last: Int?, next: Int)? {
    guard isNumber(index), tokens[index].key.count == 4, let first = tokens[index].value,
      isYear(first), !isTailOfNumber(index)
    else { return nil }
    let isDash = markAt(index + 1).map { "-–—/".contains($0) } ?? false
    if isDash, isNumber(index + 2), isTight(index + 1) == isTight(index + 2),
      let last = lastYear(at: index + 2, after: first), isModern(first)
    {
      return (first, last, index + 3)
    }
    guard let (year, next) = bareYear(at: index) else { return nil }
    return (year, nil, next)
  }

  private func lastYear(at index: Int, after first: Int) -> Int? {
    guard let value = tokens[index].value, !isDecimal(index) else { return nil }
    let digits = tokens[index].key.count
    let year = digits == 2 ? first / 100 * 100 + value : value
    let isTightPair = isTight(index) || digits == 4
    return (digits == 2 || digits == 4) && isTightPair && (first + 1...first + 60).contains(year)
      ? year : nil
  }

  private func dated(
    _ years: (first: Int, last: Int?, next: Int), from index: Int
  ) -> (DateMention, Int) {
    let end = afterYearWord(years.next)
    var mention = mention(index, end, PartialDate(year: years.first))
    mention.end = years.last.map { PartialDate(year: $0) }
    return (mention, end)
  }
}
