import Testing
import Validation

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
    try ValidationTests.findings(Self.schema, "<TEI xmlns='\(tei)'>\n\(content)</TEI>")
  }

  @Test(arguments: ["<p/>", "<p n='1' type='y'>x<s>1 2</s><hi><p/><p/></hi></p>"])
  func `Says nothing of a valid document`(content: String) throws {
    #expect(try findings(content) == [])
  }

  @Test(arguments: [
    ("<q/>", "2: error: <q> is not allowed here in <TEI>"),
    ("<p>\n<q/></p>", "3: error: <q> is not allowed here in <p>"),
    ("", "1: error: an element is missing in <TEI>"),
    ("x<p/>", "1: error: text is not allowed in <TEI>"),
    ("<p xmlns=''/>", "2: error: <p> is not allowed here in <TEI>"),
    ("<p n='x'/>", "2: error: the attribute n of <p> is not allowed or has a wrong value"),
    ("<p z=''/>", "2: error: the attribute z of <p> is not allowed or has a wrong value"),
    ("<p type='z'/>", "2: error: the attribute type of <p> is not allowed or has a wrong value"),
    ("<p>\n<s>x</s></p>", "3: error: 'x' is not of the type integer"),
    ("<p><s>1<p/></s></p>", "2: error: <s> has elements in it; expected only a value"),
    ("<p>\n<hi>\n<p/></hi></p>", "3: error: an element is missing in <hi>; expected <p>"),
    ("<p><head><i/></head></p>", "2: error: an attribute of <head> is missing or wrong"),
    ("<p><head when='x'><i/></head></p>", "2: error: 'x' is not of the type date"),
    (
      "<p>\n<head when='2000-01-01'><i/><i/></head></p>",
      "3: error: <i> is not allowed here, or not as often"
    ),
    (
      "<p><head when='2000-01-01'><j/></head></p>",
      "2: error: an element is missing in <head>; expected <i>"
    ),
  ])
  func `Says what is wrong, once`(content: String, expected: String) throws {
    #expect(try findings(content) == ["a.xml:\(expected) [relaxng]"])
  }

  @Test func `Says each of several things, and no echo of them`() throws {
    #expect(
      try findings("<p>\n<q/></p>\n<p><hi><p/>\n<p z=''/></hi></p>") == [
        "a.xml:3: error: <q> is not allowed here in <p> [relaxng]",
        "a.xml:5: error: the attribute z of <p> is not allowed or has a wrong value [relaxng]",
      ])
  }
}
