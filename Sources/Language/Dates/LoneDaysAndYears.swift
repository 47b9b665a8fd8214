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
      let isCount = words.after(.noDateAfter, tokens, at: next) != nil || isNumber(next)
      let isFew = tokens[index].kind == .word && day <= 10
      return isCount || isFew && !words.ends(.dayBefore, tokens, before: index) ? nil : found
    }
    guard tokens[index].kind == .number, isEndOfPhrase(next) || hasDaySuffix(next)
    else { return nil }
    if isAfterWeekday(index) || hasDaySuffix(next) { return found }
    if words.ends(.dayBefore, tokens, before: index) || isAfterArticle(index, next),
      !isDecimal(index),
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

  /// Whether an article stands before a number and a preposition with a name behind it, as in
  /// `il 6 a Berlino`, or a day's own stop and no noun, as in `am 12. war er`.
  private func isAfterArticle(_ index: Int, _ next: Int) -> Bool {
    guard words.ends(.maybeDay, tokens, before: index) else { return false }
    if words.writesStops, isMark(".", next - 1), isFunctionWord(next) {
      return connector(at: next) == nil
    }
    guard let end = words.after(.place, tokens, at: next), end < tokens.count else { return false }
    return tokens[end].kind == .word && tokens[end].isCapitalized
  }

  /// Whether the ending of a number says that it is a day, as in Hungarian `4-én`.
  private func hasDaySuffix(_ next: Int) -> Bool {
    words.ends(.daySuffix, tokens, before: next)
  }

  private func isAfterWeekday(_ index: Int) -> Bool {
    guard index > 0, !isDecimal(index) else { return false }
    let afterArticle = tokens[index - 1].key == "the" ? index - 1 : index
    let start = isMark(",", afterArticle - 1) ? afterArticle - 1 : afterArticle
    return words.ends(.weekday, tokens, before: start)
  }

  /// `1946 r.`, `1957 год`, `1941–1945 гг.`, `昭和三十一年`: a year with the word for it behind.
  func yearBeforeItsWord(at index: Int) -> (DateMention, Int)? {
    if words.isYearFirst, let (year, next) = ideographicYear(at: index) {
      guard words.after(.noYearAfter, tokens, at: next) == nil else { return nil }
      return (mention(index, next, PartialDate(year: year)), next)
    }
    guard let span = years(at: index), afterYearWord(span.next) > span.next,
      words.after(.noYearAfter, tokens, at: afterYearWord(span.next)) == nil
    else { return nil }
    return dated(span, from: index)
  }

  /// `since 1946`, `mid-1974`, `в 1957 году`, `during 1956–1957`: years after a word that says so;
  /// after a word that may precede any number only where no noun follows.
  func year(after index: Int) -> (DateMention, Int)? {
    let plural = words.after(.inYears, tokens, at: index)
    let certain = plural ?? words.after(.inYear, tokens, at: index)
    guard let word = certain ?? words.after(.maybeInYear, tokens, at: index) else { return nil }
    let hasHyphen = isMark("-", word) && isTight(word) && isTight(word + 1)
    let start = hasHyphen ? word + 1 : word
    if isApostrophe(start), isTight(start + 1), !isTight(start),
      let year = twoDigits(at: start + 1),
      isEndOfPhrase(start + 2), !isApostrophe(start + 2)
    {
      return (mention(start, start + 2, PartialDate(year: year)), start + 2)
    }
    guard let span = years(at: start), isModern(span.first),
      !isDecade(span, isPlural: plural != nil)
    else { return nil }
    let isClear =
      certain != nil || isEndOfPhrase(span.next) || afterYearWord(span.next) > span.next
      || connector(at: span.next).map(isNumber) ?? false
    return isClear ? dated(span, from: start) : nil
  }

  /// Whether a number of ten years is meant, as by `1960s`, `1950er Jahre` or `années 1950`.
  private func isDecade(_ years: Years, isPlural: Bool) -> Bool {
    let isWritten =
      isTight(years.next) && tokens[years.next].kind == .word
      && afterYearWord(years.next) == years.next
    return isWritten || isPlural && years.last == nil && years.first % 10 == 0
  }

  /// A year that the sentence around it shows to be one: `im Herbst 1955`, `(1941–1945)`,
  /// `between 1956 and 1960`, `1956-ban`, `the 1962 crisis`, or at the beginning.
  func year(inSentence index: Int) -> (DateMention, Int)? {
    guard let span = years(at: index), (1800...2029).contains(span.first),
      !isDecade(span, isPlural: false), words.after(.noYearAfter, tokens, at: span.next) == nil
    else { return nil }
    let isBracketed = isMark("(", index - 1) && isMark(")", span.next)
    let isAfterSeason = index > 0 && words.season(tokens[index - 1]) != nil
    let isBeforeSeason = span.next < tokens.count && words.season(tokens[span.next]) != nil
    let isPlan =
      span.last.map { $0 >= 1900 && index > 0 && tokens[index - 1].kind == .word } ?? false
    let isClear =
      isBracketed || isAfterSeason || isBeforeSeason || isPlan || isSuffixedYear(span.next)
      || isAfterYear(index, span.next)
      || isYearOfSentence(index, span.next) || isAttributive(index, span)
    return isClear ? dated(span, from: index) : nil
  }

  private func isSuffixedYear(_ next: Int) -> Bool {
    guard isTight(next), isTight(next + 1),
      let end = words.after(.yearSuffix, tokens, at: next)
    else { return false }
    return words.after(.noYearAfter, tokens, at: end) == nil
  }

  /// Whether a year stands before the word for *and* or *to* before a number.
  private func isAfterYear(_ index: Int, _ next: Int) -> Bool {
    guard isEndOfPhrase(next) else { return false }
    return (max(0, index - 3)..<index).contains { start in
      let year = isMark(".", start - 1) ? start - 2 : start - 1
      return connector(at: start) == index && isNumber(year)
        && years(at: year).map { isModern($0.first) } ?? false
    }
  }

  /// Whether nothing stands before a year, or, where the language writes so, only a word that
  /// counts nothing, and no noun behind it.
  private func isYearOfSentence(_ index: Int, _ next: Int) -> Bool {
    guard isFunctionWord(next), connector(at: next) == nil,
      words.after(.of, tokens, at: next) == nil
    else { return false }
    return index == 0 || words.writesBareYears && isFunctionWord(index - 1)
  }

  /// `the 1962 crisis`, but not `the 1950 tons`.
  private func isAttributive(_ index: Int, _ years: Years) -> Bool {
    guard words.language == "en", index > 0, tokens[index - 1].key == "the",
      (1900...1999).contains(years.first), years.next < tokens.count,
      tokens[years.next].kind == .word
    else { return false }
    let noun = tokens[years.next].key
    return !noun.hasSuffix("s") || noun.hasSuffix("is") || noun.hasSuffix("ss")
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

  private typealias Years = (first: Int, last: Int?, next: Int)

  /// One year or two, as in `1941–1945` and `1956/57`.
  private func years(at index: Int) -> Years? {
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
    _ years: Years, from index: Int
  ) -> (DateMention, Int) {
    let end = afterYearWord(years.next)
    var mention = mention(index, end, PartialDate(year: years.first))
    mention.end = years.last.map { PartialDate(year: $0) }
    return (mention, end)
  }
}
