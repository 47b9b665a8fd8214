import Diagnostics
import Records
import Testing

@Suite struct SourceTextTests {
  @Test(arguments: [
    ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]),
    ("\u{FEFF}a\n", ["a"]), ("\u{FEFF}\r\na", ["", "a"]), (" a \t\n\n\tb  ", ["a", "", "b"]),
    ("a\rb", ["a b"]), ("a\u{B}b", ["a b"]), ("a\tb", ["a\tb"]), ("\u{C}a\u{C}b", ["a b"]),
    ("a\u{2028}b\u{85}c", ["a\u{2028}b\u{85}c"]), ("e\u{301}", ["e\u{301}"]), ("😀", ["😀"]),
  ])
  func `Reads lines`(text: String, lines: [String]) throws {
    let source = try SourceText(Array(text.utf8), file: "r.txt")
    #expect(source.lines.map(\.text) == lines)
    #expect(source.lines.map(\.number) == Array(1...lines.count))
  }

  @Test(arguments: [
    ("a", false, false), ("a ", false, false), ("a  ", true, false), ("a  \r", true, false),
    ("\u{C}a", false, true), ("a\u{C}", false, false),
  ])
  func `Keeps what a line's ends say`(text: String, endsHard: Bool, beginsPage: Bool) throws {
    let line = try #require(try SourceText(Array(text.utf8), file: "r.txt").lines.first)
    #expect(line.endsHard == endsHard)
    #expect(line.beginsPage == beginsPage)
  }

  @Test func `Does not compose characters`() throws {
    let source = try SourceText(Array("e\u{301} \u{E9}".utf8), file: "r.txt")
    #expect(source.lines.first?.text.unicodeScalars.map(\.value) == [0x65, 0x301, 0x20, 0xE9])
  }

  @Test(arguments: ["", "\n\n", " \t\r\n \u{A0}\n", "\u{FEFF}", "\u{FEFF}\n\u{C}"])
  func `Refuses a text with nothing on it`(text: String) {
    #expect(
      textRefusal(text.utf8)
        == ["r.txt: error: the file is empty; a record has a cover and a text [empty]"])
  }
}

@Suite struct ForbiddenCharacterTests {
  @Test(arguments: [
    ("a\u{1}", "1:2: error: the character U+0001 "),
    ("ab\nжж\u{1F}x", "2:3: error: the character U+001F "),
    ("\u{FEFF}\u{8}", "1:1: error: the character U+0008 "),
    ("a\r\n\u{1B}[1m", "2:1: error: the character U+001B "),
  ])
  func `Refuses control characters`(text: String, expected: String) {
    let ending = "cannot stand in XML; remove it from the record [control-character]"
    #expect(textRefusal(text.utf8) == ["r.txt:\(expected)\(ending)"])
  }

  @Test(arguments: [("a\u{FFFE}", "U+FFFE"), ("\u{FFFF}", "U+FFFF")])
  func `Refuses characters that are none, by their number`(text: String, name: String) throws {
    let message = try #require(textRefusal(text.utf8).first)
    #expect(message.contains("[control-character]"))
    #expect(message.contains(name))
  }

  @Test(arguments: [
    "\t", "\n", "\r", "\u{B}", "\u{C}", "\u{7F}", "\u{85}", "\u{FFFD}", "\u{10FFFF}",
  ])
  func `Takes every other`(character: String) {
    #expect(textRefusal("a\(character)b".utf8) == [])
  }
}
