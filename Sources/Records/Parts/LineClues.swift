import Language

/// What a line looks like: the clues from which openers, closers and the bounds of parts are told.
public struct LineClues: Sendable {
  /// What its words say that it is.
  public let phrase: LinePhrase?
  /// The share of its letters and digits that are dates and times.
  public let dateShare: Double
  /// The number of words and numbers, two characters of Chinese writing as one.
  public let words: Int
  /// Whether it ends as a sentence does.
  public let endsSentence: Bool
  /// Whether it holds more than one sentence.
  public let hasSeveralSentences: Bool
  /// Whether nearly all its letters are capitals.
  public let isCapitals: Bool
  /// Whether it is a few words that are all capitalised, as a name is.
  public let isNameLike: Bool
  /// Whether the whole line stands in brackets or parentheses.
  public let isBracketed: Bool
  /// Whether it begins as an item of a list does: `1.`, `a)`, `–`.
  public let isItem: Bool
  /// Whether it ends in a colon.
  public let endsInColon: Bool
  /// Whether it ends in a comma, an exclamation mark or a Chinese colon, as a salutation does.
  public let endsAsSalute: Bool

  /// Looks at a line; a line too long for an opener or closer is looked at only for its beginning.
  public init(_ text: TokenizedText, reader: LineReader) {
    let tokens = text.solid
    let keys = tokens.map(\.key)
    words = text.measure
    let isLong = words > longestLine
    let letters = isLong ? [] : text.tokens.filter { $0.kind == .word }
    let sentences = !isLong && text.wordCount > 3 ? reader.sentences.sentences(of: text).count : 1
    phrase =
      LinePhrase.of(text, language: reader.language)
      ?? text.withoutLetterSpacing.flatMap { LinePhrase.of($0, language: reader.language) }
    dateShare = isLong ? 0 : text.dateShare(reader)
    endsSentence = finalMarks.contains(keys.last { !directionMarks.contains($0) } ?? "")
    hasSeveralSentences = sentences > 1
    isCapitals = !isLong && text.isInCapitals
    isNameLike = (1...4).contains(letters.count) && letters.allSatisfy(\.isCapitalized)
    isBracketed =
      (keys.first == "[" && keys.last == "]" || keys.first == "(" && keys.last == ")")
      && keys.count { $0 == keys.first } == 1
    isItem = text.beginsAsItem
    endsInColon = keys.last == ":"
    endsAsSalute = [",", "!", "！", "："].contains(keys.last ?? "")
  }
}

/// The words from which a line is running text, whatever else it looks like.
private let longestLine = 30

private let finalMarks: Set<String> = [
  ".", "!", "?", "…", ";", "。", "！", "？", "｡", "؟", "۔", "։", "।", "॥", "።", "፧", "။", "។", "༎",
]
private let directionMarks: Set<String> = [
  "\u{200E}", "\u{200F}", "\u{61C}", "\u{202C}", "\u{2069}",
]

// MARK: - Weights

extension LineClues {
  /// How much the line looks like one before the text proper; below 0 where it rather is text.
  ///
  /// The weights are odds in nats, set by judgement and not fitted: what a line's words say counts
  /// most, its shape less, and length against it.
  public var openerWeight: Double {
    guard !isFullParagraph else { return -6 }
    var weight = shapeWeight
    if let phrase { weight += phrase.opens ? 4 : phrase == .distribution ? 0.5 : -2 }
    if isItem, phrase == nil, !isDateline { weight -= 4 }
    if endsAsSalute, words <= 6 { weight += 1 }
    if endsInColon, phrase == nil, words > 3 { weight -= 2 }
    return weight
  }

  /// How much the line looks like one after the text proper; below 0 where it rather is text.
  public var closerWeight: Double {
    guard !isFullParagraph || phrase.map(\.mayBeLong) ?? false else { return -6 }
    var weight = shapeWeight
    if let phrase { weight += phrase.opens ? -1.5 : 4 }
    if isItem, phrase == nil, !isDateline { weight -= 4 }
    if isNameLike { weight += 1.5 }
    if isBracketed { weight += 2 }
    if endsInColon, phrase == nil { weight -= 3 }
    return weight
  }

  /// Whether the line is running text: long, or a sentence of more than a few words.
  public var isRunningText: Bool {
    words > 12 || words > 3 && endsSentence
  }

  /// Sentences of a length that only running text has.
  private var isFullParagraph: Bool {
    words > longestLine || words > 14 && endsSentence && phrase == nil
      || words > 8 && hasSeveralSentences
  }

  /// Whether the line is a date and little else.
  public var isDateline: Bool {
    dateShare > 0.7 || dateShare > 0.4 && !(endsSentence && words > 6)
  }

  private var shapeWeight: Double {
    var weight = 0.0
    if isDateline { weight += 4 } else if dateShare > 0.15 { weight += 1 }
    if isCapitals { weight += 2 }
    if words <= 6, !endsSentence { weight += 1.5 }
    if words > 6, words <= 12, !endsSentence { weight += 0.5 }
    if words > 12 { weight -= Double(words - 12) * 0.3 }
    if endsSentence, !isDateline, !isCapitals { weight -= words > 3 ? 2 : 0.5 }
    return weight
  }
}

extension TokenizedText {
  /// The length in words, two characters of Chinese writing as one.
  fileprivate var measure: Int {
    let ideographs = tokens.count { token in
      token.kind == .word && token.key.unicodeScalars.first.flatMap(Script.init) == .han
    }
    return wordCount - ideographs + (ideographs + 1) / 2
  }

  /// The text with its letters joined, where all its words are single letters.
  fileprivate var withoutLetterSpacing: TokenizedText? {
    let words = tokens.filter { $0.kind == .word }
    guard words.count > 3, words.allSatisfy({ $0.key.count == 1 }) else { return nil }
    return TokenizedText(tokens.filter { $0.kind != .space }.map(\.key).joined())
  }

  /// The share of the words and numbers that are dates and times.
  fileprivate func dateShare(_ reader: LineReader) -> Double {
    let dates =
      reader.dates.dates(in: self).map(\.range) + reader.times.times(in: self).map(\.range)
    guard !dates.isEmpty else { return 0 }
    let dated = tokens.count { token in
      (token.kind == .word || token.kind == .number)
        && dates.contains { $0.contains(token.range.lowerBound) }
    }
    return Double(dated) / Double(wordCount)
  }

  /// Whether nearly all of at least two cased letters are capitals.
  fileprivate var isInCapitals: Bool {
    var capitals = 0
    var small = 0
    for scalar in string.unicodeScalars where scalar.properties.isCased {
      if scalar.properties.isUppercase { capitals += 1 } else { small += 1 }
    }
    return capitals > 1 && small * 5 <= capitals
  }

  fileprivate var beginsAsItem: Bool {
    let tokens = solid
    guard tokens.count > 2 else { return false }
    if ["–", "—", "-", "•", "*", "·"].contains(tokens[0].key) { return tokens[1].kind != .number }
    let isShort = tokens[0].kind == .number && tokens[0].key.count <= 2 || tokens[0].key.count == 1
    if tokens[0].key == "(" || tokens[0].key == "（" {
      return tokens[1].key.count <= 2 && [")", "）"].contains(tokens[2].key)
    }
    return isShort && [".", ")"].contains(tokens[1].key)
      && tokens[2].range.lowerBound > tokens[1].range.upperBound
      && (tokens[0].kind == .number || tokens[1].key == ")")
  }
}
