import Testing
import Validation

@Suite struct SchematronAbstractionTests {
  @Test func `Fills abstract patterns in`() throws {
    let schema = schematron(
      """
      <pattern abstract='true' id='part'><param name='least' value='1'/>
      <rule context='$whole'><let name='parts' value='$part'/>
      <assert test='count($parts) >= $least'>lacks <value-of select="'$part'"/></assert></rule></pattern>
      <pattern is-a='part' id='p'><param name='whole' value='a'/><param name='part' value='b'/></pattern>
      <pattern is-a='part' id='q'><param name='whole' value='c'/><param name='part' value='d'/>
      <param name='least' value='2'/></pattern>
      """)
    #expect(
      try findings(schema, "<a>\n<c><d/></c></a>") == [
        "a.xml:1:1: error: lacks b [p]", "a.xml:2:1: error: lacks d [q]",
      ])
  }

  @Test func `Puts abstract rules in where others extend them`() throws {
    let schema = schematron(
      """
      <pattern><rule abstract='true' id='n'><let name='v' value='@n'/><assert test='$v'>no n</assert></rule>
      <rule abstract='true' id='nm'><extends rule='n'/><assert test='@m'>no m</assert></rule>
      <rule context='a'><extends rule='nm'/><assert test='@o'>no o</assert></rule></pattern>
      <pattern><rule context='b'><extends rule='n'/></rule></pattern>
      """)
    #expect(
      try findings(schema, "<a>\n<b/></a>") == [
        "a.xml:1:1: error: no n [schematron]", "a.xml:1:1: error: no m [schematron]",
        "a.xml:1:1: error: no o [schematron]", "a.xml:2:1: error: no n [schematron]",
      ])
  }

  @Test(arguments: [
    ("", ["x"]), ("x", ["x"]), ("y", ["y"]), ("#ALL", ["x", "y"]), ("#DEFAULT", ["x"]),
  ])
  func `Runs the patterns of a phase`(phase: String, expected: [String]) throws {
    let patterns = ["x", "y"].map {
      "<pattern id='\($0)'><rule context='a'><report test='1'><value-of select='$v'/></report></rule></pattern>"
    }
    let phases = ["x", "y"].map {
      "<phase id='\($0)'><let name='v' value=\"'of \($0)'\"/><active pattern='\($0)'/></phase>"
    }
    var schema = schematron((phases + patterns).joined(), attributes: "defaultPhase='x'")
    if phase == "#ALL" { schema = schema.replacing("'$v'", with: "'@n'") }
    let source = SchemaSource(Array(schema.utf8), name: "s", phase: phase.isEmpty ? nil : phase)
    let found = try Validator(schemas: [source]).validate(Array("<a/>".utf8), file: "a.xml")
    #expect(found.map(\.rule) == expected)
    #expect(phase == "#ALL" || found.map(\.message) == expected.map { "of \($0)" })
  }

  @Test(arguments: [
    ("defaultPhase='z'", "", "s:1: error: the phase 'z' is not defined"),
    (
      "defaultPhase='z'", "<phase id='z'>\n<active pattern='x'/></phase>",
      "s:2: error: the pattern 'x' of the phase is not defined"
    ),
  ])
  func `Refuses a phase that leads nowhere`(attributes: String, content: String, expected: String) {
    #expect(refusal(schematron(content, attributes: attributes)) == ["\(expected) [schematron]"])
  }

  @Test(arguments: [
    ("flag='warning'", "warning"), ("role='nonfatal'", "warning"), ("flag='fatal'", "error"),
  ])
  func `Takes the weight from role or flag`(attribute: String, expected: String) throws {
    let schema = schematron(rule: "a", "<assert \(attribute) test='b'>x</assert>")
    #expect(try findings(schema, "<a/>") == ["a.xml:1:1: \(expected): x [schematron]"])
  }

  @Test(arguments: [("b", 2), ("z", 1), ("count(b)", 0)])
  func `Reports at the subject where there is one`(subject: String, line: Int) throws {
    let schema = schematron(rule: "a", "<assert subject='\(subject)' test='c'>x</assert>")
    guard line > 0 else {
      #expect(throws: (any Error).self) { try findings(schema, "<a>\n<b/></a>") }
      return
    }
    #expect(try findings(schema, "<a>\n<b/></a>") == ["a.xml:\(line):1: error: x [schematron]"])
  }
}
