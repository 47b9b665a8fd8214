/// A date found in a text.
public struct DateMention: Hashable, Sendable {
  /// Where it stands, in UTF-8 bytes: the words that carry the date, with words for the year after
  /// them and without weekday, time of day or qualifier.
  public var range: Range<Int>
  /// The date, or the first of a span, in the Gregorian calendar.
  public var start: PartialDate
  /// The last date of a span that is written as one, such as `12 to 27 July`.
  public var end: PartialDate?
  /// Whether the words say that the date is approximate.
  public var isCirca = false
  /// Whether a month or year was taken from elsewhere because the words leave it out.
  public var isCompleted = false
  /// The calendar that the words name the date in, alone or beside the Gregorian one.
  public var calendar = Calendar.gregorian
  /// Doubled stops in the date, each in UTF-8 bytes of the text.
  public var slips: [Range<Int>] = []
  /// What the words say of a month or year that they do not name.
  var relation: Relation?

  /// A calendar in which the archives' documents name dates.
  public enum Calendar: String, Hashable, Sendable, CaseIterable {
    case gregorian, julian
    /// The calendar of Iran and Afghanistan, whose year begins in March.
    case persian
  }

  /// Whether a word such as *by* or *until* stands before it.
  var isLimit = false

  /// What a date says of the month or year that it leaves out.
  enum Relation: Hashable, Sendable {
    case thisMonth, lastMonth, nextMonth, sameMonth
    case thisYear, lastYear, nextYear, sameYear
    /// The nearest such date before the document's, and the nearest after it.
    case past, coming

    /// Whether it is the month that is left out.
    var isOfMonth: Bool {
      [.thisMonth, .lastMonth, .nextMonth, .sameMonth].contains(self)
    }
  }

  /// Whether it is still to be put into the Gregorian calendar, for want of a year.
  var isPersianWithoutYear: Bool {
    calendar == .persian && start.year == nil
  }

  /// Whether there can be such a date.
  var isPossible: Bool {
    isPersianWithoutYear || start.isPossible && end?.isPossible ?? true
  }
}
