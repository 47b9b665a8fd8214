import Language

/// What a date means, as exact as its words.
public struct DateValue: Hashable, Sendable {
  /// How much time a date names.
  public enum Extent: Hashable, Sendable {
    /// A day, a month or a year.
    case exact(PartialDate)
    /// A span written as one.
    case span(PartialDate, PartialDate)
    /// A time between two days, not named exactly.
    case between(PartialDate, PartialDate)
    /// A date without a year that nothing tells.
    case incomplete
  }

  /// How much time it names, in the Gregorian calendar.
  public let extent: Extent
  /// Whether a part that the words leave out was inferred.
  public var isInferred = false
  /// Whether the words say that it is approximate.
  public var isCirca = false
  /// The calendar of the words.
  public var calendar = DateMention.Calendar.gregorian

  /// A date as an editor says it.
  public init(_ extent: Extent, isCirca: Bool = false) {
    self.extent = extent
    self.isCirca = isCirca
  }

  /// The value of a date in a text.
  init(_ mention: DateMention) {
    if mention.start.year == nil {
      extent = .incomplete
    } else if let end = mention.end {
      extent = .span(mention.start, end)
    } else {
      extent = .exact(mention.start)
    }
    isInferred = mention.isCompleted
    calendar = mention.calendar
  }

  /// The value of a document's date: a day, or the first and last day of what the words name.
  init?(documentDate mention: DateMention) {
    guard let first = mention.start.firstDay,
      let last = (mention.end ?? mention.start).lastDay
    else { return nil }
    let isDay = mention.start.day != nil && mention.end == nil && !mention.isCirca
    extent = isDay ? .exact(first) : .between(first, last)
    isCirca = mention.isCirca
  }
}

extension DateValue {
  /// The date, or what two have in common: year, month and day, as far as they are the same.
  var commonDate: PartialDate? {
    switch extent {
    case .exact(let date): return date
    case .span(let first, let last), .between(let first, let last):
      guard first.year == last.year else { return nil }
      let month = first.month == last.month ? first.month : nil
      return PartialDate(year: first.year, month: month)
    case .incomplete: return nil
    }
  }
}

extension DateValue: CustomStringConvertible {
  /// The date in ISO 8601, and what was inferred or is approximate.
  public var description: String {
    let dates =
      switch extent {
      case .exact(let day): day.iso ?? "?"
      case .span(let first, let last): "\(first.iso ?? "?") to \(last.iso ?? "?")"
      case .between(let first, let last): "between \(first.iso ?? "?") and \(last.iso ?? "?")"
      case .incomplete: "without a year"
      }
    return dates + (isInferred ? ", inferred" : "") + (isCirca ? ", approximate" : "")
      + (calendar == .gregorian ? "" : ", \(calendar.rawValue) calendar")
  }
}
