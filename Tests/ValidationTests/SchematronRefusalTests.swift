import Diagnostics
import Testing
import Validation

@Suite struct SchematronRefusalTests {
  @Test(arguments: [
    ("\n<include href='x'/>", "2: error: <include> is not supported"),
    ("\n<pattern abstract='true' id='x'/>", "2: error: an abstract <pattern> is not supported"),
    ("<pattern\nis-a='x'/>", "2: error: an abstract <pattern> is not supported"),
    ("<pattern>\n<rule abstract='true' id='r'/></pattern>", "2: error: an abstract <rule> is not"),
    (
      "<pattern><rule context='a'>\n<extends rule='r'/></rule></pattern>",
      "2: error: <extends> is not"
    ),
    ("<pattern>\n<rule/></pattern>", "2: error: <rule> lacks the attribute context"),
    (
      "<pattern><rule context='a'>\n<assert/></rule></pattern>",
      "2: error: <assert> lacks the attribute test"
    ),
    ("\n<let name='x'>1</let>", "2: error: <let> lacks the attribute value"),
    ("\n<ns prefix='x'/>", "2: error: <ns> lacks the attribute uri"),
    (
      "<let name='x' value='1'/>\n<let name='x' value='2'/>",
      "2: error: the variable 'x' is defined twice"
    ),
    ("\n<x:key xmlns:x='http://www.w3.org/1999/XSL/Transform'/>", "2: error: <xsl:key> needs XSLT"),
    ("<pattern>\n<rule context='a['/></pattern>", "2: error: in the expression '//a[' "),
    ("<pattern>\n<rule context=''/></pattern>", "2: error: in the expression '' "),
    (
      "<pattern><rule context='a'>\n<assert test='for $x in y return z'/></rule></pattern>",
      "2: error: in the expression 'for $x in y return z' the expression is not XPath 1.0"
    ),
    (
      "<pattern><rule context='a'><assert test='b'>\n<value-of select='('/></assert></rule></pattern>",
      "2: error: in the expression '('"
    ),
  ])
  func `Refuses what it would not run rightly`(content: String, expected: String) {
    let found = refusal(schematron(content), "a.sch")
    #expect(found.first?.hasPrefix("a.sch:\(expected)") == true, "\(found)")
  }

  @Test(arguments: ["$v", "nofunction()", "n:a"])
  func `Blames the schema for what shows only when it runs`(test: String) {
    let schema = schematron(
      "<pattern><rule context='a'>\n<assert test='\(test)'/></rule></pattern>")
    let failure = #expect(throws: Failure.self) { try findings(schema, "<a/>", "a.sch") }
    #expect(failure?.reason == .misconfigured)
    #expect(failure?.diagnostics.first?.location == Location("a.sch", line: 2))
  }

  @Test(arguments: ["xslt2", "XSLT3", "xpath2", "xquery"])
  func `Runs no other query language, and says so for each rule`(binding: String) throws {
    let schema = schematron(
      "<pattern id='p'>\n<rule id='r' context='a'><report test='1'>x</report></rule>\n"
        + "<rule context='b'><assert test='matches(., 1)'/></rule></pattern>",
      attributes: "queryBinding='\(binding)'")
    let validator = try Validator(schemas: [SchemaSource(Array(schema.utf8), name: "a.sch")])
    #expect(try validator.validate(Array("<a/>".utf8), file: "a.xml").isEmpty)
    let wording =
      "is not checked: it is in \(binding.lowercased()); expected XPath 1.0 [not-checked]"
    #expect(
      validator.unchecked.map(\.description) == [
        "a.sch:2: warning: the rule 'r' \(wording)", "a.sch:3: warning: the rule 'p' \(wording)",
      ])
  }

  @Test(arguments: ["xslt", "xpath", "XSLT"])
  func `Runs XPath 1.0 by either name`(binding: String) throws {
    let schema = schematron(
      "<pattern><rule context='a'><report test='1'>x</report></rule></pattern>",
      attributes: "queryBinding='\(binding)'")
    #expect(try findings(schema, "<a/>").count == 1)
  }
}
