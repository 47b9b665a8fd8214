import Language
import Records

/// Turns the lines of each part into blocks: its main document and its attachments, and in each the
/// opener line by line, the text proper, the closer line by line; what an editor says of a line is
/// final.
///
/// - Parameters:
///   - record: the record.
///   - date: the document's date, where it is known.
///   - decisions: what an editor says of lines.
/// - Returns: the blocks of each part, in the order of its lines.
func blocks(
  of record: PlainRecord, date: PartialDate?, decisions: [LineDecision] = []
) -> [[Block]] {
  let drafts = record.parts.map {
    knownLines(of: $0, wrapWidth: record.wrapWidth, decisions: decisions)
  }
  return withRoles(drafts, CoverClues(title: record.cover.title.text, date: date)).map { part in
    documents(part).flatMap(blocks).filter { $0.isPage || !$0.passage.text.solid.isEmpty }
  }
}

/// The lines of a part with what an editor says of them and what they are by themselves.
func knownLines(
  of part: Part, wrapWidth: Int, decisions: [LineDecision] = []
) -> [DraftLine] {
  let lines = draftLines(of: part, wrapWidth: wrapWidth)
  return withFootnotes(withTableRows(decided(lines, decisions, language: part.language)))
}

private func blocks(of document: ArraySlice<DraftLine>) -> [Block] {
  let isBefore = { (line: DraftLine) in
    line.role.map { [.attachment, .opener, .head].contains($0) } ?? true
  }
  // What is printed before the first line of the text, or behind the last, stands there.
  let opener = document.prefix(while: isBefore).dropLast(while: { $0.role == nil })
  let closer = document[(document.firstIndex { $0.role == .closer } ?? document.endIndex)...]
  let text = document[opener.endIndex..<closer.startIndex]
  return zip(opener, openerRoles(Array(opener))).map { Block($0, $1) }
    + textBlocks(Array(text), surroundings: Array(opener))
    + zip(closer, closerRoles(Array(closer))).map { Block($0, $1) }
}

extension ArraySlice {
  /// The elements without those at the end that fulfil a condition.
  fileprivate func dropLast(while condition: (Element) -> Bool) -> Self {
    self[..<(lastIndex { !condition($0) }.map { $0 + 1 } ?? startIndex)]
  }
}

extension Block {
  /// Makes a block of one line; what belongs to a page, or is a footnote, is that wherever it stands.
  init(_ line: DraftLine, _ kind: Block.Kind, isSpoken: Bool = false) {
    self.init(
      kind: line.kind.block ?? line.decidedKind.flatMap { kind.follows($0) ? nil : $0 } ?? kind,
      passage: Passage(joining: [line]),
      confidence: kind.isEstimated && line.decision == nil ? line.confidence : nil,
      decision: line.decision?.place, isSpoken: isSpoken)
  }
}

extension DraftLine.Kind {
  /// What a line is by itself, whatever surrounds it.
  fileprivate var block: Block.Kind? {
    switch self {
    case .page(let event): .page(event)
    case .footnote(let mark): .footnote(mark: mark)
    case .words, .row: nil
    }
  }
}

extension Block.Kind {
  /// Whether there was a choice between text and what stands around it.
  fileprivate var isEstimated: Bool {
    switch self {
    case .opener, .head, .sectionHead, .attachmentHead, .closer, .postscript: true
    default: false
    }
  }
}
