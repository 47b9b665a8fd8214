import Tables

/// The words of `Data/cover-words.tsv`, by which titles and citations are taken apart.
enum CoverWords {
  /// Words that end the names in a title and begin its matter.
  static let matter = words("matter")
  /// Words behind which a title names its matter and not what the document is.
  static let topic = words("topic")
  /// Words that make a name that of a body.
  static let body = words("body")
  /// Words that make a name that of a person, by office or rank.
  static let office = words("office")
  /// Words before an office, which bodies have too: `Deputy`, `Foreign`.
  static let rank = words("rank")
  /// Offices that are held to a country.
  static let envoy = words("envoy")
  /// What goes on the name of a ministry behind `and`.
  static let portfolio = words("portfolio")
  /// What a letter may be of that is nobody.
  static let purpose = words("purpose")
  /// What was done with a document: stands before `by`, `from` or `to`.
  static let done = words("done")
  /// Small words inside a name.
  static let particle = words("particle")
  /// What stands before a colon and the sender's name.
  static let from = words("from")
  /// What stands before a colon and the recipients' names.
  static let to = words("to")
  /// The kinds of document that have a sender and recipients.
  static let addressed = words("addressed")
  /// The kinds of document whose date is that of sending.
  static let dated = words("dated")
  /// Countries to which there are ambassadors.
  static let country = words("country")
  /// What a memorandum may be for that is nobody.
  static let file = words("file")
  /// The beginnings of a sentence of thanks behind the locations of a citation.
  static let credit = words("credit")
  /// Words that may stand before one of these.
  static let adverb = words("adverb")
  /// What says that another location follows.
  static let copy = words("copy").sorted { ($1.count, $0) < ($0.count, $1) }
  /// Words between a level and its number.
  static let number = words("number")
  /// Levels that books and periodicals have too.
  static let bibliographic = words("bibliographic")

  /// Whether a name says that it is an archive's.
  static func namesArchive(_ name: Substring) -> Bool {
    let name = name.lowercased()
    return archive.contains { name.contains($0) }
  }

  private static let archive = words("archive").sorted()

  private static func words(_ role: String) -> Set<String> {
    Set(table.rows.filter { $0["role"] == role }.flatMap { $0.list("words", separator: "|") })
  }

  private static let table = Table(builtIn: PackageResources.cover_words_tsv, "cover-words.tsv")
}
