import Testing
import Validation

@Suite struct SchemaKindTests {
  static let understood = "expected RELAX NG in XML syntax or ISO Schematron [schema-kind]"

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
    ("<!ELEMENT a EMPTY>", "a.dtd", "a.dtd: error: this is a DTD; \(understood)"),
    ("<!-- c -->\n<!ENTITY % a 'b'>", "a", "a: error: this is a DTD; \(understood)"),
    (
      "<x:schema xmlns:x='http://www.w3.org/2001/XMLSchema'/>", "a.xsd",
      "a.xsd:1: error: this is a W3C XML Schema; \(understood)"
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
    ("<grammar xmlns='http://relaxng.org/ns/structure/1.0'/>", "a.rng", "a.rng: error: "),
  ])
  func `Says what a file is that is no schema for it`(
    schema: String, name: String, expected: String
  ) {
    let found = refusal(schema, name)
    #expect(found.first?.hasPrefix(expected) == true, "\(found)")
  }

  @Test func `Validates against nothing only by mistake`() {
    #expect(throws: (any Error).self) { try Validator(schemas: []) }
  }
}
