import Editing
import XMLTree

/// The paragraphs of a text proper, with its speeches, lists, tables and verse.
func paragraphs(_ blocks: ArraySlice<Block>) -> [Node] {
  var nodes: [Node] = []
  var rest = blocks
  while let block = rest.first {
    let group = rest.run(startingWith: block)
    rest = rest.dropFirst(group.count)
    nodes += block.kind == .speaker ? [speech(group)] : units(group)
  }
  return nodes
}

/// Who speaks, and the words.
private func speech(_ blocks: ArraySlice<Block>) -> Node {
  let speaker = tei(
    "speaker", ["xml:id": blocks.first?.id], blocks.first.map { phrases($0.passage) } ?? [])
  return tei("sp", [speaker] + paragraphs(blocks.dropFirst()))
}

/// Blocks of one kind in a row.
private func units(_ blocks: ArraySlice<Block>) -> [Node] {
  guard let first = blocks.first else { return [] }
  switch first.kind {
  case .item: return [list(blocks)]
  case .row: return [tei("table", blocks.flatMap(row))]
  case .verse: return [tei("lg", blocks.flatMap(verse))]
  default: return between(first) ?? [paragraph(first)]
  }
}

private func paragraph(_ block: Block) -> Node {
  tei(
    "p", ["xml:id": block.id, "n": "\(block.number)", "corresp": pointers(block.facing)],
    sentences(block))
}

/// A list; the items that lie deeper than its first are lists in the items before them, behind what
/// is printed there.
private func list(_ blocks: ArraySlice<Block>) -> Node {
  var nodes: [Node] = []
  var rest = blocks
  while let block = rest.popFirst() {
    guard case .item(let number, let level) = block.kind else {
      nodes += between(block) ?? []
      continue
    }
    let deeper = rest.prefix { $0.level ?? level + 1 > level }
    let inner = deeper[..<((deeper.lastIndex { $0.level != nil } ?? deeper.startIndex - 1) + 1)]
    let marks = inner.prefix(while: \.interrupts)
    rest = rest.dropFirst(inner.count)
    nodes.append(
      tei(
        "item", ["xml:id": block.id, "n": number],
        sentences(block) + marks.flatMap { between($0) ?? [] }
          + (inner.isEmpty ? [] : [list(inner.dropFirst(marks.count))])))
  }
  return tei("list", nodes)
}

private func row(_ block: Block) -> [Node] {
  guard case .row(let cells) = block.kind else { return between(block) ?? [] }
  let encoded = cells.map { tei("cell", phrases(block.passage, in: $0)) }
  return [tei("row", ["xml:id": block.id], encoded)]
}

private func verse(_ block: Block) -> [Node] {
  between(block) ?? [tei("l", ["xml:id": block.id], phrases(block.passage))]
}

/// A note at the foot of a page or text.
func footnote(_ block: Block) -> Node {
  guard case .footnote(let mark) = block.kind else { return paragraph(block) }
  return tei(
    "note", ["place": "foot", "n": mark.noteNumber, "xml:id": block.id], sentences(block))
}

extension String {
  /// The mark of a footnote as a number: without brackets, and digits on the line.
  fileprivate var noteNumber: String {
    String(
      filter { !"[]()".contains($0) }.map { character in
        character.wholeNumberValue.map { Character("\($0)") } ?? character
      })
  }
}

extension Block {
  /// How deep an item lies in lists.
  fileprivate var level: Int? {
    if case .item(_, let level) = kind { level } else { nil }
  }

  /// What the block is, apart from what differs among the items of a list and the rows of a table.
  fileprivate var sort: Sort {
    switch kind {
    case .item: .item
    case .row: .row
    case .verse: .verse
    case .page, .footnote: .between
    default: .single
    }
  }
}

private enum Sort {
  case item, row, verse, between, single
}

extension ArraySlice<Block> {
  /// The blocks that stand in one element with the first: a speech, or units of one kind, with what
  /// is printed between them.
  fileprivate func run(startingWith block: Block) -> Self {
    let isSpeech = block.kind == .speaker
    guard isSpeech || [.item, .row, .verse].contains(block.sort) else { return prefix(1) }
    let others = dropFirst().prefix { other in
      if other.sort == .between { return true }
      return isSpeech
        ? other.isSpoken && other.kind != .speaker
        : other.sort == block.sort && other.isSpoken == block.isSpoken
    }
    let last = others.lastIndex { $0.sort != .between } ?? startIndex
    return self[startIndex...last]
  }
}
