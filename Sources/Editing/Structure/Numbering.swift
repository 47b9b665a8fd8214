/// Gives every unit its identifier: the division's, a letter for what it is, and its number; a row of
/// a table has its table's number before its own.
func numbered(_ divisions: [Division]) -> [Division] {
  divisions.map { division in
    var division = division
    var counts: [Character: Int] = [:]
    var rows = (tables: 0, inTable: 0)
    for index in division.blocks.indices {
      let isRow = division.blocks[index].kind.isRow
      if isRow, rows.inTable == 0 { rows.tables += 1 }
      rows.inTable = isRow ? rows.inTable + 1 : division.blocks[index].interrupts ? rows.inTable : 0
      division.blocks[index].editWithFootnotes { block in
        if block.kind.isRow {
          block.number = rows.inTable
          block.id = "\(division.id).t\(rows.tables).r\(rows.inTable)"
        } else if let letter = block.kind.letter {
          counts[letter, default: 0] += 1
          block.number = counts[letter, default: 0]
          block.id = "\(division.id).\(letter)\(block.number)"
        }
      }
    }
    return division
  }
}

extension Block.Kind {
  fileprivate var isRow: Bool {
    if case .row = self { true } else { false }
  }

  fileprivate var letter: Character? {
    switch self {
    case .opener: "o"
    case .head, .sectionHead, .attachmentHead: "h"
    case .speaker: "k"
    case .paragraph: "p"
    case .item: "i"
    case .verse: "l"
    case .footnote: "n"
    case .closer, .postscript: "c"
    case .row, .page: nil
    }
  }
}
