import Diagnostics
import Tables
import Testing

func rows(_ text: String) throws -> [[String]] {
  try Table(Array(text.utf8), file: "t.tsv").rows.map { [$0["a"], $0["b"]] }
}

@Suite struct TableTests {
  @Test(arguments: [
    ("a\tb\n1\t2\n", [["1", "2"]]),
    ("a\tb\n1\t2", [["1", "2"]]),
    ("# about\na\tb\n# more\n1\t2\n\n3\t4\n", [["1", "2"], ["3", "4"]]),
    ("\n  \t \na\tb\n1\t2\n", [["1", "2"]]),
    ("a\tb\n 1 \t 2 words \n", [["1", "2 words"]]),
    ("a\tb\n1\t\n", [["1", ""]]),
    ("b\ta\n1\t2\n", [["2", "1"]]),
    ("a\tc\n1\t2\n", [["1", ""]]),
    ("a\tb\n1\t# no comment\n", [["1", "# no comment"]]),
    ("a\tb\nä́\t日本\n", [["ä́", "日本"]]),
    ("a\tb\n", []),
    ("# nothing\n", []),
    ("", []),
  ])
  func `Reads rows below the names of columns`(text: String, expected: [[String]]) throws {
    #expect(try rows(text) == expected)
  }

  @Test func `Reads lines that end in CR and LF, as spreadsheets write them`() throws {
    let found = try rows("# about\r\na\tb\r\n1\t2\r\n")
    #expect(found == [["1", "2"]])
  }

  @Test func `Skips a byte order mark, as spreadsheets write it`() throws {
    let found = try rows("\u{FEFF}a\tb\n1\t2\n")
    #expect(found == [["1", "2"]])
  }

  @Test(arguments: [
    ("a\tb\n1\n", "t.tsv:2: error: the row has 1 cells; the table has 2 columns [table-columns]"),
    (
      "# c\na\n\n1\t2\n",
      "t.tsv:4: error: the row has 2 cells; the table has 1 columns [table-columns]"
    ),
  ])
  func `Refuses a row of another length`(text: String, message: String) throws {
    let failure = try #require(throws: Failure.self) { try rows(text) }
    #expect(failure.reason == .misconfigured)
    #expect(failure.diagnostics.map(\.description) == [message])
  }

  @Test func `Counts the lines of the file, comments and blank lines too`() throws {
    let table = try Table(Array("# c\na\n\n1\n# d\n2\n".utf8), file: "t.tsv")
    #expect(table.rows.map(\.line) == [4, 6])
  }

  @Test(arguments: [
    ("one two  three", " " as Character, ["one", "two", "three"]),
    ("one | two words | ", "|", ["one", "two words"]),
    ("", " ", []),
  ])
  func `Divides a cell`(cell: String, separator: Character, parts: [String]) throws {
    let table = try Table(Array("a\tz\n\(cell)\tz\n".utf8), file: "t.tsv")
    let row = try #require(table.rows.first)
    #expect(row.list("a", separator: separator) == parts)
  }
}
