import Foundation

/// The roles of the lines of one part as a chain: what each line's signs speak for, and which role
/// follows which.
///
/// A linear-chain conditional random field (Lafferty, McCallum and Pereira, ICML 2001). Linear time.
struct RoleChain {
  private let scores: [[Double]]
  private let weights: LineWeights

  /// Makes a chain of the lines' scores for each role, in the order of the roles.
  init(_ scores: [[Double]], _ weights: LineWeights) {
    (self.scores, self.weights) = (scores, weights)
  }

  /// The likeliest roles; of equally likely ones those that stand first in the list of roles.
  func best() -> [LineRole] {
    guard let first = scores.first else { return [] }
    let roles = LineRole.allCases
    var sums = roles.map { begin($0) + first[$0.rawValue] }
    var steps: [[Int]] = []
    for line in scores.dropFirst() {
      var next = sums
      var step = [Int](repeating: 0, count: roles.count)
      for role in roles {
        var best = (sum: -Double.infinity, from: 0)
        for before in roles {
          let sum = sums[before.rawValue] + transition(before, role)
          if sum > best.sum { best = (sum, before.rawValue) }
        }
        next[role.rawValue] = best.sum + line[role.rawValue]
        step[role.rawValue] = best.from
      }
      sums = next
      steps.append(step)
    }
    for role in roles where !role.canEnd { sums[role.rawValue] += impossible }
    var role = sums.indices.max { sums[$0] < sums[$1] } ?? 0
    var path = [role]
    for step in steps.reversed() {
      role = step[role]
      path.append(role)
    }
    return path.reversed().map { roles[$0] }
  }

  /// The probability of each role of each line, by the forward-backward algorithm.
  func probabilities() -> [[Double]] {
    guard let first = scores.first else { return [] }
    let roles = LineRole.allCases
    var forward = [roles.map { begin($0) + first[$0.rawValue] }]
    for line in scores.dropFirst() {
      let before = forward[forward.count - 1]
      forward.append(
        roles.map { role in
          line[role.rawValue] + logSum(roles.map { before[$0.rawValue] + transition($0, role) })
        })
    }
    var backward = [roles.map { $0.canEnd ? 0 : impossible }]
    for line in scores.dropFirst().reversed() {
      let behind = backward[backward.count - 1]
      backward.append(
        roles.map { role in
          logSum(roles.map { transition(role, $0) + line[$0.rawValue] + behind[$0.rawValue] })
        })
    }
    return zip(forward, backward.reversed()).map { forward, backward in
      let both = zip(forward, backward).map { $0 + $1 }
      let whole = logSum(both)
      return both.map { exp($0 - whole) }
    }
  }

  private func begin(_ role: LineRole) -> Double {
    weights.transition(from: nil, to: role) + (role.canBegin ? 0 : impossible)
  }

  private func transition(_ role: LineRole, _ next: LineRole) -> Double {
    weights.transition(from: role, to: next) + (role.canPrecede(next) ? 0 : impossible)
  }
}

/// What speaks against an order that a text cannot have: more than all signs together, and than what
/// an editor says.
private let impossible = -1_000_000_000.0

private func logSum(_ terms: [Double]) -> Double {
  let most = terms.max() ?? 0
  return most + log(terms.reduce(0) { $0 + exp($1 - most) })
}
