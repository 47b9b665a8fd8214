import Language
import Tables

/// The words of `Data/title-words.tsv`, by which lines of openers and texts are told apart.
public enum TitleWords: String, Hashable, Sendable {
  /// The line is a title.
  case title
  /// The line goes on with the title above it, naming its matter.
  case subtitle
  /// The line goes on with the title above it, naming whose it is or of what sitting.
  case origin
  /// What stands before its colon is nobody who speaks.
  case ruling

  /// What a line's first words say, in a language or in English.
  public static func of(_ text: TokenizedText, language: String) -> TitleWords? {
    books.label(of: text, language: language)
  }

  private static let books = PhraseBooks<TitleWords>(
    Table(builtIn: PackageResources.title_words_tsv, "title-words.tsv"), labels: "kind")
}
