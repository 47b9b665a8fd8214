import Diagnostics
import LibXML
import TestSupport
import Testing

@Suite struct DTDTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Parses a DTD as if it stood in the folder.
  func dtd(
    _ text: String, locate: @escaping SchemaLocator = { _ in nil }
  ) throws -> DocumentTypeDefinition {
    try DocumentTypeDefinition(
      Array(text.utf8), file: folder.url("a'b c.dtd").path, locate: locate)
  }

  func refusal(_ text: String) -> [String] {
    do {
      _ = try dtd(text)
      return []
    } catch {
      let root = folder.root.path + "/"
      return (error as? Failure)?.diagnostics.map { $0.description.replacing(root, with: "") } ?? []
    }
  }

  @Test func `Tells valid documents from others`() throws {
    let dtd = try dtd("<!ELEMENT a (b)><!ELEMENT b EMPTY>")
    #expect(try dtd.validate(document("<a><b/></a>")).isEmpty)
    #expect(try dtd.validate(document("<a>\n<c/></a>")).last?.line == 2)
    #expect(try !dtd.validate(document("<c/>")).isEmpty)
  }

  @Test func `Takes the place of the document's own DTD`() throws {
    let dtd = try dtd("<!ELEMENT a EMPTY>")
    let other = try document("<!DOCTYPE b [<!ELEMENT b ANY><!ELEMENT a ANY>]><a>x</a>")
    #expect(try !dtd.validate(other).isEmpty)
  }

  @Test func `Reads parameter entities from files beside it, and from where a URL is located`()
    throws
  {
    try folder.write("parts/b.ent", "<!ENTITY % c SYSTEM 'c.ent'>%c;")
    try folder.write("parts/c.ent", "<!ELEMENT b EMPTY>")
    try folder.write("d.ent", "<!ELEMENT d EMPTY>")
    try folder.write("e.ent", "<!ELEMENT e EMPTY>")
    let (path, other) = (folder.url("d.ent").path, folder.url("e.ent").path)
    let dtd = try dtd(
      """
      <!ENTITY % b SYSTEM 'parts/b.ent'>%b;<!ENTITY % d PUBLIC '-//D' 'http://h/d.ent'>%d;
      <!ENTITY % e PUBLIC '-//E' 'http://h/e.ent'>%e;<!ELEMENT a (b, d, e)>
      """, locate: { ["http://h/d.ent": path, "-//E": other][$0] })
    #expect(try dtd.validate(document("<a><b/><d/><e/></a>")).isEmpty)
  }

  @Test(arguments: ["file:///etc/passwd", "/etc/passwd", "no-such.ent", "."])
  func `Reads no other file`(name: String) {
    #expect(
      refusal("<!ENTITY % x SYSTEM '\(name)'>\n%x;") == [
        "a'b c.dtd:2:4: error: the entity %x; stands for '\(name)', which is no local file that can "
          + "be read; nothing is fetched, expected a file beside the DTD or an entry in an XML "
          + "catalog [schema]"
      ])
  }

  @Test func `Asks no server`() throws {
    let server = try Server()
    let url = "http://127.0.0.1:\(server.port)/x"
    #expect(refusal("<!ENTITY % x SYSTEM '\(url)'>%x;").count == 1)
    let dtd = try dtd("<!ENTITY x SYSTEM '\(url)'><!ENTITY % y SYSTEM '\(url)'><!ELEMENT a EMPTY>")
    #expect(try dtd.validate(document("<a/>")).isEmpty)
    #expect(!server.wasAsked)
  }

  @Test func `Stops where parameter entities grow without bound`() {
    let levels = (1...12).map { level in
      let former = level == 1 ? "<!--x-->" : String(repeating: "&#37;l\(level - 1);", count: 10)
      return "<!ENTITY % l\(level) '\(former)'>"
    }
    #expect(!refusal(levels.joined() + "%l12;").isEmpty)
    #expect(!refusal("<!ENTITY % x '&#37;x;'>%x;").isEmpty)
  }

  @Test func `Says what is wrong in a DTD`() {
    #expect(refusal("<!ELEMENT a EMPTY>\n<!ELEMENT b").first?.hasPrefix("a'b c.dtd:2") == true)
    #expect(!refusal("no DTD").isEmpty)
  }
}
