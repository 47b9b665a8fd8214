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
    var mentions: [DateMention] = []
    var index = 0
    while index < grammar.tokens.count {
      if let (mention, next) = grammar.date(at: index), mention.start.isPossible,
        mention.end?.isPossible ?? true
      {
        mentions.append(mention)
        index = next
      } else {
        index = grammar.indexAfterNumber(index)
      }
    }
    return lendingYears(mentions, text)
  }

  /// The date that a text is as a whole, a word for *about* before it and punctuation after it put
  /// aside; none where it says anything else.
  public func date(of text: TokenizedText) -> DateMention? {
    let grammar = DateGrammar(words: words, text: text)
    var index = 0
    let afterCirca = grammar.circa(at: 0)
    if let afterCirca { index = afterCirca }
    guard var (mention, next) = grammar.date(at: index) ?? grammar.year(standingAloneAt: index),
      mention.start.isPossible, mention.end?.isPossible ?? true
    else { return nil }
    mention.isCirca = afterCirca != nil
    while next < grammar.tokens.count, [".", ",", ":", "]", ")"].contains(grammar.tokens[next].key)
    {
      next += 1
    }
    return next == grammar.tokens.count ? mention : nil
  }

  /// Gives a date without a year that of the date to which a word for *to* leads from it, as in
  /// `20 novembre au 31 décembre 1953`.
  private func lendingYears(_ mentions: [DateMention], _ text: TokenizedText) -> [DateMention] {
    var mentions = mentions
    for index in mentions.indices.dropFirst().reversed() {
      let (first, second) = (mentions[index - 1], mentions[index])
      guard first.start.year == nil, first.relation == nil, let year = second.start.year,
        let month = first.start.month, let later = second.start.month, month <= later
      else { continue }
      let between = TokenizedText(String(text[first.range.upperBound..<second.range.lowerBound]))
      let tokens = between.solid
      guard words.after(.to, tokens, at: 0) == tokens.count else { continue }
      mentions[index - 1].start.year = year
      mentions[index - 1].end?.year = year
      mentions[index - 1].isCompleted = true
    }
    return mentions
  }
}
