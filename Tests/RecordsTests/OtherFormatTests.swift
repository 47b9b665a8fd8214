import Records
import Testing

@Suite struct OtherFormatTests {
  @Test(arguments: [
    ("%PDF-1.4\n%âãÏÓ", "a PDF file", "'pdftotext -layout FILE.pdf FILE.txt' gives its text"),
    (
      "PK\u{3}\u{4}\u{14}", "a DOCX, ODT or other zipped file",
      "'pandoc --wrap=none -t plain FILE.docx -o FILE.txt' gives its text"
    ),
    (
      "{\\rtf1\\ansi", "an RTF file",
      "'pandoc --wrap=none -t plain FILE.rtf -o FILE.txt' gives its text"
    ),
    (
      "<!DOCTYPE html><html>", "an HTML page",
      "'pandoc --wrap=none -t plain FILE.html -o FILE.txt' gives its text"
    ),
    (
      "\u{FEFF}\r\n  <HTML lang=\"ru\">", "an HTML page",
      "'pandoc --wrap=none -t plain FILE.html -o FILE.txt' gives its text"
    ),
    (
      "<?xml version=\"1.0\"?>", "an XML file",
      "'bifolium validate' checks TEI, and 'bifolium restore' gives the record back from it"
    ),
    (
      "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">", "an XML file",
      "'bifolium validate' checks TEI, and 'bifolium restore' gives the record back from it"
    ),
  ])
  func `Names the format and how to convert it`(text: String, name: String, remedy: String) {
    #expect(
      textRefusal(text.utf8)
        == ["r.txt:1: error: this is \(name), not plain text; \(remedy) [format]"])
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x61, 0x00], "UTF-16 text", "'iconv -f UTF-16 -t UTF-8 FILE' makes it UTF-8"),
      ([0xFE, 0xFF, 0x00, 0x61], "UTF-16 text", "'iconv -f UTF-16 -t UTF-8 FILE' makes it UTF-8"),
      (
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "an old Word file",
        "'antiword -m UTF-8 FILE.doc > FILE.txt' gives its text"
      ),
    ] as [([UInt8], String, String)])
  func `Knows formats by their first bytes`(bytes: [UInt8], name: String, remedy: String) {
    #expect(
      textRefusal(bytes) == ["r.txt:1: error: this is \(name), not plain text; \(remedy) [format]"])
  }

  @Test(
    arguments: [
      ([0x00], "1: error: byte 0"), ([0x61, 0x0A, 0x62, 0x00], "2: error: byte 3"),
      ([0x61, 0x00, 0x62, 0x00], "1: error: byte 1"),
    ] as [([UInt8], String)])
  func `Takes a zero for a binary file`(bytes: [UInt8], place: String) {
    let ending = "is zero: this is a binary file, not plain text; encode takes UTF-8 text [format]"
    #expect(textRefusal(bytes) == ["r.txt:\(place) \(ending)"])
  }

  @Test(arguments: ["PDF-", "PK", "<p>", "a %PDF-1.4", "< html", "{rtf", "<TEXT"])
  func `Takes what only looks a little like another format`(text: String) {
    #expect(textRefusal(text.utf8) == [])
  }
}
