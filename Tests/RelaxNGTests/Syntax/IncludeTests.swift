import Diagnostics
import LibXML
import TestSupport
import Testing

@testable import RelaxNG

@Suite struct IncludeTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "b.rng",
      grammar(
        "<start><ref name='b'/></start><define name='b'><element name='b'><ref name='c'/></element></define>"
          + "<define name='c'><empty/></define>"))
  }

  /// Writes the schema `s.rng` and reads it with what it includes.
  func schema(
    _ xml: String, locate: @escaping SchemaLocator = { _ in nil }
  ) throws -> RelaxNGSchema {
    try folder.write("s.rng", xml)
    return try RelaxNGSchema(
      XMLOutline(XMLDocument(Array(xml.utf8), file: folder.url("s.rng").path)), locate: locate)
  }

  func refusal(_ xml: String) throws -> [String] {
    do {
      _ = try schema(xml)
      return []
    } catch let failure as Failure {
      #expect(failure.reason == .misconfigured)
      return failure.diagnostics.map {
        $0.description.replacing(folder.root.path + "/", with: "")
      }
    }
  }

  @Test func `Replaces definitions of a file that it includes`() throws {
    let schema = try schema(
      grammar("<include href='b.rng'><div><define name='c'><text/></define></div></include>"))
    #expect(try schema.findings("<b>x</b>") == [])
    let plain = try self.schema(grammar("<include href='b.rng'/>"))
    #expect(try plain.findings("<b>x</b>").count == 1)
  }

  @Test func `Replaces the start of a file that it includes`() throws {
    let schema = try schema(
      grammar(
        "<include href='b.rng'><start><element name='z'><ref name='b'/></element></start></include>"
      ))
    #expect(try schema.findings("<z><b/></z>") == [])
    #expect(try schema.findings("<b/>").count == 1)
  }

  @Test func `Adds to definitions of a file that it includes`() throws {
    let schema = try schema(
      grammar("<include href='b.rng'/><define name='c' combine='choice'><text/></define>"))
    #expect(try schema.findings("<b>x</b>") == [])
  }

  @Test func `Refuses to replace what is not there`() throws {
    #expect(
      try refusal(
        grammar("<include href='b.rng'><define name='d'><text/></define></include>")) == [
          "s.rng:2:1: error: the included file has no definition of 'd' to replace [schema]"
        ])
    try folder.write("d.rng", grammar("<define name='d'><text/></define>"))
    #expect(
      try refusal(grammar("<include href='d.rng'><start><text/></start></include>")) == [
        "s.rng:2:1: error: the included file has no <start> to replace [schema]"
      ])
  }

  @Test(arguments: [
    ("<include/>", "2:1", "the attribute href is missing; expected the name of a file"),
    ("<include href='b.rng#b'/>", "2:1", "'b.rng#b' names a part of a file; expected a whole file"),
    ("<include href='s.rng'/>", "2:1", "'s.rng' includes itself"),
    ("<include href='x/../s.rng'/>", "2:1", "'x/../s.rng' includes itself"),
    ("<include href='z.rng'/>", "2:1", "the schema includes 'z.rng', which cannot be read"),
    (
      "<include href='e.rng'/>", "2:1",
      "the included file is no grammar; externalRef takes any pattern"
    ),
    (
      "<include href='b.rng'>\n<include href='b.rng'/></include>", "3:1",
      "this cannot stand here in a grammar; expected <start>, <define> or <div>"
    ),
    (
      "<start><externalRef href='s.rng'/></start>", "2:8", "'s.rng' includes itself"
    ),
  ])
  func `Refuses files that cannot be included`(content: String, place: String, message: String)
    throws
  {
    try folder.write("e.rng", element("<empty/>"))
    let found = try refusal(grammar(content))
    let file = message.hasPrefix("the included file") ? "e.rng:1:1" : "s.rng:\(place)"
    #expect(found == ["\(file): error: \(message) [schema]"])
  }

  @Test func `Says what is wrong in a file that it includes, and where`() throws {
    try folder.write("c.rng", "<grammar>")
    #expect(
      try refusal(grammar("<include href='c.rng'/>")) == [
        "s.rng:2:1: error: the schema includes 'c.rng', which cannot be read [schema]",
        "c.rng:1:10: error: <grammar> of line 1 is never ended; expected </grammar> [well-formed]",
      ])
    try folder.write("c.rng", grammar("\n<start><foo/></start>"))
    #expect(
      try refusal(grammar("<include href='c.rng'/>")) == [
        "c.rng:3:8: error: there is no <foo> in RELAX NG [schema]"
      ])
  }

  @Test func `Refuses files that include each other`() throws {
    try folder.write("c.rng", grammar("<include href='d.rng'/>"))
    try folder.write("d.rng", grammar("<include href='c.rng'/>"))
    #expect(
      try refusal(grammar("<include href='c.rng'/>")) == [
        "d.rng:2:1: error: 'c.rng' includes itself [schema]"
      ])
  }

  @Test(arguments: [
    "/etc/passwd", "//host/b.rng", "file:///etc/passwd", "http://127.0.0.1:9/b.rng",
  ])
  func `Takes no part that is no local file with a relative name`(name: String) throws {
    #expect(
      try refusal(grammar("<include href='\(name)'/>")) == [
        "s.rng:2:1: error: the schema includes '\(name)'; nothing is fetched, "
          + "expected the relative name of a local file or an entry in an XML catalog [schema]"
      ])
  }

  @Test func `Asks no server`() throws {
    let server = try Server()
    _ = try refusal(grammar("<include href='http://127.0.0.1:\(server.port)/b.rng'/>"))
    #expect(!server.wasAsked)
  }

  @Test func `Takes a local copy of a URL, and what that names relative to itself`() throws {
    try folder.write("copies/x.rng", grammar("<include href='y.rng'/>"))
    try folder.write("copies/y.rng", grammar("<start><element name='y'><empty/></element></start>"))
    let copy = folder.url("copies/x.rng").path
    let schema = try schema(grammar("<include href='http://h/x.rng'/>")) { url in
      url == "http://h/x.rng" ? copy : nil
    }
    #expect(try schema.findings("<y/>") == [])
  }

  @Test func `Looks for files where xml base says, percent signs read`() throws {
    try folder.write("sub/a b.rng", element("<empty/>"))
    let schema = try schema(
      grammar("<start><externalRef href='a%20b.rng'/></start>", "xml:base='sub/'"))
    #expect(try schema.findings("<a/>") == [])
    let nested = try self.schema(
      grammar("<div xml:base='sub/x'><start><externalRef href='./a%20b.rng'/></start></div>"))
    #expect(try nested.findings("<a/>") == [])
  }

  @Test func `Hands namespaces on to what it includes, and no datatype library`() throws {
    try folder.write(
      "d.rng",
      grammar("<start><element name='d'><data type='token'/></element></start>").replacing(
        "datatypeLibrary", with: "x"))
    let plain =
      "<grammar xmlns='\(RelaxNGSchema.namespace)'><start><element name='d'><data type='token'/></element></start></grammar>"
    try folder.write("d.rng", plain)
    let schema = try schema(grammar("<include href='d.rng'/>", "ns='n'"))
    #expect(try schema.findings("<d xmlns='n'>x</d>") == [])
    try folder.write("d.rng", plain.replacing("'token'", with: "'integer'"))
    #expect(
      try refusal(grammar("<include href='d.rng'/>")).first?.contains("without a library") == true)
  }

  @Test func `Refuses files that are opened again and again`() throws {
    for level in 0..<12 {
      let parts = String(repeating: "<include href='f\(level + 1).rng'/>", count: 2)
      try folder.write("f\(level).rng", grammar(parts))
    }
    try folder.write("f12.rng", grammar("<define name='x' combine='choice'><empty/></define>"))
    let found = try refusal(grammar("<include href='f0.rng'/>"))
    #expect(
      found.first?.hasSuffix("error: the schema opens files more than 1,000 times [schema]")
        == true, "\(found)")
  }
}
