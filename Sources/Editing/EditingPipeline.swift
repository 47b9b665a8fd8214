import Diagnostics
import Language
import Records

extension Edition {
  /// Makes an edition of a record: drafts its divisions, then enriches them step by step.
  ///
  /// - Parameters:
  ///   - record: the record.
  ///   - decisions: what an editor says of it; the part that concerns reading was followed before.
  /// - Throws: `Failure(.misconfigured)` where a decision cannot be followed.
  public init(
    editing record: PlainRecord, decisions: Decisions = Decisions()
  ) throws(Failure) {
    let header = Header(describing: record, decisions.header)
    try checkParts(record.parts, locations: header.locations.count)
    let ids = divisionIDs(record.parts)
    let blocks = Editing.blocks(
      of: record, date: header.completionDate, decisions: decisions.lines)
    let drafts = zip(record.parts, zip(ids, blocks)).map { part, division in
      let (id, blocks) = division
      return Division(
        id: id, language: part.language,
        tag: languageTag(part.language, of: part.paragraphs.map { TokenizedText($0.text) }),
        part: part,
        originals: part.kind == .translation ? transcriptions(record.parts, ids) : [],
        blocks: blocks)
    }
    // Longer words first: what is said of `24 and 25 October` holds for the `October` in it, too.
    let readings = decisions.readings.sorted { $0.words.utf8.count > $1.words.utf8.count }
    let marked = drafts.map { marking($0, header, readings) }
    try checkFollowed(decisions, in: marked)
    self.record = record
    self.header = header
    self.decisions = decisions
    divisions = linkingFootnotes(facingParagraphs(numbered(marked)))
    warnings =
      record.warnings + dateNotRead(record, header)
      + (decisions.header.locations == nil ? locationsNotRead(record, header) : [])
    self.header.languages = languageShares(divisions)
    self.header.kind = header.kind ?? DocumentKinds.headed(divisions)
    self.header.correspondence = completing(header, from: divisions, decisions.header)
  }
}

/// Says that the words of the cover's date name no date that could be read.
private func dateNotRead(_ record: PlainRecord, _ header: Header) -> [Diagnostic] {
  guard let date = record.cover.date, header.date == nil else { return [] }
  return [
    Diagnostic(
      .warning,
      "the document's date '\(date.text)' is not understood; its words are kept without a value",
      at: Location(record.file, line: date.line), rule: "document-date")
  ]
}

/// Enriches every passage of a division; an editor's readings replace those that were found.
private func marking(
  _ division: Division, _ header: Header, _ decisions: [ReadingDecision]
) -> Division {
  let context = MarkingContext(
    language: division.language, reader: LineReader(language: division.language),
    completion: DateCompletion(documentDate: header.completionDate))
  var division = division
  for index in division.blocks.indices {
    let readings = decisions.filter { isMeant($0, division, index) }
    division.blocks[index].editWithFootnotes { block in
      guard !block.isPage else { return }
      for step in markingSteps { step.edit(&block.passage, in: context) }
      for reading in readings { block.passage.overrule(reading) }
      if block.hasSentences { Sentences().edit(&block.passage, in: context) }
    }
  }
  return division
}

/// Whether a decision is about words of a block: it names a line from the block's first on, before
/// the next block.
private func isMeant(_ decision: ReadingDecision, _ division: Division, _ index: Int) -> Bool {
  let first = division.blocks[index].passage.firstLine
  guard first <= decision.line else { return false }
  // Who speaks and the words stand in one line.
  let next = division.blocks[(index + 1)...]
    .first { !$0.isPage && $0.passage.firstLine > first }?.passage.firstLine
  return next.map { decision.line < $0 } ?? (decision.line <= division.part.lastLine)
}

/// The language and a number within it for each part.
private func divisionIDs(_ parts: [Part]) -> [String] {
  var counts: [String: Int] = [:]
  return parts.map { part in
    counts[part.language, default: 0] += 1
    return "\(part.language)-\(counts[part.language, default: 0])"
  }
}

private func transcriptions(_ parts: [Part], _ ids: [String]) -> [String] {
  zip(parts, ids).filter { $0.0.kind == .transcription }.map(\.1)
}
