import Diagnostics
import Testing
import Validation

@Suite struct SchematronRefusalTests {
  @Test(arguments: [
    ("\n<group/>", "2: error: <group> is not supported; expected rules in a <pattern>"),
    ("\n<pattern is-a='x'/>", "2: error: the abstract pattern 'x' is not defined"),
    (
      "\n<pattern id='x' is-a='y' abstract='true'/><pattern is-a='x'/>",
      "2: error: an abstract <pattern> has the attribute is-a; expected it on others alone"
    ),
    (
      "<pattern><rule context='a'>\n<extends rule='r'/></rule></pattern>",
      "2: error: the abstract rule 'r' is not defined"
    ),
    (
      "<pattern><rule abstract='true' id='r'>\n<extends rule='r'/></rule>"
        + "<rule context='a'><extends rule='r'/></rule></pattern>",
      "2: error: the abstract rule 'r' extends itself"
    ),
    (
      "<ns prefix='x' uri='1'/>\n<ns prefix='x' uri='2'/>",
      "2: error: the prefix 'x' is declared with two namespaces; expected one"
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
    ("\n<x:output xmlns:x='\(xslt)'/>", "2: error: <xsl:output> needs XSLT"),
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

  @Test func `Runs no language but XPath, and says so for each rule`() throws {
    let schema = schematron(
      "<pattern id='p'>\n<rule id='r' context='a'><report test='1'>x</report></rule>\n"
        + "<rule context='b'><assert test='b'/></rule></pattern>",
      attributes: "queryBinding='XQuery'")
    #expect(try findings(schema, "<a/>").isEmpty)
    let wording = "is not checked: it is in xquery; expected XPath 1.0 [not-checked]"
    #expect(
      try unchecked(schema) == [
        "s:2: warning: the rule 'r' \(wording)", "s:3: warning: the rule 'p' \(wording)",
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
