import Diagnostics
import LibXML
import TestSupport
import Testing

@Suite struct XMLSchemaTests {
  static let start = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:n='n'"
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Compiles a schema as if it stood in the folder.
  func schema(_ xsd: String, locate: @escaping SchemaLocator = { _ in nil }) throws -> XMLSchema {
    let file = folder.url("a.xsd").path
    return try XMLSchema(XMLDocument(Array(xsd.utf8), file: file), locate: locate)
  }

  func refusal(_ xsd: String) -> [String] {
    do {
      _ = try schema(xsd)
      return []
    } catch {
      let root = folder.root.path + "/"
      return (error as? Failure)?.diagnostics.map {
        $0.description.replacing(root, with: "")
      } ?? []
    }
  }

  @Test func `Tells valid documents from others`() throws {
    let schema = try schema("\(Self.start)><xs:element name='a' type='xs:integer'/></xs:schema>")
    #expect(try schema.validate(document("<a>1</a>")).isEmpty)
    #expect(try schema.validate(document("\n<a>x</a>")).first?.line == 2)
    #expect(try !schema.validate(document("<b/>")).isEmpty)
  }

  @Test func `Says what is wrong in a schema`() {
    #expect(
      refusal("\(Self.start)>\n<xs:element name='a' type='n:x'/></xs:schema>") == [
        "a.xsd:2: error: element 'xs:element', attribute 'type': References from this schema to "
          + "components in the namespace 'n' are not allowed, since not indicated by an import "
          + "statement [schema]"
      ])
  }

  @Test func `Includes, imports and redefines local files, and what these name`() throws {
    try folder.write(
      "parts/b c.xsd", "\(Self.start)><xs:include schemaLocation='d.xsd'/></xs:schema>")
    try folder.write(
      "parts/d.xsd",
      "\(Self.start)><xs:simpleType name='t'><xs:restriction base='xs:int'/></xs:simpleType></xs:schema>"
    )
    try folder.write(
      "n.xsd", "\(Self.start) targetNamespace='n'><xs:element name='e' type='xs:int'/></xs:schema>")
    let schema = try schema(
      """
      \(Self.start)><xs:include schemaLocation='parts/b%20c.xsd'/><xs:import namespace='n' schemaLocation='./n.xsd'/>
      <xs:element name='a'><xs:complexType><xs:sequence><xs:element name='b' type='t'/><xs:element ref='n:e'/></xs:sequence></xs:complexType>
      </xs:element></xs:schema>
      """)
    #expect(try schema.validate(document("<a><b>1</b><e xmlns='n'>2</e></a>")).isEmpty)
    #expect(try schema.validate(document("<a><b>1</b><e xmlns='n'>x</e></a>")).count == 1)
  }

  @Test func `Finds what is named by a URL where it is located`() throws {
    try folder.write(
      "local/n.xsd",
      "\(Self.start) targetNamespace='n'><xs:include schemaLocation='m.xsd'/></xs:schema>")
    try folder.write(
      "local/m.xsd", "\(Self.start)><xs:element name='e' type='xs:int'/></xs:schema>")
    let path = folder.url("local/n.xsd").path
    let schema = try schema(
      "\(Self.start)><xs:import namespace='n' schemaLocation='http://h/n.xsd'/><xs:element name='a'><xs:complexType>"
        + "<xs:sequence><xs:element ref='n:e'/></xs:sequence></xs:complexType></xs:element></xs:schema>",
      locate: { $0 == "http://h/n.xsd" ? path : nil })
    #expect(try schema.validate(document("<a><e xmlns='n'>2</e></a>")).isEmpty)
  }

  @Test(arguments: [
    "http://127.0.0.1:9/b.xsd", "file:///etc/passwd", "/etc/passwd", "//host/b.xsd",
  ])
  func `Takes no part that is no local file with a relative name`(name: String) {
    #expect(
      refusal("\(Self.start)>\n<xs:include schemaLocation='\(name)'/></xs:schema>") == [
        "a.xsd:2:1: error: the schema includes '\(name)', of which no local copy is known; nothing is "
          + "fetched, expected the relative name of a local file or an entry in an XML catalog "
          + "[schema-include]"
      ])
  }

  @Test func `Names a part that is not there or no XML`() throws {
    #expect(
      refusal("\(Self.start)>\n<xs:redefine schemaLocation='b.xsd'/></xs:schema>") == [
        "a.xsd:2:1: error: the schema redefines 'b.xsd', which cannot be read [schema-include]"
      ])
    try folder.write("b.xsd", "<schema>")
    #expect(
      refusal("\(Self.start)><xs:import schemaLocation='b.xsd'/></xs:schema>") == [
        "a.xsd:1:68: error: the schema imports 'b.xsd', which cannot be read [schema-include]",
        "b.xsd:1:9: error: <schema> of line 1 is never ended; expected </schema> [well-formed]",
      ])
  }

  @Test func `Comes to an end where parts name each other`() throws {
    try folder.write("b.xsd", "\(Self.start)><xs:include schemaLocation='a.xsd'/></xs:schema>")
    let text =
      "\(Self.start)><xs:include schemaLocation='b.xsd'/><xs:element name='a'/></xs:schema>"
    try folder.write("a.xsd", text)
    #expect(try schema(text).validate(document("<a/>")).isEmpty)
  }

  @Test func `Asks no server and reads no other file, whatever schema and document name`() throws {
    let server = try Server()
    let url = "http://127.0.0.1:\(server.port)/b.xsd"
    try folder.write("secret.xsd", "\(Self.start)><xs:element name='c'/></xs:schema>")
    #expect(
      !refusal("\(Self.start)><xs:import namespace='n' schemaLocation='\(url)'/></xs:schema>")
        .isEmpty)
    let schema = try schema(
      "\(Self.start)><xs:element name='a'><xs:complexType><xs:sequence><xs:any processContents='lax'/></xs:sequence>"
        + "</xs:complexType></xs:element></xs:schema>")
    let secret = folder.url("secret.xsd").path
    let instance = "http://www.w3.org/2001/XMLSchema-instance"
    let document = try document(
      "<a xmlns:x='\(instance)' x:noNamespaceSchemaLocation='\(secret)' x:schemaLocation='n \(url)'><c>x"
        + "<d xmlns='n' x:schemaLocation='n \(url)'/></c></a>")
    #expect(try schema.validate(document).isEmpty)
    #expect(!server.wasAsked)
  }
}
