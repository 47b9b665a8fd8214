import Diagnostics

/// Refuses files that are recognised as something else than UTF-8 text, and says how to convert
/// them.
func refuseOtherFormats(_ bytes: [UInt8], _ file: String) throws(Failure) {
  let head = bytes.prefix(1024)
  for format in otherFormats where format.fits(head) {
    throw Failure(
      .unreadable, "this is \(format.name), not plain text; \(format.remedy)",
      at: Location(file, line: 1), rule: "format")
  }
  if let offset = bytes.firstIndex(of: 0) {
    throw Failure(
      .unreadable,
      "byte \(offset) is zero: this is a binary file, not plain text; encode takes UTF-8 text",
      at: Location(file, line: bytes[..<offset].count { $0 == 0x0A } + 1), rule: "format")
  }
}

private struct OtherFormat: Sendable {
  let name: String
  let remedy: String
  /// What such a file begins with; white space before it and the case of letters do not count.
  let beginnings: [[UInt8]]

  init(_ name: String, _ remedy: String, _ beginnings: [String], bytes: [[UInt8]] = []) {
    self.name = name
    self.remedy = remedy
    self.beginnings = beginnings.map { Array($0.utf8) } + bytes
  }

  func fits(_ head: ArraySlice<UInt8>) -> Bool {
    let isText = { (byte: UInt8) in byte > 0x20 && byte != 0xEF && byte != 0xBB && byte != 0xBF }
    let solid = head[(head.firstIndex(where: isText) ?? head.startIndex)...]
    return beginnings.contains { beginning in
      solid.prefix(beginning.count).map(lowercase) == beginning.map(lowercase)
    }
  }
}

private func lowercase(_ byte: UInt8) -> UInt8 {
  (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
}

private let otherFormats = [
  OtherFormat("a PDF file", "'pdftotext -layout FILE.pdf FILE.txt' gives its text", ["%PDF-"]),
  OtherFormat(
    "a DOCX, ODT or other zipped file",
    "'pandoc --wrap=none -t plain FILE.docx -o FILE.txt' gives its text", ["PK\u{3}\u{4}"]),
  OtherFormat(
    "an old Word file", "'antiword -m UTF-8 FILE.doc > FILE.txt' gives its text", [],
    bytes: [[0xD0, 0xCF, 0x11, 0xE0]]),
  OtherFormat(
    "an RTF file", "'pandoc --wrap=none -t plain FILE.rtf -o FILE.txt' gives its text", ["{\\rtf"]),
  OtherFormat(
    "an HTML page", "'pandoc --wrap=none -t plain FILE.html -o FILE.txt' gives its text",
    ["<!doctype html", "<html"]),
  OtherFormat(
    "an XML file",
    "'bifolium validate' checks TEI, and 'bifolium restore' gives the record back from it",
    ["<?xml", "<TEI"]),
  OtherFormat(
    "UTF-16 text", "'iconv -f UTF-16 -t UTF-8 FILE' makes it UTF-8", [],
    bytes: [[0xFF, 0xFE], [0xFE, 0xFF]]),
]
