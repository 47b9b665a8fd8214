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
    switch tokens[index].kind {
    case .number where !isTailOfNumber(index):
      ideographicDate(at: index) ?? yearMonthDay(at: index) ?? daySpan(at: index)
        ?? dayMonthYear(at: index) ?? numericDate(at: index) ?? relatedDay(at: index)
    case .word:
      ideographicDate(at: index) ?? monthDayYear(at: index) ?? monthYear(at: index)
        ?? year(after: index)
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
  /// `1 October 1950`, `1.X.50г.`, `16 сентября`, `5. September 1961`, `November`-less days not.
  private func dayMonthYear(at index: Int) -> (DateMention, Int)? {
    guard let (day, afterDay) = day(at: index) else { return nil }
    let start = words.after(.of, tokens, at: afterDay) ?? afterDay
    guard let (month, afterMonth) = namedMonth(at: start) else { return nil }
    var mention = mention(index, afterMonth, PartialDate(month: month, day: day))
    return withYear(&mention, after: afterMonth, from: index)
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
    var mention = mention(index, afterDay, PartialDate(month: month.number, day: day))
    guard let (year, afterYear) = fullYear(at: next) else { return (mention, afterDay) }
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
    guard !month.isOrdinaryWord, tokens[index].key.count > 3 else { return nil }
    return (mention, afterMonth)
  }

  /// `1950-10-01`, `1963. február 28-i`, `1962. V. 11.`
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
      (index + 1...index + 3).allSatisfy(isTight), isTight(index + 4) || mark == "."
    else { return nil }
    let digits = tokens[index + 4].key.count
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
    for (role, relation) in [(DateWords.Role.thisMonth, DateMention.Relation.thisMonth),
      (.lastMonth, .lastMonth)]
    {
      guard let next = words.after(role, tokens, at: afterDay) else { continue }
      var mention = mention(index, next, PartialDate(day: day))
      mention.relation = relation
      let end = isMark(".", next) && isTight(next) ? next + 1 : next
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
    let isDate = date.month != nil && (date.year != nil || date.day != nil) || date.year != nil
    return isDate ? (mention(index, next, date), next) : nil
  }

  /// `since 1946`, `в 1957 году`: a year after a word that says so, or `1946 r.` before one.
  private func year(after index: Int) -> (DateMention, Int)? {
    guard let start = words.after(.inYear, tokens, at: index),
      let (value, next) = bareYear(at: start)
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

// MARK: - Pieces

extension DateGrammar {
  private func day(at index: Int) -> (Int, Int)? {
    guard let day = numeral(at: index, upTo: 31) else { return nil }
    var next = index + 1
    if isMark(".", next), isTight(next) { return (day, next + 1) }
    let hasHyphen = isMark("-", next) && isTight(next) && isTight(next + 1)
    if isTight(next) || hasHyphen {
      if let after = words.after(.ordinal, tokens, at: hasHyphen ? next + 1 : next) { next = after }
    }
    return (day, next)
  }

  /// A month in words or in Roman numerals.
  private func namedMonth(at index: Int) -> (Int, Int)? {
    if let (month, next) = words.month(tokens, at: index) { return (month.number, next) }
    guard index < tokens.count, tokens[index].kind == .word,
      let month = romanMonths[String(text[tokens[index].range])]
    else { return nil }
    return (month, index + 1)
  }

  /// Adds the year that follows a month: `1950`, `1950 года`, `50г.`, `с. г.`; `..` is a slip.
  private func withYear(
    _ mention: inout DateMention, after index: Int, from start: Int
  ) -> (DateMention, Int) {
    var next = words.after(.of, tokens, at: index) ?? index
    var dots = 0
    while isMark(".", next) || isMark(",", next) {
      if isMark(".", next) { dots += 1 }
      next += 1
    }
    if isMark("/", next) || isMark("-", next), isTight(next) { next += 1 }
    if let (relation, end) = relatedYear(at: index) {
      mention.relation = relation
      mention.range = range(start, end)
      return (mention, end)
    }
    let short = shortYear(at: next, isAfterDot: dots > 0)
    guard let (year, afterYear) = fullYear(at: next) ?? short else { return (mention, index) }
    if dots > 1, next - dots >= index {
      mention.slips = [range(next - dots, next)]
    }
    mention.start.year = year
    mention.end?.year = year
    mention.range = range(start, afterYear)
    return (mention, afterYear)
  }

  /// A span that goes on after `February 8`: `to 17`, `-tól 17-ig`.
  private func span(
    from start: Int, month: Int, day first: Int, after index: Int
  ) -> (DateMention, Int)? {
    let connected = words.after(.to, tokens, at: index)
    let isSuffixed = tokens[index - 1].kind == .word && index < tokens.count
      && tokens[index].kind == .number
    guard let next = connected ?? (isSuffixed ? index : nil), let (last, end) = day(at: next),
      last > first, fullYear(at: next) == nil, namedMonth(at: end) == nil
    else { return nil }
    var mention = mention(start, end, PartialDate(month: month, day: first))
    mention.end = PartialDate(month: month, day: last)
    let afterComma = isMark(",", end) ? end + 1 : end
    guard let (year, afterYear) = fullYear(at: afterComma) else { return (mention, end) }
    mention.start.year = year
    mention.end?.year = year
    mention.range = range(start, afterYear)
    return (mention, afterYear)
  }

  /// A year of four digits, with the word for year and its stop.
  private func fullYear(at index: Int) -> (Int, Int)? {
    guard let (year, next) = bareYear(at: index) else { return nil }
    return (year, afterYearWord(next))
  }

  private func bareYear(at index: Int) -> (Int, Int)? {
    guard index < tokens.count, tokens[index].key.count == 4, let year = tokens[index].value,
      isYear(year), !isTailOfNumber(index), !isDecimal(index)
    else { return nil }
    return (year, index + 1)
  }

  /// A year of two digits, which stands after a stop or before the word for year.
  private func shortYear(at index: Int, isAfterDot: Bool) -> (Int, Int)? {
    guard index < tokens.count, tokens[index].key.count == 2, let year = tokens[index].value
    else { return nil }
    let next = afterYearWord(index + 1)
    let isTimeOrPrice = isMark(".", index + 1) && isTight(index + 1) && isTight(index + 2)
      && index + 2 < tokens.count && tokens[index + 2].kind == .number
    guard next > index + 1 || isAfterDot && isTight(index), !isTimeOrPrice else { return nil }
    return (twoDigitYear(year), next)
  }

  private func afterYearWord(_ index: Int) -> Int {
    guard let next = words.after(.year, tokens, at: index) else { return index }
    return isMark(".", next) && isTight(next) ? next + 1 : next
  }

  private func relatedYear(at index: Int) -> (DateMention.Relation, Int)? {
    for (role, relation) in [(DateWords.Role.thisYear, DateMention.Relation.thisYear),
      (.lastYear, .lastYear)]
    {
      guard let next = words.after(role, tokens, at: index) else { continue }
      return (relation, isMark(".", next) && isTight(next) ? next + 1 : next)
    }
    return nil
  }

  private func ideographicNumber(at index: Int) -> (Int, Int)? {
    guard index < tokens.count else { return nil }
    if tokens[index].kind == .number, let value = tokens[index].value { return (value, index + 1) }
    var next = index
    var digits: [Int] = []
    while next < tokens.count, let digit = ideographicDigits[tokens[next].key] {
      digits.append(digit)
      next += 1
    }
    guard let value = ideographicValue(digits) else { return nil }
    return (value, next)
  }

  private func numeral(at index: Int, upTo limit: Int) -> Int? {
    guard index < tokens.count, tokens[index].key.count <= 2, let value = tokens[index].value,
      (1...limit).contains(value)
    else { return nil }
    return value
  }

  private func isYear(_ value: Int) -> Bool {
    (1000...2100).contains(value)
  }

  /// Two digits mean the twentieth century, the one that the archives' typewriters knew.
  private func twoDigitYear(_ value: Int) -> Int {
    1900 + value
  }
}

// MARK: - Tokens

extension DateGrammar {
  private func mention(_ start: Int, _ end: Int, _ date: PartialDate) -> DateMention {
    DateMention(range: range(start, end), start: date)
  }

  private func range(_ start: Int, _ end: Int) -> Range<Int> {
    tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
  }

  private func markAt(_ index: Int) -> Character? {
    index < tokens.count && tokens[index].kind == .mark ? tokens[index].key.first : nil
  }

  private func isMark(_ mark: Character, _ index: Int) -> Bool {
    markAt(index) == mark
  }

  private func isKey(_ keys: String, _ index: Int) -> Bool {
    index < tokens.count && tokens[index].key.count == 1 && keys.contains(tokens[index].key)
  }

  private func skippingMarks(_ marks: String, _ index: Int) -> Int {
    var next = index
    while let mark = markAt(next), marks.contains(mark) { next += 1 }
    return next
  }

  /// Whether a token stands right behind the one before it, without white space.
  private func isTight(_ index: Int) -> Bool {
    index > 0 && index < tokens.count
      && tokens[index].range.lowerBound == tokens[index - 1].range.upperBound
  }

  /// Whether a number is the rest of one such as `1147/61`, `4.000` or `№ 5-16`.
  private func isTailOfNumber(_ index: Int) -> Bool {
    guard index >= 2, let mark = markAt(index - 1), "/.,".contains(mark), isTight(index),
      isTight(index - 1)
    else { return false }
    return tokens[index - 2].kind == .number
  }

  /// Whether a number goes on behind a stop, a comma or a colon, as `18.00` or `4,000` does.
  private func isDecimal(_ index: Int) -> Bool {
    guard let mark = markAt(index + 1), ".,:".contains(mark), isTight(index + 1),
      isTight(index + 2), index + 2 < tokens.count
    else { return false }
    return tokens[index + 2].kind == .number
  }
}

private let romanMonths: [String: Int] = {
  let latin = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
  var months = Dictionary(uniqueKeysWithValues: latin.enumerated().map { ($1, $0 + 1) })
  // Cyrillic typewriters wrote the numeral ten with their own letter, and one with theirs.
  for (form, number) in [("Х", 10), ("ХI", 11), ("ХII", 12), ("IХ", 9), ("І", 1), ("ІІ", 2),
    ("ІІІ", 3), ("ІV", 4), ("VІ", 6), ("VІІ", 7), ("VІІІ", 8), ("ІХ", 9), ("ХІ", 11), ("ХІІ", 12)]
  {
    months[form] = number
  }
  return months
}()

private let ideographicDigits: [String: Int] = [
  "〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
  "九": 9, "十": 10, "廿": 20, "卅": 30,
]

/// The value of digits read one by one (`一九六四`) or by tens (`二十三`).
private func ideographicValue(_ digits: [Int]) -> Int? {
  guard !digits.isEmpty, digits.count <= 4 else { return nil }
  guard digits.contains(where: { $0 >= 10 }) else { return digits.reduce(0) { $0 * 10 + $1 } }
  return digits.reduce(0) { sum, digit in
    digit == 10 && (1...9).contains(sum) ? sum * 10 : sum + digit
  }
}
