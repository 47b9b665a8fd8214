/// How often a text repeats itself within stretches between bounds.
struct RepeatCounts {
  /// At [i][j], the repetitions whose first place is at or behind bound i and whose second is
  /// before j.
  private let within: [[Int]]
  /// For each bound how much all that could be repeated before it counts.
  private let before: [Int]
  private let cost: Double

  init(_ repeats: Repeats, bounds: [Int]) {
    cost = repeats.cost
    // For each paragraph, the stretch between bounds that it is in.
    var stretch: [Int] = []
    for index in 0..<(bounds.last ?? 0) {
      let isBound = stretch.isEmpty || bounds[(stretch.last ?? 0) + 1] == index
      stretch.append(stretch.isEmpty ? 0 : (stretch.last ?? 0) + (isBound ? 1 : 0))
    }
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: bounds.count), count: bounds.count)
    for pair in repeats.pairs {
      counts[stretch[pair.first]][stretch[pair.second] + 1] += pair.weight
    }
    for start in counts.indices.reversed() {
      for end in counts.indices {
        let below = start + 1 < counts.count ? counts[start + 1][end] : 0
        let left = end > 0 ? counts[start][end - 1] : 0
        let both = start + 1 < counts.count && end > 0 ? counts[start + 1][end - 1] : 0
        counts[start][end] += below + left - both
      }
    }
    within = counts
    var sum = 0
    before = bounds.enumerated().map { index, bound in
      let last = index > 0 ? bounds[index - 1] : 0
      sum += repeats.weights[last..<bound].reduce(0, +)
      return sum
    }
  }

  /// What it costs that a stretch repeats itself: an attachment or a summary takes up phrases of a
  /// text, but only another witness much of it.
  func cost(_ start: Int, _ end: Int) -> Double {
    let repeated = Double(within[start][end])
    guard repeated > 0 else { return 0 }
    let share = repeated / Double(max(before[end] - before[start], 1))
    return -cost * repeated * max(0, min(1, share / sharedByChance - 1))
  }
}

/// The share of a text that may repeat the text itself without being another witness of it; twice as
/// much counts in full.
private let sharedByChance = 0.06
