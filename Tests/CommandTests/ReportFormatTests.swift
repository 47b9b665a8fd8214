import Foundation
import Testing

@Suite struct ReportFormatTests {
  let environment: CommandEnvironment

  init() throws {
    environment = try CommandEnvironment()
    try environment.write(
      "a.dtd", "<!ELEMENT a (b)*><!ELEMENT b EMPTY><!ATTLIST b c (x) #IMPLIED>")
    try environment.write("in/a, ü.xml", "<a>\n<b c='100%: y'/></a>")
    try environment.write("in/b.xml", "<a>\n</b>")
    try environment.write("in/c.xml", "<a/>")
  }

  func run(_ format: String) throws -> (status: Int32, output: String, errors: String) {
    let run = try environment.run("validate", "in", "-s", "a.dtd", "--format", format, "--quiet")
    return (run.status, run.output, run.errors)
  }

  @Test func `Writes commands that GitHub shows`() throws {
    let run = try run("github")
    #expect(run.status == 1)
    #expect(run.errors == "")
    #expect(
      run.output == """
        ::error file=in/a%2C ü.xml,line=2,col=1,title=dtd::the attribute c of <b> has the value '100%25: y'; \
        expected 'x'
        ::error file=in/b.xml,line=2,col=5,title=well-formed::</b> ends <a> of line 1; expected </a>
        in/c.xml: valid

        """)
  }

  @Test func `Writes one report in SARIF`() throws {
    let run = try run("sarif")
    #expect(run.status == 1)
    #expect(run.errors == "")
    #expect(
      run.output == """
        {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","runs":[{"columnKind":"unicodeCodePoints",\
        "results":[{"level":"error","locations":[{"physicalLocation":{"artifactLocation":\
        {"uri":"in/a,%20%C3%BC.xml"},"region":{"startColumn":1,"startLine":2}}}],"message":{"text":\
        "the attribute c of <b> has the value '100%: y'; expected 'x'"},"ruleId":"dtd","ruleIndex":0},\
        {"level":"error","locations":[{"physicalLocation":{"artifactLocation":{"uri":"in/b.xml"},\
        "region":{"startColumn":5,"startLine":2}}}],"message":{"text":"</b> ends <a> of line 1; expected </a>"},\
        "ruleId":"well-formed","ruleIndex":1}],"tool":{"driver":{"name":"bifolium","rules":[{"id":"dtd"},\
        {"id":"well-formed"}],"version":"0.1.0"}}}],"version":"2.1.0"}

        """)
  }

  @Test func `Writes a report in SARIF also where nothing could be done`() throws {
    let run = try environment.run("validate", "in", "-s", "no-such", "--format", "sarif")
    #expect(run.status == 66)
    let log = try #require(try json(run.output).first)
    #expect(log["version"] as? String == "2.1.0")
    #expect(run.output.contains("\"ruleId\":\"schema\""))
  }

  @Test(arguments: ["encode", "inspect", "restore", "init"])
  func `Is only for validating`(verb: String) throws {
    #expect(try environment.run(verb, "x", "--format", "sarif").status == 64)
  }
}
