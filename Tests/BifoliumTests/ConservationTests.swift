import Diagnostics
import Testing

@testable import Bifolium

/// What the check says of a record and the text restored from its TEI; nil where all is there.
private func complaint(_ record: String, _ restored: String) -> String? {
  do {
    try proveConservation(of: Array(record.utf8), file: "r.txt", in: restored)
    return nil
  } catch {
    return "\(error.reason): \(error.diagnostics.map(\.description).joined(separator: "\n"))"
  }
}

private func message(_ line: Int, has: String, record: String) -> String {
  "invalid: r.txt:\(line): error: the encoding would have '\(has)' where the record has '\(record)'; "
    + "nothing was written: please report this record [conservation]"
}

@Suite struct ConservationTests {
  @Test(arguments: [
    ("a b", "a b"), ("a b\nc\n", "a\n\nb c"), ("**a** b", "a b"), ("a *b* c", "a b c"),
    ("a  \nb", "a b"), ("\u{FEFF}a\r\nb", "ab"), ("<https://a.example>", "https://a.example"),
    ("a\u{A0}b\u{2009}c", "a b c"), ("\u{C}a", "a"),
  ])
  func `Lets white space and emphasis differ`(record: String, restored: String) {
    #expect(complaint(record, restored) == nil)
  }

  @Test(arguments: [
    ("one two\nthree", "one two\nthre", message(2, has: "", record: "e")),
    ("one two\nthree", "one\nthree", message(1, has: "hree", record: "wothree")),
    ("one two\nthree", "one two\nthree three", message(2, has: "three", record: "")),
    ("one two\nthree", "two one\nthree", message(1, has: "twoonethree", record: "onetwothree")),
    ("one two\nthree", "one three\ntwo", message(1, has: "hreetwo", record: "wothree")),
    ("one, two", "one two", message(1, has: "two", record: ",two")),
    ("Мао", "мао", message(1, has: "мао", record: "Мао")),
    ("e\u{301}", "\u{E9}", message(1, has: "\u{E9}", record: "e\u{301}")),
    ("“a”", "\"a\"", message(1, has: "\"a\"", record: "“a”")),
    (
      "abcdefghijklmnopqrstuvwxyz", "bcdefghijklmnopqrstuvwxyz",
      message(1, has: "bcdefghijklmnopqrstuvwxy", record: "abcdefghijklmnopqrstuvwx")
    ),
  ])
  func `Notices what is lost, doubled, changed or moved`(
    record: String, restored: String, expected: String
  ) {
    #expect(complaint(record, restored) == expected)
  }

  @Test func `Notices every single character that is lost, doubled or moved`() {
    let record = Array("Ab, c. 1\nДе “f”")
    for index in record.indices where !record[index].isWhitespace {
      var lost = record
      lost.remove(at: index)
      #expect(complaint(String(record), String(lost)) != nil)
      var doubled = record
      doubled.insert(record[index], at: index)
      #expect(complaint(String(record), String(doubled)) != nil)
      for other in record.indices.dropFirst(index + 1) where !record[other].isWhitespace {
        var moved = record
        moved.swapAt(index, other)
        #expect(
          (complaint(String(record), String(moved)) == nil) == (record[index] == record[other]))
      }
    }
  }
}
