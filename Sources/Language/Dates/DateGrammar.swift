/// The shapes of dates over the tokens of one text.
///
/// Every function reads at an index of `tokens` and gives what it read and the index after it. What
/// a date is made of stands in `DatePieces`; the orders of the pieces stand here and in
/// `NumericDates`, what there is without a month in `LoneDaysAndYears`.
struct DateGrammar {
  let words: DateWords
  let text: TokenizedText
  /// The tokens without white space, Korean particles divided from the words before them.
  let tokens: [Token]
  /// Whether two months, as in `April and May 1953`, are one date, as on a cover; in a text they are
  /// two.
  let joinsMonths: Bool

  init(words: DateWords, text: TokenizedText, joinsMonths: Bool = false) {
    self.words = words
    self.text = text
    self.joinsMonths = joinsMonths
    self.tokens = words.divided(text.solidWithGaps)
  }

  /// A date in any order, at an index.
  func date(at index: Int) -> (DateMention, Int)? {
    guard index < tokens.count else { return nil }
    switch tokens[index].kind {
    case .number:
      guard !isTailOfNumber(index), !isForbidden(index) else {
        return nil
      }
      if let date = dateWithMonth(at: index) ?? numbers(at: index) { return date }
      return loneDayOrYear(at: index) ?? year(inSentence: index)
    case .word:
      guard words.canBegin(tokens[index]), !isForbidden(index) else {
        return nil
      }
      return dateWithMonth(at: index) ?? loneDayOrYear(at: index) ?? year(after: index)
    case .mark: return dayFirst(at: index) ?? shortYear(atApostrophe: index)
    default: return nil
    }
  }

  /// A date with a month in words or with a word for month.
  private func dateWithMonth(at index: Int) -> (DateMention, Int)? {
    if let date = yearFirst(at: index) ?? dayFirst(at: index) { return date }
    return monthFirst(at: index) ?? month(standingAloneAt: index)
  }

  /// A date in numbers alone.
  private func numbers(at index: Int) -> (DateMention, Int)? {
    if let date = numericYearFirst(at: index) ?? numericDate(at: index) { return date }
    return dayAndMonthInNumbers(at: index) ?? dateTimeGroup(at: index)
  }

  private func loneDayOrYear(at index: Int) -> (DateMention, Int)? {
    relatedDay(at: index) ?? loneDay(at: index) ?? yearBeforeItsWord(at: index)
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

// MARK: - Day, month, year

extension DateGrammar {
  /// Days before their month, such as `1 October 1950`, `1.X.50г.`, `12 по 27 июля`,
  /// `«29» октября 1962 г.`, `3 tháng 8 năm 1965` or `5/18 March 1917`.
  private func dayFirst(at index: Int) -> (DateMention, Int)? {
    guard !words.isYearFirst || isMark("«", index) || isNumber(index) else { return nil }
    for days in [severalDays(at: index), oneDay(at: index)].compactMap({ $0 }) {
      let start = monthStart(after: days.next)
      // In English, `second March` counts.
      let isCount = words.language == "en" && tokens[index].kind == .word && start == days.next
      guard !isCount, let month = month(at: start), month.last == nil, month.form != .unit
      else { continue }
      if let date = date(days, month, from: index) { return date }
    }
    return nil
  }

  /// Whether a word may be the name of a month, which English writes with a capital letter.
  private func isCapitalizedInEnglish(_ index: Int) -> Bool {
    words.language != "en" || tokens[index].isCapitalized
  }

  /// Where the month is looked for after a day: behind `of`, or behind a hyphen or slash.
  private func monthStart(after index: Int) -> Int {
    if let next = words.after(.of, tokens, at: index) { return next }
    if isMark(".", index), let next = words.after(.of, tokens, at: index + 1) { return next }
    let isJoined = isMark("-", index) || isMark("/", index) || isMark(".", index)
    return isJoined && isTight(index) && isTight(index + 1) ? index + 1 : index
  }

  private func date(_ days: Days, _ month: Month, from index: Int) -> (DateMention, Int)? {
    var mention = mention(index, month.next, PartialDate(month: month.number, day: days.first))
    mention.calendar = month.calendar
    var next = withYear(&mention, after: month, from: index)
    if let pair = julianPair(mention, next, days, from: index) { return pair }
    guard days.other == nil else { return nil }
    if let last = days.last {
      guard days.isSpan || last == days.first + 1 else { return nil }
      mention.end = PartialDate(year: mention.start.year, month: month.number, day: last)
    }
    // Behind a space, `I`, `V` and `X` are rather words or initials: `1. I saw`, `5. V. Petrov`.
    if mention.start.year == nil, mention.relation == nil {
      mention.relation = relation(before: index)
    }
    let isYearKnown = mention.start.year != nil || mention.relation != nil
    // `at 10. May 5 was` has two sentences where no stop makes a day an ordinal.
    let hasStop = isMark(".", days.next - 1) && !isTight(days.next)
    guard !hasStop || words.writesStops || words.writesDayStop || mention.start.year != nil else {
      return nil
    }
    let isClear =
      switch month.form {
      case .name: !month.isOrdinaryWord || isCapitalizedInEnglish(month.start)
      case .unit: false
      case .roman: isTight(month.start)
      // Of more than twelve months nobody counts the days.
      case .unitBefore: words.ends(.dayBefore, tokens, before: index) || days.first > 12
      }
    guard isClear || isYearKnown else { return nil }
    next = readingJulian(&mention, next)
    return persian(mention, next)
  }

  /// `October 1, 1950`, `february 8-i`, `10월 1일`, `十月二日`, `3 дугаар сарын 20`.
  private func monthFirst(at index: Int) -> (DateMention, Int)? {
    guard let month = month(at: index), month.last == nil,
      month.form != .roman || isRomanMonthBeforeDay(month),
      !month.isOrdinaryWord || tokens[index].isCapitalized || month.form == .unit
    else { return nil }
    let start = isMark(".", month.next) ? month.next + 1 : month.next
    guard let days = daysBehindMonth(month, at: start) else { return nil }
    var mention = mention(index, days.next, PartialDate(month: month.number, day: days.first))
    mention.end = days.last.map { PartialDate(month: month.number, day: $0) }
    var next = days.next
    // In Hungarian the stop makes the day an ordinal; in English it ends the sentence.
    if isMark(".", next - 1), !words.writesDayStop {
      next -= 1
      mention.range = range(index, next)
    }
    let comma = isMark(",", days.next) ? days.next + 1 : days.next
    if let (relation, end) = relatedYear(at: comma) {
      mention.relation = relation
      mention.range = range(index, end)
      return (mention, end)
    }
    let afterOf = words.after(.of, tokens, at: comma) ?? comma
    if month.form != .unit,
      let (year, end) = fullYear(at: afterOf) ?? apostrophizedYear(at: afterOf)
    {
      mention.start.year = year
      mention.end?.year = year
      mention.range = range(index, end)
      next = end
    } else if !writesMonthFirst(month), !isEndOfPhrase(next) {
      return nil
    }
    if let pair = julianPair(mention, next, days, from: index) { return pair }
    guard days.other == nil else { return nil }
    next = readingJulian(&mention, next)
    return (mention, next)
  }

  /// `V. 10.`, `XI. 15-ig`, as Hungarian writes.
  private func isRomanMonthBeforeDay(_ month: Month) -> Bool {
    guard words.isYearFirst, words.writesDayStop, isMark(".", month.next), isTight(month.next),
      let (_, next) = day(at: month.next + 1)
    else { return false }
    return next > month.next + 2
  }

  /// Whether a month may stand before its day in the text's language, without more ado.
  private func writesMonthFirst(_ month: Month) -> Bool {
    words.isYearFirst || words.language == "en" || month.form == .unit
  }

  /// `1963. február 28-i`, `1968年3月5日`, `昭和四十七年一月`, `本年九月`, `1966 оны 2 дугаар сарын 11`;
  /// in languages that do not write the year first, only with a day.
  private func yearFirst(at index: Int) -> (DateMention, Int)? {
    guard let lead = yearLead(at: index) else { return nil }
    let start = skippingMarks(".,", lead.next)
    if lead.relation?.isOfMonth == true {
      guard let days = daysBehindMonth(nil, at: start) else { return nil }
      var mention = mention(index, days.next, PartialDate(day: days.first))
      mention.end = days.last.map { PartialDate(day: $0) }
      mention.relation = lead.relation
      return (mention, days.next)
    }
    guard let month = month(at: start), month.form != .unitBefore else { return nil }
    var mention = mention(index, month.next, PartialDate(year: lead.year, month: month.number))
    mention.relation = lead.relation
    mention.end = month.last.map { PartialDate(year: lead.year, month: $0) }
    guard month.last == nil,
      let days = daysBehindMonth(month, at: skippingMarks(".", month.next)), days.other == nil
    else {
      let isAlone = words.putsRelationFirst || lead.relation != nil
      return isAlone && month.form != .roman ? (mention, month.next) : nil
    }
    let hasStop = isMark(".", days.next - 1)
    let end = hasStop && !words.writesDayStop ? days.next - 1 : days.next
    mention.start.day = days.first
    mention.end = days.last.map { PartialDate(year: lead.year, month: month.number, day: $0) }
    mention.range = range(index, end)
    return (mention, end)
  }
}

// MARK: - Month and year

extension DateGrammar {
  /// `January 1954`, `октября 1950 г.`, `noiembrie`, `April and May 1953`; an ordinary word such as
  /// `may` needs a year.
  private func month(standingAloneAt index: Int) -> (DateMention, Int)? {
    guard let month = month(at: index), month.form != .roman else { return nil }
    var mention = mention(index, month.next, PartialDate(month: month.number))
    mention.end = month.last.map { PartialDate(month: $0) }
    mention.calendar = month.calendar
    let next = withYear(&mention, after: month, from: index)
    if mention.start.year != nil || mention.relation != nil { return persian(mention, next) }
    mention.relation = relation(before: index)
    let isClear =
      switch month.form {
      case .unit, .unitBefore: !month.isOrdinaryWord
      default:
        !month.isOrdinaryWord && tokens[index].key.count > 3
          || !month.isRatherWord && isAfterPreposition(index)
      }
    guard isClear, !isPartOfName(index, month) else { return nil }
    return (mention, month.next)
  }

  /// What a word such as *next* says that stands before a date.
  private func relation(before index: Int) -> DateMention.Relation? {
    let starts = [index, index - 1].filter { start in
      start == index || words.after(.dayBefore, tokens, at: max(0, start)) == index
    }
    for start in starts where start > 0 {
      if words.ends(.pastBefore, tokens, before: start) { return .past }
      if words.ends(.comingBefore, tokens, before: start) { return .coming }
    }
    return nil
  }

  /// Adds the year that follows a month: `1950`, `1950 года`, `50г.`, `с. г.`; `..` is a slip.
  ///
  /// - Parameters:
  ///   - mention: the date, which gets the year and grows over its words.
  ///   - month: the month that the year follows.
  ///   - start: the index at which the date begins.
  /// - Returns: the index after the date.
  private func withYear(_ mention: inout DateMention, after month: Month, from start: Int) -> Int {
    let index = month.next
    if let (relation, end) = relatedYear(at: index) ?? relatedYear(at: skippingMarks(".", index)) {
      mention.relation = relation
      mention.range = range(start, end)
      return end
    }
    var next = words.after(.of, tokens, at: index) ?? index
    let stops = skippingMarks(".", next) - next
    next = skippingMarks(".,", next)
    // A stop behind a whole word ends the sentence, and what follows is another number.
    let isSentenceEnd =
      stops > 0 && month.form == .name && tokens[index - 1].key.count > 5 && !isTight(next)
    guard !isSentenceEnd else { return index }
    if isMark("/", next) || isMark("-", next), isTight(next), isTight(next + 1) { next += 1 }
    let isJoined =
      isTight(next) && !isMark(",", next - 1) && (next > index || isTight(month.start))
    let short = shortYear(at: next, after: month, isJoined: isJoined)
    // Short years of the Persian calendar are of its fourteenth century.
    let ownShort = short.map { (month.calendar == .persian ? $0.0 - 600 : $0.0, $0.1) }
    guard let (year, afterYear) = fullYear(at: next) ?? ownShort else { return index }
    if stops > 1, next - stops >= index { mention.slips = [range(next - stops, next)] }
    mention.start.year = year
    mention.end?.year = year
    mention.range = range(start, afterYear)
    return afterYear
  }

  /// Whether a month begins a name, as in `the February Revolution` or `Oktober-Revolution`.
  private func isPartOfName(_ index: Int, _ month: Month) -> Bool {
    let next = month.next
    guard next < tokens.count else { return false }
    if words.after(.noDateAfter, tokens, at: next) != nil { return true }
    if isMark("-", next), isTight(next), isTight(next + 1), tokens[next + 1].kind == .word {
      return words.after(.ordinal, tokens, at: next + 1) == nil
    }
    guard words.language == "en", tokens[next].isCapitalized, tokens[index].isCapitalized,
      !isFunctionWord(next)
    else { return false }
    return month.isOrdinaryWord || !isAfterPreposition(index)
  }
}

// MARK: - Other calendars

extension DateGrammar {
  /// A day in both calendars: `5/18 March 1917`, `5 (18) марта 1917 г.`,
  /// `25 October (7 November) 1917`; none where the two are not the same day.
  private func julianPair(
    _ mention: DateMention, _ next: Int, _ days: Days, from index: Int
  ) -> (DateMention, Int)? {
    if let other = days.other ?? days.last, days.isPairPossible {
      return pair(mention.start, mention.start.with(day: other), from: index, to: next)
    }
    let isBracket = isMark("(", next)
    guard isBracket || isMark("/", next) && isTight(next),
      let (second, end) = plainDate(at: next + 1), !isBracket || isMark(")", end)
    else { return nil }
    var first = mention.start
    var last = second
    var close = isBracket ? end + 1 : end
    if first.year == nil, last.year == nil,
      let (year, afterYear) = fullYear(at: isMark(",", close) ? close + 1 : close)
    {
      last.year = year
      close = afterYear
    }
    first.year = first.year ?? last.year
    last.year = last.year ?? first.year
    return pair(first, last, from: index, to: close)
      ?? pair(last, first, from: index, to: close)
  }

  private func pair(
    _ old: PartialDate, _ new: PartialDate, from start: Int, to end: Int
  ) -> (DateMention, Int)? {
    guard old.isPossible, let year = old.year, year < 1950, old.fromJulian == new else {
      return nil
    }
    var mention = mention(start, end, new)
    mention.calendar = .julian
    return (mention, end)
  }

  /// A day and a month in words in either order, with their year if it follows.
  private func plainDate(at index: Int) -> (PartialDate, Int)? {
    if let (day, afterDay) = day(at: index),
      let month = month(at: monthStart(after: afterDay))
    {
      var mention = mention(index, month.next, PartialDate(month: month.number, day: day))
      let next = withYear(&mention, after: month, from: index)
      return (mention.start, next)
    }
    guard let month = month(at: index), let (day, next) = day(at: month.next) else { return nil }
    return (PartialDate(month: month.number, day: day), next)
  }

  /// Reads a day as one of the Julian calendar where the words behind it say so.
  private func readingJulian(_ mention: inout DateMention, _ next: Int) -> Int {
    let open = isMark("(", next) || isMark("[", next) || isMark(",", next) ? next + 1 : next
    guard words.after(.julian, tokens, at: open) != nil, mention.end == nil,
      let day = mention.start.fromJulian
    else { return next }
    mention.start = day
    mention.calendar = .julian
    return next
  }

  /// Puts a date of the Persian calendar into the Gregorian one where its year is known.
  private func persian(_ mention: DateMention, _ next: Int) -> (DateMention, Int)? {
    guard mention.calendar == .persian, mention.start.year != nil else { return (mention, next) }
    guard let days = mention.start.fromPersian else { return nil }
    var mention = mention
    if let end = mention.end {
      guard let last = end.fromPersian?.last else { return nil }
      mention.end = last
    } else {
      mention.end = days.last == days.first ? nil : days.last
    }
    mention.start = days.first
    return (mention, next)
  }
}
