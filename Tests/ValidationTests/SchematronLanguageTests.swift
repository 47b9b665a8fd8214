import Testing
import Validation

@Suite struct SchematronLanguageTests {
  static let xPath2 = "queryBinding='xslt2'"

  func schema(_ rules: String, before: String = "") -> String {
    schematron("\(before)<pattern id='p'>\(rules)</pattern>", attributes: Self.xPath2)
  }

  @Test(arguments: ["xslt2", "XSLT3", "xpath2", "xpath3"])
  func `Checks what means the same in XPath 1`(binding: String) throws {
    let schema = schematron(
      "<pattern><rule context=\"a[@n eq '1']\"><assert test=\"@m = ('x', 'y')\">wrong m</assert>"
        + "</rule></pattern>", attributes: "queryBinding='\(binding)'")
    #expect(try unchecked(schema) == [])
    #expect(try findings(schema, "<a n='1' m='y'/>") == [])
    #expect(
      try findings(schema, "<a n='1' m='z'/>") == ["a.xml:1:1: error: wrong m [schematron]"])
  }

  @Test func `Names a check that needs XPath 2, and checks the others of its rule`() throws {
    let schema = schema(
      "<rule context='a'>\n<report id='i' test='matches(., 1)'>x</report>\n"
        + "<report test='@n'>has n</report></rule>")
    #expect(
      try unchecked(schema) == [
        "s:2: warning: the report 'i' is not checked: matches() is no function of XPath 1.0; "
          + "expected XPath 1.0 [not-checked]"
      ])
    #expect(try findings(schema, "<a n='1'/>") == ["a.xml:1:1: error: has n [p]"])
  }

  @Test func `Names a rule once where all its checks need XPath 2`() throws {
    let schema = schema(
      "<rule id='r' context='a'><let name='x' value='tokenize(@n, 1)'/><assert test='$x'/>"
        + "<assert test='$x = 1'/></rule>")
    #expect(
      try unchecked(schema) == [
        "s:1: warning: the rule 'r' is not checked: $x cannot be known: "
          + "tokenize() is no function of XPath 1.0; expected XPath 1.0 [not-checked]"
      ])
  }

  @Test func `Leaves rules behind one that may be for the same nodes`() throws {
    let schema = schema(
      "<rule id='r1' context='a[matches(., 1)]'><assert test='b'/></rule>\n"
        + "<rule id='r2' context='c/a'><assert test='b'/></rule>\n"
        + "<rule id='r3' context='@n'><assert test='false()'>n</assert></rule>\n"
        + "<rule id='r4' context='*'><assert test='b'/></rule>")
    #expect(
      try unchecked(schema) == [
        "s:1: warning: the rule 'r1' is not checked: matches() is no function of XPath 1.0; "
          + "expected XPath 1.0 [not-checked]",
        "s:2: warning: the rule 'r2' is not checked: a rule before it, which is not checked, "
          + "may be for the same nodes; expected XPath 1.0 in both [not-checked]",
        "s:4: warning: the rule 'r4' is not checked: a rule before it, which is not checked, "
          + "may be for the same nodes; expected XPath 1.0 in both [not-checked]",
      ])
    #expect(try findings(schema, "<c><a n='1'/></c>") == ["a.xml:1:7: error: n [r3]"])
  }

  @Test func `Lets a rule without checks keep its nodes from the rules behind it`() throws {
    let schema = schema(
      "<rule context='a'><assert test='matches(., 1)'/></rule>"
        + "<rule context='*'><report test='true()'><name/></report></rule>")
    #expect(try findings(schema, "<b><a/></b>") == ["a.xml:1:1: error: b [p]"])
  }

  @Test(arguments: [
    ("<assert test=\"contains(b, 'x')\"/>", "the assert 'p'", "contains(zero-or-one(b), 'x')"),
    (
      "<let name='v' value='string(b)'/><assert test='$v'/>", "the rule 'p'",
      "string(zero-or-one(b))"
    ),
  ])
  func `Says of which node something cannot be checked`(
    content: String, title: String, expression: String
  ) throws {
    let schema = schema("<rule context='a'>\(content)</rule>")
    #expect(
      try findings(schema, "<c><a><b>x</b></a>\n<a><b/><b/></a></c>") == [
        "a.xml:2:1: warning: \(title) is not checked: in the expression '\(expression)' "
          + "several nodes stand where XPath 2 takes one [not-checked]"
      ])
  }

  @Test func `Says that a rule whose context breaks is not checked, nor those behind it`() throws {
    let schema = schema(
      "<rule id='r1' context='a[@n > 1]'><report test='true()'>x</report></rule>"
        + "<rule id='r2' context='a'><report test='true()'>y</report></rule>"
    ).replacing("@n > 1", with: "@n &gt; 1")
    #expect(try findings(schema, "<a n='2'/>") == ["a.xml:1:1: error: x [r1]"])
    let found = try findings(schema, "<a n='x'/>")
    #expect(found.count == 2)
    #expect(found.first?.hasPrefix("a.xml: warning: the rule 'r1' is not checked: ") == true)
    #expect(found.last?.hasPrefix("a.xml: warning: the rule 'r2' is not checked: ") == true)
  }

  @Test func `Checks nothing with a variable that is defined twice`() throws {
    let schema = schema(
      "<rule context='a'><let name='v' value='2'/><report test='$v = 2'>x</report></rule>"
        + "<rule context='b'><report test='$v = 1'>y</report></rule>",
      before: "<let name='v' value='1'/>")
    #expect(
      try unchecked(schema) == [
        "s:1: warning: the rule 'p' is not checked: $v cannot be known: it is defined twice; "
          + "expected one <let> for it [not-checked]"
      ])
    #expect(try findings(schema, "<a><b/></a>") == ["a.xml:1:4: error: y [p]"])
  }

  @Test func `Gives all nodes of a value, and a mark for what it cannot give`() throws {
    let schema = schema(
      "<rule context='a'><assert test='c'><value-of select='b'/>, <value-of select='tokenize(., 1)'/>"
        + "</assert></rule>")
    #expect(
      try findings(schema, "<a><b>1</b><b>2</b></a>") == ["a.xml:1:1: error: 1 2, … [p]"])
  }

  @Test(arguments: [
    "<pattern documents='x'><rule id='r' context='a'><assert test='b'/></rule></pattern>",
    "<pattern><rule id='r' context='a'><x:variable xmlns:x='\(xslt)'/><assert test='b'/></rule></pattern>",
    "<pattern><rule id='r' context='a'><assert test=\"key('k', @n)\"/></rule></pattern>",
    "<let name='v' value=\"document('x')\"/><pattern><rule id='r' context='a'><assert test='$v'/>"
      + "</rule></pattern>",
  ])
  func `Names what needs XSLT or other documents also in XPath 1`(content: String) throws {
    let schema = schematron(content)
    #expect(
      try unchecked(schema).first?.hasPrefix("s:1: warning: the rule 'r' is not checked") == true)
    #expect(try findings(schema, "<a/>") == [])
  }
}
