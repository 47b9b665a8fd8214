import TestSupport
import Testing

private let grammar = """
  <element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><element name="b"><empty/></element></element>
  """

/// A schema by which libxml2 finds more than one error.
private let manyGrammar = """
  <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a"><xs:complexType><xs:sequence>
  <xs:element name="b" maxOccurs="9"><xs:complexType><xs:attribute name="n" type="xs:int"/></xs:complexType></xs:element>
  </xs:sequence></xs:complexType></xs:element></xs:schema>
  """

@Suite struct ValidateTests {
  let environment: CommandEnvironment

  init() throws {
    environment = try CommandEnvironment()
    try environment.write("good.rng", grammar)
    try environment.write("good.xml", "<a><b/></a>")
    try environment.write("bad.xml", "<a>\n<c/>\n</a>")
  }

  @Test func `Finds a document valid against a schema`() throws {
    let run = try environment.run("validate", "good.xml", "--schema", "good.rng")
    #expect(run.status == 0)
    #expect(run.output == "good.xml: valid\n")
    #expect(run.errors == "")
  }

  @Test func `Says where a document is not valid`() throws {
    let run = try environment.run("validate", "bad.xml", "--schema", "good.rng")
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("bad.xml:2:1: error: "), "\(run.errors)")
  }

  @Test func `Says it in JSON`() throws {
    let good = try environment.run("validate", "good.xml", "-s", "good.rng", "--format", "json")
    #expect(try json(good.output).first?["outcome"] as? String == "valid")
    let bad = try environment.run("validate", "bad.xml", "-s", "good.rng", "--format", "json")
    let message = try #require(try json(bad.errors).first)
    #expect(message["line"] as? Int == 2)
    #expect(message["severity"] as? String == "error")
  }

  @Test func `Validates several documents, and counts those that failed`() throws {
    let run = try environment.run("validate", "good.xml", "bad.xml", "-s", "good.rng")
    #expect(run.status == 1)
    #expect(run.output == "good.xml: valid\n")
    #expect(run.errors.hasSuffix("\n1 of 2 files failed; their messages are above\n"))
  }

  @Test(arguments: [
    "<element", "<a/>", "", "<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'/>",
  ])
  func `Ends with 78 for a schema that cannot be used`(schema: String) throws {
    try environment.write("broken.rng", schema)
    let run = try environment.run("validate", "good.xml", "--schema", "broken.rng")
    #expect(run.status == 78, "\(run.errors)")
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("broken.rng"), "\(run.errors)")
  }

  @Test func `Ends with 66 for a schema that is not there, and says where it was looked for`()
    throws
  {
    let run = try environment.run("validate", "good.xml", "--schema", "missing.rng")
    #expect(run.status == 66)
    #expect(run.output == "")
    #expect(
      run.errors.hasPrefix("missing.rng: error: the schema is not here, in no XML catalog ("),
      "\(run.errors)")
    #expect(
      run.errors.contains("; nothing is fetched, so save it and name its path, or put it into"))
  }

  @Test func `Finds a schema by its name`() throws {
    let schemas = ["BIFOLIUM_SCHEMAS": environment.folder.url("schemas").path]
    try environment.write("schemas/named.rng", grammar)
    for name in ["good", "named", "https://h/named.rng"] {
      let run = try environment.run(
        ["validate", "good.xml", "-s", name], environment: schemas)
      #expect(run.status == 0, "\(run.errors)")
    }
  }

  @Test func `Takes the schemas that documents name, and says once what it says of all`() throws {
    try environment.write("in/a.xml", "<?xml-model href='../good.rng'?><a><b/>\n<c/></a>")
    try environment.write("in/b.xml", "<?xml-model href='../good.rng'?><a><b/></a>")
    try environment.write("in/c.xml", "<a/>")
    try environment.write("in/d.xml", "<a/>")
    let run = try environment.run("validate", "in")
    #expect(run.status == 1)
    #expect(run.output == "in/b.xml: valid\n")
    #expect(
      run.errors == """
        in/a.xml:2:1: error: <c> is allowed nowhere (/a/c) [element]
        Schemas/bifolium.rng: note: there is no such file here; the copy built into the program is \
        used [built-in-schema]
        Schemas/bifolium.sch: note: there is no such file here; the copy built into the program is \
        used [built-in-schema]
        in/c.xml:1:1: error: <a> is allowed nowhere; expected <TEI> here (/a) [element]
        in/d.xml:1:1: error: <a> is allowed nowhere; expected <TEI> here (/a) [element]
        3 of 4 files failed; their messages are above

        """)
  }

  @Test func `Goes through many files on all cores in their order`() throws {
    let names = (100..<400).map { "in/\($0).xml" }
    for (index, name) in names.enumerated() {
      try environment.write(name, index.isMultiple(of: 3) ? "<a/>" : "<a><b/></a>")
    }
    let run = try environment.run("validate", "in", "-s", "good.rng")
    #expect(run.status == 1)
    let valid = names.enumerated().filter { !$0.offset.isMultiple(of: 3) }.map(\.element)
    #expect(run.output == valid.map { "\($0): valid\n" }.joined())
    let failed = names.enumerated().filter { $0.offset.isMultiple(of: 3) }.map(\.element)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.last == "100 of 300 files failed; their messages are above")
    #expect(lines.dropLast().map { $0.prefix { $0 != ":" } } == failed.map { $0[...] })
  }

  @Test func `Shows no more errors than are wanted`() throws {
    try environment.write("many.xsd", manyGrammar)
    try environment.write("many.xml", "<a><b n='x'/>\n<b n='y'/>\n<b n='z'/></a>")
    let run = try environment.run("validate", "many.xml", "-s", "many.xsd", "--max-errors", "2")
    let lines = run.errors.split(separator: "\n")
    #expect(run.status == 1)
    #expect(lines.count == 3)
    #expect(lines.last == "many.xml: note: 1 more error is not shown [max-errors]")
    let none = try environment.run("validate", "many.xml", "--max-errors", "0")
    #expect(none.status == 64)
  }

  @Test func `Takes its own schemas where none is named`() throws {
    try environment.write("r.txt", record())
    _ = try environment.run("encode", "r.txt")
    let run = try environment.run("validate", "Output/r.xml", "--quiet")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "Output/r.xml: valid\n")
    let other = try environment.run("validate", "good.xml", "--quiet")
    #expect(other.status == 1)
  }

  @Test func `Takes the schemas of the folder where they are there`() throws {
    try environment.write("Schemas/bifolium.rng", grammar)
    try environment.folder.write(
      "Schemas/bifolium.sch", try PackageFiles.bytes("Schemas/bifolium.sch"))
    let run = try environment.run("validate", "bad.xml")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("bad.xml:2:1: error: "), "\(run.errors)")
  }
}
