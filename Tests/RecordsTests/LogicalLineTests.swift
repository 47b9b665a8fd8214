import Testing

@testable import Records

/// The logical lines of the first paragraph of a text that is wrapped to a width.
private func logicalLines(_ text: String, width: Int) throws -> [String] {
  let source = try SourceText(Array(text.utf8), file: "r.txt")
  let paragraph = try #require(paragraphs(source.lines).first)
  return paragraph.logicalLines(width: width).map(\.text)
}

@Suite struct LogicalLineTests {
  @Test(arguments: [
    ("one", ["one"]),
    ("one two three\nfour five six", ["one two three four five six"]),
    ("one two\nthree four", ["one two", "three four"]),
    ("one two three  \nfour five six", ["one two three", "four five six"]),
    ("one two three\nfour five six\nx\nlast", ["one two three four five six", "x", "last"]),
    ("one two three four five\nsix", ["one two three four five six"]),
    ("one two thr\nfour five", ["one two thr four five"]),
    ("one two th\nfour five", ["one two th", "four five"]),
  ])
  func `Joins what was wrapped at fifteen characters`(text: String, lines: [String]) throws {
    #expect(try logicalLines(text, width: 15) == lines)
  }

  @Test func `Divides a text into paragraphs at blank lines only`() throws {
    let source = try SourceText(Array("\n\na\nb\n \nc\n\u{C}d\n\n\u{C}e".utf8), file: "r.txt")
    let found = paragraphs(source.lines)
    #expect(found.map(\.text) == ["a b", "c d", "e"])
    #expect(found.map(\.firstLine) == [3, 6, 9])
    #expect(found.map(\.lastLine) == [4, 7, 9])
  }

  @Test func `Has the width of the longest line`() throws {
    let source = try SourceText(Array("a\n\nжжж é\nbb".utf8), file: "r.txt")
    #expect(wrapWidth(of: paragraphs(source.lines)) == 5)
    #expect(wrapWidth(of: []) == 0)
  }
}
