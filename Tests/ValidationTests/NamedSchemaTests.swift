import Diagnostics
import TestSupport
import Testing
import Validation

@Suite struct NamedSchemaTests {
  static let grammar =
    "<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'><zeroOrMore><element name='b'>"
    + "<text/></element></zeroOrMore></element>"
  static let rules = """
    <schema xmlns='http://purl.oclc.org/dsdl/schematron'>
    <phase id='one'><active pattern='p1'/></phase><phase id='two'><active pattern='p2'/></phase>
    <pattern id='p1'><rule context='a'><assert test='b' id='r1'>There is no b.</assert></rule></pattern>
    <pattern id='p2'><rule context='a'><assert test='c' id='r2'>There is no c.</assert></rule></pattern>
    </schema>
    """
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("s/a.rng", Self.grammar)
    try folder.write("s/a.sch", Self.rules)
    try folder.write("d/a.xml", "<a/>")
  }

  /// What is wrong with a document in a folder beside that of the schemas, a line each.
  func findings(_ xml: String) throws -> [String] {
    let finder = SchemaFinder(environment: [
      "XML_CATALOG_FILES": folder.url("catalog.xml").path, "XDG_DATA_HOME": "/none",
    ])
    let verdict = try NamedSchemas(finder: finder)
      .validate(Array(xml.utf8), file: folder.url("d/a.xml").path)
    return verdict.problems.map {
      $0.description.replacing(folder.root.path + "/d/", with: "")
    }
  }

  @Test func `Takes the schemas that a document names`() throws {
    #expect(try findings("<?xml-model href='../s/a.rng'?><a><b/></a>") == [])
    #expect(
      try findings("<?xml-model type='application/xml' href='../s/a.rng'?>\n<a><c/></a>") == [
        "a.xml:2:4: error: <c> is allowed nowhere; expected <b> here (/a/c) [element]"
      ])
    #expect(
      try findings(
        """
        <?xml-model href="../s/a.rng" schematypens="http://relaxng.org/ns/structure/1.0"?>
        <?xml-model href="../s/a.sch" schematypens="http://purl.oclc.org/dsdl/schematron"?>
        <a/>
        """) == [
          "a.xml:3:1: error: There is no b [r1]", "a.xml:3:1: error: There is no c [r2]",
        ])
  }

  @Test(arguments: [
    ("one", ["r1"]), ("two", ["r2"]), ("#ALL", ["r1", "r2"]), ("#DEFAULT", ["r1", "r2"]),
  ])
  func `Checks the phase that a document names`(phase: String, expected: [String]) throws {
    let found = try findings("<?xml-model href='../s/a.sch' phase='\(phase)'?><a/>")
    #expect(found.count == expected.count)
    #expect(zip(found, expected).allSatisfy { $0.hasSuffix("[\($1)]") }, "\(found)")
  }

  @Test func `Warns of what it does not use`() throws {
    let found = try findings(
      """
      <?xml-model href='../s/a.rng'?>
      <?xml-model href='http://h/b.rng'?>
      <?xml-model href='b.rng'?><?xml-model href='b.rng' schematypens='http://purl.oclc.org/dsdl/schematron'?>
      <?xml-model href='http://h/b.rnc' type='application/relax-ng-compact-syntax'?>
      <?xml-model href='b.nvdl' schematypens='http://purl.oclc.org/dsdl/nvdl/ns/structure/1.0'?>
      <a/>
      """)
    #expect(
      found
        == [
          "2: warning: not validated against 'http://h/b.rng', which is not on this machine; nothing "
            + "is fetched, --schema names a local copy",
          "3: warning: not validated against 'b.rng', which is not there; expected its path seen from "
            + "the document",
          "4: warning: not validated against 'http://h/b.rnc', which is RELAX NG in its compact "
            + "syntax; 'trang b.rnc b.rng' converts it",
          "5: warning: not validated against 'b.nvdl', which is in the language "
            + "'http://purl.oclc.org/dsdl/nvdl/ns/structure/1.0'; expected RELAX NG, Schematron or "
            + "W3C XML Schema",
        ].map { "a.xml:\($0) [schema-not-used]" })
  }

  @Test func `Takes what a catalog has for a URL`() throws {
    try folder.write(
      "catalog.xml",
      "<catalog xmlns='urn:oasis:names:tc:entity:xmlns:xml:catalog'><uri name='http://h/x' uri='s/a.rng'/></catalog>"
    )
    #expect(try findings("<?xml-model href='http://h/x'?><a><c/></a>").count == 1)
    #expect(try findings("<?xml-model href='http://h/x'?><a><b/></a>").isEmpty)
  }

  @Test func `Takes its own schemas where a document names none that is there`() throws {
    let found = try findings("<?xml-model href='http://h/b.rng'?><a/>")
    #expect(found.count == 2)
    #expect(
      found.last == "a.xml:1:36: error: <a> is allowed nowhere; expected <TEI> here (/a) [element]")
    let own = try findings("<?xml-model href='../Schemas/bifolium.rng'?><a/>")
    #expect(
      own == ["a.xml:1:45: error: <a> is allowed nowhere; expected <TEI> here (/a) [element]"])
  }

  @Test func `Takes the W3C XML Schemas of several namespaces as one`() throws {
    let start = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'"
    try folder.write(
      "s/types.xsd",
      "\(start)><xs:simpleType name='t'><xs:restriction base='xs:int'/></xs:simpleType></xs:schema>"
    )
    try folder.write(
      "s/m.xsd",
      "\(start) targetNamespace='m' xmlns='m'><xs:include schemaLocation='types.xsd'/><xs:element name='e' type='t'/></xs:schema>"
    )
    try folder.write(
      "s/n.xsd",
      "\(start)><xs:element name='a'><xs:complexType><xs:sequence><xs:any namespace='##other'/></xs:sequence></xs:complexType></xs:element></xs:schema>"
    )
    func document(_ value: String) -> String {
      """
      <a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="m ../s/m.xsd o http://h/o.xsd"
       xsi:noNamespaceSchemaLocation="../s/n.xsd"><e xmlns="m">\(value)</e></a>
      """
    }
    let warning =
      "a.xml:1: warning: not validated against 'http://h/o.xsd', which is not on this machine; "
      + "nothing is fetched, --schema names a local copy [schema-not-used]"
    #expect(try findings(document("1")) == [warning])
    #expect(
      try findings(document("x")) == [
        warning, "a.xml:2:45: error: <e> has the value 'x'; expected the type t [xsd]",
      ])
  }

  @Test func `Asks no server, whatever a document names`() throws {
    let server = try Server()
    let url = "http://127.0.0.1:\(server.port)/a"
    let found = try findings(
      """
      <?xml-model href='\(url).rng'?><?xml-model href='\(url).sch' schematypens='http://purl.oclc.org/dsdl/schematron'?>
      <a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:noNamespaceSchemaLocation='\(url).xsd'/>
      """)
    #expect(found.filter { $0.hasSuffix("[schema-not-used]") }.count == 3)
    #expect(!server.wasAsked)
  }

  @Test func `Throws where a schema that a document names is broken`() throws {
    try folder.write("s/b.rng", "<grammar>")
    let failure = #expect(throws: Failure.self) {
      try findings("<?xml-model href='../s/b.rng'?><a/>")
    }
    #expect(failure?.reason == .misconfigured)
  }
}
