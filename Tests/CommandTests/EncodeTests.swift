import Testing

@Suite struct EncodeTests {
  let environment: CommandEnvironment

  init() throws {
    environment = try CommandEnvironment()
    try environment.write("r.txt", record())
  }

  @Test func `Writes to the folder Output, and says so on standard output`() throws {
    let run = try environment.run("encode", "r.txt")
    #expect(run.status == 0)
    #expect(run.output == "Output/r.xml: written, 1 division (en), no warnings\n")
    #expect(run.errors == "")
    #expect(try environment.folder.files() == ["Output/.bifolium-state", "Output/r.xml", "r.txt"])
  }

  @Test func `Leaves an output alone that would be the same`() throws {
    _ = try environment.run("encode", "r.txt")
    let run = try environment.run("encode", "r.txt")
    #expect(run.status == 0)
    #expect(run.output == "Output/r.xml: unchanged, 1 division (en), no warnings\n")
  }

  @Test func `Replaces what it wrote itself`() throws {
    _ = try environment.run("encode", "r.txt")
    try environment.write("r.txt", record("matter"))
    #expect(try environment.run("encode", "r.txt").output.hasPrefix("Output/r.xml: written"))
    #expect(try environment.folder.text("Output/r.xml").contains("matter"))
  }

  @Test func `Writes to another folder`() throws {
    let run = try environment.run("encode", "r.txt", "-o", "a/b")
    #expect(run.output.hasPrefix("a/b/r.xml: written"))
    #expect(environment.folder.has("a/b/r.xml"))
    #expect(!environment.folder.has("Output"))
  }

  @Test func `Writes the TEI and nothing else to standard output`() throws {
    let run = try environment.run("encode", "r.txt", "-o", "-")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"))
    #expect(run.output.hasSuffix("</TEI>\n"))
    #expect(run.errors == "")
    #expect(try environment.folder.files() == ["r.txt"])
  }

  @Test func `Reads standard input`() throws {
    let run = try environment.run("encode", "-", input: record())
    #expect(run.status == 0)
    #expect(run.output == "Output/record--.xml: written, 1 division (en), no warnings\n")
  }

  @Test func `Says warnings on standard error`() throws {
    try environment.write("w.txt", recordWithWarning)
    let run = try environment.run("encode", "w.txt")
    #expect(run.status == 0)
    #expect(run.output == "Output/w.xml: written, 1 division (en), 1 warning\n")
    #expect(
      run.errors
        == "w.txt:7: warning: the contents announce 'Original Scan', but the record has no text for it "
        + "[contents-without-text]\n")
  }

  @Test(arguments: ["--quiet", "-q"])
  func `Says results and errors only where it is to be quiet`(option: String) throws {
    try environment.write("w.txt", recordWithWarning)
    try environment.write("bad.txt", "")
    let run = try environment.run("encode", "w.txt", "bad.txt", option)
    #expect(run.status == 1)
    #expect(run.output == "Output/w.xml: written, 1 division (en), 1 warning\n")
    #expect(
      run.errors == "bad.txt: error: the file is empty; a record has a cover and a text [empty]\n")
  }

  @Test func `Writes results and messages as JSON, one object a line`() throws {
    try environment.write("w.txt", recordWithWarning)
    let run = try environment.run("encode", "w.txt", "--format", "json")
    let result = try #require(try json(run.output).first)
    #expect(result["output"] as? String == "Output/w.xml")
    #expect(result["outcome"] as? String == "written")
    #expect(result["divisions"] as? Int == 1)
    #expect(result["languages"] as? [String] == ["en"])
    #expect(result["warnings"] as? Int == 1)
    let message = try #require(try json(run.errors).first)
    #expect(message["file"] as? String == "w.txt")
    #expect(message["line"] as? Int == 7)
    #expect(message["severity"] as? String == "warning")
    #expect(message["rule"] as? String == "contents-without-text")
  }
}

@Suite struct EncodeManyTests {
  let environment: CommandEnvironment

  init() throws {
    environment = try CommandEnvironment()
    try environment.write("in/a.txt", record())
    try environment.write("in/deep/b.txt", record())
    try environment.write("in/notes.md", "no record")
  }

  @Test func `Keeps the relative paths of a folder`() throws {
    let run = try environment.run("encode", "in", "-o", "out")
    #expect(run.status == 0)
    #expect(
      run.output == """
        out/a.xml: written, 1 division (en), no warnings
        out/deep/b.xml: written, 1 division (en), no warnings

        """)
  }

  @Test func `Goes on behind a bad record, and counts it`() throws {
    try environment.write("in/bad.txt", "no cover\n")
    let run = try environment.run("encode", "in", "-o", "out")
    #expect(run.status == 1)
    #expect(environment.folder.has("out/a.xml") && environment.folder.has("out/deep/b.xml"))
    #expect(!environment.folder.has("out/bad.xml"))
    #expect(run.errors.hasPrefix("in/bad.txt:1: error: no cover found"))
    #expect(run.errors.hasSuffix("\n1 of 3 files failed; their messages are above\n"))
  }

  @Test func `Refuses two records with one id, and names both`() throws {
    let fields = "**URL:**\n\nhttps://digitalarchive.umd.edu/document/5"
    try environment.write("one.txt", record(fields: fields))
    try environment.write("two.txt", record("matter", fields: fields))
    let run = try environment.run("encode", "one.txt", "two.txt")
    #expect(run.status == 1)
    #expect(
      run.errors.hasPrefix(
        "two.txt: error: 'one.txt' and 'two.txt' would both have the id 'wcda-5'; encode one of them, "
          + "or each in a run of its own with -o [output-name]\n"))
    #expect(environment.folder.has("Output/one.xml") && !environment.folder.has("Output/two.xml"))
  }

  @Test func `Refuses two records with one name, and names both`() throws {
    try environment.write("other/a.txt", record("matter"))
    let run = try environment.run("encode", "in/a.txt", "other/a.txt")
    #expect(run.status == 1)
    #expect(run.errors.contains("'in/a.txt' and 'other/a.txt' would both have the"))
    #expect(try environment.folder.text("Output/a.xml").contains("question"))
  }
}

@Suite struct EncodeOverTests {
  let environment: CommandEnvironment

  init() throws {
    environment = try CommandEnvironment()
    try environment.write("r.txt", record())
  }

  private let refusal =
    "Output/r.xml: error: the file was not written by bifolium or was changed since; --force replaces it, "
    + "-o writes elsewhere [output-changed]\n"

  @Test func `Does not replace an output that was changed by hand`() throws {
    _ = try environment.run("encode", "r.txt")
    let changed = try environment.folder.text("Output/r.xml") + "<!-- mine -->\n"
    try environment.write("Output/r.xml", changed)
    let run = try environment.run("encode", "r.txt")
    #expect(run.status == 73)
    #expect(run.output == "")
    #expect(run.errors == refusal)
    #expect(try environment.folder.text("Output/r.xml") == changed)
  }

  @Test func `Does not replace a file that it did not write`() throws {
    try environment.write("Output/r.xml", "mine")
    let run = try environment.run("encode", "r.txt")
    #expect(run.status == 73)
    #expect(run.errors == refusal)
    #expect(try environment.folder.text("Output/r.xml") == "mine")
  }

  @Test func `Replaces it where the user insists, and knows it again`() throws {
    try environment.write("Output/r.xml", "mine")
    let run = try environment.run("encode", "r.txt", "--force")
    #expect(run.status == 0)
    #expect(try environment.folder.text("Output/r.xml").hasSuffix("</TEI>\n"))
    try environment.write("r.txt", record("matter"))
    #expect(try environment.run("encode", "r.txt").status == 0)
  }
}
