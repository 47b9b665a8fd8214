import LibXML
import Testing

@Suite struct ParsingTests {
  @Test(arguments: [
    ("", "a.xml: error: the file is empty; expected an XML document [well-formed]"),
    ("  ", "a.xml:1:3: error: there is no root element; expected a start tag [well-formed]"),
    ("<a>\n<b></a>", "a.xml:2:8: error: </a> ends <b> of line 2; expected </b> [well-formed]"),
    ("<a>\n\n <b>", "a.xml:3:5: error: <b> of line 3 is never ended; expected </b> [well-formed]"),
    (
      "<a>R & D</a>",
      "a.xml:1:7: error: an ampersand stands by itself; expected &amp; [well-formed]"
    ),
    ("<a>&x;</a>", "a.xml:1:7: error: the entity &x; is not declared [well-formed]"),
    (
      "<a b='1' b='2'/>", "a.xml:1:15: error: the attribute b stands twice in one tag [well-formed]"
    ),
    (
      "<a/><b/>",
      "a.xml:1:5: error: something follows the end of the root element; expected nothing"
    ),
    (
      "<x:a/>",
      "a.xml:1:5: error: the prefix of x:a is not declared; expected xmlns:x=\"…\" [well-formed]"
    ),
    ("<a y:z=''/>", "the prefix of y:z is not declared; expected xmlns:y=\"…\" [well-formed]"),
    ("<a>\u{1}</a>", "a.xml:1:4: error: PCDATA invalid Char value 1 [well-formed]"),
  ])
  func `Says what is wrong and where`(xml: String, expected: String) {
    let first = complaints(xml.utf8).first
    #expect(first?.contains(expected) == true, "\(first ?? "nothing")")
  }

  @Test func `Counts columns in characters, not in bytes`() {
    let found = complaints("<a>Вьетнам <b></a>".utf8).first
    #expect(found?.hasPrefix("a.xml:1:19: ") == true, "\(found ?? "nothing")")
  }

  @Test func `Finds the place in the file of what is wrong in an entity`() {
    let found = complaints("<!DOCTYPE a [<!ENTITY x '<b>'>]>\n<a>\n&x;</a>".utf8).first
    #expect(found?.hasPrefix("a.xml:3:4: ") == true, "\(found ?? "nothing")")
  }

  @Test func `Takes an entity that only a DTD could declare for an error`() {
    #expect(!complaints("<!DOCTYPE a [<!ENTITY % p ''>%p;]><a>&u;</a>".utf8).isEmpty)
  }

  @Test(arguments: ["<a><b xml:id='x'/><b xml:id='x'/></a>", "<a xml:id='1 2'/>"])
  func `Leaves ids to the schemas`(xml: String) {
    #expect(complaints(xml.utf8).isEmpty)
  }
}
