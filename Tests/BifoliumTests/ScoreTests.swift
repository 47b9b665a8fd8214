import Foundation
import TestSupport
import Testing

private let score = "../shared/records/score"
private let records = "../shared/records/sample"

/// What later work will bring is not asked for yet.
private let later = ["bead", "variant", "name"]

@Suite struct ScoreTests {
  @Test(.enabled(if: PackageFiles.has(score) && hasPython, "there is no \(score), or no python3"))
  func `The edition agrees with the reading by hand`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "stalin-mao-1950-10-01.xml",
      try encode(try PackageFiles.bytes(Sample.record), file: Sample.record))
    let run = try python([
      PackageFiles.url(score).path(), PackageFiles.url(records).path(), folder.root.path(),
      "--json",
    ])
    #expect(run.status == 0, "\(run.errors)")
    let total = try JSONDecoder().decode(Score.self, from: Data(run.output.utf8)).total
    let asked = total.filter { measure, _ in !later.contains { measure.contains($0) } }
    #expect(asked.count > 20)
    for (measure, counts) in asked.sorted(by: { $0.key < $1.key }) {
      #expect(counts.first == counts.last, "\(measure): \(counts)")
    }
  }
}

/// What `score --json` says: how many are right, of how many, for each measure.
private struct Score: Decodable {
  let total: [String: [Int]]
}

private let hasPython = (try? python(["--version"]))?.status == 0

private func python(_ arguments: [String]) throws -> Executable.Run {
  try Executable(at: URL(filePath: "/usr/bin/env")).run(
    ["python3"] + arguments, in: PackageFiles.root)
}
