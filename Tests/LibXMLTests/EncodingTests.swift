import LibXML
import Testing

@Suite struct EncodingTests {
  @Test(arguments: [[0xFF], [0xC3, 0x28], [0xE2, 0x82], [0xC0, 0x80]] as [[UInt8]])
  func `Refuses what is not UTF-8`(broken: [UInt8]) {
    let found = complaints(Array("<a>".utf8) + broken + Array("</a>".utf8))
    #expect(found.first?.contains("the text is not UTF-8") == true, "\(found)")
  }

  @Test func `Refuses an encoding that nobody knows`() {
    #expect(!complaints(#"<?xml version="1.0" encoding="klingon"?><a/>"#.utf8).isEmpty)
  }

  @Test func `Reads an encoding that is declared`() throws {
    let latin =
      Array(#"<?xml version="1.0" encoding="ISO-8859-1"?><a>"#.utf8) + [0xE9] + Array("</a>".utf8)
    #expect(try XMLDocument(latin, file: "a.xml").root.text == "é")
  }

  @Test func `Reads UTF-16 with its mark`() throws {
    let wide = "\u{FEFF}<a>Я</a>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try XMLDocument(wide, file: "a.xml").root.text == "Я")
  }
}
