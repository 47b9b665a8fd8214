import Tables

/// A language, and what tells a text in it from other texts.
public struct Language: Sendable {
  /// The BCP 47 tag, such as `ru`.
  public let code: String
  /// The English name.
  public let name: String
  /// The scripts that it is written in, the usual one first.
  public let scripts: [Script]
  /// The tags of languages so alike that a text is not taken for one where the other is meant.
  public let kin: [String]
  /// The letters of its ordinary words; for the Latin script those besides a to z.
  let letters: Set<Unicode.Scalar>
  /// Its most frequent words, in lower case.
  let words: Set<String>
}

/// The languages of `Data/languages.tsv`.
public struct Languages: Sendable {
  /// All languages that Bifolium knows, in the order of the table.
  public let all: [Language]
  private let byCode: [String: Int]
  private let byName: [String: Int]

  /// The built-in table.
  public static let standard = Languages(
    Table(builtIn: PackageResources.languages_tsv, "languages.tsv"))

  init(_ table: Table) {
    let all = table.rows.map { row in
      Language(
        code: row["code"], name: row["name"],
        scripts: row.list("scripts").compactMap(Script.init(rawValue:)), kin: row.list("kin"),
        letters: Set(row["letters"].unicodeScalars.filter { $0 != " " }),
        words: Set(row.list("words")))
    }
    byCode = Dictionary(
      all.indices.map { (all[$0].code, $0) }, uniquingKeysWith: { first, _ in first })
    let names = zip(all.indices, table.rows).flatMap { index, row in
      ([row["name"]] + row.list("also", separator: "|")).map { (nameKey($0), index) }
    }
    byName = Dictionary(names, uniquingKeysWith: { first, _ in first })
    self.all = all
  }

  /// The language of a BCP 47 tag, by its primary subtag.
  public subscript(code: String) -> Language? {
    byCode[primaryTag(code)].map { all[$0] }
  }

  /// The language that an archive calls by an English name, in any case of letters.
  public func named(_ name: String) -> Language? {
    byName[nameKey(name)].map { all[$0] }
  }

  /// The languages that a list such as `Russian, English` or `Russian and Chinese` names, in order.
  public func namedIn(_ list: String) -> [Language] {
    let keys = TokenizedText(list).solid.map(\.key)
    var languages: [Language] = []
    var start = 0
    while start < keys.count {
      let ends = (start + 1...min(keys.count, start + longestName)).reversed()
      let end = ends.first { byName[keys[start..<$0].joined(separator: " ")] != nil }
      if let end, let index = byName[keys[start..<end].joined(separator: " ")] {
        languages.append(all[index])
      }
      start = end ?? start + 1
    }
    return languages
  }

  /// The most tokens that a name has, as in `Chinese (Simplified)`.
  private let longestName = 5
}

/// The primary subtag of a BCP 47 tag, by which the tables name languages.
func primaryTag(_ tag: String) -> String {
  tag.split(separator: "-").first.map(String.init) ?? tag
}

/// A name as it is looked up: its tokens, with one space between.
private func nameKey(_ name: String) -> String {
  TokenizedText(name).solid.map(\.key).joined(separator: " ")
}
