import Tables

/// Divides texts of one language into sentences.
///
/// A sentence ends at a full stop, a question or exclamation mark or an ellipsis that is no part of
/// an abbreviation, an initial or an ordinal, together with the quotation marks and brackets that
/// close behind it; never at a colon or semicolon, never inside a pair of brackets. Nothing is
/// lost: the sentences are in order, and only white space stands between them. Linear time.
public struct SentenceSplitter: Sendable {
  private let abbreviations: Abbreviations
  private let dates: DateReader

  /// Prepares to split texts in a language, given by its BCP 47 tag.
  public init(language: String) {
    let primary = primaryTag(language)
    abbreviations = Abbreviations(language: primary)
    dates = DateReader(language: primary)
  }

  /// The places of the sentences, in UTF-8 bytes, without the white space around them.
  public func sentences(of text: TokenizedText) -> [Range<Int>] {
    let tokens = text.tokens
    let closing = bracketPairs(tokens)
    var sentences: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < tokens.count {
      if let close = closing[index] {
        let isAlone = tokens[start..<index].allSatisfy { $0.kind == .space }
        let endsSentence = isAlone && close > 0 && isTerminal(tokens[close - 1].key)
        index = close + 1
        guard endsSentence else { continue }
      } else if isTerminal(tokens[index].key) {
        let stop = index
        index = afterTerminals(tokens, index)
        let next = afterComment(tokens, index, closing)
        guard ends(tokens, stop: stop, after: index, next: next, start: start) else { continue }
      } else {
        index += 1
        continue
      }
      index = afterComment(tokens, index, closing)
      sentences += sentence(tokens[start..<index])
      start = index
    }
    return sentences + sentence(tokens[start...])
  }

  private func sentence(_ tokens: ArraySlice<Token>) -> [Range<Int>] {
    guard let first = tokens.first(where: { $0.kind != .space }),
      let last = tokens.last(where: { $0.kind != .space })
    else { return [] }
    return [first.range.lowerBound..<last.range.upperBound]
  }

  /// The index behind all final marks and what closes behind them.
  private func afterTerminals(_ tokens: [Token], _ index: Int) -> Int {
    var next = index
    while next < tokens.count, isTerminal(tokens[next].key) || closers.contains(tokens[next].key) {
      next += 1
    }
    return next
  }

  /// The index behind a bracket in small letters that comments on the sentence just ended.
  private func afterComment(_ tokens: [Token], _ index: Int, _ closing: [Int: Int]) -> Int {
    guard let open = nextSolid(tokens, index), let close = closing[open],
      let inner = nextSolid(tokens, open + 1), tokens[inner].kind == .word,
      isLowercase(tokens[inner])
    else { return index }
    return close + 1
  }

  /// Whether a final mark ends the sentence that began at `start`.
  ///
  /// - Parameters:
  ///   - tokens: the text's.
  ///   - stop: the index of the mark.
  ///   - after: the index behind it and what closes behind it.
  ///   - next: the index behind a comment on the sentence, if there is one, else `after`.
  ///   - start: the index at which the sentence began.
  /// - Returns: whether what follows is another sentence.
  private func ends(_ tokens: [Token], stop: Int, after: Int, next: Int, start: Int) -> Bool {
    guard let next = nextSolid(tokens, next) else { return true }
    if unspacedTerminals.contains(tokens[stop].key) {
      return !isQuoted(tokens, stop: stop, next: next)
    }
    guard after < tokens.count, tokens[after].kind == .space else { return false }
    let follower = opensQuotation(tokens[next].key) ? nextSolid(tokens, next + 1) ?? next : next
    if tokens[follower].kind == .word, isLowercase(tokens[follower]) { return false }
    if isContinuation(tokens[next].key) { return false }
    guard tokens[stop].key == ".", after == stop + 1 else { return true }
    return !isAbbreviation(tokens, stop: stop, next: follower, start: start)
  }

  /// Whether a Japanese sentence goes on behind a quotation with the particle that quotes it.
  private func isQuoted(_ tokens: [Token], stop: Int, next: Int) -> Bool {
    next > stop + 1 && tokens[next - 1].kind == .mark
      && ["と", "って"].contains { tokens[next].key.hasPrefix($0) }
  }

  private func isAbbreviation(_ tokens: [Token], stop: Int, next: Int, start: Int) -> Bool {
    guard stop > start else { return true }
    let before = tokens[stop - 1]
    switch before.kind {
    case .number:
      let isItem = tokens[start..<(stop - 1)].allSatisfy { $0.kind == .space }
      let isOrdinal = abbreviations.hasOrdinals || startsMonth(tokens, at: next)
      return isItem || before.key.count <= 2 && isOrdinal
    case .word:
      if isInitial(before) || abbreviations.hasOrdinals && isRoman(before) { return true }
      switch abbreviations[before.key] {
      case .never: return true
      case .maybe: return !tokens[next].isCapitalized || isBareYearWord(tokens, stop - 1)
      case nil: return false
      }
    default: return false
    }
  }

  /// Whether a word is the one capital letter of an initial, as in `N. P. Firyubin`.
  private func isInitial(_ word: Token) -> Bool {
    guard word.isCapitalized, word.key.count == 1 else { return false }
    return word.key.unicodeScalars.first.flatMap(Script.init) != .han
  }

  /// Whether a word can be a Roman numeral.
  private func isRoman(_ word: Token) -> Bool {
    word.isCapitalized && word.key.allSatisfy { "ivxlc".contains($0) }
  }

  /// Whether a word such as `г` stands without a number before it: then it means a town, not a
  /// year.
  private func isBareYearWord(_ tokens: [Token], _ index: Int) -> Bool {
    guard dates.words.after(.year, tokens, at: index) != nil else { return false }
    return tokens[..<index].last { $0.kind != .space }?.kind != .number
  }

  private func startsMonth(_ tokens: [Token], at index: Int) -> Bool {
    dates.words.month(tokens, at: index) != nil
  }

  private func nextSolid(_ tokens: [Token], _ index: Int) -> Int? {
    tokens[min(index, tokens.count)...].firstIndex { $0.kind != .space }
  }
}

private func isLowercase(_ token: Token) -> Bool {
  guard let letter = token.key.unicodeScalars.first else { return false }
  return !token.isCapitalized && letter.properties.isCased
}

private func isTerminal(_ key: String) -> Bool {
  terminals.contains(key) || unspacedTerminals.contains(key)
}

private func opensQuotation(_ key: String) -> Bool {
  ["“", "„", "«", "\"", "‘", "(", "[", "「", "『", "—", "–", "-"].contains(key)
    || ["\u{202A}", "\u{202B}", "\u{2066}", "\u{2067}", "\u{2068}"].contains(key)
}

private func isContinuation(_ key: String) -> Bool {
  [",", ";", ":", ")", "]"].contains(key)
}

private let terminals: Set<String> = [".", "!", "?", "…", "؟", "۔", "։"]
/// Marks behind which a sentence ends, whether or not a space follows: those of the Chinese, Indic,
/// Ethiopic, Burmese, Khmer and Tibetan scripts.
private let unspacedTerminals: Set<String> = [
  "。", "！", "？", "｡", "।", "॥", "።", "፧", "፨", "။", "។", "៕", "༎",
]
private let closers: Set<String> = [
  "”", "“", "»", "\"", "’", "'", ")", "]", "）", "」", "』", "〉", "》",
  // Marks of direction, and the ends of embeddings and isolates.
  "\u{200E}", "\u{200F}", "\u{61C}", "\u{202C}", "\u{2069}",
]

/// The brackets of a text that match: the index of each closing token by that of its opening one.
private func bracketPairs(_ tokens: [Token]) -> [Int: Int] {
  let partner = ["(": ")", "[": "]", "（": "）", "【": "】"]
  var pairs: [Int: Int] = [:]
  var open: [(key: String, index: Int)] = []
  for index in tokens.indices where tokens[index].kind == .mark {
    let key = tokens[index].key
    if let closing = partner[key] {
      open.append((closing, index))
    } else if let match = open.suffix(4).lastIndex(where: { $0.key == key }) {
      pairs[open[match].index] = index
      open.removeSubrange(match...)
    }
  }
  return pairs
}

/// The abbreviations after whose stop a sentence goes on.
private struct Abbreviations: Sendable {
  enum End { case never, maybe }

  /// Whether a number with a stop is an ordinal, as in German.
  let hasOrdinals: Bool
  private let never: Set<String>
  private let maybe: Set<String>

  init(language: String) {
    let rows = [language, "*"].compactMap { abbreviationRows[$0] }
    never = rows.reduce(into: []) { $0.formUnion($1.never) }
    maybe = rows.reduce(into: []) { $0.formUnion($1.maybe) }
    hasOrdinals = never.contains("#")
  }

  subscript(word: String) -> End? {
    if maybe.contains(word) { return .maybe }
    return never.contains(word) ? .never : nil
  }
}

private let abbreviationRows: [String: (never: Set<String>, maybe: Set<String>)] = {
  let table = Table(builtIn: PackageResources.abbreviations_tsv, "abbreviations.tsv")
  return table.rows.reduce(into: [:]) { rows, row in
    rows[row["language"]] = (
      Set(row.list("abbreviations").map(lastWord)), Set(row.list("maybe").map(lastWord))
    )
  }
}()

/// The word before the last stop of an abbreviation such as `z.B`: that is where a sentence could
/// end.
private func lastWord(_ abbreviation: String) -> String {
  abbreviation.lowercased().split(separator: ".").last.map(String.init) ?? abbreviation
}
