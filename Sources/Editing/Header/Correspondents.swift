import Language
import Records

/// Reads who wrote to whom from an English title such as `Ciphered Telegram, A to B and C (via D)`.
///
/// A title is read from the kind of document on: `from`, `by`, `of`, `to`, `for` and `via` begin
/// clauses, each with names, up to the first words that are none. Where the words leave a doubt,
/// nobody is named.
struct Correspondents {
  private let title: TokenizedText
  private let tokens: [Token]
  private let names: NameExtents

  init(_ title: TokenizedText) {
    self.title = title
    tokens = title.solid
    names = NameExtents(title)
  }

  /// The correspondence, where the title names a sender or a recipient.
  ///
  /// - Parameter kind: the kind of document, and the tokens of the title that name it.
  /// - Returns: the parties as the title names them.
  func read(_ kind: DocumentKinds.Match) -> Correspondence? {
    guard CoverWords.addressed.contains(kind.kind) else { return nil }
    guard var correspondence = beginning(before: kind.tokens.lowerBound) else { return nil }
    var next = opening(at: behindNumber(kind.tokens.upperBound), of: kind)
    while let clause = next, let name = names.extent(from: clause.start) {
      next = nextClause(at: name.upperBound)
      guard isPlausible(clause, name, kind: kind.kind) else { continue }
      take(name, as: clause.role, into: &correspondence)
    }
    correspondence.recipients.removeAll { correspondence.senders.contains($0) }
    // A diary and a speech go to nobody.
    if ["diary", "speech"].contains(kind.kind) { correspondence.recipients = [] }
    // What a list is to be is no recipient.
    if kind.kind == "list", correspondence.senders.isEmpty { return nil }
    return correspondence == Correspondence() ? nil : correspondence
  }

  /// The parties of a line that holds nothing else, such as what follows `To:`; empty where it holds
  /// more than names.
  ///
  /// What stands in brackets or behind a semicolon is not read.
  func wholeLine() -> [Correspondence.Party] {
    let end = tokens.firstIndex { ["(", ";"].contains($0.key) } ?? tokens.count
    var pieces = tokens[..<end].indices.split { tokens[$0].key == "," }.map { piece in
      (piece.first ?? 0)..<((piece.last ?? 0) + 1)
    }
    let areNames = pieces.allSatisfy { piece in
      (names.extent(from: piece.lowerBound)?.upperBound ?? 0) >= piece.upperBound
    }
    guard !pieces.isEmpty, areNames else { return [] }
    let areBodies = pieces.allSatisfy { party($0).kind == .body }
    if !areBodies, listed(0..<end).count == 1 { pieces = [0..<end] }
    return pieces.flatMap { self.parties($0) }
  }

  // MARK: - Clauses

  private enum Role { case sender, relay, recipient }

  private struct Clause {
    let role: Role
    /// The word that begins the clause; none where a name begins it.
    let word: String?
    let start: Int
  }

  /// The first clause: a name alone only where a recipient follows it.
  private func opening(at index: Int, of kind: DocumentKinds.Match) -> Clause? {
    var index = index
    // `From the Diary of` has its `of` in the name of the kind.
    if index == kind.tokens.upperBound, index > 0, let clause = clause(at: index - 1) {
      return clause
    }
    while let key = tokens[safe: index]?.key,
      [",", ":", "."].contains(key) || CoverWords.done.contains(key)
    {
      index += 1
    }
    if let clause = clause(at: index) { return clause }
    guard names.begins(at: index), let name = names.extent(from: index),
      let next = nextClause(at: name.upperBound), next.role != .sender
    else { return nil }
    return Clause(role: .sender, word: nil, start: index)
  }

  private func clause(at index: Int) -> Clause? {
    guard let key = tokens[safe: index]?.key else { return nil }
    let role: Role? =
      switch key {
      case "from", "by", "of": .sender
      case "to", "for": .recipient
      case "via", "through": .relay
      default: nil
      }
    return role.map { Clause(role: $0, word: key, start: index + 1) }
  }

  /// A clause that follows a name, with a comma, bracket or `and` before it.
  private func nextClause(at index: Int) -> Clause? {
    var index = index
    while let key = tokens[safe: index]?.key,
      [",", "(", ")", "and"].contains(key) || CoverWords.done.contains(key)
    {
      index += 1
    }
    guard let clause = clause(at: index), clause.word != "of", clause.word != "for" else {
      return nil
    }
    return clause
  }

  /// Whether a clause names a party and not the matter or another document: `Report of the
  /// Commission`, but not `Letter of Thanks` or `Reply to the Letter of the Commission`.
  private func isPlausible(_ clause: Clause, _ name: Range<Int>, kind: String) -> Bool {
    let words = tokens[name].dropFirst(names.isArticle(name.lowerBound) ? 1 : 0).map(\.key)
    let isDocument =
      words.count > 1 && ["of", "from"].contains(words[1])
      && DocumentKinds.begins([words[0]], language: "en")
    if isDocument || words.prefix(3).contains(where: CoverWords.purpose.contains) { return false }
    // `List of Documents` and `Speech to the Congress` name their matter and their audience.
    let isMatter = ["speech", "list"].contains(kind) && clause.role == .sender
    guard clause.word == "of" else { return true }
    guard !isMatter else { return false }
    let isWritten = ["telegram", "letter", "diary"].contains(kind)
    return isWritten || party(name).kind == .body || nextClause(at: name.upperBound) != nil
  }

  private func take(
    _ name: Range<Int>, as role: Role, into correspondence: inout Correspondence
  ) {
    let parties = parties(name)
    switch role {
    case .sender where correspondence.senders.isEmpty: correspondence.senders = parties
    case .sender: break
    case .relay: correspondence.relays += parties.filter { !correspondence.relays.contains($0) }
    case .recipient:
      correspondence.recipients += parties.filter {
        !correspondence.recipients.contains($0) && !CoverWords.file.contains($0.name.lowercased())
      }
    }
  }

  /// The parties before the kind: `Stalin's Telegram`, `KGB Report`, `A to B, Cable`; none where
  /// what stands there says that the title is about a document of that kind.
  private func beginning(before kind: Int) -> Correspondence? {
    var correspondence = Correspondence()
    guard kind > 0, let name = names.extent(from: 0) else {
      let isAbout = tokens[..<kind].contains { clauseWords.contains($0.key) && $0.key != "of" }
      return isAbout ? nil : correspondence
    }
    let isGenitive = kind >= 3 && tokens[kind - 1].key == "s" && isApostrophe(kind - 2)
    let comma = kind - 1
    if isGenitive, name.upperBound >= kind - 2 {
      correspondence.senders = parties(0..<(kind - 2))
    } else if name.upperBound >= kind, endsAsBody(kind - 1) {
      correspondence.senders = parties(0..<kind)
    } else if tokens[comma].key == ",", name.upperBound == comma {
      let isNamed = party(name).kind == .body || tokens[name].contains { isOffice($0.key) }
      if isNamed { correspondence.senders = parties(name) }
    } else if tokens[comma].key == ",", let clause = nextClause(at: name.upperBound),
      clause.role == .recipient, let recipient = names.extent(from: clause.start),
      recipient.upperBound == comma
    {
      correspondence.senders = parties(name)
      correspondence.recipients = parties(recipient)
    } else if tokens[..<kind].contains(where: { clauseWords.contains($0.key) && $0.key != "of" }) {
      return nil
    }
    return correspondence
  }

  private let clauseWords: Set = ["from", "by", "of", "to", "for", "via", "through", "on", "with"]

  private func isApostrophe(_ index: Int) -> Bool {
    ["'", "’"].contains(tokens[index].key)
  }

  private func isOffice(_ key: String) -> Bool {
    CoverWords.office.contains(key)
  }

  /// Whether a word ends the name of a body: `KGB Report`, `CPSU CC Directive`.
  private func endsAsBody(_ index: Int) -> Bool {
    CoverWords.body.contains(tokens[index].key)
  }

  /// The place behind a number such as `No. 30-CT/TW`, which ends at white space.
  private func behindNumber(_ start: Int) -> Int {
    var index = start
    guard let key = tokens[safe: index]?.key else { return index }
    let isNumber = tokens[index].kind == .number
    guard isNumber || ["no", "nos", "nr", "№", "#", "number"].contains(key) else { return index }
    if !isNumber {
      index += 1
      if tokens[safe: index]?.key == "." { index += 1 }
    }
    guard index < tokens.count, tokens[index].key.contains(where: \.isNumber) else { return start }
    index += 1
    while index < tokens.count,
      tokens[index - 1].range.upperBound == tokens[index].range.lowerBound,
      tokens[index].key != ",", tokens[index].key != ":"
    {
      index += 1
    }
    return index
  }

  // MARK: - Parties

  /// The parties that `and` joins, each with its own capital letter, and those before them that
  /// commas divide.
  private func parties(_ range: Range<Int>) -> [Correspondence.Party] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for index in range
    where tokens[index].key == "and" && divides(index, in: start..<range.upperBound) {
      pieces.append(start..<index)
      start = index + 1
    }
    pieces.append(start..<range.upperBound)
    if pieces.count > 1, let first = pieces.first {
      pieces.replaceSubrange(0..<1, with: listed(first))
    }
    return pieces.compactMap(trimmed).map(party).reduce(into: []) { parties, party in
      if !parties.contains(party) { parties.append(party) }
    }
  }

  /// Whether `and` joins two parties and not the fields of a ministry or two countries.
  private func divides(_ index: Int, in range: Range<Int>) -> Bool {
    guard names.begins(at: index + 1) else { return false }
    let hasArticle = names.isArticle(index + 1)
    let next = index + (hasArticle ? 2 : 1)
    let before = tokens[range.lowerBound..<index]
    guard before.contains(where: { ["of", "for", "in", "to"].contains($0.key) }) else {
      return true
    }
    if CoverWords.portfolio.contains(tokens[next].key) { return false }
    return !isPlace(next..<range.upperBound)
  }

  /// Short names divided by commas: `Mao, Zhou Enlai`; an office in apposition is none.
  private func listed(_ range: Range<Int>) -> [Range<Int>] {
    let pieces = tokens[range].indices.split { tokens[$0].key == "," }
      .compactMap { piece in
        piece.first.flatMap { first in piece.last.map { first..<($0 + 1) } }
      }
    let areNames = pieces.allSatisfy { piece in
      piece.count <= 5
        && !tokens[piece].contains {
          CoverWords.particle.contains($0.key) || CoverWords.office.contains($0.key)
            || CoverWords.rank.contains($0.key) || CoverWords.body.contains($0.key)
        }
    }
    return areNames ? pieces : [range]
  }

  /// The words between two tokens, without marks around them.
  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, tokens[start].kind == .mark, tokens[start].key != "[" { start += 1 }
    while start < end, tokens[end - 1].kind == .mark,
      ![".", "]", ")"].contains(tokens[end - 1].key)
    {
      end -= 1
    }
    return start < end ? start..<end : nil
  }

  private func party(_ range: Range<Int>) -> Correspondence.Party {
    let hasArticle = names.isArticle(range.lowerBound) && range.count > 1
    let range = range.lowerBound + (hasArticle ? 1 : 0)..<range.upperBound
    let name = words(range)
    if isPlace(range) { return Correspondence.Party(name: name, kind: .place) }
    return Correspondence.Party(name: name, kind: isBody(range) ? .body : .person)
  }

  /// Whether a name is a body's: it begins as one (`Office of the President`), is an acronym, or
  /// has the word for one and none for an office.
  private func isBody(_ range: Range<Int>) -> Bool {
    let keys = tokens[range].map(\.key)
    let apposition = keys.firstIndex { $0 == "," || $0 == "(" || $0 == "[" } ?? keys.count
    let first = keys[0]
    let isAcronym =
      (3...6).contains(first.count) && !isOffice(first)
      && words(range.lowerBound..<range.lowerBound + 1).allSatisfy(\.isUppercase)
      && (keys.count == 1 || ["of", "in", "at"].contains(keys[1]))
    let head = keys[..<apposition]
    guard let body = head.firstIndex(where: { CoverWords.body.contains($0) }) else {
      return isAcronym
    }
    guard let office = head.firstIndex(where: CoverWords.office.contains) else { return true }
    return body < office && head[body..<office].contains { ["of", "for"].contains($0) }
  }

  private func isPlace(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    return names.isPlace(words(range))
  }

  private func words(_ range: Range<Int>) -> String {
    String(
      title[
        tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound])
  }
}
