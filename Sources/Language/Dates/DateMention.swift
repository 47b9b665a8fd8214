/// A date found in a text.
public struct DateMention: Hashable, Sendable {
  /// Where it stands, in UTF-8 bytes: the words that carry the date, with words for the year after
  /// them and without weekday, time of day or qualifier.
  public var range: Range<Int>
  /// The date, or the first of a span.
  public var start: PartialDate
  /// The last date of a span that is written as one, such as `12 to 27 July`.
  public var end: PartialDate?
  /// Whether the words say that the date is approximate.
  public var isCirca = false
  /// Whether a month or year was taken from elsewhere because the words leave it out.
  public var isCompleted = false
  /// Doubled stops in the date, each in UTF-8 bytes of the text.
  public var slips: [Range<Int>] = []
  /// What the words say of a month or year that they do not name.
  var relation: Relation?

  /// What a date says of the month or year that it leaves out.
  enum Relation: Hashable, Sendable {
    case thisMonth, lastMonth, thisYear, lastYear
  }
}
