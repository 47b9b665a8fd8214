import Editing
import Language
import Records

/// The text of a file to put beside a record: everything that was read and decided, as comments in
/// the form in which an editor would say it.
public func sidecarTemplate(for edition: Edition) -> String {
  let sections = [
    headerLines(edition), partLines(edition), lineLines(edition), readingLines(edition),
  ]
  let name = edition.record.file.split(separator: "/").last.map(String.init) ?? edition.record.file
  return """
    # What an editor says of the record \(oneLine(name)): it beats what the record says and what the program finds.
    #
    # Below stands what was read and decided. Take the '#' away from what you change, and from the keys above
    # under which it is indented. All keys of edition.yaml can stand here, too.

    """ + sections.filter { $0.count > 1 }.map { "\n" + $0.joined(separator: "\n") + "\n" }.joined()
}

private func headerLines(_ edition: Edition) -> [String] {
  let header = edition.header
  let correspondence = header.correspondence
  let summary = header.summary ?? edition.record.cover.field(.summary)?.value
  let date = header.date.flatMap { documentDate($0.value) }
  let languages = edition.record.originalLanguages.joined(separator: ", ")
  let entries: [(key: String, value: String?)] = [
    ("title", quoted(header.title)), ("date", date),
    ("summary", summary.flatMap { $0.isEmpty ? nil : quoted($0) }), ("kind", header.kind),
    ("sender", parties(correspondence?.senders ?? [])),
    ("recipients", parties(correspondence?.recipients ?? [])),
    ("relays", parties(correspondence?.relays ?? [])),
    ("languages", languages.isEmpty ? nil : "[\(languages)]"), ("id", header.id),
    ("uri", header.uri.map(quoted)), ("layout", edition.record.layout),
  ]
  let lines = entries.compactMap { key, value in value.map { "\(key): \($0)" } }
  return ["# The document."] + commented(lines + locations(header.locations))
}

private func partLines(_ edition: Edition) -> [String] {
  let parts = edition.divisions.flatMap { division -> [String] in
    let part = division.part
    let lines = [
      "  - lines: \(part.firstLine)-\(part.lastLine)", "    kind: \(part.kind.rawValue)",
      "    called: \(part.subtype.rawValue)", "    language: \(part.language)",
    ]
    let more = [
      part.witness.map { "    witness: \($0)" }, part.location.map { "    location: \($0)" },
    ]
    return lines + more.compactMap { $0 }
  }
  return [
    "# The parts: all of them, or none. 'witness' gives one of several transcriptions its siglum, 'location' says from",
    "# which of the locations above a part was taken, counted from 1.",
  ] + commented(["parts:"] + parts)
}

private func lineLines(_ edition: Edition) -> [String] {
  let blocks = edition.divisions.flatMap(\.blocks)
    .filter { block in
      block.kind.isOfOrder || block.decision != nil
    }
  guard !blocks.isEmpty else { return [] }
  return ["# What lines are; every other line is of a paragraph, list, table or speech."]
    + commented(
      ["lines:"]
        + blocks.map { block in
          let words = oneLine(block.passage.text.string)
          let excerpt = words.count > 50 ? words.prefix(49) + "…" : words[...]
          let kind = Block.Kind.decidable.first(where: block.kind.follows) ?? block.kind
          return "  \(block.passage.firstLine): \(kind)  # \(excerpt)"
        })
}

private func readingLines(_ edition: Edition) -> [String] {
  var lines: [String] = []
  for block in edition.divisions.flatMap(\.blocks) where !block.isPage {
    var seen: Set<String> = []
    let readings = block.passage.marks.compactMap { mark -> String? in
      let words = String(block.passage.text[mark.range])
      guard let reading = reading(mark.kind), isEverywhere(mark, words, block.passage),
        seen.insert(words).inserted
      else { return nil }
      return "    \(quoted(words)): \(reading)"
    }
    if !readings.isEmpty { lines += ["  \(block.passage.firstLine):"] + readings }
  }
  guard !lines.isEmpty else { return [] }
  return [
    "# What words mean, by the line that their paragraph begins with; 'none' says that they are words and no more."
  ] + commented(["readings:"] + lines)
}

/// Whether the words of a mark are marked alike wherever they stand in a passage, as an editor says
/// it of all of them.
private func isEverywhere(_ mark: Mark, _ words: String, _ passage: Passage) -> Bool {
  let marked = passage.marks.filter { other in
    other.kind == mark.kind && words == passage.text[other.range]
      || other.range.upperBound - other.range.lowerBound > words.utf8.count
        && passage.text[other.range].contains(words)
  }
  return marked.count >= passage.text.string.ranges(of: words).count
}

// MARK: - Values

private func documentDate(_ value: DateValue) -> String? {
  switch value.extent {
  case .exact(let day): day.iso
  case .between(let first, let last):
    first.iso.flatMap { first in
      last.iso.map { last in
        "{notBefore: \(first), notAfter: \(last)\(value.isCirca ? ", circa: true" : "")}"
      }
    }
  case .span, .incomplete: nil
  }
}

private func parties(_ parties: [Correspondence.Party]) -> String {
  let names = parties.map { party in
    Correspondence.Party(name: party.name).kind == party.kind
      ? quoted(party.name) : "{\(party.kind.key): \(quoted(party.name))}"
  }
  return "[\(names.joined(separator: ", "))]"
}

extension Correspondence.Party.Kind {
  fileprivate var key: String {
    switch self {
    case .person: "person"
    case .body: "organisation"
    case .place: "place"
    }
  }
}

private func locations(_ locations: [ArchivalLocation]) -> [String] {
  guard !locations.isEmpty else { return [] }
  return ["locations:"]
    + locations.flatMap { location -> [String] in
      let places = [location.settlement, location.country].compactMap { $0 }
      let citation = ([location.repository] + places + [location.signature])
        .joined(separator: ", ")
      if ArchivalLocation(citation: citation) == location { return ["  - \(quoted(citation))"] }
      let levels = location.levels.map { "\($0.name): \(quoted($0.value))" }
      return [
        "  - repository: \(quoted(location.repository))",
        location.settlement.map { "    settlement: \(quoted($0))" },
        location.country.map { "    country: \(quoted($0))" },
        "    signature: \(quoted(location.signature))",
        "    levels: {\(levels.joined(separator: ", "))}",
      ].compactMap { $0 }
    }
}

/// What is said of words; none for what an editor cannot say.
private func reading(_ kind: Mark.Kind) -> String? {
  switch kind {
  case .date(let value): value.calendar == .gregorian ? date(value) : nil
  case .emphasis, .footnoteMark: nil
  case .misprint(let correction): quoted("misprint for \(correction)")
  default: Mark(kind, 0..<0).description
  }
}

private func date(_ value: DateValue) -> String? {
  switch value.extent {
  case .exact(let date): date.iso.map { "date \($0)" }
  case .span(let first, let last):
    first.iso.flatMap { first in last.iso.map { "date \(first) to \($0)" } }
  case .between, .incomplete: nil
  }
}

/// Text as YAML has it in quotation marks.
private func quoted(_ text: String) -> String {
  "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}

private func oneLine(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

private func commented(_ lines: [String]) -> [String] {
  lines.map { "#" + $0 }
}

extension Block.Kind {
  /// Whether it is a line before or behind the text, or a heading in it: what a text's order is told by.
  fileprivate var isOfOrder: Bool {
    switch self {
    case .opener, .head, .sectionHead, .attachmentHead, .closer, .postscript: true
    case .speaker, .paragraph, .item, .row, .verse, .footnote, .page: false
    }
  }
}
