import TestSupport
import Testing

@Suite struct EditorFileTests {
  let environment: CommandEnvironment

  init() throws {
    environment = try CommandEnvironment()
    try environment.write("a/b/r.txt", record())
  }

  @Test func `Looks for the project's file upwards from the record to the working directory`()
    throws
  {
    try environment.write("edition.yaml", "publisher: Far\n")
    #expect(try encoded().contains("<publisher>Far</publisher>"))
    try environment.write("a/edition.yaml", "publisher: Near\n")
    #expect(try encoded().contains("<publisher>Near</publisher>"))
    try environment.write("a/b/r.yaml", "publisher: Beside\n")
    #expect(try encoded().contains("<publisher>Beside</publisher>"))
  }

  @Test func `Looks no further up than the working directory`() throws {
    try environment.write("edition.yaml", "publisher: Far\n")
    let folder = environment.folder.url("a/b")
    let run = try Executable("bifolium").run(["encode", "r.txt", "-o", "-"], in: folder)
    #expect(run.status == 0)
    #expect(!run.output.contains("Far"))
  }

  @Test func `Is 78 for a wrong file, whose place it names`() throws {
    try environment.write("a/edition.yaml", "publisher: One\npublsher: Two\n")
    for verb in ["encode", "inspect"] {
      let run = try environment.run(verb, "a/b/r.txt")
      #expect(run.status == 78)
      #expect(run.output == "")
      #expect(
        run.errors
          == "a/edition.yaml:2:1: error: there is no key 'publsher' here; did you mean 'publisher'? [key]\n"
      )
    }
  }

  @Test func `Does not stop other records for a wrong file beside one`() throws {
    try environment.write("a/b/s.txt", record("matter"))
    try environment.write("a/b/s.yaml", "lines:\n  999: paragraph\n")
    let run = try environment.run("encode", "a")
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("Output/b/r.xml: written"))
    #expect(run.errors.hasPrefix("a/b/s.yaml:2:8: error: line 999 of the record holds no text"))
  }

  @Test func `Is 64 for a layout that there is not, and names those that there are`() throws {
    for (layout, hint) in [
      ("plin", "did you mean 'plain'?"),
      ("scroll", "the layouts are plain, digital-archive-pdf, digital-archive-web"),
    ] {
      let run = try environment.run("encode", "a/b/r.txt", "--layout", layout)
      #expect(run.status == 64)
      #expect(run.errors.contains("there is no layout '\(layout)'; \(hint)"), "\(run.errors)")
    }
    #expect(try environment.run("restore", "r.xml", "--layout", "digital-archive-pdf").status == 64)
  }

  @Test func `Lets a layout on the command line beat that of a file`() throws {
    try environment.write("a/b/r.yaml", "layout: plain\n")
    #expect(try environment.run("inspect", "a/b/r.txt").status == 65)
    let run = try environment.run("inspect", "a/b/r.txt", "--layout", "digital-archive-pdf")
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func `Restores a record in the plain layout`() throws {
    _ = try environment.run("encode", "a/b/r.txt")
    let run = try environment.run("restore", "Output/r.xml", "--layout", "plain")
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix("Date: May 5, 1960\nTitle: Letter, Schmidt to Schulz\nSummary: Words.\n")
    )
    #expect(run.output.contains("\n\n## Transcript - English\n\n"))
  }

  @Test func `Takes the date of publication from the environment where the file says so`() throws {
    try environment.write("edition.yaml", "published: {date: SOURCE_DATE_EPOCH}\n")
    let run = try Executable("bifolium").run(
      ["encode", "a/b/r.txt", "-o", "-"], in: environment.folder.root,
      environment: ["SOURCE_DATE_EPOCH": "951782400"])
    #expect(run.output.contains("<date when=\"2000-02-29\"/>"))
  }

  private func encoded() throws -> String {
    let run = try environment.run("encode", "a/b/r.txt", "-o", "-")
    #expect(run.status == 0, "\(run.errors)")
    return run.output
  }
}

@Suite struct InitTests {
  let environment: CommandEnvironment

  init() throws {
    environment = try CommandEnvironment()
    try environment.write("a/r.txt", record())
  }

  @Test func `Writes a project's file that changes nothing yet`() throws {
    let before = try environment.run("encode", "a/r.txt", "-o", "-").output
    let run = try environment.run("init")
    #expect(run.status == 0)
    #expect(run.output == "edition.yaml: written\n")
    #expect(try environment.run("encode", "a/r.txt", "-o", "-").output == before)
  }

  @Test func `Writes a file beside a record that changes nothing yet`() throws {
    let before = try environment.run("encode", "a/r.txt", "-o", "-").output
    let run = try environment.run("init", "a/r.txt")
    #expect(run.output == "a/r.yaml: written\n")
    #expect(try environment.folder.text("a/r.yaml").contains("#kind: letter\n"))
    #expect(try environment.run("encode", "a/r.txt", "-o", "-").output == before)
  }

  @Test func `Replaces no file, unless it is told to`() throws {
    try environment.write("edition.yaml", "publisher: Mine\n")
    let run = try environment.run("init")
    #expect(run.status == 73)
    #expect(
      run.errors
        == "edition.yaml: error: the file is there already; --force replaces it [output-changed]\n")
    #expect(try environment.folder.text("edition.yaml") == "publisher: Mine\n")
    #expect(try environment.run("init", "--force").status == 0)
    #expect(try environment.folder.text("edition.yaml") != "publisher: Mine\n")
  }

  @Test func `Is 66 for a record that is not there, and for standard input`() throws {
    #expect(try environment.run("init", "missing.txt").status == 66)
    #expect(try environment.run("init", "-").status == 66)
  }
}
