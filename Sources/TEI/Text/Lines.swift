import Editing
import XMLTree

/// The lines of an opener; those of an address stand in one element.
func openerLines(_ blocks: ArraySlice<Block>) -> [Node] {
  var nodes: [Node] = []
  var rest = blocks
  while let block = rest.first {
    let address = rest.prefix { $0.kind == .opener(.address) }
    if !address.isEmpty {
      let lines = address.map { tei("addrLine", ["xml:id": $0.id], phrases($0.passage)) }
      nodes.append(tei("address", lines))
    } else if case .opener(let role) = block.kind {
      nodes.append(line(block, role.element, role.type))
    } else {
      nodes += between(block) ?? []
    }
    rest = rest.dropFirst(max(address.count, 1))
  }
  return nodes
}

/// The lines of a closer.
func closerLines(_ blocks: ArraySlice<Block>) -> [Node] {
  blocks.flatMap { block -> [Node] in
    guard case .closer(let role) = block.kind else { return between(block) ?? [] }
    return [line(block, role.element, role.type)]
  }
}

/// The paragraphs of a postscript.
func postscriptLines(_ blocks: ArraySlice<Block>) -> [Node] {
  blocks.flatMap { between($0) ?? [line($0, "p", nil)] }
}

private func line(_ block: Block, _ element: String, _ type: String?) -> Node {
  tei(element, ["type": type, "xml:id": block.id], phrases(block.passage))
}

extension OpenerLine {
  fileprivate var element: String {
    switch self {
    case .dateline: "dateline"
    case .address: "addrLine"
    case .salute: "salute"
    default: "seg"
    }
  }

  fileprivate var type: String? {
    element == "seg" ? rawValue : nil
  }
}

extension CloserLine {
  fileprivate var element: String {
    switch self {
    case .dateline: "dateline"
    case .salute: "salute"
    case .signed: "signed"
    default: "seg"
    }
  }

  fileprivate var type: String? {
    element == "seg" ? rawValue : nil
  }
}
