import Diagnostics
import TestSupport
import Testing
import Validation

@Suite struct SchemaFinderTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A finder that knows some catalogs and folders in the test's folder, and nothing of the user's.
  func finder(catalogs: String..., folders: String...) -> SchemaFinder {
    SchemaFinder(environment: [
      "XML_CATALOG_FILES": catalogs.map { folder.url($0).path }.joined(separator: " "),
      "BIFOLIUM_SCHEMAS": folders.map { folder.url($0).path }.joined(separator: ":"),
      "XDG_DATA_HOME": folder.url("data").path,
    ])
  }

  func write(catalog path: String, _ entries: String) throws {
    try folder.write(
      path,
      """
      <!DOCTYPE catalog PUBLIC "-//OASIS//DTD XML Catalogs V1.0//EN" "http://127.0.0.1:9/catalog.dtd">
      <catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">\(entries)</catalog>
      """)
  }

  func path(_ name: String) -> String {
    folder.url(name).path
  }

  @Test(arguments: [
    ("<uri name='http://h/a.rng' uri='s/x.rng'/>", "http://h/a.rng", "s/x.rng"),
    ("<system systemId='http://h/a.dtd' uri='s/x.rng'/>", "http://h/a.dtd", "s/x.rng"),
    ("<public publicId='-//A  B' uri='s/x.rng'/>", " -//A B\n", "s/x.rng"),
    (
      "<rewriteURI uriStartString='http://h/' rewritePrefix='s/'/>", "http://h/deep/y.rng",
      "s/deep/y.rng"
    ),
    (
      "<rewriteSystem systemIdStartString='http://h/' rewritePrefix='no/'/>"
        + "<rewriteSystem systemIdStartString='http://h/deep' rewritePrefix='s/deep'/>",
      "http://h/deep/y.rng", "s/deep/y.rng"
    ),
    ("<uriSuffix uriSuffix='/a.rng' uri='s/x.rng'/>", "https://any/a.rng", "s/x.rng"),
    ("<systemSuffix systemIdSuffix='/a.rng' uri='s/x.rng'/>", "https://any/a.rng", "s/x.rng"),
    (
      "<group xml:base='s/'><group xml:base='deep/'><uri name='u:a' uri='y.rng'/></group></group>",
      "u:a", "s/deep/y.rng"
    ),
    ("<nextCatalog catalog='more/next.xml'/>", "u:next", "s/x.rng"),
    ("<delegateURI uriStartString='u:' catalog='more/next.xml'/>", "u:next", "s/x.rng"),
    ("<delegateSystem systemIdStartString='u:' catalog='more/next.xml'/>", "u:next", "s/x.rng"),
  ])
  func `Follows the entries of catalogs`(entries: String, name: String, expected: String) throws {
    try folder.write("s/x.rng", "x")
    try folder.write("s/deep/y.rng", "y")
    try write(
      catalog: "more/next.xml",
      "<uri name='u:next' uri='../s/x.rng'/><system systemId='u:next' uri='../s/x.rng'/>")
    try write(catalog: "catalog.xml", entries)
    let found = finder(catalogs: "none.xml", "catalog.xml").path(ofPart: name)
    #expect(found.map { folder.canonical($0) } == folder.canonical(path(expected)))
  }

  @Test(arguments: [
    "<uri name='u:a' uri='http://127.0.0.1:9/a.rng'/>", "<uri name='u:a' uri='missing.rng'/>",
    "<uri name='u:a' uri='s'/>", "<nextCatalog catalog='http://127.0.0.1:9/catalog.xml'/>",
    "<nextCatalog catalog='catalog.xml'/><nextCatalog catalog='s/x.rng'/>",
    "<delegateURI uriStartString='u:' catalog='catalog.xml'/><uri name='u:b' uri='s/x.rng'/>",
    "<other xmlns='' name='u:a' uri='s/x.rng'/>",
  ])
  func `Finds nothing where catalogs lead to no local file`(entries: String) throws {
    try folder.write("s/x.rng", "x")
    try write(catalog: "catalog.xml", entries)
    #expect(finder(catalogs: "catalog.xml").path(ofPart: "u:a") == nil)
  }

  @Test func `Asks no server`() throws {
    let server = try Server()
    let url = "http://127.0.0.1:\(server.port)/c.xml"
    try write(
      catalog: "catalog.xml",
      "<nextCatalog catalog='\(url)'/><delegateURI uriStartString='u:' catalog='\(url)'/>")
    let finder = finder(catalogs: "catalog.xml")
    #expect(finder.path(ofPart: "u:a") == nil)
    #expect(finder.path(ofURL: url) == nil)
    #expect(!server.wasAsked)
  }

  @Test func `Finds a schema by its name in a catalog, then in folders`() throws {
    try folder.write("one/made.rng", "x")
    try folder.write("two/made.rng", "x")
    try folder.write("data/bifolium/schemas/other.xsd", "x")
    try write(catalog: "catalog.xml", "<uri name='http://h/made_all.rng' uri='one/made.rng'/>")
    let finder = finder(catalogs: "catalog.xml", folders: "two")
    #expect(try finder.path(of: "made_all") == path("one/made.rng"))
    #expect(try finder.path(of: "made") == path("one/made.rng"))
    #expect(try self.finder(folders: "none", "two").path(of: "made") == path("two/made.rng"))
    #expect(try finder.path(of: "other") == path("data/bifolium/schemas/other.xsd"))
    #expect(try finder.path(of: "other.xsd") == path("data/bifolium/schemas/other.xsd"))
    #expect(
      finder.path(ofURL: "http://h/x/other.xsd?v=1") == path("data/bifolium/schemas/other.xsd"))
    #expect(finder.path(ofURL: "http://h/made_all.rng") == path("one/made.rng"))
    #expect(finder.path(ofPart: "http://h/other.xsd") == path("data/bifolium/schemas/other.xsd"))
    #expect(finder.path(ofPart: "file://" + path("one/made.rng")) == nil)
    #expect(finder.path(ofPart: path("one/made.rng")) == nil)
  }

  @Test func `Takes a path that is there before anything else`() throws {
    try folder.write("a b.rng", "x")
    #expect(try finder().path(of: path("a b.rng")) == path("a b.rng"))
    #expect(try finder().path(of: path("a b")) == path("a b.rng"))
    #expect(finder().path(ofURL: "file://" + path("a%20b.rng")) == path("a b.rng"))
  }

  @Test func `Says where it has looked`() throws {
    let failure = #expect(throws: Failure.self) { try finder(folders: "one").path(of: "tei_own") }
    #expect(failure?.reason == .missing)
    #expect(
      failure?.diagnostics.map { $0.description.replacing(folder.root.path, with: "F") } == [
        "tei_own: error: the schema is not here, in no XML catalog () and in no folder for schemas "
          + "(F/one, F/data/bifolium/schemas, /usr/local/share/bifolium/schemas, "
          + "/usr/share/bifolium/schemas, /usr/share/xml/tei/custom/schema/relaxng, "
          + "/usr/share/xml/tei/custom/schema/xsd, /usr/share/xml/tei/custom/schema/dtd, "
          + "/usr/share/xml/tei/schema/relaxng, /usr/share/xml/tei/schema/dtd), with .rng, .xsd, "
          + ".sch, .dtd at its end or without; nothing is fetched, so save it from "
          + "https://tei-c.org/release/xml/tei/custom/schema/relaxng and name its path, or put it "
          + "into F/data/bifolium/schemas [schema]"
      ])
    #expect(throws: Failure.self) { try finder().path(of: path("x/none")) }
  }
}

extension TemporaryFolder {
  /// A path without links and steps upwards.
  func canonical(_ path: String) -> String {
    url("").appending(path: path.replacing(root.path, with: "")).standardizedFileURL.path
  }
}
