/// Reads the lines of texts in one language.
public struct LineReader: Sendable {
  /// The tag of the language.
  public let language: String
  /// Finds dates.
  public let dates: DateReader
  /// Finds times of day.
  public let times: TimeReader
  /// Finds sentences.
  public let sentences: SentenceSplitter

  /// Prepares to read lines in a language, given by its BCP 47 tag.
  public init(language: String) {
    self.language = language
    dates = DateReader(language: language)
    times = TimeReader(dates)
    sentences = SentenceSplitter(language: language)
  }
}
