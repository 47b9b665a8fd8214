import Foundation
import TestSupport
import Testing

@testable import RelaxNG

/// Documents with small changes, about which jing's verdicts are recorded in `Corpus/verdicts.txt`;
/// `record-verdicts` writes it anew.
@Suite struct CorpusTests {
  private static let folder = "Tests/RelaxNGTests/Corpus"

  /// The schemas with the documents that are to be valid against them.
  private static let pairs = [
    ("\(folder)/small.rng", "\(folder)/letter.xml"),
    ("\(folder)/small.rng", "\(folder)/drama.xml"),
    ("\(folder)/small.rng", "\(folder)/dictionary.xml"),
    ("\(folder)/small.rng", "\(folder)/manuscript.xml"),
    ("\(folder)/small.rng", "\(folder)/bilingual.xml"),
    ("Schemas/bifolium.rng", "Output/stalin-mao-1950-10-01.xml"),
  ]
  private static let count = 120

  @Test(arguments: pairs)
  func `Finds nothing in documents that are right`(schema: String, document: String) throws {
    let schema = try RelaxNGTests.schema(PackageFiles.text(schema))
    #expect(try schema.findings(PackageFiles.text(document)) == [])
  }

  @Test(arguments: pairs)
  func `Judges changed documents as jing does`(schema: String, document: String) throws {
    let compiled = try RelaxNGTests.schema(PackageFiles.text(schema))
    let text = try PackageFiles.text(document)
    let recorded = try #require(try Self.verdicts()["\(schema) \(document)"])
    #expect(recorded.count == Self.count)
    for (seed, verdict) in recorded.enumerated() {
      let changed = MutatedText.text(text, seed: seed)
      let found = try compiled.findings(changed)
      #expect(found.isEmpty == (verdict == "v"), "\(document), seed \(seed): \(found)")
    }
  }

  /// Lines of a schema, a document, and a letter for each seed: `v` for valid, `i` for invalid.
  private static func verdicts() throws -> [String: String] {
    let lines = try PackageFiles.text("\(folder)/verdicts.txt").split(separator: "\n")
    return Dictionary(
      uniqueKeysWithValues: lines.filter { !$0.hasPrefix("#") }.map { line in
        let cells = line.split(separator: " ").map(String.init)
        return ("\(cells[0]) \(cells[1])", cells[2])
      })
  }

  private static let target = ProcessInfo.processInfo.environment["BIFOLIUM_MUTANTS"]

  /// For `record-verdicts`: a folder for each pair, with its schema's path in `schema`.
  @Test(.enabled(if: target != nil, "only record-verdicts wants the changed documents"))
  func `Writes the changed documents`() throws {
    let root = URL(filePath: Self.target ?? "")
    for (index, (schema, document)) in Self.pairs.enumerated() {
      let folder = root.appending(path: "\(index)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("\(schema) \(document)".utf8).write(to: folder.appending(path: "pair"))
      let text = try PackageFiles.text(document)
      for seed in 0..<Self.count {
        let name = String("000\(seed)".suffix(3)) + ".xml"
        try Data(MutatedText.text(text, seed: seed).utf8).write(to: folder.appending(path: name))
      }
    }
  }
}
