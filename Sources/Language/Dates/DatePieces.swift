// The pieces that the orders of `DateGrammar` are made of.

extension DateGrammar {
  /// A month, or two with a word for *to* between them.
  struct Month {
    /// How it is written.
    enum Form {
      case name, roman
      /// A number and a word for month: `8월`; and the other way round: `tháng 8`.
      case unit, unitBefore
    }

    let number: Int
    /// The last of several, as in `April and May`.
    var last: Int?
    var calendar = DateMention.Calendar.gregorian
    let form: Form
    /// Whether the form is an ordinary word as well.
    var isOrdinaryWord = false
    /// Whether it is a month only beside a day or a year.
    var isRatherWord = false
    let start: Int
    var next: Int
  }

  /// One day, or several in one month.
  struct Days {
    let first: Int
    /// The last, where there are several.
    var last: Int?
    /// The same day in another calendar, in brackets.
    var other: Int?
    /// Whether a word or a dash joins the two.
    var isSpan = false
    /// Whether the two may be one day in two calendars.
    var isPairPossible = false
    let next: Int
  }

  /// What leads a date that begins with its year.
  struct Lead {
    var year: Int?
    var relation: DateMention.Relation?
    let next: Int
  }
}

// MARK: - Days

extension DateGrammar {
  func oneDay(at index: Int) -> Days? {
    day(at: index).map { Days(first: $0.0, next: $0.1) }
  }

  /// `12 по 27`, `9 și 13`, `3-4`, `1./2.`, `5, 6 and 7`, `5 (18)`.
  func severalDays(at index: Int) -> Days? {
    guard let (first, afterFirst) = day(at: index) else { return nil }
    if isMark("(", afterFirst), let (other, end) = day(at: afterFirst + 1), isMark(")", end) {
      return Days(first: first, other: other, isPairPossible: true, next: end + 1)
    }
    var current = first
    var next = afterFirst
    while isMark(",", next), let (day, end) = day(at: next + 1), day == current + 1 {
      current = day
      next = end
    }
    let isSlash = isMark("/", next) && isTight(next) && isTight(next + 1)
    guard let connected = isSlash ? next + 1 : connector(at: next) else { return nil }
    let start = words.after(.weekday, tokens, at: connected) ?? connected
    guard let (last, end) = day(at: start), last > first || isSlash else { return nil }
    return Days(
      first: first, last: last, isSpan: !isSlash, isPairPossible: isSlash, next: end)
  }

  /// The days that follow their month, with the word for day where the language has one.
  func daysBehindMonth(_ month: Month?, at index: Int) -> Days? {
    let needsUnit = words.hasDayUnit && (month == nil || month?.form == .unit)
    if needsUnit { return daysWithUnit(at: index) }
    guard isNumber(index) || words.isYearFirst, let (first, afterFirst) = day(at: index),
      !isDecimal(index)
    else { return nil }
    if isMark("(", afterFirst) || isMark("/", afterFirst) && isTight(afterFirst),
      let (other, end) = day(at: afterFirst + 1), other > first
    {
      if isMark("/", afterFirst) {
        return Days(first: first, last: other, isPairPossible: true, next: end)
      }
      if isMark(")", end) {
        return Days(first: first, other: other, isPairPossible: true, next: end + 1)
      }
    }
    // In Hungarian, endings alone say *from* and *to*: `8-tól 17-ig`.
    let isSuffixed = tokens[afterFirst - 1].kind == .word && isNumber(afterFirst)
    guard let start = connector(at: afterFirst) ?? (isSuffixed ? afterFirst : nil),
      let (last, end) = day(at: start), last > first, fullYear(at: start) == nil,
      !isDecimal(start), self.month(at: end) == nil
    else { return Days(first: first, next: afterFirst) }
    return Days(first: first, last: last, isSpan: true, next: end)
  }

  /// `5日`, `五日至十日`, `27、28日`: days of which the last at least has the word for day.
  private func daysWithUnit(at index: Int) -> Days? {
    guard let (first, afterNumber) = ideographicNumber(at: index), (1...31).contains(first) else {
      return nil
    }
    let afterUnit = afterDayUnit(afterNumber)
    guard let start = connector(at: afterUnit ?? afterNumber), let (last, end) = day(at: start),
      isDayUnit(before: end), last > first
    else { return afterUnit.map { Days(first: first, next: $0) } }
    return Days(first: first, last: last, isSpan: true, next: end)
  }

  /// A day of the month, with the stop, the ending or the word for day that is written on to it, in
  /// quotation marks, or as a word.
  func day(at index: Int) -> (Int, Int)? {
    guard tokens.indices.contains(index) else { return nil }
    if let open = markAt(index), let close = quotationMarks[open], isMark(close, index + 2) {
      return numeral(at: index + 1, upTo: 31).map { ($0, index + 3) }
    }
    if tokens[index].kind == .word {
      if let (day, next) = ideographicNumber(at: index), (1...31).contains(day),
        let end = afterDayUnit(next)
      {
        return (day, end)
      }
      return words.day(tokens[index]).map { ($0, index + 1) }
    }
    guard let day = numeral(at: index, upTo: 31) else { return nil }
    var next = index + 1
    if let end = afterDayUnit(next) { return (day, end) }
    if isMark(".", next), isTight(next) {
      let end = isTight(next + 1) ? words.after(.ordinal, tokens, at: next + 1) : nil
      return (day, end.flatMap { "º°".contains(tokens[$0 - 1].key) ? $0 : nil } ?? next + 1)
    }
    let hasHyphen = isMark("-", next) && isTight(next) && isTight(next + 1)
    if isTight(next) || hasHyphen {
      if let after = words.after(.ordinal, tokens, at: hasHyphen ? next + 1 : next) { next = after }
    }
    return (day, next)
  }

  private func afterDayUnit(_ index: Int) -> Int? {
    words.after(.dayUnit, tokens, at: index) ?? words.after(.dayCounter, tokens, at: index)
  }

  private func isDayUnit(before index: Int) -> Bool {
    words.ends(.dayUnit, tokens, before: index) || words.ends(.dayCounter, tokens, before: index)
  }

  func connector(at index: Int) -> Int? {
    words.after(.to, tokens, at: index) ?? words.after(.and, tokens, at: index)
  }
}

// MARK: - Months

extension DateGrammar {
  /// A month in words, in Roman numerals or as a number with a word for month, or two of them.
  func month(at index: Int) -> Month? {
    guard var month = singleMonth(at: index) else { return monthsWithOneUnit(at: index) }
    if month.form == .name, let end = sameMonthAgain(month.number, at: month.next) {
      month.next = end
    }
    let isAbbreviated = month.form == .name && tokens[month.next - 1].key.count <= 4
    let afterStop = isAbbreviated && isMark(".", month.next) ? month.next + 1 : month.next
    let isSpan = words.after(.to, tokens, at: afterStop) != nil
    guard joinsMonths, month.form != .roman, let start = connector(at: afterStop),
      let last = singleMonth(at: start), last.form == month.form, !last.isRatherWord,
      !last.isOrdinaryWord || tokens[last.start].isCapitalized,
      last.number > month.number, isSpan || last.number == month.number + 1,
      // `3 May to 5 June` and `May to June 5` are two dates.
      day(at: index - 1) == nil, day(at: last.next) == nil || fullYear(at: last.next) != nil
    else { return month }
    month.last = last.number
    month.next = last.next
    return month
  }

  /// `五、六月`, `1-3월`: months of which the last has the word for month.
  private func monthsWithOneUnit(at index: Int) -> Month? {
    guard words.hasDayUnit, let (first, afterFirst) = ideographicNumber(at: index),
      let start = connector(at: afterFirst), let last = singleMonth(at: start), last.form == .unit,
      (1..<last.number).contains(first)
    else { return nil }
    return Month(number: first, last: last.number, form: .unit, start: index, next: last.next)
  }

  private func singleMonth(at index: Int) -> Month? {
    guard index < tokens.count else { return nil }
    if let (month, next) = words.month(tokens, at: index) {
      return Month(
        number: month.number, form: .name, isOrdinaryWord: month.isOrdinaryWord,
        isRatherWord: month.isRatherWord, start: index, next: next)
    }
    if let (month, next) = words.solarMonth(tokens, at: index) {
      return Month(
        number: month.number, calendar: .persian, form: .name, start: index, next: next)
    }
    if let month = romanMonth(at: index) {
      return Month(number: month, form: .roman, start: index, next: index + 1)
    }
    if let start = words.after(.monthBefore, tokens, at: index),
      let month = numeral(at: start, upTo: 12), !isDecimal(start)
    {
      return Month(number: month, form: .unitBefore, start: index, next: start + 1)
    }
    guard let (month, afterNumber) = ideographicNumber(at: index), (1...12).contains(month) else {
      return nil
    }
    let afterUnit = words.after(.monthUnit, tokens, at: afterNumber)
    guard let next = afterUnit ?? words.after(.monthCounter, tokens, at: afterNumber),
      words.after(.noDateAfter, tokens, at: next) == nil
    else { return nil }
    return Month(
      number: month, form: .unit, isOrdinaryWord: afterUnit == nil, start: index, next: next)
  }

  func romanMonth(at index: Int) -> Int? {
    guard index < tokens.count, tokens[index].isCapitalized,
      let month = romanMonths[tokens[index].key]
    else { return nil }
    let raw = text[tokens[index].range]
    return raw.allSatisfy(\.isUppercase) ? month : nil
  }

  /// The index after the same month by its other name, as in `آذار/مارس` or `آذار (مارس)`.
  private func sameMonthAgain(_ number: Int, at index: Int) -> Int? {
    let isBracket = isMark("(", index)
    guard isBracket || isMark("/", index),
      let (month, next) = words.month(tokens, at: index + 1), month.number == number,
      !isBracket || isMark(")", next)
    else { return nil }
    return isBracket ? next + 1 : next
  }
}

// MARK: - Years

extension DateGrammar {
  /// A year of four digits, with the word for year and its stop.
  func fullYear(at index: Int) -> (Int, Int)? {
    bareYear(at: index).map { ($0.0, afterYearWord($0.1)) }
  }

  func bareYear(at index: Int) -> (Int, Int)? {
    guard isNumber(index), tokens[index].key.count == 4, let year = tokens[index].value,
      isYear(year), !isTailOfNumber(index), !isDecimal(index)
    else { return nil }
    return (year, index + 1)
  }

  /// A year of two digits, which stands right behind a stop, hyphen, slash or apostrophe, behind a
  /// month's abbreviation, or before the word for year.
  func shortYear(at index: Int, after month: Month, isJoined: Bool) -> (Int, Int)? {
    if let year = apostrophizedYear(at: index) { return year }
    guard let year = twoDigits(at: index) else { return nil }
    let next = afterYearWord(index + 1)
    let isTimeOrPrice =
      isMark(".", index + 1) && isTight(index + 1) && isTight(index + 2) && isNumber(index + 2)
      || isMark(":", index + 1)
    let isBehindDay = month.form == .name && isNumber(month.start - 1) && index == month.next
    let isAbbreviated =
      isBehindDay && tokens[month.next - 1].key.count <= 4 && isEndOfPhrase(index + 1)
    // `5 novembre 62.`, but not `On 5 March 20 of them`.
    let isLast = isBehindDay && year >= 1930 && (index + 1 == tokens.count || isStop(index + 1))
    guard next > index + 1 || isJoined || isAbbreviated || isLast, !isTimeOrPrice else {
      return nil
    }
    return (year, next)
  }

  /// `'62`.
  func apostrophizedYear(at index: Int) -> (Int, Int)? {
    guard isApostrophe(index), isTight(index + 1) else { return nil }
    return twoDigits(at: index + 1).map { ($0, index + 2) }
  }

  func twoDigits(at index: Int) -> Int? {
    guard isNumber(index), tokens[index].key.count == 2, let value = tokens[index].value
    else { return nil }
    return twoDigitYear(value)
  }

  /// The index after the word for year and its stop, also where the year has a stop of its own, as
  /// in `1971. godine`.
  func afterYearWord(_ index: Int) -> Int {
    let afterStop = isMark(".", index) && isTight(index) ? index + 1 : index
    for start in [index, afterStop] {
      if let next = words.after(.year, tokens, at: start) { return afterAbbreviationStop(next) }
    }
    return index
  }

  /// The index behind the stop of an abbreviation such as `г.`; that behind a whole word ends the
  /// sentence.
  func afterAbbreviationStop(_ index: Int) -> Int {
    isMark(".", index) && isTight(index) && tokens[index - 1].key.count <= 2 ? index + 1 : index
  }

  func relatedYear(at index: Int) -> (DateMention.Relation, Int)? {
    relation(
      [
        (.thisYear, .thisYear), (.lastYear, .lastYear), (.nextYear, .nextYear),
        (.sameYear, .sameYear), (.past, .past), (.coming, .coming),
      ], at: index)
  }

  func relatedMonth(at index: Int) -> (DateMention.Relation, Int)? {
    relation(
      [
        (.thisMonth, .thisMonth), (.lastMonth, .lastMonth), (.nextMonth, .nextMonth),
        (.sameMonth, .sameMonth), (.past, .lastMonth), (.coming, .nextMonth),
      ], at: index)
  }

  private func relation(
    _ relations: [(DateWords.Role, DateMention.Relation)], at index: Int
  ) -> (DateMention.Relation, Int)? {
    for (role, relation) in relations {
      guard let next = words.after(role, tokens, at: index) else { continue }
      return (relation, afterAbbreviationStop(next))
    }
    return nil
  }

  /// A year that leads a date: `1963.`, `1968年`, `76년`, `昭和四十七年`, `民国三十八年`, `本年`.
  func yearLead(at index: Int) -> Lead? {
    if words.putsRelationFirst,
      let (relation, next) = relatedYear(at: index) ?? relatedMonth(at: index)
    {
      return Lead(relation: relation, next: next)
    }
    if words.isYearFirst {
      if let (year, next) = ideographicYear(at: index) { return Lead(year: year, next: next) }
    }
    guard tokens[index].kind == .number, let (year, next) = bareYear(at: index) else { return nil }
    return Lead(year: year, next: afterYearWord(next))
  }

  /// A year with a word for year behind it, in numerals of either kind or of an era.
  func ideographicYear(at index: Int) -> (Int, Int)? {
    if let (before, start) = words.era(tokens, at: index),
      let (year, afterNumber) = ideographicNumber(at: start), (1...99).contains(year) || before < 0
    {
      let end =
        isMark("(", afterNumber) && isMark(")", afterNumber + 2) ? afterNumber + 3 : afterNumber
      guard let next = words.after(.year, tokens, at: end), isYear(before + year) else {
        return nil
      }
      return (before + year, next)
    }
    guard let (value, afterNumber) = ideographicNumber(at: index),
      let next = words.after(.year, tokens, at: afterNumber)
    else { return nil }
    if isYear(value) { return (value, next) }
    let isShort = (20...99).contains(value) && month(at: next) != nil
    return isShort ? (twoDigitYear(value), next) : nil
  }
}

// MARK: - Numbers

extension DateGrammar {
  /// A number in digits or in Chinese numerals.
  func ideographicNumber(at index: Int) -> (Int, Int)? {
    guard index < tokens.count else { return nil }
    if tokens[index].kind == .number, let value = tokens[index].value { return (value, index + 1) }
    var next = index
    var digits: [Int] = []
    while next < tokens.count, digits.count < 5, let digit = words.numeral(tokens[next]) {
      digits.append(digit)
      next += 1
    }
    guard let value = ideographicValue(digits) else { return nil }
    return (value, next)
  }

  func numeral(at index: Int, upTo limit: Int) -> Int? {
    guard isNumber(index), tokens[index].key.count <= 2, let value = tokens[index].value,
      (1...limit).contains(value)
    else { return nil }
    return value
  }

  /// Whether a year falls in the centuries that the archives' documents speak of.
  func isModern(_ value: Int) -> Bool {
    (1700...2029).contains(value)
  }

  func isYear(_ value: Int) -> Bool {
    (1000...2100).contains(value)
  }

  /// Two digits mean the twentieth century, the one that the archives' typewriters knew.
  func twoDigitYear(_ value: Int) -> Int {
    1900 + value
  }
}

/// The quotation marks in which a form leaves room for the day, and their partners.
private let quotationMarks: [Character: Character] = ["«": "»", "“": "”", "„": "“", "\"": "\""]

/// The value of digits read one by one (`一九六四`) or by tens (`二十三`).
private func ideographicValue(_ digits: [Int]) -> Int? {
  guard !digits.isEmpty, digits.count <= 4 else { return nil }
  guard digits.contains(where: { $0 >= 10 }) else { return digits.reduce(0) { $0 * 10 + $1 } }
  return digits.reduce(0) { sum, digit in
    digit == 10 && (1...9).contains(sum) ? sum * 10 : sum + digit
  }
}
