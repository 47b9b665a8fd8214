/// Aligns two texts by the lengths of their units alone, in order and without gaps.
///
/// A dynamic programme in the manner of Gale and Church (Computational Linguistics 19, 1993) over
/// the logarithm of the ratio of lengths: a unit and its rendering have about the ratio of the
/// whole texts. Time and memory grow with the number of units times the width of a band around the
/// diagonal.
///
/// - Parameters:
///   - first: the lengths of the first text's units, in letters and digits.
///   - second: those of the second text's.
/// - Returns: the beads in order; each unit is in exactly one.
public func alignByLength(_ first: [Int], _ second: [Int]) -> [Bead] {
  guard !first.isEmpty, !second.isEmpty else {
    return (first.indices.map { Bead(first: $0..<($0 + 1), second: 0..<0) })
      + (second.indices.map { Bead(first: 0..<0, second: $0..<($0 + 1)) })
  }
  return LengthLattice(first, second).bestPath()
}

/// The sizes of beads that are tried, with their prior odds against the likeliest, in nats.
private let shapes: [(first: Int, second: Int, cost: Double)] = [
  (1, 1, 0), (1, 2, 2.5), (2, 1, 2.5), (2, 2, 4.5), (1, 3, 4), (3, 1, 4), (1, 0, 6), (0, 1, 6),
]

private struct LengthLattice {
  private let before: (first: [Double], second: [Double])
  private let ratio: Double
  private let columns: [Range<Int>]

  init(_ first: [Int], _ second: [Int]) {
    before = (runningSums(first), runningSums(second))
    ratio = (before.second[second.count] + 1) / (before.first[first.count] + 1)
    let slope = Double(second.count) / Double(first.count)
    let width = 48 + abs(second.count - first.count)
    columns = (0...first.count).map { row in
      let centre = Int(Double(row) * slope)
      return max(0, centre - width)..<min(second.count, centre + width) + 1
    }
  }

  func bestPath() -> [Bead] {
    var costs = columns.map { [Double](repeating: .infinity, count: $0.count) }
    var choices = columns.map { [Int](repeating: 0, count: $0.count) }
    costs[0][0] = 0
    for row in columns.indices {
      for column in columns[row] {
        for (choice, shape) in shapes.enumerated() {
          let (from, start) = (row - shape.first, column - shape.second)
          guard from >= 0, start >= 0, columns[from].contains(start) else { continue }
          let cost =
            costs[from][start - columns[from].lowerBound] + shape.cost
            + mismatch(from..<row, start..<column)
          if cost < costs[row][column - columns[row].lowerBound] {
            costs[row][column - columns[row].lowerBound] = cost
            choices[row][column - columns[row].lowerBound] = choice
          }
        }
      }
    }
    return path(choices)
  }

  private func path(_ choices: [[Int]]) -> [Bead] {
    var beads: [Bead] = []
    var (row, column) = (columns.count - 1, before.second.count - 1)
    while row > 0 || column > 0 {
      let shape = shapes[choices[row][column - columns[row].lowerBound]]
      beads.append(
        Bead(first: (row - shape.first)..<row, second: (column - shape.second)..<column))
      (row, column) = (row - shape.first, column - shape.second)
    }
    return beads.reversed()
  }

  /// How far two stretches are from the ratio of the texts, in nats; the longer, the stricter.
  private func mismatch(_ rows: Range<Int>, _ columns: Range<Int>) -> Double {
    guard !rows.isEmpty, !columns.isEmpty else { return 0 }
    let first = before.first[rows.upperBound] - before.first[rows.lowerBound] + 1
    let second = before.second[columns.upperBound] - before.second[columns.lowerBound] + 1
    let ratios = second / (first * ratio)
    // (r − 1)² / r is the square of the logarithm to second order, without a library for it.
    let distance = (ratios - 1) * (ratios - 1) / ratios
    let variance = 0.03 + 4 / min(first, second / ratio)
    return min(distance / (2 * variance), 25)
  }
}

private func runningSums(_ lengths: [Int]) -> [Double] {
  lengths.reduce(into: [0]) { sums, length in sums.append((sums.last ?? 0) + Double(length)) }
}
