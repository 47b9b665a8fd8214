/// Gives dates the month and the year that their words leave out.
///
/// The source is the document's own date: of the years that come into question, a date takes the
/// one that brings it nearest to that date.
public struct DateCompletion: Sendable {
  /// The document's date.
  let reference: PartialDate

  /// Prepares to complete dates of a document; none can be completed without the year of its date.
  public init?(documentDate: PartialDate?) {
    guard let documentDate, documentDate.year != nil else { return nil }
    reference = documentDate
  }

  /// The mention with its date completed, or as it is where nothing is missing.
  ///
  /// - Parameters:
  ///   - mention: the date as it was found.
  ///   - previous: the date before it in the same passage, from which a day alone has its month.
  /// - Returns: the date, marked as completed where something was missing.
  public func complete(_ mention: DateMention, after previous: DateMention?) -> DateMention {
    guard mention.start.year == nil else { return mention }
    var mention = mention
    if mention.start.month == nil {
      let isRelated = mention.relation != nil
      guard let month = isRelated ? reference.month : previous?.start.month ?? reference.month
      else {
        return mention
      }
      let isLast = mention.relation == .lastMonth
      mention.start.month = isLast ? (month + 10) % 12 + 1 : month
      guard mention.start.isPossible else { return mention }
    }
    guard let year = year(of: mention) else { return mention }
    mention.start.year = year
    mention.end?.year = year
    mention.isCompleted = true
    return mention
  }

  /// The year that the words relate to the document's, else the nearest in which there is the day.
  private func year(of mention: DateMention) -> Int? {
    let year = reference.year ?? 0
    switch mention.relation {
    case .thisYear, .thisMonth: return year
    case .lastYear: return year - 1
    case .lastMonth: return reference.month == 1 ? year - 1 : year
    case nil:
      let distance = { (candidate: Int) in
        var date = mention.start
        date.year = candidate
        return abs(date.ordinal - reference.ordinal)
      }
      let isPossible = { (candidate: Int) in
        [mention.start, mention.end].compactMap { $0 }.allSatisfy { date in
          PartialDate(year: candidate, month: date.month, day: date.day).isPossible
        }
      }
      return [year, year - 1, year + 1].filter(isPossible).min { distance($0) < distance($1) }
    }
  }
}
