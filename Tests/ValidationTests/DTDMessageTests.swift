import Testing
import Validation

@Suite struct DTDMessageTests {
  static let schema = """
    <!ELEMENT a (b, c?)>
    <!ELEMENT b (#PCDATA | d)*>
    <!ELEMENT c EMPTY>
    <!ELEMENT d (#PCDATA)>
    <!ATTLIST a id ID #IMPLIED ref IDREF #IMPLIED t (x | y) #IMPLIED f CDATA #FIXED "1">
    <!ATTLIST c need CDATA #REQUIRED>
    <!ATTLIST d id ID #IMPLIED>
    """

  func findings(_ xml: String) throws -> [String] {
    try ValidationTests.findings(Self.schema, xml, "a.dtd")
  }

  @Test(arguments: [
    "<a><b/></a>", "<a id='i' ref='i' t='x' f='1'><b>x<d>y</d></b><c need=''/></a>",
  ])
  func `Says nothing of a valid document`(xml: String) throws {
    #expect(try findings(xml) == [])
  }

  @Test func `Takes a document that asks for a DTD, which is not read`() throws {
    #expect(try findings("<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a><b/></a>") == [])
    #expect(throws: (any Error).self) {
      try findings("<!DOCTYPE a SYSTEM 'a.dtd'><a><b>&x;</b></a>")
    }
  }

  @Test(arguments: [
    ("<a>\n<c need=''/></a>", "1:1: error: the content of <a> is (c); expected (b, c?)"),
    ("<a/>", "1:1: error: the content of <a> is empty; expected (b, c?)"),
    ("<a>\n<b><c need=''/></b></a>", "2:1: error: <c> is not allowed in <b>"),
    ("<a><b/><c/></a>", "1:8: error: <c> lacks the attribute need"),
    ("<a><b/><c need=''>x</c></a>", "1:8: error: <c> is not empty; expected nothing in it"),
    ("<a z='1'><b/></a>", "1:1: error: the attribute z of <a> is not allowed"),
    (
      "<a t='z'><b/></a>",
      "1:1: error: the attribute t of <a> has the value 'z'; expected 'x' or 'y'"
    ),
    ("<a f='2'><b/></a>", "1:1: error: the attribute f of <a> has a wrong value; expected '1'"),
    ("<a id='i'><b><d id='i'/></b></a>", "1:14: error: the id 'i' stands twice"),
    (
      "<a ref='i'><b/></a>",
      "1:1: error: the attribute ref refers to the id 'i', which is not there"
    ),
    ("<a xmlns='n'><b/></a>", "1:1: error: the attribute xmlns of <a> is not allowed"),
    ("<a><b xmlns:n='n'/></a>", "1:4: error: the attribute xmlns:n of <b> is not allowed"),
    ("<q/>", "1:1: error: the DTD declares no <q>"),
  ])
  func `Says what is wrong`(xml: String, expected: String) throws {
    #expect(try findings(xml) == ["a.xml:\(expected) [dtd]"])
  }
}
