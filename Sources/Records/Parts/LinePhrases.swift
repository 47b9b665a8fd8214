import Language
import Tables

/// What the words of a line say that it is, by the phrases of `Data/line-phrases.tsv`.
public enum LinePhrase: String, Hashable, Sendable {
  case classification, routing, copy, number, address, subject, attendance, salute
  case farewell, distribution, enclosure, postscript, signature, remark

  /// Whether such a line stands before the text proper.
  public var opens: Bool {
    switch self {
    case .classification, .routing, .copy, .number, .address, .subject, .attendance, .salute: true
    case .farewell, .distribution, .enclosure, .postscript, .signature, .remark: false
    }
  }

  /// Whether such a line may be as long as a paragraph.
  var mayBeLong: Bool {
    [.postscript, .distribution, .remark].contains(self)
  }

  /// What a line's words say, in a language or in English; none for words that say nothing.
  public static func of(_ text: TokenizedText, language: String) -> LinePhrase? {
    let primary = language.split(separator: "-").first.map(String.init) ?? language
    let matches = [primary, "*", "en"].compactMap { books[$0]?.match(text) }
    return matches.max { $0.length < $1.length }?.label
  }

  private static let books: [String: PhraseBook<LinePhrase>] = {
    let table = Table(builtIn: PackageResources.line_phrases_tsv, "line-phrases.tsv")
    var entries: [String: [(label: LinePhrase, phrase: String)]] = [:]
    for row in table.rows {
      guard let phrase = LinePhrase(rawValue: row["kind"]) else { continue }
      entries[row["language"], default: []] += row.list("phrases", separator: "|").map {
        (phrase, $0)
      }
    }
    return entries.mapValues(PhraseBook.init)
  }()
}
