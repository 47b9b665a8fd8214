import Tables

/// How archives are cited: the rows of `Data/repositories.tsv`.
struct RepositoryHabit: Sendable {
  /// The archive's scheme.
  let scheme: ArchiveScheme
  /// The levels of call numbers without a label.
  let calls: [String]
  /// The levels of names without a label.
  let names: [String]
  /// Whether these are the archive's own and not the usual ones.
  let hasOwnNames: Bool

  /// The habit of an archive that has none of its own.
  init(scheme: ArchiveScheme, calls: [String] = [], names: [String] = []) {
    self.scheme = scheme
    self.calls = calls
    hasOwnNames = !names.isEmpty
    self.names = names.isEmpty ? ["collection", "unit", "subunit"] : names
  }
}

/// The archives and places that citations name.
enum Repositories {
  /// An archive with whose name words begin: the name, and how it may be cited.
  static func known(_ words: Substring) -> (name: Substring, habits: [RepositoryHabit])? {
    let first = words.prefix { $0.isLetter || $0.isNumber }
    for archive in archives[String(first)] ?? [] where words.hasPrefix(archive.name) {
      let name = words.prefix(archive.name.count)
      let rest = words[name.endIndex...]
      if rest.first.map({ $0.isLetter || $0.isNumber }) ?? false { continue }
      if rest.hasPrefix("-"), !(rest.dropFirst().first?.isUppercase ?? false) { continue }
      return (name, archive.rows.map { habits[$0] })
    }
    return nil
  }

  /// The habits at which the words of an archive's name hint.
  static func hinted(by name: Substring, places: [Substring]) -> [RepositoryHabit] {
    let words = name.split { !$0.isLetter }.map(String.init) + places.map(String.init)
    return Set(words.flatMap { hints[$0] ?? [] }).sorted().map { habits[$0] }
  }

  static func isSettlement(_ words: Substring) -> Bool { settlements.contains(String(words)) }
  static func isCountry(_ words: Substring) -> Bool { countries.contains(String(words)) }

  private static let table = Table(builtIn: PackageResources.repositories_tsv, "repositories.tsv")
  private static let settlements = names("settlements")
  private static let countries = names("countries")

  private static let habits = table.rows.map { row in
    RepositoryHabit(
      scheme: ArchiveScheme.named(row["scheme"]) ?? ArchiveScheme.all[0], calls: row.list("calls"),
      names: row.list("names", separator: "|"))
  }

  /// The archives by their first word, longer names first.
  private static let archives: [String: [(name: String, rows: [Int])]] = {
    var rows: [String: [Int]] = [:]
    for (index, row) in table.rows.enumerated() {
      for name in row.list("archives", separator: "|") { rows[name, default: []].append(index) }
    }
    let names = rows.sorted { ($1.key.count, $0.key) < ($0.key.count, $1.key) }
    return Dictionary(grouping: names.map { (name: $0.key, rows: $0.value) }) { archive in
      String(archive.name.prefix { $0.isLetter || $0.isNumber })
    }
  }()

  /// The rows at which a word or a place hints.
  private static let hints: [String: [Int]] = {
    var hints: [String: [Int]] = [:]
    for (index, row) in table.rows.enumerated() {
      for column in ["words", "settlements", "countries"] {
        for word in row.list(column, separator: "|") { hints[word, default: []].append(index) }
      }
    }
    return hints
  }()

  private static func names(_ column: String) -> Set<String> {
    Set(table.rows.flatMap { $0.list(column, separator: "|") })
  }
}
