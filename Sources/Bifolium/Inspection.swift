import Diagnostics
import Editing
import Records

/// How a record was read, and why: what `inspect` shows.
public struct Inspection: Sendable, Encodable {
  /// One thing that was read or decided.
  public struct Entry: Sendable, Encodable {
    /// The line that it rests on, counted from 1.
    public let line: Int
    /// What it is about, such as `Citation`, `ru-1.o2` or `date`.
    public let subject: String
    /// What was decided.
    public let decision: String
    /// The words that it rests on.
    public let words: String
    /// How sure it is, from 0 to 1, where there was a choice.
    public let confidence: Double?
    /// The place in an editor's file that decides it, such as `r.yaml:3:1`, where one does.
    public let decidedBy: String?
  }

  /// The record's file.
  public let file: String
  /// The layout that it was read in.
  public let layout: String
  /// The identifier of its edition.
  public let id: String
  /// The cover's pieces and where they go, and what was read from them.
  public let cover: [Entry]
  /// The parts, and in each the lines that are no paragraphs, and what was found in the text.
  public let parts: [Entry]
  /// The lines at which the parts of the next best division begin; empty where there is none.
  public let runnerUp: [Int]

  /// Says how an edition came about.
  public init(_ edition: Edition) {
    file = edition.record.file
    layout = edition.record.layout
    id = edition.header.id
    cover = coverEntries(edition)
    parts = edition.divisions.flatMap { division in
      [partEntry(division, edition.record)] + division.blocks.flatMap(blockEntries)
    }
    runnerUp = edition.record.partition.runnerUp
  }
}

// MARK: - Cover

private func coverEntries(_ edition: Edition) -> [Inspection.Entry] {
  let cover = edition.record.cover
  let decided = edition.decisions.header
  let date =
    cover.date == nil && decided.date == nil
    ? nil
    : entry(
      cover.date?.line ?? cover.title.line, "date",
      edition.header.date.map { "\($0.value)" } ?? "no date read from it", cover.date?.text ?? "",
      by: decided.date?.place)
  let title = [
    entry(
      cover.title.line, "title", decided.title?.value ?? "main title", cover.title.text,
      by: decided.title?.place),
    entry(
      cover.title.line, "kind", edition.header.kind ?? "unknown", cover.title.text,
      by: decided.kind?.place),
  ]
  let correspondence =
    edition.header.correspondence.map { correspondents($0, cover.title, decided) } ?? []
  let fields = cover.fields.flatMap { fieldEntries($0, edition) }
  return [date].compactMap { $0 } + title + correspondence + fields
}

private func correspondents(
  _ correspondence: Correspondence, _ title: CoverText, _ decided: HeaderDecisions
) -> [Inspection.Entry] {
  [
    ("sender", correspondence.senders, decided.senders?.place),
    ("relay", correspondence.relays, decided.relays?.place),
    ("recipient", correspondence.recipients, decided.recipients?.place),
  ].flatMap { role, parties, place in
    parties.map {
      let words = $0.line == nil ? title.text : $0.name
      return entry($0.line ?? title.line, role, $0.name, words, by: place)
    }
  }
}

private func fieldEntries(_ field: Field, _ edition: Edition) -> [Inspection.Entry] {
  let whole = entry(
    field.line, field.label ?? "unlabelled", "field of kind \(field.kind.rawValue)", field.value)
  switch field.kind {
  case .contents:
    return [whole]
      + edition.record.contents.enumerated().map { index, item in
        let ids = edition.divisions.filter { $0.part.item == index }.map(\.id)
        return entry(
          item.line, "item", ids.isEmpty ? "no text in the record" : ids.joined(separator: ", "),
          item.text)
      }
  case _ where field == edition.header.citation:
    return [whole]
      + edition.header.locations.map { location in
        let levels = location.levels.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
        return entry(
          field.line, "location", "\(location.repository): \(levels)", location.signature,
          by: edition.decisions.header.locations?.place)
      }
  default: return [whole]
  }
}

// MARK: - Parts

private func partEntry(_ division: Division, _ record: PlainRecord) -> Inspection.Entry {
  let part = division.part
  return entry(
    part.firstLine, division.id,
    "\(part.kind.rawValue) in \(part.language), lines \(part.firstLine) to \(part.lastLine)",
    part.paragraphs.first?.text ?? "",
    confidence: part.decision == nil ? record.partition.confidence : nil, by: part.decision)
}

private func blockEntries(_ block: Block) -> [Inspection.Entry] {
  let passage = block.passage
  let words = passage.text.string
  let isToldByItself = block.kind == .paragraph && block.decision == nil
  let role =
    isToldByItself
    ? nil
    : entry(
      passage.firstLine, block.isPage ? "page" : block.id, "\(block.kind)", words,
      confidence: block.isPage ? nil : block.confidence, by: block.decision)
  let marks = passage.marks.map { mark in
    entry(
      passage.firstLine, block.id, mark.description, String(passage.text[mark.range]),
      by: mark.decision)
  }
  return [role].compactMap { $0 } + marks
}

private func entry(
  _ line: Int, _ subject: String, _ decision: String, _ words: String,
  confidence: Double? = nil, by place: Location? = nil
) -> Inspection.Entry {
  let excerpt = words.count > 60 ? words.prefix(59) + "…" : words[...]
  let rounded = confidence.map { ($0 * 100).rounded() / 100 }
  return Inspection.Entry(
    line: line, subject: subject, decision: decision, words: String(excerpt), confidence: rounded,
    decidedBy: place.map { "\($0)" })
}
