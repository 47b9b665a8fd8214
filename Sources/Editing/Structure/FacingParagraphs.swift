import Alignment
import Language

/// Gives every paragraph the paragraphs that face it in the other divisions.
///
/// Each two divisions are aligned by the lengths of their paragraphs.
func facingParagraphs(_ divisions: [Division]) -> [Division] {
  var divisions = divisions
  let paragraphs = divisions.map { division in
    division.blocks.indices.filter { division.blocks[$0].kind == .paragraph }
  }
  for one in divisions.indices {
    for other in divisions.indices.dropFirst(one + 1) {
      let beads = alignByLength(
        lengths(divisions[one], paragraphs[one]), lengths(divisions[other], paragraphs[other]))
      for bead in beads {
        let first = bead.first.map { paragraphs[one][$0] }
        let second = bead.second.map { paragraphs[other][$0] }
        let (firstIDs, secondIDs) = (
          first.map { divisions[one].blocks[$0].id }, second.map { divisions[other].blocks[$0].id }
        )
        for index in first { divisions[one].blocks[index].facing += secondIDs }
        for index in second { divisions[other].blocks[index].facing += firstIDs }
      }
    }
  }
  return divisions
}

private func lengths(_ division: Division, _ paragraphs: [Int]) -> [Int] {
  paragraphs.map { index in
    division.blocks[index].passage.text.lettersAndDigits
  }
}
