import Testing

@Suite struct ExitStatusTests {
  @Test(arguments: [
    ["encode"], ["encode", "r.txt", "--unknown"], ["unknown"], ["validate"], ["inspect"],
    ["restore"],
    ["encode", "r.txt", "--format", "xml"], ["inspect", "r.txt", "r.txt"],
  ])
  func `Is 64 for wrong usage, and says how it is used`(arguments: [String]) throws {
    let environment = try CommandEnvironment()
    try environment.write("r.txt", record())
    let run = try environment.run(arguments)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.contains("Usage: bifolium"))
  }

  @Test(arguments: [["--help"], ["--version"], ["encode", "--help"], ["help", "validate"]])
  func `Is 0 for help and version, on standard output`(arguments: [String]) throws {
    let run = try CommandEnvironment().run(arguments)
    #expect(run.status == 0)
    #expect(!run.output.isEmpty)
    #expect(run.errors == "")
  }

  @Test(arguments: ["encode", "inspect", "validate", "restore"])
  func `Is 66 where there is no such input`(verb: String) throws {
    let run = try CommandEnvironment().run(verb, "missing.txt", "--quiet")
    #expect(run.status == 66)
    #expect(run.output == "")
    #expect(run.errors == "missing.txt: error: there is no such file [input]\n")
  }

  @Test func `Is 66 for a folder without records`() throws {
    let environment = try CommandEnvironment()
    try environment.write("in/notes.md", "no record")
    let run = try environment.run("encode", "in")
    #expect(run.status == 66)
    #expect(run.errors == "in: error: the folder holds no file that ends in .txt [input]\n")
  }

  @Test(
    arguments: [
      ([], "r.txt: error: the file is empty"), ([0x0A], "r.txt: error: the file is empty"),
      ([0x61, 0x00], "r.txt:1: error: byte 1 is zero"),
      ([0x61, 0xFF], "r.txt:1:2: error: byte 1 (0xFF)"),
      (Array("%PDF-1.7".utf8), "r.txt:1: error: this is a PDF file"),
      (Array("Dear friend,\n".utf8), "r.txt:1: error: no cover found"),
      (
        Array("**1960**\n\n**Letter**\n\n**Summary:**\n\nWords.\n".utf8),
        "r.txt:7: error: the cover is followed by no text"
      ),
    ] as [([UInt8], String)])
  func `Is 65 for what is no record, and nothing is written`(bytes: [UInt8], message: String) throws
  {
    for verb in ["encode", "inspect"] {
      let environment = try CommandEnvironment()
      try environment.folder.write("r.txt", bytes)
      let run = try environment.run(verb, "r.txt")
      #expect(run.status == 65)
      #expect(run.output == "")
      #expect(run.errors.hasPrefix(message), "\(run.errors)")
      #expect(try environment.folder.files() == ["r.txt"])
    }
  }

  @Test(arguments: ["<TEI", "<a><b></a>", "", "no XML"])
  func `Is 65 for what is no XML`(text: String) throws {
    let environment = try CommandEnvironment()
    try environment.write("r.xml", text)
    for verb in ["validate", "restore"] {
      let run = try environment.run(verb, "r.xml")
      #expect(run.status == 65, "\(verb): \(run.errors)")
      #expect(run.output == "")
    }
  }

  @Test func `Is 65 for XML that bifolium did not encode`() throws {
    let environment = try CommandEnvironment()
    try environment.write("r.xml", "<a/>")
    let run = try environment.run("restore", "r.xml")
    #expect(run.status == 65)
    #expect(run.errors.hasPrefix("r.xml:1: error: the root element is 'a', not 'TEI'"))
  }

  @Test func `Is 73 where the output cannot be written`() throws {
    let environment = try CommandEnvironment()
    try environment.write("r.txt", record())
    try environment.write("taken", "a file")
    let run = try environment.run("encode", "r.txt", "-o", "taken")
    #expect(run.status == 73)
    #expect(run.errors.hasPrefix("taken/r.xml: error: cannot write: "))
    #expect(run.errors.hasSuffix(" [output]\n"))
    #expect(try environment.folder.text("taken") == "a file")
  }
}
