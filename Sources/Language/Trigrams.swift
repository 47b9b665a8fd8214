import CLanguageTables
import Tables

/// How often letters follow one another in the words of the languages that share a script: the
/// table `CLanguageTables/trigrams.tsv`.
struct Trigrams: Sendable {
  /// The scripts that several languages share.
  static let scripts: Set<Script> = [.latin, .cyrillic, .arabic, .hebrew]

  /// The built-in table.
  static let standard = Trigrams(Table(builtIn: tableBytes(), "trigrams.tsv"))

  /// Each language's place in a row of levels.
  private let columns: [String: Int]
  /// Where the row of a trigram begins in `levels`.
  private var rows: [UInt64: Int] = [:]
  /// For each trigram and language, how rare it is: quarters of a nat.
  private var levels: [UInt8] = []

  init(_ table: Table) {
    let languages = table.rows.map { $0["language"] }
    columns = languages.reduce(into: [:]) { columns, code in
      if columns[code] == nil { columns[code] = columns.count }
    }
    let unseen = [UInt8](repeating: levelOfUnseen, count: columns.count)
    for (row, language) in zip(table.rows, languages) {
      guard let column = columns[language], let level = UInt8(row["level"]) else { continue }
      var window = Window()
      for letter in row["trigrams"].unicodeScalars where window.append(letter) % 3 == 0 {
        let start = rows[window.trigram] ?? levels.count
        if start == levels.count {
          rows[window.trigram] = start
          levels += unseen
        }
        levels[start + column] = level
      }
    }
  }

  /// The place of a language; none where the table has not the language.
  func column(_ language: String) -> Int? { columns[language] }

  /// How rare the trigrams of a word are in each of some languages, in nats; what is in none of the
  /// table's languages counts in none.
  ///
  /// - Parameters:
  ///   - word: the word in lower case.
  ///   - columns: the places of the languages.
  ///   - sums: receives the sums, in the order of `columns`.
  func rarity(of word: String, in columns: [Int], into sums: inout [Double]) {
    for index in sums.indices { sums[index] = 0 }
    var window = Window()
    _ = window.append(wordEdge)
    for letter in word.unicodeScalars where !letter.isSilent {
      if window.append(letter) > 2 { add(window.trigram, columns, &sums) }
    }
    if window.append(wordEdge) > 2 { add(window.trigram, columns, &sums) }
  }

  private func add(_ trigram: UInt64, _ columns: [Int], _ sums: inout [Double]) {
    guard let start = rows[trigram] else { return }
    for (index, column) in columns.enumerated() {
      sums[index] += Double(levels[start + column]) / 4
    }
  }
}

/// The last three letters of a run.
private struct Window {
  private(set) var trigram: UInt64 = 0
  private var count = 0

  /// Takes one more letter, and gives the number of letters so far.
  mutating func append(_ letter: Unicode.Scalar) -> Int {
    // A scalar has 21 bits.
    trigram = (trigram << 21 | UInt64(letter.value)) & (1 << 63 - 1)
    count += 1
    return count
  }
}

extension Unicode.Scalar {
  /// Whether it changes the look of a word and not its letters: vowel points, tatweel.
  fileprivate var isSilent: Bool {
    value == 0x640 || value >= 0x300 && properties.generalCategory == .nonspacingMark
  }
}

private func tableBytes() -> [UInt8] {
  var length = 0
  let start = bifolium_trigrams(&length)
  return Array(UnsafeBufferPointer(start: start, count: length))
}

/// What the table writes for the beginning and the end of a word.
private let wordEdge: Unicode.Scalar = "_"
/// The level of a trigram that a language's rows have not: a share of 0.00003.
private let levelOfUnseen: UInt8 = 42
