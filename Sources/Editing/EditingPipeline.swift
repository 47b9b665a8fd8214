import Diagnostics
import Language
import Records

extension Edition {
  /// Makes an edition of a record: drafts its divisions, then enriches them step by step.
  public init(editing record: PlainRecord) {
    let header = Header(describing: record)
    let ids = divisionIDs(record.parts)
    let drafts = zip(record.parts, ids).map { part, id in
      Division(
        id: id, language: part.language,
        tag: languageTag(part.language, of: part.paragraphs.map { TokenizedText($0.text) }),
        part: part,
        originals: part.kind == .translation ? transcriptions(record.parts, ids) : [],
        blocks: Editing.blocks(of: part, wrapWidth: record.wrapWidth))
    }
    let marked = drafts.map { marking($0, header) }
    self.record = record
    self.header = header
    divisions = linkingFootnotes(facingParagraphs(numbered(marked)))
    warnings = record.warnings + dateNotRead(record, header) + locationsNotRead(record, header)
    self.header.languages = languageShares(divisions)
    self.header.kind = header.kind ?? DocumentKinds.headed(divisions)
    self.header.correspondence = completing(header, from: divisions)
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

/// Enriches every passage of a division.
private func marking(_ division: Division, _ header: Header) -> Division {
  let context = MarkingContext(
    language: division.language, reader: LineReader(language: division.language),
    completion: DateCompletion(documentDate: header.dateMention?.start))
  var division = division
  for index in division.blocks.indices {
    division.blocks[index].editWithFootnotes { block in
      guard !block.isPage else { return }
      for step in markingSteps + (block.hasSentences ? [Sentences()] : []) {
        step.edit(&block.passage, in: context)
      }
    }
  }
  return division
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
