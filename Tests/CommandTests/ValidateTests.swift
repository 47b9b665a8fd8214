import TestSupport
import Testing

private let grammar = """
  <element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><element name="b"><empty/></element></element>
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
    #expect(run.errors.hasPrefix("bad.xml:2: error: "), "\(run.errors)")
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

  @Test func `Ends with 78 for a schema that is not there`() throws {
    let run = try environment.run("validate", "good.xml", "--schema", "missing.rng")
    #expect(run.status == 78)
    #expect(run.errors == "missing.rng: error: there is no such file [input]\n")
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
    #expect(run.errors.hasPrefix("bad.xml:2: error: "), "\(run.errors)")
  }
}
