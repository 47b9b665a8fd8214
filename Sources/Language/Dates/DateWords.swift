import Tables

/// The words of dates and times that a text in one language may use.
struct DateWords: Sendable {
  /// What a word or phrase says; the roles are explained in `Data/date-words.tsv`.
  enum Role: String, Sendable {
    case year, inYear = "in-year", maybeInYear = "maybe-in-year", of, circa, to, ordinal
    case thisMonth = "this-month", lastMonth = "last-month"
    case thisYear = "this-year", lastYear = "last-year"
    case hour, hourBefore = "hour-before", minute, am, pm
  }

  /// The name of a month.
  struct Month: Sendable {
    /// From 1.
    let number: Int
    /// Whether the form is an ordinary word as well, as `may` is.
    let isOrdinaryWord: Bool
  }

  /// The primary tag of the language.
  let language: String
  private let months: [String: Month]
  private let phrases: [Role: [[String]]]
  /// The most words that the name of a month has.
  private let longestMonth: Int

  /// The words of a language and those that are understood everywhere.
  init(language: String) {
    self.language = language
    let own = [language, "en", "*"]
    var months: [String: Month] = [:]
    for code in own.reversed() {
      for month in monthRows[code] ?? [] { months[month.form] = month.month }
    }
    self.months = months
    var phrases: [Role: [[String]]] = [:]
    for code in own {
      for (role, forms) in phraseRows[code] ?? [:] { phrases[role, default: []] += forms }
    }
    self.phrases = phrases.mapValues { forms in forms.sorted { $0.count > $1.count } }
    let spaces = months.keys.map { form in form.count { $0 == "_" } }
    self.longestMonth = (spaces.max() ?? 0) + 1
  }

  /// The month that tokens from an index name, and the index after its name.
  func month(_ tokens: [Token], at index: Int) -> (month: Month, next: Int)? {
    for length in stride(from: min(longestMonth, tokens.count - index), to: 0, by: -1) {
      let words = tokens[index..<(index + length)]
      guard words.allSatisfy({ $0.kind == .word }) else { continue }
      if let month = months[words.map(\.key).joined(separator: "_")] {
        return (month, index + length)
      }
    }
    return nil
  }

  /// The index after a phrase of a role that begins at an index.
  ///
  /// Stops are as the table has them, and one more may follow an abbreviation.
  func after(_ role: Role, _ tokens: [Token], at index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    for phrase in phrases[role] ?? [] where index + phrase.count <= tokens.count {
      if zip(phrase, tokens[index...]).allSatisfy({ $0 == $1.key }) { return index + phrase.count }
    }
    return nil
  }
}

/// The single words of dates that a language has: the names of months that are no ordinary words,
/// and what stands after a year.
func datingWords(_ language: String) -> Set<String> {
  let months = (monthRows[language] ?? []).filter { !$0.month.isOrdinaryWord }.map(\.form)
  let years = (phraseRows[language]?[.year] ?? []).filter { $0.count == 1 }.map { $0[0] }
  return Set(months.filter { !$0.contains("_") } + years)
}

private struct MonthForm: Sendable {
  let form: String
  let month: DateWords.Month
}

private let monthRows: [String: [MonthForm]] = {
  let table = Table(builtIn: PackageResources.months_tsv, "months.tsv")
  return table.rows.reduce(into: [:]) { rows, row in
    guard let number = Int(row["month"]) else { return }
    for form in row.list("forms") {
      let isOrdinary = form.hasPrefix("~")
      rows[row["language"], default: []].append(
        MonthForm(
          form: String(isOrdinary ? form.dropFirst() : form[...]),
          month: DateWords.Month(number: number, isOrdinaryWord: isOrdinary)))
    }
  }
}()

private let phraseRows: [String: [DateWords.Role: [[String]]]] = {
  let table = Table(builtIn: PackageResources.date_words_tsv, "date-words.tsv")
  return table.rows.reduce(into: [:]) { rows, row in
    guard let role = DateWords.Role(rawValue: row["role"]) else { return }
    let phrases = row.list("phrases", separator: "|").map { phrase in
      TokenizedText(phrase).solid.map(\.key)
    }
    rows[row["language"], default: [:]][role, default: []] += phrases
  }
}()
