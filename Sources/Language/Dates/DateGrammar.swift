/// The shapes of dates over the tokens of one text.
///
/// Every function reads at an index of `tokens` and gives what it read and the index after it.
struct DateGrammar {
  let words: DateWords
  let text: TokenizedText
  /// The tokens without white space.
  let tokens: [Token]

  init(words: DateWords, text: TokenizedText) {
    self.words = words
    self.text = text
    self.tokens = text.solid
  }

  /// A date in any order, at an index.
  func date(at index: Int) -> (DateMention, Int)? {
    guard index < tokens.count else { return nil }
    return switch tokens[index].kind {
    case .number where !isTailOfNumber(index):
      ideographicDate(at: index) ?? yearMonthDay(at: index) ?? daySpan(at: index)
        ?? dayMonthYear(at: index) ?? numericDate(at: index) ?? relatedDay(at: index)
        ?? ordinalDay(at: index) ?? yearBeforeItsWord(at: index)
    case .word:
      ideographicDate(at: index) ?? monthDayYear(at: index) ?? monthYear(at: index)
        ?? year(after: index)
    case .mark: dayMonthYear(at: index)
    default: nil
    }
  }

  /// The index after a word for *about*.
  func circa(at index: Int) -> Int? {
    guard let next = words.after(.circa, tokens, at: index) else { return nil }
    return isMark(".", next) ? next + 1 : next
  }

  /// The index to go on at where no date begins at an index: after the whole of a number such as
  /// `4.000` or `1147/61`, so that its parts are not read as days.
  func indexAfterNumber(_ index: Int) -> Int {
    guard tokens[index].kind == .number else { return index + 1 }
    var next = index + 1
    while next + 1 < tokens.count, isMark("/", next) || isMark(",", next), isTight(next),
      isTight(next + 1), tokens[next + 1].kind == .number
    {
      next += 2
    }
    return next
  }
}

// MARK: - Orders

extension DateGrammar {
  /// A day before its month, such as `1 October 1950`, `1.X.50г.` or `«29» октября 1962 г.`.
  private func dayMonthYear(at index: Int) -> (DateMention, Int)? {
    guard let (day, afterDay) = day(at: index) else { return nil }
    let start = words.after(.of, tokens, at: afterDay) ?? afterDay
    guard let (month, afterMonth) = namedMonth(at: start) else { return nil }
    var mention = mention(index, afterMonth, PartialDate(month: month, day: day))
    let result = withYear(&mention, after: afterMonth, from: index)
    // Behind a space, `I`, `V` and `X` are rather words or initials: `1. I saw`, `5. V. Petrov`.
    let isClear = words.month(tokens, at: start) != nil || isTight(start)
    return isClear || result.0.start.year != nil ? result : nil
  }

  /// `October 1, 1950`, `február 8-i`, `March 2`.
  private func monthDayYear(at index: Int) -> (DateMention, Int)? {
    guard let (month, afterMonth) = words.month(tokens, at: index),
      !month.isOrdinaryWord || tokens[index].isCapitalized
    else { return nil }
    let start = isMark(".", afterMonth) ? afterMonth + 1 : afterMonth
    guard let (day, afterDay) = day(at: start), !isDecimal(start) else { return nil }
    if let span = span(from: index, month: month.number, day: day, after: afterDay) { return span }
    var next = afterDay
    if isMark(",", next) { next += 1 }
    // In Hungarian the stop makes the day an ordinal; in English it ends the sentence.
    let hasStop = isMark(".", afterDay - 1) && words.language == "en"
    let end = hasStop ? afterDay - 1 : afterDay
    var mention = mention(index, end, PartialDate(month: month.number, day: day))
    if let (relation, afterRelation) = relatedYear(at: next) {
      mention.relation = relation
      mention.range = range(index, afterRelation)
      return (mention, afterRelation)
    }
    guard let (year, afterYear) = fullYear(at: next) else { return (mention, end) }
    mention.start.year = year
    mention.range = range(index, afterYear)
    return (mention, afterYear)
  }

  /// `January 1954`, `октября 1950 г.`, `noiembrie`; an ordinary word such as `may` needs a year.
  private func monthYear(at index: Int) -> (DateMention, Int)? {
    guard let (month, afterMonth) = words.month(tokens, at: index) else { return nil }
    var mention = mention(index, afterMonth, PartialDate(month: month.number))
    let start = words.after(.of, tokens, at: afterMonth) ?? skippingMarks(",.", afterMonth)
    if let (year, afterYear) = fullYear(at: start) {
      mention.start.year = year
      mention.range = range(index, afterYear)
      return (mention, afterYear)
    }
    if let (relation, next) = relatedYear(at: afterMonth) {
      mention.relation = relation
      mention.range = range(index, next)
      return (mention, next)
    }
    let isClear = !month.isOrdinaryWord && tokens[index].key.count > 3
    guard isClear || isAfterPreposition(index), !isPartOfName(index, afterMonth) else { return nil }
    return (mention, afterMonth)
  }

  /// A year first, such as `1950-10-01`, `1963. február 28-i` or `1962. V. 11.`.
  private func yearMonthDay(at index: Int) -> (DateMention, Int)? {
    guard tokens[index].key.count == 4, let year = tokens[index].value, isYear(year) else {
      return nil
    }
    let separated = skippingMarks(".", index + 1)
    if let (month, afterMonth) = namedMonth(at: separated),
      let (day, afterDay) = day(at: skippingMarks(".", afterMonth))
    {
      let end = isMark(".", afterDay) && isTight(afterDay) ? afterDay + 1 : afterDay
      return (
        mention(index, end, PartialDate(year: year, month: month, day: day)), end
      )
    }
    guard let mark = markAt(index + 1), "-./".contains(mark), isMark(mark, index + 3),
      let month = numeral(at: index + 2, upTo: 12), let day = numeral(at: index + 4, upTo: 31),
      (index + 1...index + 4).allSatisfy(isTight)
    else { return nil }
    return (
      mention(index, index + 5, PartialDate(year: year, month: month, day: day)), index + 5
    )
  }

  /// `12.10.1950`, `1-10-1950`; with slashes only where the day cannot be a month.
  private func numericDate(at index: Int) -> (DateMention, Int)? {
    guard let mark = markAt(index + 1), "-./".contains(mark), isMark(mark, index + 3),
      let first = numeral(at: index, upTo: 31), let second = numeral(at: index + 2, upTo: 31),
      index + 4 < tokens.count, let year = tokens[index + 4].value,
      (index + 1...index + 3).allSatisfy(isTight), !isMark(":", index + 5)
    else { return nil }
    let digits = tokens[index + 4].key.count
    guard isTight(index + 4) || mark == "." && digits == 4 else { return nil }
    guard digits == 4 && isYear(year) || digits == 2 && mark == "." else { return nil }
    let isUnclear = mark == "/" && first <= 12 && second <= 12 && first != second
    guard !isUnclear, !isMark(mark, index + 5) || !isTight(index + 5) || mark == "." else {
      return nil
    }
    let (day, month) = second <= 12 ? (first, second) : (second, first)
    guard month <= 12 else { return nil }
    var mention = mention(
      index, index + 5,
      PartialDate(year: digits == 4 ? year : twoDigitYear(year), month: month, day: day))
    let end = afterYearWord(index + 5)
    mention.range = range(index, end)
    return (mention, end)
  }

  /// `12 по 27 июля`, `3-4 July 1958`, `8 to 17 February`.
  private func daySpan(at index: Int) -> (DateMention, Int)? {
    guard let (first, afterFirst) = day(at: index),
      let start = words.after(.to, tokens, at: afterFirst),
      let (last, afterLast) = day(at: start), last > first,
      let (month, afterMonth) = namedMonth(at: words.after(.of, tokens, at: afterLast) ?? afterLast)
    else { return nil }
    var mention = mention(index, afterMonth, PartialDate(month: month, day: first))
    mention.end = PartialDate(month: month, day: last)
    return withYear(&mention, after: afterMonth, from: index)
  }

  /// `8 bm.`, `11. d. M.`, `3rd of this month`.
  private func relatedDay(at index: Int) -> (DateMention, Int)? {
    guard let (day, afterDay) = day(at: index) else { return nil }
    for (role, relation) in [
      (DateWords.Role.thisMonth, DateMention.Relation.thisMonth),
      (.lastMonth, .lastMonth),
    ] {
      guard let next = words.after(role, tokens, at: afterDay) else { continue }
      var mention = mention(index, next, PartialDate(day: day))
      mention.relation = relation
      let end = afterAbbreviationStop(next)
      mention.range = range(index, end)
      return (mention, end)
    }
    return nil
  }

  /// `1950年10月1日`, `一九六四年七月十九日`, `十月二日`.
  private func ideographicDate(at index: Int) -> (DateMention, Int)? {
    var date = PartialDate()
    var next = index
    if let (value, after) = ideographicNumber(at: next), isKey("年년", after), isYear(value) {
      date.year = value
      next = after + 1
    }
    if let (value, after) = ideographicNumber(at: next), isKey("月월", after), value <= 12 {
      date.month = value
      next = after + 1
      if let (value, after) = ideographicNumber(at: next), isKey("日号號일", after), value <= 31 {
        date.day = value
        next = after + 1
      }
    }
    // In Chinese numerals a day alone is rather a number of days.
    if next == index, let day = numeral(at: index, upTo: 31), isKey("日일", index + 1) {
      date.day = day
      next = index + 2
    }
    return next > index ? (mention(index, next, date), next) : nil
  }

  /// `on the 20th.`, `16-го они`: a day alone, where its ending says that it is one and no noun
  /// follows.
  private func ordinalDay(at index: Int) -> (DateMention, Int)? {
    guard let (day, next) = day(at: index), next > index + 1, !isMark(".", next - 1),
      tokens[next - 1].kind == .word, tokens[next - 1].key.count > 1,
      next == tokens.count || isFunctionWord(next) || isStop(next)
    else { return nil }
    let isEnglish = ["st", "nd", "rd", "th"].contains(tokens[next - 1].key)
    guard !isEnglish || index > 1 && tokens[index - 1].key == "the" && isAfterPreposition(index - 1)
    else { return nil }
    return (mention(index, next, PartialDate(day: day)), next)
  }

  /// `1946 r.`, `1957 год`: a year with the word for it behind.
  private func yearBeforeItsWord(at index: Int) -> (DateMention, Int)? {
    guard let (value, next) = bareYear(at: index), afterYearWord(next) > next else { return nil }
    return (mention(index, afterYearWord(next), PartialDate(year: value)), afterYearWord(next))
  }

  /// `since 1946`, `в 1957 году`: a year after a word that says so; after a word that may precede
  /// any number only where no noun follows.
  private func year(after index: Int) -> (DateMention, Int)? {
    let start = words.after(.inYear, tokens, at: index)
    guard let start = start ?? words.after(.maybeInYear, tokens, at: index),
      let (value, next) = bareYear(at: start), isModern(value),
      words.after(.inYear, tokens, at: index) != nil || next == tokens.count || isStop(next)
        || words.after(.to, tokens, at: next) != nil || afterYearWord(next) > next
        || isFunctionWord(next)
    else { return nil }
    return (mention(start, afterYearWord(next), PartialDate(year: value)), afterYearWord(next))
  }

  /// A year that is all there is.
  func year(standingAloneAt index: Int) -> (DateMention, Int)? {
    guard let (value, next) = bareYear(at: index) else { return nil }
    let end = afterYearWord(next)
    return (mention(index, end, PartialDate(year: value)), end)
  }
}
