import Language
import Tables

/// One item of a cover's contents list, such as `Transcript - Russian`.
public struct ContentsItem: Hashable, Sendable {
  /// What the list calls the part.
  public enum Subtype: String, Sendable {
    /// A picture of the document; it may have no text in the record.
    case scan
    /// The text in its own language.
    case transcript
    /// The text in another language.
    case translation
  }

  /// The words of the item.
  public let text: String
  /// The number of its line.
  public let line: Int
  /// What it calls the part; none where its words are unknown.
  public let subtype: Subtype?
  /// The tag of the language that it names, if it names one.
  public let language: String?

  /// Whether all words of the item are those of such lists: what the part is, and its language.
  let isPlain: Bool

  /// Reads an item; its words may come in any order.
  init(_ line: CoverText) {
    text = line.text
    self.line = line.line
    let words = TokenizedText(line.text)
    let match = subtypes.match(words)
    let languages = Languages.standard.namedIn(line.text)
    language = languages.first?.code
    subtype = match?.label
    isPlain = match.map { words.wordCount <= $0.length + languages.count } ?? false
  }
}

private let subtypes: PhraseBook<ContentsItem.Subtype> = {
  let table = Table(builtIn: PackageResources.contents_words_tsv, "contents-words.tsv")
  return PhraseBook(
    table.rows.flatMap { row -> [(label: ContentsItem.Subtype, phrase: String)] in
      guard let subtype = ContentsItem.Subtype(rawValue: row["subtype"]) else { return [] }
      return row.list("words", separator: "|").map { (subtype, "*" + $0) }
    })
}()
