import Editing
import Language

extension PartialDate {
  /// Reads a date in ISO 8601: `1950-10-01`, `1950-10` or `1950`.
  init?(iso: some StringProtocol) {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
    let lengths = [4, 2, 2]
    guard (1...3).contains(parts.count),
      zip(parts, lengths).allSatisfy({ part, length in
        part.count == length && part.allSatisfy { $0.isASCII && $0.isNumber }
      })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
    guard isPossible, numbers[0] < 3000 else { return nil }
  }
}

extension PartialDate {
  /// The day of a time in UTC, from 1970 to 2999.
  init?(secondsSince1970 seconds: Int) {
    let longest = 32_503_680_000
    guard (0..<longest).contains(seconds) else { return nil }
    // Years that begin in March have their leap day last (H. Hinnant, "chrono-compatible low-level
    // date algorithms").
    let day = seconds / 86_400 + 719_468
    let (era, dayOfEra) = day.quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    self.init(
      year: era * 400 + yearOfEra + (month >= 10 ? 1 : 0),
      month: month < 10 ? month + 3 : month - 9,
      day: dayOfYear - (153 * month + 2) / 5 + 1)
  }
}

extension ValueReader {
  /// A date in ISO 8601.
  mutating func date(_ value: YAMLValue) -> PartialDate? {
    guard let text = text(value) else { return nil }
    guard let date = PartialDate(iso: text) else {
      report("'\(text)' is no date; '1950-10-01', '1950-10' and '1950' are", value)
      return nil
    }
    return date
  }

  /// A document's date: a day, a month or a year, or a map of what is known about it.
  mutating func documentDate(_ value: YAMLValue) -> DateValue? {
    guard case .map = value.content else {
      return date(value).flatMap { between($0, $0, isCirca: false, value) }
    }
    var first: PartialDate?
    var last: PartialDate?
    var isCirca = false
    let keys = ["when", "notBefore", "notAfter", "circa"]
    let entries = entries(of: value, keys: keys)
    for (key, value) in entries {
      switch key {
      case "when":
        first = date(value)
        last = first
      case "notBefore": first = date(value)
      case "notAfter": last = date(value)
      default: isCirca = truth(value) ?? false
      }
    }
    guard let first, let last else {
      if entries.count(where: { $0.key != "circa" }) < 2,
        !entries.contains(where: { $0.key == "when" })
      {
        report("a date needs 'when', or both 'notBefore' and 'notAfter'", value)
      }
      return nil
    }
    return between(first, last, isCirca: isCirca, value)
  }

  /// From the first day of one date to the last of another; a day alone is exact.
  private mutating func between(
    _ one: PartialDate, _ other: PartialDate, isCirca: Bool, _ value: YAMLValue
  ) -> DateValue? {
    if one == other, one.day != nil, !isCirca { return DateValue(.exact(one)) }
    guard let first = one.firstDay, let last = other.lastDay, let start = first.iso,
      let end = last.iso, start <= end
    else {
      report("the first date is later than the second", value)
      return nil
    }
    return DateValue(.between(first, last), isCirca: isCirca)
  }
}
