/// A date as exact as its words: a day, a month or a year, in the Gregorian calendar unless the
/// text says otherwise.
public struct PartialDate: Hashable, Sendable {
  /// The year, where it is known.
  public var year: Int?
  /// The month, from 1.
  public var month: Int?
  /// The day of the month, from 1.
  public var day: Int?

  /// Makes a date of what is known of it.
  public init(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Whether there can be such a date.
  public var isPossible: Bool {
    if let month, !(1...12).contains(month) { return false }
    guard let day else { return true }
    guard let month else { return (1...31).contains(day) }
    return (1...PartialDate.days(in: month, of: year ?? 2000)).contains(day)
  }

  /// The date in ISO 8601, such as `1950-10-01`, `1950-10` or `1950`; none without a year.
  public var iso: String? {
    guard let year else { return nil }
    let parts = [padded(year, 4), month.map { padded($0, 2) }, day.map { padded($0, 2) }]
    return parts.prefix { $0 != nil }.compactMap { $0 }.joined(separator: "-")
  }

  /// The first day that the date can mean; none without a year.
  public var firstDay: PartialDate? {
    year.map { PartialDate(year: $0, month: month ?? 1, day: day ?? 1) }
  }

  /// The last day that the date can mean; none without a year.
  public var lastDay: PartialDate? {
    guard let year else { return nil }
    let last = month ?? 12
    return PartialDate(
      year: year, month: last, day: day ?? PartialDate.days(in: last, of: year))
  }

  /// The days from the beginning of the era to the date, roughly, for telling which of two dates is
  /// nearer to a third.
  var ordinal: Int {
    (year ?? 0) * 372 + ((month ?? 6) - 1) * 31 + (day ?? 15)
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
