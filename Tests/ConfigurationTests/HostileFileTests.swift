import Configuration
import Diagnostics
import Editing
import Testing

@Suite struct HostileFileTests {
  @Test(arguments: [
    ("publisher: A\npublisher: B", "edition.yaml:1:1: error: "),
    ("publisher: \"A", "edition.yaml:1:14: error: "),
    ("\tpublisher: A", "edition.yaml:1:1: error: "),
    ("publisher: A: B", "edition.yaml:1:13: error: "),
    ("publisher: A\n---\npublisher: B", "edition.yaml:2:1: error: "),
    ("publisher: *a", "edition.yaml:1:12: error: "),
    ("publisher: &a A", "edition.yaml:1:12: error: anchors and aliases"),
    ("publisher: !!str &a A", "edition.yaml:1:18: error: anchors and aliases"),
    ("a: [&b A]", "edition.yaml:1:5: error: anchors and aliases"),
    ("publisher: \"\\x01\"", "edition.yaml:1:12: error: the text has a character"),
    ("publisher: \"\\uFFFE\"", "edition.yaml:1:12: error: the text has a character"),
    ("? [a, b]\n: c", "edition.yaml:1:3: error: a key is text"),
  ])
  func `Refuses what is no plain YAML`(file: String, beginning: String) throws {
    let first = try #require(complaints(edition: file).first)
    #expect(first.hasPrefix(beginning), "\(first)")
  }

  @Test func `Takes an ampersand that is no anchor`() throws {
    #expect(try decisions(edition: "publisher: Smith &Co & Sons").publication.publisher != nil)
  }

  @Test func `Refuses values that stand for enormous ones, at once`() {
    let levels = (1...40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }
    let bomb = (["a0: &a0 x"] + levels + ["? *a40\n: x"]).joined(separator: "\n")
    #expect(complaints(edition: bomb).count == 1)
    #expect(complaints(edition: bomb.replacing("\n", with: "\u{2028}")).count == 1)
  }

  @Test(arguments: ["[", "- ", "{a: ", "? "])
  func `Refuses values deep inside one another`(opening: String) {
    #expect(complaints(edition: String(repeating: opening, count: 20_000)).count == 1)
  }

  @Test func `Refuses files that are no UTF-8 or too large`() {
    for bytes in [[0xFF, 0xFE, 0x61], Array(repeating: UInt8(ascii: "#"), count: 2 << 20)] {
      #expect(throws: Failure.self) {
        try Decisions(editionFile: ConfigurationFile(bytes, name: "e.yaml"), sidecar: nil)
      }
    }
  }

  @Test func `Ends with a message or a result for any bytes cut from a good file`() {
    let good = Array(
      "title: \"A\"\ndate: {when: 1950, circa: true}\nparts:\n  - lines: 1-2\nlines:\n  3: paragraph\n"
        .utf8)
    for end in good.indices {
      for extra in [[], [0x00], [0x09], [0x26, 0x61], [0x7B]] as [[UInt8]] {
        _ = try? Decisions(
          editionFile: nil, sidecar: ConfigurationFile(good[..<end] + extra, name: "r.yaml"))
      }
    }
  }
}
