import Editing
import XMLTree

/// The blocks of a text: the lines of its opener, closer and postscript each in one element, each
/// section with its headings in one, and the text around them.
func content(_ blocks: ArraySlice<Block>) -> [Node] {
  var nodes: [Node] = []
  var rest = blocks
  while let block = rest.first {
    let group = rest.prefix(block.place)
    rest = rest.dropFirst(group.count)
    switch block.kind {
    case .opener: nodes.append(tei("opener", openerLines(group)))
    case .closer: nodes.append(tei("closer", closerLines(group)))
    case .postscript: nodes.append(tei("postscript", postscriptLines(group)))
    case .head, .attachmentHead: nodes += group.flatMap(head)
    case .sectionHead: nodes.append(section(group))
    default: nodes += paragraphs(group)
    }
  }
  return nodes
}

/// What stands under one or several headings in a row.
private func section(_ blocks: ArraySlice<Block>) -> Node {
  let headings = blocks.prefix { $0.interrupts || $0.kind == .sectionHead }
  return tei(
    "div", ["type": "section"],
    headings.flatMap(head) + paragraphs(blocks.dropFirst(headings.count)))
}

private func head(_ block: Block) -> [Node] {
  between(block) ?? [tei("head", ["xml:id": block.id], phrases(block.passage))]
}

/// What is printed between the units of a text; nil for a unit.
func between(_ block: Block) -> [Node]? {
  switch block.kind {
  case .page(let event): pageMark(event)
  case .footnote: [footnote(block)]
  default: nil
  }
}

/// The place in a text that a block belongs to; neighbours in one place stand in one element.
private enum Place: Hashable {
  case opener, head, section, text, closer, postscript
}

extension Block {
  fileprivate var place: Place? {
    switch kind {
    case .opener: .opener
    case .head, .attachmentHead: .head
    case .sectionHead: .section
    case .speaker, .paragraph, .item, .row, .verse: .text
    case .closer: .closer
    case .postscript: .postscript
    case .footnote, .page: nil
    }
  }
}

extension ArraySlice<Block> {
  /// The blocks from the first on that stand in one element with it; what belongs to a page, and a
  /// footnote, belongs there only between others.
  fileprivate func prefix(_ place: Place?) -> Self {
    guard let place else { return prefix(1) }
    // A section goes on over its text, but not over the next heading behind that.
    var hasText = false
    let run = prefix { block in
      guard let other = block.place else { return true }
      guard place == .section else { return other == place }
      defer { hasText = hasText || other == .text }
      return other == .text || other == .section && !hasText
    }
    let last = run.lastIndex { $0.place != nil } ?? run.startIndex
    return run[...last]
  }
}
