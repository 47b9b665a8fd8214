import Language
import Records

/// Where the names in an English title end.
struct NameExtents {
  private let title: TokenizedText
  private let tokens: [Token]

  init(_ title: TokenizedText) {
    self.title = title
    tokens = title.solid
  }

  /// Whether a name begins at a token: with a capital letter, or as an office or body.
  func begins(at index: Int) -> Bool {
    guard let first = tokens[safe: index] else { return false }
    let isArticle = isArticle(index)
    guard let word = isArticle ? tokens[safe: index + 1] : first else { return false }
    if CoverWords.matter.contains(word.key) || isArticle && word.key == "record" { return false }
    if word.isCapitalized { return true }
    return isTitleWord(word.key) && word.key.count > 2
      || isQuoteInBrackets(index) || ["al", "von", "van", "de"].contains(word.key)
  }

  /// The name that begins at a token, up to the first words that are none; none where no name
  /// begins.
  func extent(from start: Int) -> Range<Int>? {
    guard begins(at: start) else { return nil }
    var index = start
    while index < tokens.count, let next = wordInName(at: index, from: start) { index = next }
    var end = index
    while end > start, isLoose(end - 1) { end -= 1 }
    return start < end ? start..<end : nil
  }

  /// Whether a token is an article and not an initial.
  func isArticle(_ index: Int) -> Bool {
    ["the", "a", "an"].contains(tokens[index].key) && tokens[safe: index + 1]?.key != "."
  }

  /// Whether words are a place and nothing more.
  func isPlace(_ words: String) -> Bool {
    let words = words[...]
    return Repositories.isSettlement(words) || CoverWords.country.contains(String(words))
  }

  // MARK: - Words

  /// The index behind a word that belongs to the name from `start`, or none.
  private func wordInName(at index: Int, from start: Int) -> Int? {
    let token = tokens[index]
    switch token.key {
    case "to": return isPost(at: index, from: start) ? index + 1 : nil
    case "for" where !isTitleWord(tokens[index - 1].key): return nil
    case "and", "of", "in", "at", "for":
      let isPurpose = CoverWords.purpose.contains(tokens[safe: index + 1]?.key ?? "")
      return begins(at: index + 1) && !isPurpose ? index + 1 : nil
    case ",": return goesOn(behindComma: index) ? index + 1 : nil
    case "[": return closing(index, "]")
    case "(": return bracketInName(index)
    case ".", "-", "/", "&": return index + 1
    case "'", "’": return isInsideWord(index) || isGenitive(index) ? index + 1 : nil
    case "–", "—": return isInsideWord(index) ? index + 1 : nil
    default: break
    }
    if token.kind == .number { return isOrdinal(index) ? index + 1 : nil }
    guard token.kind == .word, !CoverWords.matter.contains(token.key) else { return nil }
    if token.isCapitalized || CoverWords.particle.contains(token.key) { return index + 1 }
    if isInsideWord(index - 1) { return index + 1 }
    return isTitleWord(token.key) ? index + 1 : nil
  }

  /// Whether a word in small letters belongs to the name of an office or body.
  private func isTitleWord(_ key: String) -> Bool {
    CoverWords.office.contains(key) || CoverWords.rank.contains(key)
      || CoverWords.body.contains(key)
  }

  /// Whether `to` belongs to a post: `Ambassador to the DPRK`.
  private func isPost(at index: Int, from start: Int) -> Bool {
    guard index > start, isEnvoy(before: index, from: start) else { return false }
    let hasArticle = tokens[safe: index + 1]?.key == "the"
    let first = index + (hasArticle ? 2 : 1)
    return (1...4).contains { length in
      let end = first + length
      guard end <= tokens.count else { return false }
      let words = title[tokens[first].range.lowerBound..<tokens[end - 1].range.upperBound]
      return isPlace(String(words))
    }
  }

  /// Whether an envoy stands right before `to`, or somewhere before it and a second `to` follows.
  private func isEnvoy(before index: Int, from start: Int) -> Bool {
    if CoverWords.envoy.contains(tokens[index - 1].key) { return true }
    return tokens[start..<index].contains { CoverWords.envoy.contains($0.key) }
      && tokens[(index + 1)...].contains { $0.key == "to" }
  }

  /// Whether a comma joins to a name what follows it: a further name or an office, no date, place,
  /// matter or other document.
  private func goesOn(behindComma index: Int) -> Bool {
    guard let next = tokens[safe: index + 1] else { return false }
    if next.key == "and" { return begins(at: index + 2) }
    guard next.kind == .word, begins(at: index + 1) else { return false }
    if isPlace(String(title[next.range])) || isMonth(next.key)
      || CoverWords.done.contains(next.key)
    {
      return false
    }
    let rest = tokens[(index + 1)...].prefix(4).map(\.key)
    if next.key.hasSuffix("ing"), rest.dropFirst().first.map(CoverWords.particle.contains) ?? false
    {
      return false
    }
    return !DocumentKinds.begins(rest, language: "en")
  }

  private func isMonth(_ key: String) -> Bool {
    DateReader(language: "en").date(of: TokenizedText("1 \(key) 1950")) != nil
  }

  /// A bracket inside a name that is another name, such as `Filippov (Stalin)`.
  private func bracketInName(_ index: Int) -> Int? {
    guard let next = tokens[safe: index + 1], next.isCapitalized, let end = closing(index, ")")
    else { return nil }
    return end - index <= 6 ? end : nil
  }

  private func closing(_ index: Int, _ mark: String) -> Int? {
    tokens[index...].prefix(12).firstIndex { $0.key == mark }.map { $0 + 1 }
  }

  /// Whether a number stands in the name of a body: `Department 2`, not in a date.
  private func isOrdinal(_ index: Int) -> Bool {
    guard index > 0, tokens[index].key.count <= 3 else { return false }
    return CoverWords.body.contains(tokens[index - 1].key) || isInsideWord(index)
      || tokens[safe: index + 1].map { ["st", "nd", "rd", "th"].contains($0.key) } ?? false
  }

  /// Whether a mark touches the words on both sides.
  private func isInsideWord(_ index: Int) -> Bool {
    guard index > 0, let next = tokens[safe: index + 1] else { return false }
    return tokens[index - 1].range.upperBound == tokens[index].range.lowerBound
      && tokens[index].range.upperBound == next.range.lowerBound
  }

  /// Whether an apostrophe ends a genitive inside the name: `Workers' Party`.
  private func isGenitive(_ index: Int) -> Bool {
    index > 0 && tokens[index - 1].key.hasSuffix("s")
      && tokens[index - 1].range.upperBound == tokens[index].range.lowerBound
      && tokens[safe: index + 1]?.isCapitalized ?? false
  }

  private func isQuoteInBrackets(_ index: Int) -> Bool {
    tokens[index].key == "[" && (tokens[safe: index + 1]?.isCapitalized ?? false)
  }

  /// Whether a token at the end of a name is no part of it.
  private func isLoose(_ index: Int) -> Bool {
    let key = tokens[index].key
    if key == "." { return index > 0 && tokens[index - 1].key.count > 3 }
    return [",", "-", "/", "&", "–", "—"].contains(key)
      || !tokens[index].isCapitalized && CoverWords.particle.contains(key)
  }
}
