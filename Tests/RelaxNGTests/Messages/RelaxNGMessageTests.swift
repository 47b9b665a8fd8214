import Testing

@Suite struct RelaxNGMessageTests {
  static let schema = """
    <grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="\(tei)"
     datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
    <start><element name="TEI"><oneOrMore><ref name="p"/></oneOrMore></element></start>
    <define name="p"><element name="p">
      <optional><attribute name="n"><data type="integer"/></attribute></optional>
      <optional><attribute name="type"><choice><value>x</value><value>y</value></choice></attribute></optional>
      <mixed><zeroOrMore><choice><ref name="s"/><ref name="hi"/><ref name="head"/></choice></zeroOrMore></mixed>
    </element></define>
    <define name="s"><element name="s"><list><oneOrMore><data type="integer"/></oneOrMore></list></element></define>
    <define name="hi"><element name="hi"><ref name="p"/><ref name="p"/></element></define>
    <define name="head"><element name="head">
      <attribute name="when"><data type="date"/></attribute>
      <interleave><element name="i"><empty/></element><optional><element name="j"><text/></element></optional></interleave>
    </element></define>
    </grammar>
    """

  func findings(_ content: String) throws -> [String] {
    try RelaxNGTests.findings(Self.schema, "<TEI xmlns='\(tei)'>\n\(content)</TEI>")
  }

  @Test(arguments: ["<p/>", "<p n='1' type='y'>x<s>1 2</s><hi><p/><p/></hi></p>"])
  func `Says nothing of a valid document`(content: String) throws {
    #expect(try findings(content) == [])
  }

  @Test(arguments: [
    (
      "<p/><q/>",
      "2:5: error: <q> is allowed nowhere; expected <p> here (/TEI/q) [element]"
    ),
    (
      "<p>\n<q/></p>",
      "3:1: error: <q> is allowed nowhere; expected <s>, <hi> or <head> here (/TEI/p/q) [element]"
    ),
    ("", "2:1: error: <TEI> is empty; expected <p> (/TEI) [incomplete]"),
    (
      "x<p/>", "2:1: error: text is not allowed in <TEI>; it can stand in <p> (/TEI) [text]"
    ),
    (
      "<p n='x'/>",
      "2:4: error: the attribute n of <p> is 'x'; expected an integer (/TEI/p) [attribute-value]"
    ),
    (
      "<p z=''/>",
      "2:4: error: the attribute z is not allowed at <p>; expected n or type (/TEI/p) [attribute]"
    ),
    (
      "<p type='z'/>",
      "2:4: error: the attribute type of <p> is 'z'; expected 'x' or 'y' (/TEI/p) [attribute-value]"
    ),
    (
      "<p>\n<s>x</s></p>",
      "3:4: error: <s> holds 'x'; expected words divided by blanks, each an integer (/TEI/p/s) [value]"
    ),
    (
      "<p>\n<hi>\n<p/></hi></p>",
      "4:5: error: <hi> ends too early; expected <p> (/TEI/p/hi) [incomplete]"
    ),
    (
      "<p><head><i/></head></p>",
      "2:4: error: <head> lacks the attribute when (/TEI/p/head) [attribute-missing]"
    ),
    (
      "<p><head when='x'><i/></head></p>",
      "2:10: error: the attribute when of <head> is 'x'; expected a date such as 1950-10-01 (/TEI/p/head) [attribute-value]"
    ),
    (
      "<p>\n<head when='2000-01-01'><i/><i/></head></p>",
      "3:29: error: <i> is not allowed once more in <head> (/TEI/p/head/i[2]) [element]"
    ),
    (
      "<p><head when='2000-01-01'><j/></head></p>",
      "2:32: error: <head> ends too early; expected <i> (/TEI/p/head) [incomplete]"
    ),
  ])
  func `Says what is wrong, once`(content: String, expected: String) throws {
    #expect(try findings(content) == ["a.xml:\(expected)"])
  }

  @Test func `Says each of several things, and no echo of them`() throws {
    #expect(
      try findings("<p>\n<q/></p>\n<p><hi><p/>\n<p z=''/></hi></p>") == [
        "a.xml:3:1: error: <q> is allowed nowhere; expected <hi>, <s> or <head> here "
          + "(/TEI/p[1]/q) [element]",
        "a.xml:5:4: error: the attribute z is not allowed at <p>; expected n or type "
          + "(/TEI/p[2]/hi/p[2]) [attribute]",
      ])
  }

  @Test func `Says what is missing also where something wrong stands in its place`() throws {
    #expect(
      try findings("<p xmlns=''/>") == [
        "a.xml:2:1: error: <p> is in no namespace; expected the namespace \(tei) "
          + "(/TEI/p) [element]",
        "a.xml:2:14: error: <TEI> ends too early; expected <p> (/TEI) [incomplete]",
      ])
  }

  @Test func `Says of data with elements in it one thing`() throws {
    #expect(
      try findings("<p><s>1<p/></s></p>") == [
        "a.xml:2:4: error: <s> has elements in it; expected words divided by blanks, each an integer "
          + "(/TEI/p/s) [value]"
      ])
  }
}
