import Tables

/// The phrases of a table in several languages, a book a language.
public struct PhraseBooks<Label: RawRepresentable & Hashable & Sendable>: Sendable
where Label.RawValue == String {
  private let books: [String: PhraseBook<Label>]

  /// Reads the rows of a table that have a label and a language, and phrases divided by `|`.
  ///
  /// - Parameters:
  ///   - table: the table, with the columns `language` and `phrases`.
  ///   - column: the column of the labels; a row whose label is unknown is left out.
  public init(_ table: Table, labels column: String) {
    var entries: [String: [(label: Label, phrase: String)]] = [:]
    for row in table.rows {
      guard let label = Label(rawValue: row[column]) else { continue }
      entries[row["language"], default: []] += row.list("phrases", separator: "|").map {
        (label, $0)
      }
    }
    books = entries.mapValues(PhraseBook.init)
  }

  /// What the longest phrase that fits a text says, in a language, in every language or in English.
  public func label(of text: TokenizedText, language: String) -> Label? {
    [primaryTag(language), "*", "en"].compactMap { books[$0]?.match(text) }
      .max { $0.length < $1.length }?.label
  }
}
