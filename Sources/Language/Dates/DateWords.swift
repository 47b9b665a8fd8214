import Tables

/// The words of dates and times that a text in one language may use.
struct DateWords: Sendable {
  /// What a word or phrase says; the roles are explained in `Data/date-words.tsv`.
  enum Role: String, Sendable {
    case year, yearSuffix = "year-suffix", inYear = "in-year", inYears = "in-years"
    case maybeInYear = "maybe-in-year", of, to, and, ordinal
    case thisMonth = "this-month", lastMonth = "last-month", nextMonth = "next-month"
    case sameMonth = "same-month"
    case thisYear = "this-year", lastYear = "last-year", nextYear = "next-year"
    case sameYear = "same-year"
    case until, place, past, coming, pastBefore = "past-before",
      comingBefore = "coming-before"
    case monthUnit = "month-unit", monthCounter = "month-counter", monthBefore = "month-before"
    case dayUnit = "day-unit", dayCounter = "day-counter", dayBefore = "day-before", daySuffix =
      "day-suffix"
    case maybeDay = "maybe-day", weekday, particle
    case noDateBefore = "no-date-before", noDateAfter = "no-date-after"
    case noYearAfter = "no-year-after"
    case julian, circa, from, part, decade, habit
    case hour, hourBefore = "hour-before", minute, am, pm
  }

  /// The name of a month.
  struct Month: Sendable {
    /// From 1.
    let number: Int
    /// Whether the form is an ordinary word as well, as `may` is.
    let isOrdinaryWord: Bool
    /// Whether it is a month only beside a day or a year, as Romanian `mai` is.
    let isRatherWord: Bool
  }

  /// The primary tag of the language.
  let language: String
  /// Whether the language writes the year before the month and the month before the day.
  let isYearFirst: Bool
  /// Whether the language has a word for day that follows the number.
  let hasDayUnit: Bool
  /// Whether the stop behind a day at the end of a date is part of it.
  let writesDayStop: Bool
  /// Whether a day and a month in numbers, with a stop behind each, are a date: `28.7.`.
  let writesStops: Bool
  /// Whether words such as *last year's* stand before the month.
  let putsRelationFirst: Bool
  /// Whether a year can stand in a sentence without a word before it.
  let writesBareYears: Bool
  private let months: [String: Month]
  private let solarMonths: [String: Month]
  private let phrases: [String: [Phrase]]
  private let numerals: [String: Int]
  private let days: [String: Int]
  private let seasons: [String: Int]
  private let eras: [(keys: [String], before: Int)]
  private let starters: Set<String>
  private let hasParticles: Bool
  /// The most words that the name of a month has.
  private let longestMonth: Int

  private struct Phrase: Sendable {
    let role: Role
    let keys: [String]
  }

  /// The words of a language, those of English, and those of every language.
  init(language: String) {
    self.language = language
    let own = language == "en" ? ["en", "*"] : [language, "en", "*"]
    let months = MonthRow.forms(own)
    let phrases = own.flatMap { phraseRows[$0] ?? [] }
    let numbers = own.reversed().flatMap { numberRows[$0] ?? [] }
    self.months = months
    solarMonths = MonthRow.forms(["\(language)-solar"])
    self.phrases = Dictionary(
      grouping: phrases.map { Phrase(role: $0.role, keys: $0.keys) }, by: { $0.keys[0] }
    ).mapValues { $0.sorted { $0.keys.count > $1.keys.count } }
    numerals = NumberRow.values(numbers, .digit)
    days = NumberRow.values(numbers, .day)
    seasons = NumberRow.values(numbers, .season)
    eras = (eraRows[language] ?? []) + (eraRows["*"] ?? [])
    let habits = phraseRows[language]?.filter { $0.role == .habit }.flatMap(\.keys) ?? []
    isYearFirst = habits.contains("year")
    writesStops = habits.contains("stops")
    putsRelationFirst = isYearFirst || habits.contains("relation")
    writesDayStop = habits.contains("ordinals")
    writesBareYears = habits.contains("years")
    hasDayUnit = phrases.contains { $0.role == .dayUnit }
    hasParticles = phrases.contains { $0.role == .particle }
    let beginning: Set<Role> = [
      .inYear, .inYears, .maybeInYear, .monthBefore, .thisYear, .lastYear, .nextYear, .sameYear,
      .thisMonth,
      .lastMonth, .nextMonth, .sameMonth, .weekday, .dayBefore,
    ]
    let firsts = months.keys.map { $0.split(separator: "_").first.map(String.init) ?? $0 }
    starters = Set(firsts).union(numerals.keys).union(days.keys)
      .union(solarMonths.keys).union(eras.compactMap(\.keys.first))
      .union(phrases.filter { beginning.contains($0.role) }.map { $0.keys[0] })
    let spaces = months.keys.map { form in form.count { $0 == "_" } }
    longestMonth = (spaces.max() ?? 0) + 1
  }

  /// Whether a word can begin a date.
  func canBegin(_ word: Token) -> Bool {
    starters.contains(word.key)
  }

  /// Whether the language knows the months of the Persian calendar.
  var hasPersianMonths: Bool { !solarMonths.isEmpty }

  /// The month that tokens from an index name, and the index after its name.
  func month(_ tokens: [Token], at index: Int) -> (month: Month, next: Int)? {
    month(tokens, at: index, in: months)
  }

  /// The month of the Persian calendar that tokens from an index name.
  func solarMonth(_ tokens: [Token], at index: Int) -> (month: Month, next: Int)? {
    solarMonths.isEmpty ? nil : month(tokens, at: index, in: solarMonths)
  }

  private func month(
    _ tokens: [Token], at index: Int, in months: [String: Month]
  ) -> (month: Month, next: Int)? {
    guard index < tokens.count, tokens[index].kind == .word else { return nil }
    for length in stride(from: min(longestMonth, tokens.count - index), to: 1, by: -1) {
      let words = tokens[index..<(index + length)]
      guard words.allSatisfy({ $0.kind == .word }) else { continue }
      if let month = months[words.map(\.key).joined(separator: "_")] {
        return (month, index + length)
      }
    }
    return months[tokens[index].key].map { ($0, index + 1) }
  }

  /// The value of a character that is a numeral, as `三` is.
  func numeral(_ token: Token) -> Int? {
    numerals[token.key]
  }

  /// The day of the month that a word such as `first` means.
  func day(_ token: Token) -> Int? {
    days[token.key]
  }

  /// The month in which the season begins that a word names.
  func season(_ token: Token) -> Int? {
    seasons[token.key]
  }

  /// The year before the first of an era whose name begins at an index, and the index after it.
  func era(_ tokens: [Token], at index: Int) -> (before: Int, next: Int)? {
    for era in eras where fits(era.keys, tokens, at: index) {
      return (era.before, index + era.keys.count)
    }
    return nil
  }

  /// The index after a phrase of a role that begins at an index.
  ///
  /// Stops are as the table has them, and one more may follow an abbreviation.
  func after(_ role: Role, _ tokens: [Token], at index: Int) -> Int? {
    guard index < tokens.count, let candidates = phrases[tokens[index].key] else { return nil }
    for phrase in candidates where phrase.role == role && fits(phrase.keys, tokens, at: index) {
      return index + phrase.keys.count
    }
    return nil
  }

  /// Whether a phrase of a role ends right before an index.
  func ends(_ role: Role, _ tokens: [Token], before index: Int) -> Bool {
    (max(0, index - 3)..<max(0, index)).contains { after(role, tokens, at: $0) == index }
  }

  /// The tokens with each unit behind a number divided from the particle that is written on to it, as
  /// in Korean `21일에`.
  func divided(_ tokens: [Token]) -> [Token] {
    guard hasParticles else { return tokens }
    return tokens.indices.flatMap { index in
      index > 0 && tokens[index - 1].kind == .number ? divided(tokens[index]) : [tokens[index]]
    }
  }

  private func divided(_ word: Token) -> [Token] {
    guard word.kind == .word, let unit = word.key.first.map(String.init), unit != word.key,
      units.contains(where: { after($0, [word.part(unit, at: 0)], at: 0) != nil })
    else { return [word] }
    let pieces = [
      word.part(unit, at: 0), word.part(String(word.key.dropFirst()), at: unit.utf8.count),
    ]
    return after(.particle, pieces, at: 1) == nil ? [word] : pieces
  }

  private func fits(_ keys: [String], _ tokens: [Token], at index: Int) -> Bool {
    index + keys.count <= tokens.count && zip(keys, tokens[index...]).allSatisfy { $0 == $1.key }
  }
}

/// What a unit behind a number can be.
private let units: [DateWords.Role] = [.year, .monthUnit, .dayUnit, .hour, .minute]

extension Token {
  /// A piece of the word, `offset` bytes from its beginning.
  fileprivate func part(_ key: String, at offset: Int) -> Token {
    let start = range.lowerBound + offset
    return Token(
      kind: kind, range: start..<(start + key.utf8.count), key: key, isCapitalized: false)
  }
}

// MARK: - Tables

/// The single words of dates that a language has: the names of months that are no ordinary words,
/// and what stands after a year.
func datingWords(_ language: String) -> Set<String> {
  let months = (monthRows[language] ?? []).filter { !$0.month.isOrdinaryWord }.map(\.form)
  let years = (phraseRows[language] ?? []).filter { $0.role == .year && $0.keys.count == 1 }
    .map { $0.keys[0] }
  return Set(months.filter { !$0.contains("_") } + years)
}

private struct MonthRow: Sendable {
  let form: String
  let month: DateWords.Month

  /// The forms of several languages; of one form with two meanings, that of the first.
  static func forms(_ languages: [String]) -> [String: DateWords.Month] {
    languages.reversed().flatMap { monthRows[$0] ?? [] }
      .reduce(into: [:]) { $0[$1.form] = $1.month }
  }
}

private let monthRows: [String: [MonthRow]] = {
  let table = Table(builtIn: PackageResources.months_tsv, "months.tsv")
  return table.rows.reduce(into: [:]) { rows, row in
    guard let number = Int(row["month"]) else { return }
    for form in row.list("forms") {
      rows[row["language"], default: []].append(
        MonthRow(
          form: String(form.drop { $0 == "~" }),
          month: DateWords.Month(
            number: number, isOrdinaryWord: form.hasPrefix("~"),
            isRatherWord: form.hasPrefix("~~"))))
    }
  }
}()

/// The months by their Roman numerals, in small letters.
let romanMonths: [String: Int] = MonthRow.forms(["roman"]).mapValues(\.number)

private let phraseRows: [String: [(role: DateWords.Role, keys: [String])]] = {
  let table = Table(builtIn: PackageResources.date_words_tsv, "date-words.tsv")
  return table.rows.reduce(into: [:]) { rows, row in
    guard let role = DateWords.Role(rawValue: row["role"]) else { return }
    rows[row["language"], default: []] += row.list("phrases", separator: "|").map { phrase in
      (role, TokenizedText(phrase).solid.map(\.key))
    }
  }
}()

private struct NumberRow: Sendable {
  /// What a word or character counts.
  enum Kind: String {
    case digit, day, season
  }

  let form: String
  let value: Int
  let kind: Kind

  /// The values of the forms of a kind; of one form with two meanings, the last.
  static func values(_ rows: [NumberRow], _ kind: Kind) -> [String: Int] {
    rows.reduce(into: [:]) { if $1.kind == kind { $0[$1.form] = $1.value } }
  }
}

private let numberRows: [String: [NumberRow]] = {
  let table = Table(builtIn: PackageResources.numerals_tsv, "numerals.tsv")
  return table.rows.reduce(into: [:]) { rows, row in
    guard let value = Int(row["value"]), let kind = NumberRow.Kind(rawValue: row["kind"])
    else { return }
    rows[row["language"], default: []] += row.list("forms").map {
      NumberRow(form: $0, value: value, kind: kind)
    }
  }
}()

private let eraRows: [String: [(keys: [String], before: Int)]] = {
  let table = Table(builtIn: PackageResources.eras_tsv, "eras.tsv")
  return table.rows.reduce(into: [:]) { rows, row in
    guard let before = Int(row["before"]) else { return }
    rows[row["language"], default: []] += row.list("names", separator: "|").map { name in
      (TokenizedText(name).solid.map(\.key), before)
    }
  }
}()
