import Editing
import XMLTree

/// The divisions of the body, in the record's order; page marks around a text stand between them.
func body(_ edition: Edition) -> [Node] {
  edition.divisions.enumerated().flatMap { index, division -> [Node] in
    let first = division.blocks.firstIndex { !$0.isPage } ?? division.blocks.endIndex
    let last = division.blocks.lastIndex { !$0.isPage } ?? first - 1
    // Where a heading stands before a part, a mark says on which side of it it stands.
    let owner = edition.record.hasHeadings ? division.id : nil
    return division.blocks[..<first].flatMap { pageMark($0, before: owner) }
      + [encoded(division, number: index + 1, blocks: division.blocks[first..<(last + 1)])]
      + division.blocks[(last + 1)...].flatMap { pageMark($0) }
  }
}

private func encoded(_ division: Division, number: Int, blocks: ArraySlice<Block>) -> Node {
  tei(
    "div",
    [
      "type": division.part.kind.rawValue, "subtype": division.part.subtype.rawValue,
      "n": "\(number)", "xml:id": division.id, "xml:lang": division.tag,
      "corresp": pointers(division.originals),
      "source": division.part.location.map { "#ms-\($0)" },
    ], texts(blocks))
}

/// A text: the document alone, or the document and its attachments side by side; page marks around
/// one of them stand between.
private func texts(_ blocks: ArraySlice<Block>) -> [Node] {
  guard blocks.contains(where: { $0.kind == .attachmentHead }) else { return content(blocks) }
  var nodes: [Node] = []
  var rest = blocks
  while let first = rest.first {
    let heading = rest.prefix { $0.interrupts || $0.kind == .attachmentHead }
    let text = rest.dropFirst(heading.count).prefix { $0.kind != .attachmentHead }
    let whole = rest.prefix(heading.count + text.count)
    let document = whole[...(whole.lastIndex { !$0.isPage } ?? whole.startIndex)]
    let type = first.kind == .attachmentHead ? "attachment" : "document"
    nodes.append(tei("div", ["type": type], content(document)))
    nodes += whole[document.endIndex...].flatMap(pageMark)
    rest = rest.dropFirst(whole.count)
  }
  return nodes
}

/// What belongs to a page, where the block does.
func pageMark(_ block: Block) -> [Node] {
  if case .page(let event) = block.kind { pageMark(event) } else { [] }
}

/// What belongs to a page and stands before the first line of a division, under its heading.
private func pageMark(_ block: Block, before division: String?) -> [Node] {
  pageMark(block).map { node in
    guard let division, case .element(var element) = node else { return node }
    element.attributes.append(Attribute("corresp", "#\(division)"))
    return .element(element)
  }
}

/// `pb` where a page begins, with its number only where that is printed, and `fw` for printed
/// words.
func pageMark(_ event: PageEvent) -> [Node] {
  switch event {
  case .begins: [tei("pb", [:])]
  case .mark(let number, let words):
    [tei("pb", ["n": "\(number)"]), tei("fw", ["type": "pageNum"], words)]
  case .number(let words): [tei("fw", ["type": "pageNum"], words)]
  case .header(let words): [tei("fw", ["type": "header"], words)]
  case .footer(let words): [tei("fw", ["type": "footer"], words)]
  }
}
