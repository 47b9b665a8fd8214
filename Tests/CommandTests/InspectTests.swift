import Foundation
import Testing

@Suite struct InspectTests {
  let environment: CommandEnvironment

  init() throws {
    environment = try CommandEnvironment()
    try environment.write("r.txt", recordWithWarning)
  }

  @Test func `Shows decisions with lines and confidence`() throws {
    let run = try environment.run("inspect", "r.txt")
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.first == "r.txt: layout digital-archive-pdf, id record-r")
    let rows = lines.map {
      $0.split(separator: "  ").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    #expect(rows.contains { $0.starts(with: ["1", "date", "1960-05-05"]) })
    #expect(rows.contains { $0.starts(with: ["3", "title", "main title"]) })
    #expect(rows.contains { $0.starts(with: ["3", "kind", "letter"]) })
    #expect(rows.contains { $0.starts(with: ["3", "sender", "Schmidt"]) })
    #expect(rows.contains { $0.starts(with: ["3", "recipient", "Schulz"]) })
    #expect(rows.contains { $0.starts(with: ["7", "item", "no text in the record"]) })
    #expect(rows.contains { $0.starts(with: ["9", "item", "en-1"]) })
    #expect(
      rows.contains {
        $0.starts(with: ["11", "en-1"]) && $0[2].hasSuffix("in en, lines 11 to 11")
          && $0[3].hasSuffix(" %")
      })
    #expect(run.errors.contains("r.txt:7: warning: the contents announce 'Original Scan'"))
  }

  @Test func `Gives the same as JSON`() throws {
    let run = try environment.run("inspect", "r.txt", "--format", "json")
    let inspection = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(inspection["file"] as? String == "r.txt")
    #expect(inspection["layout"] as? String == "digital-archive-pdf")
    #expect(inspection["id"] as? String == "record-r")
    let parts = try #require(inspection["parts"] as? [[String: Any]])
    #expect(parts.first?["subject"] as? String == "en-1")
    #expect(parts.first?["line"] as? Int == 11)
    let cover = try #require(inspection["cover"] as? [[String: Any]])
    #expect(cover.map { $0["subject"] as? String }.prefix(3) == ["date", "title", "kind"])
  }

  @Test func `Reads standard input and writes nothing`() throws {
    let run = try environment.run("inspect", "-", input: record())
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("-: layout digital-archive-pdf, id record--\n"))
    #expect(try environment.folder.files() == ["r.txt"])
  }
}
