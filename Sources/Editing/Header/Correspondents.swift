import Language

/// Reads who wrote to whom from an English title such as `Ciphered Telegram, A to B and C (via D)`.
///
/// Only what stands between the kind of document, `from`, `to` and `via` is taken, and only where
/// it begins with a capital letter: `On the Way to Peace` has no sender.
struct Correspondents {
  private let title: TokenizedText
  private let tokens: [Token]

  init(_ title: TokenizedText) {
    self.title = title
    tokens = title.solid
  }

  /// The correspondence, where the title names a sender or a recipient.
  ///
  /// - Parameter kind: the tokens of the title that name the kind of document.
  /// - Returns: the parties as the title names them.
  func read(after kind: Range<Int>) -> Correspondence? {
    var start = kind.upperBound
    while let key = tokens[safe: start]?.key,
      [",", ":", ".", "no", "№", "from"].contains(key) || isNumber(start)
    {
      start += 1
    }
    let isAddressed = tokens[safe: start].map { ["to", "for"].contains($0.key) } ?? false
    guard let to = isAddressed ? start : index(of: "to", from: start) else {
      return sent(start)
    }
    var correspondence = Correspondence()
    if !isAddressed {
      guard isName(at: start), let sender = phrase(start, to) else { return nil }
      correspondence.senders = parties(sender)
    }
    let via = index(of: "via", from: to)
    let end = endOfName(from: to + 1, before: via)
    guard isName(at: to + 1), let recipients = phrase(to + 1, end) else { return nil }
    correspondence.recipients = parties(recipients).filter {
      !CoverWords.file.contains($0.name.lowercased())
    }
    if let via, let relay = phrase(via + 1, endOfName(from: via + 1, before: nil)) {
      correspondence.relays = parties(relay)
    }
    return correspondence
  }

  /// A title that names a sender alone: `Cable from the Embassy in Conakry, 'On …'`.
  private func sent(_ start: Int) -> Correspondence? {
    guard start > 0, tokens[start - 1].key == "from", isName(at: start),
      let sender = phrase(start, endOfName(from: start, before: nil))
    else { return nil }
    return Correspondence(senders: parties(sender))
  }

  private func index(of key: String, from start: Int) -> Int? {
    guard start < tokens.count else { return nil }
    var depth = 0
    for index in start..<tokens.count {
      if ["'", "‘", "“", "\""].contains(tokens[index].key), isOpening(index) { return nil }
      if tokens[index].key == "[" { depth += 1 }
      if tokens[index].key == "]" { depth -= 1 }
      if depth == 0, tokens[index].key == key { return index }
    }
    return nil
  }

  /// Whether a quotation mark opens: an apostrophe stands behind a letter.
  private func isOpening(_ index: Int) -> Bool {
    index == 0 || tokens[index].range.lowerBound > tokens[index - 1].range.upperBound
  }

  /// The end of a name: a parenthesis, a quotation, a dash, or a word that begins the matter.
  private func endOfName(from start: Int, before limit: Int?) -> Int {
    var index = start
    while index < limit ?? tokens.count {
      let key = tokens[index].key
      let isQuotation = ["'", "‘", "“", "\""].contains(key) && isOpening(index)
      if isQuotation || ["(", ")", ":", ";", "–", "—"].contains(key)
        || CoverWords.matter.contains(key)
      {
        break
      }
      index += 1
    }
    return index
  }

  private func isName(at index: Int) -> Bool {
    guard let first = tokens[safe: index] else { return false }
    let word = ["the", "a", "an"].contains(first.key) ? tokens[safe: index + 1] : first
    return word?.isCapitalized ?? false
  }

  private func isNumber(_ index: Int) -> Bool {
    tokens[index].kind == .number
  }

  /// The words between two tokens, without marks around them.
  private func phrase(_ start: Int, _ end: Int) -> Range<Int>? {
    var (start, end) = (start, end)
    while start < end, tokens[start].kind == .mark { start += 1 }
    while start < end, tokens[end - 1].kind == .mark, tokens[end - 1].key != "]",
      tokens[end - 1].key != "."
    {
      end -= 1
    }
    return start < end ? start..<end : nil
  }

  /// The parties that `and` joins, each with its own capital letter.
  private func parties(_ range: Range<Int>) -> [Correspondence.Party] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where tokens[index].key == "and" && isName(at: index + 1) {
      pieces.append(start..<index)
      start = index + 1
    }
    pieces.append(start..<range.upperBound)
    return pieces.compactMap { phrase($0.lowerBound, $0.upperBound) }.map(party)
      .reduce(into: []) { parties, party in
        if !parties.contains(party) { parties.append(party) }
      }
  }

  private func party(_ range: Range<Int>) -> Correspondence.Party {
    let hasArticle = tokens[range.lowerBound].key == "the"
    let start = range.lowerBound + (hasArticle && range.count > 1 ? 1 : 0)
    let bytes = tokens[start].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
    let isBody = tokens[range].contains { CoverWords.body.contains($0.key) }
    return Correspondence.Party(name: String(title[bytes]), isBody: isBody)
  }
}

extension Array {
  /// The element at an index, where there is one.
  subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
