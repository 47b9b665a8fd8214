import Diagnostics
import LibXML
import Testing

@Suite struct RelaxNGSchemaTests {
  @Test(arguments: [
    "<a/>", "<a>x<b n='1'/>y</a>", "<!DOCTYPE a [<!ATTLIST b n CDATA '1'>]><a><b/></a>",
  ])
  func `Finds valid`(xml: String) throws {
    #expect(try schema(smallSchema).validate(document(xml)).isEmpty)
  }

  @Test(arguments: ["<b/>", "<a><c/></a>", "<a>\n<b/></a>", "<a><b n='x'/></a>", "<a x='1'/>"])
  func `Finds invalid`(xml: String) throws {
    #expect(try !schema(smallSchema).validate(document(xml)).isEmpty)
  }

  @Test func `Says where, also beyond line 65535`() throws {
    let xml = "<a>" + String(repeating: "\n", count: 69_999) + "<b n='x'/></a>"
    let first = try schema(smallSchema).validate(document(xml)).first
    #expect(first?.line == 70_000)
    #expect(first?.node?.name == "b")
  }

  @Test func `Finds doubled ids and ids that nothing has`() throws {
    let schema = try schema(
      """
      <element name="a" xmlns="http://relaxng.org/ns/structure/1.0"
       datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
      <zeroOrMore><element name="b"><optional><attribute name="xml:id"><data type="ID"/></attribute></optional>
      <optional><attribute name="r"><data type="IDREF"/></attribute></optional></element></zeroOrMore></element>
      """)
    #expect(try schema.validate(document("<a><b xml:id='x'/><b r='x'/></a>")).isEmpty)
    #expect(try !schema.validate(document("<a><b xml:id='x'/><b xml:id='x'/></a>")).isEmpty)
    let dangling = try schema.validate(document("<a><b xml:id='x'/><b r='y'/></a>"))
    #expect(dangling.contains { $0.message.contains("\"y\"") })
  }

  @Test(arguments: [
    ("<a/>", "a.rng: error: "),
    (
      "<element xmlns='http://relaxng.org/ns/structure/1.0'>\n<empty/></element>",
      "a.rng:2: error: "
    ),
    (
      "<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'>\n<ref name='b'/></element>",
      "a.rng:2: error: "
    ),
    ("<grammar", "a.rng:1:9: error: "),
    ("", "a.rng: error: "),
  ])
  func `Refuses what is no schema`(rng: String, place: String) {
    let failure = #expect(throws: Failure.self) { try schema(rng) }
    #expect(failure?.reason == .misconfigured)
    #expect(failure?.diagnostics.first?.description.hasPrefix(place) == true, "\(failure as Any)")
  }
}
