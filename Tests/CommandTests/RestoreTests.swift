import Testing

@Suite struct RestoreTests {
  let environment: CommandEnvironment

  init() throws {
    environment = try CommandEnvironment()
    try environment.write("r.txt", record())
    _ = try environment.run("encode", "r.txt")
  }

  @Test func `Gives the record back on standard output`() throws {
    let run = try environment.run("restore", "Output/r.xml")
    #expect(run.status == 0)
    #expect(run.output == record())
    #expect(run.errors == "")
  }

  @Test func `Reads what encode writes`() throws {
    let tei = try environment.run("encode", "r.txt", "-o", "-").output
    #expect(try environment.run("restore", "-", input: tei).output == record())
  }

  @Test func `Writes to a folder`() throws {
    let run = try environment.run("restore", "Output/r.xml", "-o", "back")
    #expect(run.status == 0)
    #expect(run.output == "back/r.txt: written\n")
    #expect(try environment.folder.text("back/r.txt") == record())
  }

  @Test func `Does not replace a record that it did not write`() throws {
    try environment.write("back/r.txt", "mine")
    #expect(try environment.run("restore", "Output/r.xml", "-o", "back").status == 73)
    #expect(try environment.folder.text("back/r.txt") == "mine")
    #expect(try environment.run("restore", "Output/r.xml", "-o", "back", "--force").status == 0)
  }
}
