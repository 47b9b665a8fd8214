import Editing
import XMLTree

/// The divisions of the body, in the record's order; page marks around a text stand between them.
func body(_ edition: Edition) -> [Node] {
  edition.divisions.enumerated().flatMap { index, division -> [Node] in
    let first = division.blocks.firstIndex { !$0.isPage } ?? division.blocks.endIndex
    let last = division.blocks.lastIndex { !$0.isPage } ?? first - 1
    return division.blocks[..<first].flatMap(pageMark)
      + [encoded(division, number: index + 1, blocks: division.blocks[first..<(last + 1)])]
      + division.blocks[(last + 1)...].flatMap(pageMark)
  }
}

private func encoded(_ division: Division, number: Int, blocks: ArraySlice<Block>) -> Node {
  tei(
    "div",
    [
      "type": division.part.kind.rawValue, "subtype": division.part.subtype.rawValue,
      "n": "\(number)", "xml:id": division.id, "xml:lang": division.tag,
      "corresp": pointers(division.originals),
    ], grouped(blocks))
}

/// The blocks of a text, the lines of its opener, closer and postscript each in one element, and
/// each section with its headings in one.
private func grouped(_ blocks: ArraySlice<Block>) -> [Node] {
  var nodes: [Node] = []
  var rest = blocks
  while let block = rest.first {
    let group = block.kind == .sectionHead ? section(beginning: rest) : group(beginning: rest)
    rest = rest.dropFirst(group.count)
    switch block.kind {
    case .sectionHead: nodes.append(tei("div", ["type": "section"], group.flatMap(encoded)))
    case .opener: nodes.append(tei("opener", openerLines(group)))
    case .closer: nodes.append(tei("closer", closerLines(group)))
    case .postscript: nodes.append(tei("postscript", postscriptLines(group)))
    case .head, .paragraph, .page: nodes += encoded(block)
    }
  }
  return nodes
}

/// A block that is an element by itself.
private func encoded(_ block: Block) -> [Node] {
  switch block.kind {
  case .head, .sectionHead: [tei("head", ["xml:id": block.id], phrases(block.passage))]
  case .paragraph:
    [
      tei(
        "p",
        ["xml:id": block.id, "n": "\(block.number)", "corresp": pointers(block.facing)],
        sentences(block))
    ]
  case .page: pageMark(block)
  case .opener, .closer, .postscript: []
  }
}

/// The blocks of a section: headings in a row, and what follows them up to the next heading or the
/// closer, without page marks at the end.
private func section(beginning blocks: ArraySlice<Block>) -> ArraySlice<Block> {
  let headings = blocks.prefix { $0.isPage || $0.kind == .sectionHead }
  let text = blocks.dropFirst(headings.count).prefix { $0.isPage || $0.kind == .paragraph }
  let last = text.lastIndex { !$0.isPage } ?? headings.lastIndex { !$0.isPage } ?? blocks.startIndex
  return blocks[blocks.startIndex...last]
}

/// The blocks from the first on that stand in one element with it, without page marks at the end.
private func group(beginning blocks: ArraySlice<Block>) -> ArraySlice<Block> {
  guard let first = blocks.first, let wrapper = first.wrapper else { return blocks.prefix(1) }
  let run = blocks.prefix { $0.isPage || $0.wrapper == wrapper }
  let last = run.lastIndex { !$0.isPage } ?? run.startIndex
  return run[...last]
}

extension Block {
  /// The element that a line stands in with its neighbours.
  fileprivate var wrapper: String? {
    switch kind {
    case .opener: "opener"
    case .closer: "closer"
    case .postscript: "postscript"
    case .head, .sectionHead, .paragraph, .page: nil
    }
  }
}

/// What belongs to a page, where the block does.
func pageMark(_ block: Block) -> [Node] {
  if case .page(let event) = block.kind { pageMark(event) } else { [] }
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
