import Tables

/// The levels of an archive's order and how they are labelled: one scheme of
/// `Data/archive-levels.tsv` with the labels that count in all.
struct ArchiveScheme: Sendable {
  /// A level of the order.
  struct Level: Sendable {
    /// The full name.
    let name: String
    /// Whether it counts leaves or pages.
    let isLeaf: Bool
    /// Whether the scheme has it for itself.
    let isOwn: Bool
    /// Its place in the order, from the outermost.
    let rank: Int
  }

  /// A label at the beginning of words: the level, and how many words the label has.
  struct Label {
    let level: Level
    let length: Int
    /// Whether it is a whole word, behind which a name can stand too.
    let isWholeWord: Bool
    /// Whether it is an abbreviation without its stop.
    let isWithoutStop: Bool
  }

  /// The number of words of the longest label.
  static let longestLabel = 4

  let name: String
  /// The level that a year alone names.
  let year: Level?
  /// The level of leaves without a label, where the scheme has only one.
  let leaf: Level?
  private var forms: [String: [Form]] = [:]

  private struct Form: Sendable {
    let keys: [String]
    let level: Level
    let isWithoutStop: Bool
  }

  /// The longest label with which words begin; the scheme's own before one that counts in all.
  func label(_ keys: ArraySlice<String>) -> Label? {
    guard let first = keys.first else { return nil }
    var longest: Form?
    for form in forms[first] ?? [] where form.keys.count > longest?.keys.count ?? 0 {
      if keys.starts(with: form.keys) { longest = form }
    }
    return longest.map { form in
      let last = form.keys.last ?? ""
      let isWord = last.count >= 4 && last.allSatisfy { $0.isLetter || $0 == "-" }
      return Label(
        level: form.level, length: form.keys.count, isWholeWord: isWord || form.keys.count > 1,
        isWithoutStop: form.isWithoutStop)
    }
  }

  /// Whether a word is a label by itself.
  func hasLabel(_ key: String) -> Bool {
    forms[key]?.contains { $0.keys.count == 1 } ?? false
  }

  private init(_ name: String, _ rows: [Table.Row]) {
    let own = rows.filter { $0["scheme"] == name }
    let rows = name == "general" ? own : own + rows.filter { $0["scheme"] == "general" }
    let levels = rows.enumerated().map { rank, row in
      Level(
        name: row["level"], isLeaf: !row["leaf"].isEmpty, isOwn: row["scheme"] == name, rank: rank)
    }
    let leaves = levels.filter { $0.isLeaf && $0.isOwn }
    self.name = name
    leaf = leaves.count == 1 ? leaves.first : nil
    year = zip(levels, rows).first { $1.list("forms", separator: "|").contains("#year") }?.0
    for (level, row) in zip(levels, rows) {
      for form in row.list("forms", separator: "|") {
        let keys = form.split(separator: " ").map(String.init)
        forms[keys[0], default: []].append(Form(keys: keys, level: level, isWithoutStop: false))
        guard let bare = withoutStop(form) else { continue }
        forms[bare, default: []].append(Form(keys: [bare], level: level, isWithoutStop: true))
      }
    }
  }

  /// All schemes, in the order of the table.
  static let all: [ArchiveScheme] = {
    let table = Table(builtIn: PackageResources.archive_levels_tsv, "archive-levels.tsv")
    let names = table.rows.map { $0["scheme"] }.reduce(into: [String]()) { names, name in
      if names.last != name { names.append(name) }
    }
    return names.map { ArchiveScheme($0, table.rows) }
  }()

  /// The scheme of a name.
  static func named(_ name: String) -> ArchiveScheme? {
    all.first { $0.name == name }
  }
}

/// An abbreviation of two letters or more without its stop.
private func withoutStop(_ form: String) -> String? {
  let isAbbreviation =
    form.hasSuffix(".") && form.count > 2 && form.dropLast().allSatisfy(\.isLetter)
  return isAbbreviation ? String(form.dropLast()) : nil
}
