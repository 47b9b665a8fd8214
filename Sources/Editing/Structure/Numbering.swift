/// Gives every line and paragraph its identifier: the division's, a letter for what it is, and its
/// number.
func numbered(_ divisions: [Division]) -> [Division] {
  divisions.map { division in
    var division = division
    var counts: [Character: Int] = [:]
    for index in division.blocks.indices {
      guard let letter = division.blocks[index].kind.letter else { continue }
      counts[letter, default: 0] += 1
      division.blocks[index].number = counts[letter, default: 0]
      division.blocks[index].id = "\(division.id).\(letter)\(counts[letter, default: 0])"
    }
    return division
  }
}

extension Block.Kind {
  fileprivate var letter: Character? {
    switch self {
    case .opener: "o"
    case .head, .sectionHead: "h"
    case .paragraph: "p"
    case .closer, .postscript: "c"
    case .page: nil
    }
  }
}
