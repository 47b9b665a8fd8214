import Alignment
import TestSupport
import Testing

/// Beads as `0,1-0`: the indices of each side.
func shown(_ beads: [Bead]) -> String {
  beads.map { bead in
    [bead.first, bead.second].map { $0.map(String.init).joined(separator: ",") }
      .joined(separator: "-")
  }.joined(separator: " ")
}

@Suite struct LengthAlignmentTests {
  @Test(arguments: [
    ([], [], ""),
    ([100], [], "0-"),
    ([], [100, 100], "-0 -1"),
    ([100], [100], "0-0"),
    ([100, 40, 300], [110, 45, 310], "0-0 1-1 2-2"),
    ([100, 40, 300], [200, 80, 600], "0-0 1-1 2-2"),
    ([400, 100, 90], [200, 210, 100, 90], "0-0,1 1-2 2-3"),
    ([200, 210, 100], [400, 100], "0,1-0 2-1"),
    (
      [100, 300, 80, 400, 150, 320, 210, 90, 500, 130, 260, 70, 330],
      [100, 300, 80, 150, 320, 210, 90, 500, 130, 260, 70, 330],
      "0-0 1-1 2-2 3- 4-3 5-4 6-5 7-6 8-7 9-8 10-9 11-10 12-11"
    ),
  ])
  func `Pairs units by their lengths`(first: [Int], second: [Int], expected: String) {
    #expect(shown(alignByLength(first, second)) == expected)
  }

  @Test func `Puts every unit in one bead, in order, for all small texts`() {
    let lengths = (0...3).flatMap { count in sequences(of: [0, 1, 30, 400], count: count) }
    for first in lengths {
      for second in lengths { expectPartition(alignByLength(first, second), first, second) }
    }
  }

  @Test(arguments: 1...20)
  func `Puts every unit in one bead, in order, for long texts`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let first = random.picks(Array(1...500), count: 0...200)
    let second = random.picks(Array(1...500), count: 0...200)
    expectPartition(alignByLength(first, second), first, second)
  }

  @Test func `Is the same for two texts that change places`() {
    let beads = alignByLength([400, 100, 90], [200, 210, 100, 90])
    let swapped = alignByLength([200, 210, 100, 90], [400, 100, 90])
    #expect(beads.map(\.first) == swapped.map(\.second))
    #expect(beads.map(\.second) == swapped.map(\.first))
  }
}

private func expectPartition(_ beads: [Bead], _ first: [Int], _ second: [Int]) {
  #expect(beads.flatMap(\.first) == Array(first.indices), "\(first) \(second)")
  #expect(beads.flatMap(\.second) == Array(second.indices), "\(first) \(second)")
  #expect(beads.allSatisfy { !$0.first.isEmpty || !$0.second.isEmpty })
}

private func sequences(of values: [Int], count: Int) -> [[Int]] {
  guard count > 0 else { return [[]] }
  return sequences(of: values, count: count - 1).flatMap { rest in values.map { rest + [$0] } }
}
