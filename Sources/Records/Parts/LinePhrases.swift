import Language
import Tables

/// What the words of a line say that it is, by the phrases of `Data/line-phrases.tsv`.
public enum LinePhrase: String, Hashable, Sendable {
  case classification, routing, copy, number, address, subject, attendance, salute
  case farewell, distribution, enclosure, postscript, signature, remark
  case heading, dateline

  /// Whether such a line stands before the text proper.
  public var opens: Bool {
    switch self {
    case .classification, .routing, .copy, .number, .address, .subject, .attendance, .salute: true
    case .farewell, .distribution, .enclosure, .postscript, .signature, .remark, .heading,
      .dateline:
      false
    }
  }

  /// Whether such a line may be as long as a paragraph.
  var mayBeLong: Bool {
    [.postscript, .distribution, .remark, .attendance].contains(self)
  }

  /// What a line's words say, in a language or in English; none for words that say nothing.
  public static func of(_ text: TokenizedText, language: String) -> LinePhrase? {
    books.label(of: text, language: language)
  }

  private static let books = PhraseBooks<LinePhrase>(
    Table(builtIn: PackageResources.line_phrases_tsv, "line-phrases.tsv"), labels: "kind")
}
