import Language
import Records

/// Turns the lines of each part into blocks: its main document and its attachments, and in each the
/// opener line by line, the text proper, the closer line by line; what an editor says of a line is
/// final.
func blocks(of parts: [Part], wrapWidth: Int, decisions: [LineDecision] = []) -> [[Block]] {
  let drafts = parts.map { part in
    let lines = draftLines(of: part, wrapWidth: wrapWidth)
    return withFootnotes(withTableRows(decided(lines, decisions, language: part.language)))
  }
  return withFacingLines(drafts).map(blocks)
}

private func blocks(of part: [DraftLine]) -> [Block] {
  documents(part).flatMap { document in
    document.heading.map { Block($0, .attachmentHead) }
      + blocks(
        of: Array(document.lines), isAttachment: !document.heading.isEmpty)
  }.filter { $0.isPage || !$0.passage.text.string.isEmpty }
}

private func blocks(of document: [DraftLine], isAttachment: Bool) -> [Block] {
  let bounds = TextBounds(document)
  let opener = Array(document[..<bounds.start])
  let closer = Array(document[bounds.end...])
  return zip(opener, openerRoles(opener, isAttachment: isAttachment)).map {
    Block($0, $1)
  }
    + textBlocks(
      Array(document[bounds.start..<bounds.end]), surroundings: opener)
    + zip(closer, closerRoles(closer)).map { Block($0, $1) }
}

extension Block {
  /// Makes a block of one line; what belongs to a page, or is a footnote, is that wherever it stands.
  init(_ line: DraftLine, _ kind: Block.Kind, isSpoken: Bool = false) {
    let weight = kind.isCloser ? line.closerWeight : line.openerWeight
    let isEstimated = kind.isEstimated && line.decision == nil
    self.init(
      kind: line.kind.block ?? line.decision?.kind ?? kind, passage: Passage(joining: [line]),
      confidence: isEstimated ? max(0, weight) / (max(0, weight) + 3) : nil,
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
  fileprivate var isCloser: Bool {
    switch self {
    case .closer, .postscript: true
    default: false
    }
  }

  /// Whether there was a choice between text and what stands around it.
  fileprivate var isEstimated: Bool {
    switch self {
    case .opener, .head, .closer, .postscript: true
    default: false
    }
  }
}
