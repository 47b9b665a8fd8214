// Dates in numbers alone.

extension DateGrammar {
  /// `12.10.1950`, `29. 10. 1962`, `1-10-1950`; with slashes only where the order is clear.
  func numericDate(at index: Int) -> (DateMention, Int)? {
    guard let mark = markAt(index + 1), "-./".contains(mark), isMark(mark, index + 3),
      let first = numeral(at: index, upTo: 31), let second = numeral(at: index + 2, upTo: 31),
      index + 4 < tokens.count, let value = tokens[index + 4].value, !isMark(":", index + 5)
    else { return nil }
    let digits = tokens[index + 4].key.count
    guard isEvenlySpaced(index, mark, hasFullYear: digits == 4) else { return nil }
    guard !isMark(mark, index + 5) || !isTight(index + 5) || mark == "." else { return nil }
    // In English either of the two may be the month.
    let isEnglish = words.language == "en" && mark == "/"
    let isOrderClear = first > 12 || second > 12 || first == second
    guard !isEnglish || isOrderClear else { return nil }
    guard digits == 4 && isYear(value) || digits == 2 && (mark == "." || isShortYearClear(index))
    else { return nil }
    let (day, month) = second <= 12 ? (first, second) : (second, first)
    guard month <= 12 else { return nil }
    let date = PartialDate(
      year: digits == 4 ? value : twoDigitYear(value), month: month, day: day)
    let end = afterYearWord(index + 5)
    var mention = mention(index, end, date)
    if isPersian(date) {
      guard let days = date.fromPersian else { return nil }
      mention.start = days.first
      mention.calendar = .persian
    }
    return (mention, end)
  }

  /// Whether the five tokens of a date stand together, or all apart, which needs a full year; behind
  /// a stop there may be a space.
  private func isEvenlySpaced(_ index: Int, _ mark: Character, hasFullYear: Bool) -> Bool {
    let tight = (index + 1...index + 4).map(isTight)
    if tight.allSatisfy({ $0 }) { return true }
    guard hasFullYear else {
      return mark == "." && words.writesStops && tight[0] && tight[2] && !isDecimal(index + 4)
        && numeral(at: index + 4, upTo: 31) == nil
    }
    if mark == "." { return tight[0] && tight[2] }
    return mark == "-" && tight.allSatisfy { !$0 }
  }

  /// Whether a date with slashes or hyphens and a year of two digits is no number of another kind:
  /// a hyphen joins also the parts of telephone numbers.
  private func isShortYearClear(_ index: Int) -> Bool {
    if isMark("/", index + 1) { return true }
    let isDayFirst = numeral(at: index, upTo: 31).map { $0 > 12 } ?? false
    return isDayFirst && (index == 0 || isMark(",", index - 1) || isAfterTimeWord(index))
  }

  /// `1950-10-01`, `1950/10/1`, `1976. 8. 21.`; `76.8.21.` where the year comes first.
  func numericYearFirst(at index: Int) -> (DateMention, Int)? {
    guard isNumber(index), let mark = markAt(index + 1), "-./".contains(mark),
      isMark(mark, index + 3), let month = numeral(at: index + 2, upTo: 12),
      let day = numeral(at: index + 4, upTo: 31), isTight(index + 1), isTight(index + 3)
    else { return nil }
    let isSpaced = !isTight(index + 2) || !isTight(index + 4)
    let hasStop = isMark(".", index + 5) && isTight(index + 5)
    let year: Int
    if tokens[index].key.count == 4, let value = tokens[index].value, isYear(value) {
      guard !isSpaced || mark == "." && words.isYearFirst else { return nil }
      year = value
    } else if words.isYearFirst, let value = twoDigits(at: index) {
      guard !isSpaced || hasStop && value > 1931, value > 1931 || mark == "." && hasStop,
        !isTailOfNumber(index)
      else {
        return nil
      }
      year = value
    } else {
      return nil
    }
    let end = words.isYearFirst && mark == "." && hasStop ? index + 6 : index + 5
    let date = PartialDate(year: year, month: month, day: day)
    var mention = mention(index, end, date)
    if isPersian(date) {
      guard let days = date.fromPersian else { return nil }
      mention.start = days.first
      mention.calendar = .persian
    }
    return (mention, end)
  }

  /// Whether the year can only be one of the Persian calendar.
  private func isPersian(_ date: PartialDate) -> Bool {
    words.hasPersianMonths && date.fromPersian != nil
  }

  /// `28.7.`, `1./2.12.` and Korean `8.20.`, where the language writes so, and `27/11` where it can
  /// be nothing else; with the words for a year behind it that it does not name.
  func dayAndMonthInNumbers(at index: Int) -> (DateMention, Int)? {
    guard index > 0,
      var (mention, next) = words.writesStops
        ? dayAndMonthWithStops(at: index)
        : nil
          ?? dayAndMonthWithSlash(at: index)
    else { return nil }
    if let (relation, end) = relatedYear(at: next) {
      mention.relation = relation
      mention.range = range(index, end)
      next = end
    }
    return (mention, next)
  }

  private func dayAndMonthWithSlash(at index: Int) -> (DateMention, Int)? {
    let isAfterDayWord = words.ends(.dayBefore, tokens, before: index)
    let isHyphen = isMark("-", index + 1)
    guard isMark("/", index + 1) || isHyphen, isTight(index + 1), isTight(index + 2),
      isAfterDayWord || isAfterTimeWord(index),
      let first = numeral(at: index, upTo: 31), let second = numeral(at: index + 2, upTo: 31),
      isEndOfPhrase(index + 3), !isDecimal(index + 2), month(at: index + 3) == nil
    else { return nil }
    let isEnglish = words.language == "en"
    let isMonthFirst = words.isYearFirst || isEnglish && first <= 12 && second > 12
    let (day, month) = isMonthFirst ? (second, first) : (first, second)
    let isClear = day > 12 || isAfterDayWord || !isEnglish && tokens[index + 2].key.count == 2
    // From the twentieth down to the eighth nobody counts.
    guard month <= 12, isClear, !isHyphen || isAfterDayWord || first > second && !isEnglish else {
      return nil
    }
    return (mention(index, index + 3, PartialDate(month: month, day: day)), index + 3)
  }

  private func dayAndMonthWithStops(at index: Int) -> (DateMention, Int)? {
    let days = severalDays(at: index)
    let isRange = days.map { isMark(".", $0.next - 1) && isMark(".", index + 1) } ?? false
    let last = days.flatMap { isRange ? $0.last : nil }
    let start = isRange ? days?.next ?? index : index + 2
    guard let first = numeral(at: index, upTo: 31), isMark(".", index + 1),
      let second = numeral(at: start, upTo: 31), isMark(".", start + 1), isTight(index + 1),
      isTight(start) || isAfterTimeWord(index) || !isBesideNumber(index, start + 2),
      isTight(start + 1), !isTight(start + 2) || !isNumber(start + 2),
      isFollowedFreely(start + 2)
    else { return nil }
    let (day, month) = words.isYearFirst ? (second, first) : (first, second)
    guard month <= 12 else { return nil }
    var mention = mention(index, start + 2, PartialDate(month: month, day: day))
    mention.end = last.map { PartialDate(month: month, day: $0) }
    return (mention, start + 2)
  }

  /// Whether another number stands before or behind, as in `1. 2. 3.`, or the first begins the text, as
  /// the number of an item does.
  private func isBesideNumber(_ start: Int, _ end: Int) -> Bool {
    let before = isMark(".", start - 1) ? start - 2 : start - 1
    return isNumber(end) || before < 0 || isNumber(before)
  }

  /// Whether a sentence or the text goes on behind the stop of a month, or ends, so that the stop is the
  /// month's own.
  private func isFollowedFreely(_ index: Int) -> Bool {
    guard index < tokens.count else { return true }
    return tokens[index].kind == .word ? !tokens[index].isCapitalized : true
  }

  /// `051430Z MAR 68`: day, hour and minute as one number, a letter for the zone, month and year.
  func dateTimeGroup(at index: Int) -> (DateMention, Int)? {
    guard tokens[index].key.count == 6, let value = tokens[index].value,
      (1...31).contains(value / 10000), value / 100 % 100 < 24, value % 100 < 60
    else { return nil }
    let hasZone = index + 1 < tokens.count && tokens[index + 1].key.count == 1 && isTight(index + 1)
    guard let month = month(at: hasZone ? index + 2 : index + 1), month.form == .name,
      month.last == nil, hasZone || tokens[month.start].key.count == 3
    else { return nil }
    let date = PartialDate(month: month.number, day: value / 10000)
    var mention = mention(index, month.next, date)
    guard let (year, next) = bareYear(at: month.next) ?? shortYear(behind: month.next) else {
      return (mention, month.next)
    }
    mention.start.year = year
    mention.range = range(index, next)
    return (mention, next)
  }

  private func shortYear(behind index: Int) -> (Int, Int)? {
    twoDigits(at: index).map { ($0, index + 1) }
  }

  /// Whether a word stands before a number that says that it is a day, or that a time follows.
  func isAfterTimeWord(_ index: Int) -> Bool {
    words.ends(.dayBefore, tokens, before: index) || words.ends(.weekday, tokens, before: index)
      || words.ends(.maybeDay, tokens, before: index)
      || words.ends(.maybeInYear, tokens, before: index)
  }
}
