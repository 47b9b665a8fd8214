import Testing
import Validation

@Suite struct SchemaKindTests {
  static let understood =
    "expected RELAX NG in XML syntax, ISO Schematron, W3C XML Schema or a DTD [schema-kind]"

  @Test(arguments: [
    (
      "default namespace = 'x'\nstart = element a { empty }", "tei.rnc",
      "tei.rnc: error: this is RELAX NG in its compact syntax; expected the XML syntax; "
        + "'trang tei.rnc tei.rng' converts it [schema-kind]"
    ),
    (
      "element a { empty }", "schema",
      "schema: error: this is RELAX NG in its compact syntax; expected the XML syntax; "
        + "'trang schema schema.rng' converts it [schema-kind]"
    ),
    (
      "<x:all xmlns:x='http://www.w3.org/2001/XMLSchema'/>", "a.xsd",
      "a.xsd:1: error: <all> begins no schema; \(understood)"
    ),
    (
      "<schema xmlns='http://www.ascc.net/xml/schematron'/>", "a.sch",
      "a.sch:1: error: this is Schematron 1.x; \(understood)"
    ),
    ("\n<html/>", "a.html", "a.html:2: error: <html> begins no schema; \(understood)"),
    (
      "<grammar>", "a.rng",
      "a.rng:1:10: error: <grammar> of line 1 is never ended; expected </grammar> [well-formed]"
    ),
    (
      "<grammar xmlns='http://relaxng.org/ns/structure/1.0'/>", "a.rng",
      "a.rng:1:1: error: the grammar has no <start>; expected one [schema]"
    ),
  ])
  func `Says what a file is that is no schema for it`(
    schema: String, name: String, expected: String
  ) {
    let found = refusal(schema, name)
    #expect(found.first?.hasPrefix(expected) == true, "\(found)")
  }

  @Test(arguments: [
    ("<!ELEMENT a EMPTY>", "a.dtd"), ("<!-- c -->\n<!ENTITY % e 'EMPTY'>\n<!ELEMENT a %e;>", "a"),
    (
      "<!DOCTYPE x:schema PUBLIC '-//W3C//DTD XMLSCHEMA 200102//EN' 'XMLSchema.dtd'>"
        + "<x:schema xmlns:x='http://www.w3.org/2001/XMLSchema'><x:element name='a'/></x:schema>",
      "a"
    ),
  ])
  func `Tells DTDs and W3C XML Schemas`(schema: String, name: String) throws {
    #expect(try findings(schema, "<a/>", name) == [])
    #expect(try findings(schema, "<b/>", name).count == 1)
  }

  @Test func `Validates against nothing only by mistake`() {
    #expect(throws: (any Error).self) { try Validator(schemas: []) }
  }
}
