import Records

/// The place of a line: its part and its index in that, both from 0.
struct LinePlace: Hashable {
  let part: Int
  let line: Int
}

/// The lines of the other parts that render each line, as far as these can be told.
///
/// The parts of a record are one document: what a line is in one language it is in the others. Each
/// two parts are aligned line by line, in order, by what translators keep.
///
/// Time grows with the number of lines times the width of a band around the diagonal; parts whose
/// numbers of lines differ by more than that width are not compared.
///
/// - Parameter parts: the lines of each part, without what is printed between them.
/// - Returns: for each line of each part the places of those that render it.
func facingLines(_ parts: [[DraftLine]]) -> [[[LinePlace]]] {
  var facing = parts.map { [[LinePlace]](repeating: [], count: $0.count) }
  for one in parts.indices {
    for other in parts.indices.dropFirst(one + 1) {
      for (first, second) in facingLines(parts[one], parts[other]) {
        facing[one][first].append(LinePlace(part: other, line: second))
        facing[other][second].append(LinePlace(part: one, line: first))
      }
    }
  }
  return facing
}

/// The pairs of lines of two parts that render each other, in order.
private func facingLines(_ one: [DraftLine], _ other: [DraftLine]) -> [(Int, Int)] {
  guard !one.isEmpty, !other.isEmpty, abs(one.count - other.count) <= widestBand else { return [] }
  return LineLattice(one.map(\.clues), other.map(\.clues)).bestPath()
}

private struct LineLattice {
  private let first: [LineClues]
  private let second: [LineClues]
  private let ratio: Double

  init(_ first: [LineClues], _ second: [LineClues]) {
    (self.first, self.second) = (first, second)
    let lengths = [first, second].map { $0.reduce(1.0) { $0 + Double($1.length) } }
    ratio = lengths[0] / lengths[1]
  }

  private enum Step: UInt8 {
    case pair, first, second
  }

  /// The pairs on the best way through both texts that are clear enough to rely on.
  func bestPath() -> [(Int, Int)] {
    let slope = Double(second.count) / Double(first.count)
    let columns = (0...first.count).map { row in
      let centre = Int(Double(row) * slope)
      return max(0, centre - widestBand)..<min(second.count, centre + widestBand) + 1
    }
    var scores = columns.map { [Double](repeating: -.infinity, count: $0.count) }
    var steps = columns.map { [Step](repeating: .pair, count: $0.count) }
    scores[0][0] = 0
    for row in columns.indices {
      for column in columns[row] where row + column > 0 {
        var best = (score: -Double.infinity, step: Step.pair)
        func offer(_ step: Step, _ row: Int, _ column: Int, _ gain: Double) {
          guard row >= 0, columns[row].contains(column) else { return }
          let score = scores[row][column - columns[row].lowerBound] + gain
          if score > best.score { best = (score, step) }
        }
        if row > 0, column > 0 {
          offer(
            .pair, row - 1, column - 1,
            first[row - 1].likeness(to: second[column - 1], ratio: ratio) + pairGain)
        }
        offer(.first, row - 1, column, 0)
        offer(.second, row, column - 1, 0)
        scores[row][column - columns[row].lowerBound] = best.score
        steps[row][column - columns[row].lowerBound] = best.step
      }
    }
    return pairs(steps, columns)
  }

  private func pairs(_ steps: [[Step]], _ columns: [Range<Int>]) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var (row, column) = (first.count, second.count)
    while row > 0 || column > 0 {
      switch steps[row][column - columns[row].lowerBound] {
      case .first: row -= 1
      case .second: column -= 1
      case .pair:
        (row, column) = (row - 1, column - 1)
        if first[row].likeness(to: second[column], ratio: ratio) > leastLikeness {
          pairs.append((row, column))
        }
      }
    }
    return pairs.reversed()
  }
}

/// The lines on either side of the diagonal that are tried.
private let widestBand = 60
/// What speaks for a pair before the lines are looked at: translators leave out few lines.
private let pairGain = 3.0
/// The likeness from which a pair tells what its lines are.
private let leastLikeness = -1.0
