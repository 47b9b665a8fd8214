import Foundation
import TestSupport
import Testing

private let score = "../shared/records/score"
private let sample = "../shared/records/sample"
private let development = "../shared/records/dev"

/// What later work will bring is not asked for yet.
private let later = ["bead", "variant", "name"]

@Suite struct ScoreTests {
  @Test(.enabled(if: PackageFiles.has(score) && hasPython, "there is no \(score), or no python3"))
  func `The edition agrees with the reading by hand`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "stalin-mao-1950-10-01.xml",
      try encode(try PackageFiles.bytes(Sample.record), file: Sample.record))
    let asked = try scored(folder, against: sample)
    for (measure, counts) in asked {
      #expect(counts.first == counts.last, "\(measure): \(counts)")
    }
  }

  @Test(.enabled(if: PackageFiles.has(development) && hasPython, "there is no \(development)"))
  func `The development records are read as by hand`() throws {
    let folder = try TemporaryFolder()
    let names = try FileManager.default
      .contentsOfDirectory(atPath: PackageFiles.url(development).path())
      .filter { $0.hasSuffix(".txt") }
    for name in names {
      let bytes = try PackageFiles.bytes("\(development)/\(name)")
      try folder.write("\(name.dropLast(4)).xml", try encode(bytes, file: name))
    }
    for (measure, counts) in try scored(folder, against: development) {
      print("\(measure): \(counts[0]) of \(counts[1])")
      #expect(!measure.hasSuffix("spurious"), "\(measure): \(counts)")
      let share = Double(counts[0]) / Double(max(counts[1], 1))
      #expect(share >= (measure == "archival location" ? 0.95 : 1), "\(measure): \(counts)")
    }
  }

  /// The measures that are asked for, with how many are right, of how many.
  private func scored(
    _ folder: TemporaryFolder, against gold: String
  ) throws -> [(String, [Int])] {
    let run = try python([
      PackageFiles.url(score).path(), PackageFiles.url(gold).path(), folder.root.path(), "--json",
    ])
    #expect(run.status == 0, "\(run.errors)")
    let total = try JSONDecoder().decode(Score.self, from: Data(run.output.utf8)).total
    let asked = total.filter { measure, _ in !later.contains { measure.contains($0) } }
    #expect(asked.count > 20)
    return asked.sorted { $0.key < $1.key }
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
