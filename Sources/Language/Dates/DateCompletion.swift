/// Gives dates the month and the year that their words leave out.
///
/// The source is the document's own date: of the years that come into question, a date takes the
/// one that brings it nearest to that date, the document's own before another that is not much
/// nearer, unless its words, or the dates before it in the same passage, say another.
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
    if mention.isPersianWithoutYear { return completePersian(mention) }
    var mention = mention
    var known: Int?
    if mention.start.month == nil {
      guard let month = month(of: mention, after: previous) else { return mention }
      mention.start.month = month.month
      mention.end?.month = month.month
      known = month.year
      guard mention.isPossible else { return mention }
    }
    let year = known ?? year(of: mention, after: previous)
    guard let year, mention.inYear(year).isPossible else { return mention }
    mention.start.year = year
    mention.end?.year = year
    mention.isCompleted = true
    return mention
  }

  /// The month of a day alone, with its year where the words or the date before it tell it.
  private func month(
    of mention: DateMention, after previous: DateMention?
  ) -> (month: Int, year: Int?)? {
    switch mention.relation {
    case .sameMonth: return previous?.last.month.map { ($0, previous?.last.year) }
    case nil where previous?.last.month != nil:
      return previous?.last.month.map { ($0, previous?.last.year) }
    default: break
    }
    guard let month = reference.month else { return nil }
    switch mention.relation {
    case .lastMonth: return (month == 1 ? 12 : month - 1, month == 1 ? before : reference.year)
    case .nextMonth: return (month == 12 ? 1 : month + 1, month == 12 ? after : reference.year)
    case .thisMonth: return (month, reference.year)
    default: return (month, nil)
    }
  }

  /// A date of the Persian calendar in the year that brings it nearest to the document's date.
  private func completePersian(_ mention: DateMention) -> DateMention {
    let years = reference.year.map { [$0 - 621, $0 - 622] } ?? []
    let candidates = years.compactMap { mention.inYear($0).start.fromPersian }
    let nearest = candidates.min {
      abs($0.first.ordinal - reference.ordinal) < abs($1.first.ordinal - reference.ordinal)
    }
    guard mention.end == nil, let days = nearest else { return mention }
    var mention = mention
    mention.start = days.first
    mention.end = days.last == days.first ? nil : days.last
    mention.isCompleted = true
    return mention
  }

  private var before: Int? { reference.year.map { $0 - 1 } }
  private var after: Int? { reference.year.map { $0 + 1 } }

  /// The year that the words relate to the document's, else the nearest in which there is the day.
  private func year(of mention: DateMention, after previous: DateMention?) -> Int? {
    let year = reference.year ?? 0
    switch mention.relation {
    case .thisYear, .thisMonth, .lastMonth, .nextMonth, .sameMonth: return year
    case .lastYear: return year - 1
    case .nextYear: return year + 1
    case .sameYear: return previous?.last.year
    case .past: return isAfterReference(mention) ? year - 1 : year
    case .coming: return isAfterReference(mention) ? year : year + 1
    case nil: break
    }
    let possible = [year, year - 1, year + 1].filter { candidate in
      mention.inYear(candidate).isPossible
    }
    // Who leaves the year out mostly means the year in which he writes.
    let distance = { (candidate: Int) in
      abs(mention.inYear(candidate).start.ordinal - reference.ordinal)
        + (candidate == year ? 0 : otherYear)
    }
    let nearest = possible.min { distance($0) < distance($1) }
    return nearest.map { goingOn(with: previous, mention, from: $0) }
  }

  /// The year of a date that follows one to come: plans go on in order, so that the date is not one
  /// that is past if it is a limit, or if that is not much nearer.
  private func goingOn(with plan: DateMention?, _ mention: DateMention, from nearest: Int) -> Int {
    let (past, coming) = (mention.inYear(nearest), mention.inYear(nearest + 1))
    guard let plan = plan?.last, plan.month != nil, plan.ordinal > reference.ordinal,
      past.start.ordinal < reference.ordinal, coming.start.ordinal >= plan.ordinal,
      coming.isPossible
    else { return nearest }
    let distances = (
      reference.ordinal - past.start.ordinal, coming.start.ordinal - reference.ordinal
    )
    return mention.isLimit || distances.1 < 2 * distances.0 ? nearest + 1 : nearest
  }

  /// Whether a day or month comes in its year after the document's date, or is that very month.
  private func isAfterReference(_ mention: DateMention) -> Bool {
    guard let month = reference.month, let own = mention.start.month else { return false }
    guard own == month, let day = reference.day, let ownDay = mention.start.day else {
      return mention.relation == .past
        ? own >= month && mention.start.day == nil || own > month
        : own > month
    }
    return mention.relation == .past ? ownDay >= day : ownDay > day
  }
}

extension DateMention {
  /// The date, or the last of a span.
  fileprivate var last: PartialDate { end ?? start }

  func inYear(_ year: Int) -> DateMention {
    var mention = self
    mention.start.year = year
    mention.end?.year = year
    return mention
  }
}

/// How much nearer a date in another year than the document's must be, in days.
private let otherYear = 60
