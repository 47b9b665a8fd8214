import Tables

/// What each sign, in a line or in its neighbours, speaks for each role, in nats, by
/// `Data/line-weights.tsv`.
struct LineWeights: Sendable {
  /// The weights of the built-in table.
  static let standard = LineWeights(
    Table(builtIn: PackageResources.line_weights_tsv, "line-weights.tsv"))

  /// For the number of each feature its weights in the line before, in the line and in the line
  /// behind.
  private let weights: [Int: [[Double]]]
  /// For each role, and for the beginning of a part as the last, what speaks for each next role.
  private let transitions: [[Double]]

  private init(_ table: Table) {
    let roles = LineRole.allCases.map { "\($0)" }
    let none = [Double](repeating: 0, count: roles.count)
    var weights: [Int: [[Double]]] = [:]
    var transitions = [[Double]](repeating: none, count: roles.count + 1)
    for row in table.rows {
      let numbers = roles.map { Double(row[$0]) ?? 0 }
      if let place = ["before", "here", "behind"].firstIndex(of: row["place"]) {
        guard let feature = LineFeature(named: row["sign"]) else { continue }
        weights[feature.number, default: [none, none, none]][place] = numbers
      } else {
        transitions[roles.firstIndex(of: row["sign"]) ?? roles.count] = numbers
      }
    }
    (self.weights, self.transitions) = (weights, transitions)
  }

  /// What the signs speak for each role of each line, in the order of the roles.
  func scores(_ signs: [[LineSign]]) -> [[Double]] {
    let known = signs.map { lineFeatures($0).compactMap { weights[$0.number] } }
    return signs.indices.map { index in
      var sums = [Double](repeating: 0, count: LineRole.allCases.count)
      for (place, neighbour) in [index - 1, index, index + 1].enumerated()
      where signs.indices.contains(neighbour) {
        for weights in known[neighbour] {
          for role in sums.indices { sums[role] += weights[place][role] }
        }
      }
      return sums
    }
  }

  /// What speaks for a role right behind another, or at the beginning of a part.
  func transition(from role: LineRole?, to next: LineRole) -> Double {
    transitions[role?.rawValue ?? LineRole.allCases.count][next.rawValue]
  }
}
