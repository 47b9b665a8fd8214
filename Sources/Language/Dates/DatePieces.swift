// The pieces that the orders of `DateGrammar` are made of.

extension DateGrammar {
  /// A day of the month, with the stop or ending that is written on to it, or in quotation marks.
  func day(at index: Int) -> (Int, Int)? {
    if let open = markAt(index), let close = quotationMarks[open], isMark(close, index + 2) {
      return numeral(at: index + 1, upTo: 31).map { ($0, index + 3) }
    }
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
  func namedMonth(at index: Int) -> (Int, Int)? {
    if let (month, next) = words.month(tokens, at: index) { return (month.number, next) }
    guard index < tokens.count, tokens[index].kind == .word,
      let month = romanMonths[String(text[tokens[index].range])]
    else { return nil }
    return (month, index + 1)
  }

  /// Adds the year that follows a month: `1950`, `1950 года`, `50г.`, `с. г.`; `..` is a slip.
  func withYear(
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
  func span(
    from start: Int, month: Int, day first: Int, after index: Int
  ) -> (DateMention, Int)? {
    let connected = words.after(.to, tokens, at: index)
    let isSuffixed =
      tokens[index - 1].kind == .word && index < tokens.count
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
  func fullYear(at index: Int) -> (Int, Int)? {
    guard let (year, next) = bareYear(at: index) else { return nil }
    return (year, afterYearWord(next))
  }

  func bareYear(at index: Int) -> (Int, Int)? {
    guard index < tokens.count, tokens[index].key.count == 4, let year = tokens[index].value,
      isYear(year), !isTailOfNumber(index), !isDecimal(index)
    else { return nil }
    return (year, index + 1)
  }

  /// A year of two digits, which stands after a stop or before the word for year.
  func shortYear(at index: Int, isAfterDot: Bool) -> (Int, Int)? {
    guard index < tokens.count, tokens[index].key.count == 2, let year = tokens[index].value
    else { return nil }
    let next = afterYearWord(index + 1)
    let isTimeOrPrice =
      isMark(".", index + 1) && isTight(index + 1) && isTight(index + 2)
      && index + 2 < tokens.count && tokens[index + 2].kind == .number
    guard next > index + 1 || isAfterDot && isTight(index), !isTimeOrPrice else { return nil }
    return (twoDigitYear(year), next)
  }

  func afterYearWord(_ index: Int) -> Int {
    guard let next = words.after(.year, tokens, at: index) else { return index }
    return afterAbbreviationStop(next)
  }

  /// The index behind the stop of an abbreviation such as `г.`; that behind a whole word ends the
  /// sentence.
  func afterAbbreviationStop(_ index: Int) -> Int {
    isMark(".", index) && isTight(index) && tokens[index - 1].key.count <= 2 ? index + 1 : index
  }

  func relatedYear(at index: Int) -> (DateMention.Relation, Int)? {
    for (role, relation) in [
      (DateWords.Role.thisYear, DateMention.Relation.thisYear),
      (.lastYear, .lastYear),
    ] {
      guard let next = words.after(role, tokens, at: index) else { continue }
      return (relation, afterAbbreviationStop(next))
    }
    return nil
  }

  func ideographicNumber(at index: Int) -> (Int, Int)? {
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

  func numeral(at index: Int, upTo limit: Int) -> Int? {
    guard index < tokens.count, tokens[index].key.count <= 2, let value = tokens[index].value,
      (1...limit).contains(value)
    else { return nil }
    return value
  }

  /// Whether a token is a word such as `in` or `since`, or `mid-`, that says that a time follows.
  func isAfterPreposition(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let previous = isMark("-", index - 1) ? index - 2 : index - 1
    return previous >= 0
      && (words.after(.inYear, tokens, at: previous) != nil
        || words.after(.maybeInYear, tokens, at: previous) != nil)
  }

  /// Whether a month begins a name, as in `the February Revolution`.
  func isPartOfName(_ index: Int, _ next: Int) -> Bool {
    words.language == "en" && next < tokens.count && tokens[next].isCapitalized
      && tokens[index].isCapitalized && !isFunctionWord(next)
  }

  func isFunctionWord(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    return Languages.standard[words.language]?.words.contains(tokens[index].key) ?? false
  }

  func isStop(_ index: Int) -> Bool {
    markAt(index).map { ".,;:!?)]»”([".contains($0) } ?? false
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

// MARK: - Tokens

extension DateGrammar {
  func mention(_ start: Int, _ end: Int, _ date: PartialDate) -> DateMention {
    DateMention(range: range(start, end), start: date)
  }

  func range(_ start: Int, _ end: Int) -> Range<Int> {
    tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
  }

  func markAt(_ index: Int) -> Character? {
    index < tokens.count && tokens[index].kind == .mark ? tokens[index].key.first : nil
  }

  func isMark(_ mark: Character, _ index: Int) -> Bool {
    markAt(index) == mark
  }

  func isKey(_ keys: String, _ index: Int) -> Bool {
    index < tokens.count && tokens[index].key.count == 1 && keys.contains(tokens[index].key)
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
      isTight(index + 2), index + 2 < tokens.count
    else { return false }
    return tokens[index + 2].kind == .number
  }
}

/// The quotation marks in which a form leaves room for the day, and their partners.
private let quotationMarks: [Character: Character] = ["«": "»", "“": "”", "„": "“", "\"": "\""]

private let romanMonths: [String: Int] = {
  let latin = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
  var months = Dictionary(uniqueKeysWithValues: latin.enumerated().map { ($1, $0 + 1) })
  // Cyrillic typewriters wrote the numeral ten with their own letter, and one with theirs.
  for (form, number) in [
    ("Х", 10), ("ХI", 11), ("ХII", 12), ("IХ", 9), ("І", 1), ("ІІ", 2),
    ("ІІІ", 3), ("ІV", 4), ("VІ", 6), ("VІІ", 7), ("VІІІ", 8), ("ІХ", 9), ("ХІ", 11), ("ХІІ", 12),
  ] {
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
