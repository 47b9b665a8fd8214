import Language

/// What a line looks like: the clues from which openers, closers and the bounds of parts are told.
public struct LineClues: Sendable {
  /// What its words say that it is.
  public let phrase: LinePhrase?
  /// The share of its letters and digits that are dates and times.
  public let dateShare: Double
  /// Whether it names a kind of document or a sitting, as titles do.
  public let namesKind: Bool
  /// What its first words say of a title.
  public let titleWords: TitleWords?
  /// The days, months and years that it names, as exact as its words.
  public let dates: [PartialDate]
  /// Whether it begins with one of them.
  public let beginsWithDate: Bool
  /// The numbers in it.
  public let numbers: Set<Int>
  /// Its words of more than three letters, by which lines of like languages are compared.
  public let longWords: Set<String>
  /// The number of its letters and digits.
  public let length: Int
  /// Whether it is a date and little else.
  public let isDateline: Bool
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
  /// Whether it is a file's or letter's number: a few signs with a number and `/`, `-` or `№`.
  public let isReference: Bool
  /// The label with which it begins as an item of a list does: `1.`, `a)`, `–`.
  public let label: ItemLabel?
  /// The number of columns in which it is set: one, or more where tabs or wide gaps divide it.
  public let columns: Int
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
    let plain = text.withoutLetterSpacing ?? text
    let letters = isLong ? [] : text.tokens.filter { $0.kind == .word }
    let sentences = !isLong && text.wordCount > 3 ? reader.sentences.sentences(of: text).count : 1
    phrase =
      LinePhrase.of(text, language: reader.language)
      ?? text.withoutLetterSpacing.flatMap { LinePhrase.of($0, language: reader.language) }
      ?? (text.beginsWithBracketedLabel ? .remark : nil)
    let mentions = isLong ? [] : reader.dates.dates(in: text)
    dates = mentions.map(\.start)
    // A word, such as that for the day of the week, may stand before it.
    let beginning = tokens.prefix(3).last?.range.lowerBound ?? 0
    beginsWithDate = mentions.first.map { $0.range.lowerBound <= beginning } ?? false
    dateShare = isLong ? 0 : text.share(of: mentions, reader)
    numbers = Set(tokens.compactMap(\.value))
    longWords =
      isLong
      ? [] : Set(plain.tokens.filter { $0.kind == .word && $0.key.count > 3 }.map(\.key))
    length = text.lettersAndDigits
    endsSentence = finalMarks.contains(tokens.lastSolidMark ?? "")
    isDateline = dateShare > 0.7 || dateShare > 0.4 && !(endsSentence && words > 6)
    hasSeveralSentences = sentences > 1
    isCapitals = !isLong && text.isInCapitals
    isNameLike = (1...4).contains(letters.count) && letters.allSatisfy(\.isCapitalized)
    isReference = !isLong && text.isReference
    isBracketed =
      (keys.first == "[" && keys.last == "]" || keys.first == "(" && keys.last == ")")
      && keys.count { $0 == keys.first } == 1
    label = ItemLabel(text)
    columns = isLong ? 1 : text.string.columns.count
    titleWords = isLong ? nil : TitleWords.of(plain, language: reader.language)
    endsInColon = keys.last == ":"
    endsAsSalute = [",", "!", "！", "：", "،", "，"].contains(keys.last ?? "")
    namesKind =
      !isLong && phrase == nil && !endsSentence && !isDateline
      && plain.namesKind(titleWords, isCapitals, reader.language)
  }
}

/// The words from which a line is running text, whatever else it looks like.
private let longestLine = 30

private let finalMarks: Set<String> = [
  ".", "!", "?", "…", ";", "。", "！", "？", "｡", "؟", "۔", "։", "।", "॥", "።", "፧", "။", "།", "༎",
]
/// What can stand behind the mark that ends a sentence: closing marks, and marks of direction.
private let closingMarks: Set<String> = [
  ")", "）", "]", "”", "“", "»", "«", "\"", "’", "」", "』", "›", "\u{200E}", "\u{200F}", "\u{61C}",
  "\u{202C}", "\u{2069}",
]

// MARK: - Weights

extension LineClues {
  /// How much the line looks like one before the text proper; below 0 where it rather is text.
  ///
  /// The weights are odds in nats, set by judgement and not fitted: what a line's words say counts
  /// most, its shape less, and length against it.
  public var openerWeight: Double {
    guard !isFullParagraph || phrase?.mayBeLong ?? false, phrase != .heading else { return -6 }
    var weight = shapeWeight
    if let phrase { weight += phrase.opens ? 4 : phrase == .distribution ? 0.5 : -2 }
    if isItem, phrase == nil, !isDateline { weight -= 4 }
    if isReference { weight += 2 }
    if endsAsSalute, words <= 10 { weight += endsSentence ? 2.5 : words <= 6 ? 1 : 0.5 }
    if endsInColon, phrase == nil, words > 3 { weight -= 2 }
    return weight
  }

  /// How much the line looks like one after the text proper; below 0 where it rather is text.
  public var closerWeight: Double {
    guard !isFullParagraph || phrase.map(\.mayBeLong) ?? false, phrase != .heading else {
      return -6
    }
    var weight = shapeWeight
    if let phrase { weight += phrase.opens ? -1.5 : 4 }
    if isItem, phrase == nil, !isDateline { weight -= 4 }
    if isNameLike { weight += 1.5 }
    // What is said in the room is not said of the copy.
    if isBracketed { weight += endsSentence ? -2 : 2 }
    // Who signs, or took the minutes, stands behind a word or two.
    if endsInColon, phrase == nil { weight -= words > 4 * columns ? 3 : 0.5 }
    return weight
  }

  /// Whether the line is running text: long, or a sentence of more than a few words.
  public var isRunningText: Bool {
    words > 12 || words > 3 && endsSentence
  }

  /// Sentences of a length that only running text has.
  private var isFullParagraph: Bool {
    words > longestLine || words > 14 && endsSentence && phrase == nil
      || words > (phrase == nil ? 6 : 8) && hasSeveralSentences && endsSentence
  }

  /// Whether the line begins as an item of a list does; a capital with a stop may be an initial.
  public var isItem: Bool {
    label.map { !$0.isRoman || ($0.number?.count ?? 0) > 1 } ?? false
  }

  private var shapeWeight: Double {
    if phrase?.mayBeLong ?? false { return 0 }
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

extension [Token] {
  /// The last token, closing marks and the mark of a footnote put aside.
  fileprivate var lastSolidMark: String? {
    var tokens = self[...]
    if count > 3, self[count - 1].key == "]", self[count - 2].kind == .number,
      self[count - 3].key == "["
    {
      tokens = tokens.dropLast(3)
    }
    return tokens.last { !closingMarks.contains($0.key) && !"¹²³⁰⁴⁵⁶⁷⁸⁹*".contains($0.key) }?.key
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

  /// Whether it begins with a few words and a colon in brackets, as `[In the margin:] I agree`.
  fileprivate var beginsWithBracketedLabel: Bool {
    let tokens = solid
    guard let open = tokens.first?.key, let close = ["[": "]", "［": "］", "【": "】"][open],
      let end = tokens.prefix(10).firstIndex(where: { $0.key == close }), end > 1,
      end + 1 < tokens.count
    else { return false }
    return open != "[" || [":", "："].contains(tokens[end - 1].key)
  }

  /// The text with its letters joined, where all its words are single letters.
  ///
  /// Several spaces part words.
  public var withoutLetterSpacing: TokenizedText? {
    let words = tokens.filter { $0.kind == .word }
    guard words.count > 3, words.allSatisfy({ $0.key.count == 1 && $0.hasCase }) else { return nil }
    return TokenizedText(
      tokens.map { token in
        token.kind == .space ? token.range.count > 1 ? " " : "" : String(self[token.range])
      }.joined())
  }

  /// The share of the words and numbers that are dates and times.
  fileprivate func share(of mentions: [DateMention], _ reader: LineReader) -> Double {
    let dates = mentions.map(\.range) + reader.times.times(in: self).map(\.range)
    guard !dates.isEmpty else { return 0 }
    let dated = tokens.count { token in
      (token.kind == .word || token.kind == .number)
        && dates.contains { $0.contains(token.range.lowerBound) }
    }
    return Double(dated) / Double(wordCount)
  }

  /// Whether there is a number with signs as in `P 204/71`, and no word of more than five letters.
  fileprivate var isReference: Bool {
    let tokens = solid
    return tokens.count < 12 && tokens.contains { $0.kind == .number }
      && tokens.contains { ["/", "-", "№", "–"].contains($0.key) }
      && tokens.allSatisfy { $0.kind != .word || $0.key.count < 6 }
  }

  /// Whether nearly all of at least two cased letters are capitals.
  fileprivate var isInCapitals: Bool {
    var capitals = 0
    var small = 0
    for scalar in string.unicodeScalars where scalar.properties.isCased {
      if scalar.properties.isUppercase { capitals += 1 } else { small += 1 }
    }
    return capitals > 1 && small * 4 <= capitals
  }
}

// MARK: - Titles

extension TokenizedText {
  /// Whether a line begins with the name of a kind of document or of a sitting, or ends in it as in
  /// Japanese.
  fileprivate func namesKind(
    _ titleWords: TitleWords?, _ isCapitals: Bool, _ language: String
  ) -> Bool {
    if titleWords == .title || isCapitals && isNumberedTitle { return true }
    guard let match = DocumentKinds.first(in: self, language: language) else { return false }
    let count = solid.count
    if match.tokens.count == count { return true }
    // A diary's first line names who kept it, as a letterhead does.
    return (match.tokens.lowerBound == 0 || match.tokens.upperBound == count)
      && match.kind != "diary"
  }

  /// Whether a text in capitals is a word and its number, as `ARRÊTÉ N° 47`; a telegram's name belongs
  /// to its number.
  private var isNumberedTitle: Bool {
    let tokens = solid
    guard (3...5).contains(tokens.count), tokens[0].key.count > 4, tokens.last?.kind == .number
    else { return false }
    return ["№", "n", "nr", "no", "br", "č", "бр", "sz"].contains(tokens[1].key)
      && !tokens[0].key.hasPrefix("tele")
  }
}
