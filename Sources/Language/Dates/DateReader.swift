/// Finds the dates in texts of one language.
///
/// A date is found by its shape: a day, a month in words or Roman or Arabic numerals, a year, in
/// the orders that the languages use. A number alone is never a date; a year alone is one only
/// beside a word that says so. Linear time.
public struct DateReader: Sendable {
  let words: DateWords

  /// Prepares to read dates in a language, given by its BCP 47 tag.
  public init(language: String) {
    words = DateWords(language: primaryTag(language))
  }

  /// The dates of a text, in order, without what they leave out.
  public func dates(in text: TokenizedText) -> [DateMention] {
    let grammar = DateGrammar(words: words, text: text)
    var mentions: [(mention: DateMention, tokens: Range<Int>)] = []
    var index = 0
    while index < grammar.tokens.count {
      if let (mention, next) = grammar.date(at: index), mention.isPossible {
        mentions.append((mention, index..<next))
        mentions[mentions.count - 1].mention.isLimit =
          words.ends(.until, grammar.tokens, before: index)
        index = next
      } else {
        index = grammar.indexAfterNumber(index)
      }
    }
    return lendingYears(mentions, grammar)
  }

  /// Gives a date without a year that of the date from or to which a word for *to* or *and* leads,
  /// as in `20 novembre au 31 décembre 1953` or `23 October 1956 to 4 November`.
  private func lendingYears(
    _ found: [(mention: DateMention, tokens: Range<Int>)], _ grammar: DateGrammar
  ) -> [DateMention] {
    var mentions = found.map(\.mention)
    let areJoined = { (index: Int) in
      grammar.isJoined(found[index - 1].tokens, found[index].tokens)
    }
    for index in mentions.indices.dropFirst().reversed() where areJoined(index) {
      mentions[index - 1].take(yearOf: mentions[index], isLater: false)
    }
    for index in mentions.indices.dropFirst() {
      if areJoined(index) { mentions[index].take(yearOf: mentions[index - 1], isLater: true) }
      if grammar.isYearBefore(found[index - 1], found[index].tokens) {
        mentions[index].take(year: mentions[index - 1].start.year)
      }
    }
    return mentions
  }
}

extension DateMention {
  /// Takes a year that stands right before it, as in `In 1956, on 23 October`.
  fileprivate mutating func take(year: Int?) {
    guard start.year == nil, relation == nil, start.month != nil, let year else { return }
    lend(year)
  }

  /// Takes the year of a date that it is joined with, where it has none and one fits the order.
  ///
  /// - Parameters:
  ///   - other: the date that may have a year.
  ///   - isLater: whether this date is the later of the two; over the turn of a year, it gets the
  ///     year after.
  fileprivate mutating func take(yearOf other: DateMention, isLater: Bool) {
    guard start.year == nil, relation == nil, let month = start.month,
      let year = (isLater ? other.end ?? other.start : other.start).year,
      let otherMonth = other.start.month
    else { return }
    if isLater {
      // A year that was itself lent, or inferred, says nothing of what follows.
      guard !other.isCompleted else { return }
      lend(month < otherMonth ? year + 1 : year)
    } else if month <= otherMonth {
      lend(year)
    }
  }

  /// Takes a year, unless there is no such day in it.
  private mutating func lend(_ year: Int) {
    guard inYear(year).isPossible else { return }
    start.year = year
    end?.year = year
    isCompleted = true
  }
}

extension DateGrammar {
  /// Whether nothing but a word for *to* or *and* and words such as *from* or a weekday stand
  /// between two dates.
  fileprivate func isJoined(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard second.lowerBound - first.upperBound <= 5, let next = connector(at: first.upperBound)
    else { return false }
    return isOnlyLeading(next, second)
  }

  /// Whether a date is a year alone and leads another behind a comma.
  fileprivate func isYearBefore(
    _ first: (mention: DateMention, tokens: Range<Int>), _ second: Range<Int>
  ) -> Bool {
    first.mention.start.month == nil && first.mention.start.day == nil && first.mention.end == nil
      && second.lowerBound - first.tokens.upperBound <= 4 && isMark(",", first.tokens.upperBound)
      && isOnlyLeading(first.tokens.upperBound, second)
  }

  /// Whether only commas and words that lead a date stand from an index to a date.
  private func isOnlyLeading(_ start: Int, _ second: Range<Int>) -> Bool {
    var next = start
    while next < second.lowerBound {
      guard
        let after = words.after(.weekday, tokens, at: next)
          ?? words.after(.dayBefore, tokens, at: next)
          ?? words.after(.maybeDay, tokens, at: next) ?? words.after(.maybeInYear, tokens, at: next)
          ?? (isMark(",", next) ? next + 1 : nil)
      else { return false }
      next = after
    }
    return next == second.lowerBound
  }
}
