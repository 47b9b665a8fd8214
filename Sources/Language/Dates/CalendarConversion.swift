// Days of other calendars in the Gregorian one, by way of a count of days.

extension PartialDate {
  /// The Gregorian date of a day of the Julian calendar; none unless it is a whole date.
  var fromJulian: PartialDate? {
    guard let year, let month, let day else { return nil }
    return PartialDate(dayCount: PartialDate.dayCount(year, month, day, isJulian: true))
  }

  /// The first and last Gregorian day of a year, month or day of the Persian calendar.
  ///
  /// None outside the years in which the calendar was in force and its leap years follow a cycle of
  /// 33 years, as they have done since 1925.
  var fromPersian: (first: PartialDate, last: PartialDate)? {
    guard let year, (1304...1410).contains(year) else { return nil }
    let first = PartialDate.persianDayCount(year, month ?? 1, day ?? 1)
    let last =
      if day != nil {
        first
      } else if let month, month < 12 {
        PartialDate.persianDayCount(year, month + 1, 1) - 1
      } else {
        PartialDate.persianDayCount(year + 1, 1, 1) - 1
      }
    // A thirtieth or thirty-first day that the month does not have.
    if let month, let day {
      let next =
        month < 12
        ? PartialDate.persianDayCount(year, month + 1, 1)
        : PartialDate.persianDayCount(year + 1, 1, 1)
      guard day >= 1, first < next else { return nil }
    }
    return (PartialDate(dayCount: first), PartialDate(dayCount: last))
  }

  /// The days from an arbitrary one to 21 March 1969, the first of the Persian year 1348, and on.
  private static func persianDayCount(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let isLeap = { (year: Int) in [1, 5, 9, 13, 17, 22, 26, 30].contains(year % 33) }
    let years = year < 1348 ? year..<1348 : 1348..<year
    let days = years.reduce(0) { $0 + (isLeap($1) ? 366 : 365) }
    let firstDay = dayCount(1969, 3, 21, isJulian: false) + (year < 1348 ? -days : days)
    return firstDay + (month - 1) * 30 + min(month - 1, 6) + day - 1
  }

  /// The Julian day number at noon, by the usual formula.
  private static func dayCount(_ year: Int, _ month: Int, _ day: Int, isJulian: Bool) -> Int {
    let a = (14 - month) / 12
    let y = year + 4800 - a
    let days = day + (153 * (month + 12 * a - 3) + 2) / 5 + 365 * y + y / 4
    return isJulian ? days - 32083 : days - y / 100 + y / 400 - 32045
  }

  private init(dayCount: Int) {
    let a = dayCount + 32044
    let b = (4 * a + 3) / 146_097
    let c = a - 146_097 * b / 4
    let d = (4 * c + 3) / 1461
    let e = c - 1461 * d / 4
    let m = (5 * e + 2) / 153
    self.init(
      year: 100 * b + d - 4800 + m / 10, month: m + 3 - 12 * (m / 10),
      day: e - (153 * m + 2) / 5 + 1)
  }
}
