import Language

/// What a date means, as exact as its words.
public enum DateValue: Hashable, Sendable {
  /// A day, a month or a year; inferred where the words leave out a part.
  case exact(PartialDate, isInferred: Bool)
  /// A span of days written as one.
  case span(PartialDate, PartialDate, isInferred: Bool)
  /// A time between two days, not named exactly; approximate where the words say so.
  case between(PartialDate, PartialDate, isCirca: Bool)
  /// A date without a year that nothing tells.
  case incomplete

  /// The value of a date in a text.
  init(_ mention: DateMention) {
    guard mention.start.year != nil else {
      self = .incomplete
      return
    }
    if let end = mention.end {
      self = .span(mention.start, end, isInferred: mention.isCompleted)
    } else {
      self = .exact(mention.start, isInferred: mention.isCompleted)
    }
  }

  /// The value of a document's date: a day, or the first and last day of what the words name.
  init?(documentDate mention: DateMention) {
    guard let first = mention.start.firstDay,
      let last = (mention.end ?? mention.start).lastDay
    else { return nil }
    let isDay = mention.start.day != nil && mention.end == nil && !mention.isCirca
    self =
      isDay
      ? .exact(first, isInferred: false) : .between(first, last, isCirca: mention.isCirca)
  }
}

extension DateValue {
  /// The date, or what two have in common: year, month and day, as far as they are the same.
  var commonDate: PartialDate? {
    switch self {
    case .exact(let date, _): return date
    case .span(let first, let last, _), .between(let first, let last, _):
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
    switch self {
    case .exact(let day, let isInferred): (day.iso ?? "?") + (isInferred ? ", inferred" : "")
    case .span(let first, let last, let isInferred):
      "\(first.iso ?? "?") to \(last.iso ?? "?")" + (isInferred ? ", inferred" : "")
    case .between(let first, let last, let isCirca):
      "between \(first.iso ?? "?") and \(last.iso ?? "?")" + (isCirca ? ", approximate" : "")
    case .incomplete: "without a year"
    }
  }
}
