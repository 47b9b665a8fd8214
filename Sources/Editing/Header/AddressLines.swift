import Language

/// The correspondence that the title names, completed from the English text where the title is
/// silent: its `From:` and `To:`, and the letterhead of a letter, note or report.
///
/// - Parameters:
///   - header: the header as the cover gives it.
///   - divisions: the texts.
///   - decisions: what an editor says; who is named there, or nobody, is final.
/// - Returns: the correspondence; none where neither names anybody.
func completing(
  _ header: Header, from divisions: [Division], _ decisions: HeaderDecisions
) -> Correspondence? {
  guard let kind = header.kind, CoverWords.addressed.contains(kind), kind != "diary",
    let english = divisions.first(where: { $0.language == "en" })
  else { return header.correspondence }
  var correspondence = header.correspondence ?? Correspondence()
  let lines = openerLines(english)
  if decisions.senders == nil, correspondence.senders.isEmpty {
    correspondence.senders = lines.firstParties(behind: CoverWords.from)
  }
  if decisions.recipients == nil, correspondence.recipients.isEmpty {
    correspondence.recipients = lines.firstParties(behind: CoverWords.to)
  }
  if decisions.senders == nil, correspondence.senders.isEmpty,
    ["letter", "note", "report"].contains(kind),
    let letterhead = letterhead(english)
  {
    correspondence.senders = [letterhead]
  }
  return correspondence == Correspondence() ? nil : correspondence
}

private struct AddressLine {
  let words: TokenizedText
  let number: Int
}

private func openerLines(_ division: Division) -> [AddressLine] {
  division.blocks.prefix { block in
    if case .opener = block.kind { true } else { block.isPage || block.kind == .head }
  }.filter { !$0.isPage }.map { AddressLine(words: $0.passage.text, number: $0.passage.firstLine) }
}

extension [AddressLine] {
  /// The parties of the first line that begins with one of the labels and a colon.
  fileprivate func firstParties(behind labels: Set<String>) -> [Correspondence.Party] {
    for line in self {
      let tokens = line.words.solid
      guard let colon = tokens.prefix(4).firstIndex(where: { $0.key == ":" }), colon > 0,
        labels.contains(tokens[..<colon].map(\.key).joined(separator: " "))
      else { continue }
      let rest = line.words.string.utf8.count
      let value = line.words[tokens[colon].range.upperBound..<rest]
      let parties = Correspondents(TokenizedText(String(value.trimmed))).wholeLine()
      return parties.filter { !CoverWords.file.contains($0.name.lowercased()) }
        .map { $0.named(on: line.number) }
    }
    return []
  }
}

/// The body that the first lines of a text name, line by line.
private func letterhead(_ division: Division) -> Correspondence.Party? {
  let blocks = division.blocks.filter { !$0.isPage }
  let lines = blocks.prefix { $0.kind == .opener(.letterhead) }
  guard let first = lines.first else { return nil }
  let paragraph = lines.enumerated().prefix { index, block in
    block.passage.firstLine == first.passage.firstLine + index
  }.map(\.element.passage.text.string)
  guard let body = Correspondents(first.passage.text).wholeLine().first, body.kind == .body else {
    return nil
  }
  let name = paragraph.dropFirst().reduce(paragraph[0]) { name, line in
    let goesOn = ["of", "for", "in"].contains(line.prefix { $0.isLetter }.lowercased())
    return name + (goesOn ? " " : ", ") + line
  }
  return Correspondence.Party(name: name, kind: .body, line: first.passage.firstLine)
}

extension Correspondence.Party {
  fileprivate func named(on line: Int) -> Correspondence.Party {
    Correspondence.Party(name: name, kind: kind, line: line)
  }
}
