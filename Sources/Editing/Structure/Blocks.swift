import Language
import Records

/// Turns a part's lines into blocks: the opener line by line, the text proper paragraph by
/// paragraph, the closer line by line; what an editor says of a line is final.
func blocks(of part: Part, wrapWidth: Int, decisions: [LineDecision] = []) -> [Block] {
  let lines = decided(
    draftLines(of: part, wrapWidth: wrapWidth), decisions, language: part.language)
  let bounds = TextBounds(lines)
  let opener = lines[..<bounds.start]
  let body = Array(lines[bounds.start..<bounds.end])
  let closer = lines[bounds.end...]
  let roles = openerRoles(Array(opener), language: part.language)
  let all =
    zip(opener, roles).map { line, kind in block(line, kind) } + paragraphs(body)
    + zip(closer, closerRoles(Array(closer))).map { line, kind in block(line, kind) }
  return all.filter { $0.isPage || !$0.passage.text.string.isEmpty }
}

private func block(_ line: DraftLine, _ kind: Block.Kind) -> Block {
  let weight = kind.isCloser ? line.clues.closerWeight : line.clues.openerWeight
  return Block(
    kind: line.page.map(Block.Kind.page) ?? line.decision?.kind ?? kind,
    passage: Passage(joining: [line]),
    confidence: line.decision == nil ? max(0, weight) / (max(0, weight) + 3) : nil,
    decision: line.decision?.place)
}

/// The headings and paragraphs of the text proper; a paragraph that a page mark interrupts runs on.
private func paragraphs(_ lines: [DraftLine]) -> [Block] {
  var blocks: [Block] = []
  var current: [DraftLine] = []
  func finish() {
    // Marks before the first word and behind the last interrupt nothing and stand by themselves.
    let first = current.firstIndex { $0.page == nil } ?? current.endIndex
    let last = current.lastIndex { $0.page == nil } ?? first - 1
    let text = current[first..<(last + 1)]
    blocks += current[..<first].map { block($0, .paragraph) }
    if !text.isEmpty {
      blocks.append(
        Block(
          kind: .paragraph, passage: Passage(joining: Array(text)),
          decision: text.first?.decision?.place))
    }
    blocks += current[text.endIndex...].map { block($0, .paragraph) }
    current = []
  }
  for (line, looksLikeHeading) in zip(lines, sectionHeadings(lines)) {
    let isHeading = line.decision.map { $0.kind == .sectionHead } ?? looksLikeHeading
    if isHeading {
      finish()
      blocks.append(block(line, .sectionHead))
      continue
    }
    if line.page == nil, let last = current.last(where: { $0.page == nil }) {
      let isSameParagraph =
        last.paragraph == line.paragraph && !line.clues.isItem && line.decision == nil
      let isOverPage = current.last?.page != nil && runsOn(last, line) && line.decision == nil
      if !isSameParagraph && !isOverPage { finish() }
    }
    current.append(line)
  }
  finish()
  return blocks
}

/// Whether a paragraph goes on with a line behind a page mark: it does not end as a sentence, and
/// the line begins with a small letter.
private func runsOn(_ line: DraftLine, _ next: DraftLine) -> Bool {
  let last = line.text.string.last { !$0.isWhitespace }
  let first = next.text.string.first { !$0.isWhitespace && !$0.isPunctuation }
  return !line.clues.endsSentence && last != ":" && (first?.isLowercase ?? false)
}

extension Block.Kind {
  fileprivate var isCloser: Bool {
    switch self {
    case .closer, .postscript: true
    case .opener, .head, .sectionHead, .paragraph, .page: false
    }
  }
}
