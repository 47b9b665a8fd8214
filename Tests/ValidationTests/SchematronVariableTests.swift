import Testing
import Validation

@Suite struct SchematronVariableTests {
  @Test func `Knows variables of schema, pattern and rule`() throws {
    let schema = schematron(
      """
      <let name='root' value='/a'/><let name='n' value='$root/@n'/>
      <pattern><let name='all' value='//b'/><rule context='b'>
      <let name='own' value='@n'/>
      <assert test='$own = $n'><value-of select='$own'/> of <value-of select='count($all)'/>, not <value-of select='$n'/></assert>
      </rule></pattern>
      """)
    #expect(
      try findings(schema, "<a n='1'><b n='1'/>\n<b n='2'/></a>") == [
        "a.xml:2:1: error: 2 of 2, not 1 [schematron]"
      ])
  }

  @Test func `Forgets the variables of a rule after it`() {
    let schema = schematron(
      "<pattern><rule context='b'><let name='v' value='1'/><report test='$v'>x</report></rule></pattern>"
        + "\n<pattern><rule context='c'><report test='$v'>x</report></rule></pattern>")
    #expect(throws: (any Error).self) { try findings(schema, "<a><b/><c/></a>") }
  }

  @Test func `Offers current() in predicates`() throws {
    let schema = schematron(
      rule: "b", "<assert test='//c[@i = current()/@r]'><value-of select='@r'/> has no c</assert>")
    #expect(
      try findings(schema, "<a><b r='1'/>\n<b r='2'/><c i='1'/></a>") == [
        "a.xml:2:1: error: 2 has no c [schematron]"
      ])
  }

  @Test func `Finds elements by their xml:id with id()`() throws {
    let schema = schematron(
      rule: "@r", "<assert test='id(substring(., 2))/self::c'>dangling</assert>")
    #expect(
      try findings(
        schema, "<a><b r='#x'/>\n<b r='#y'/>\n<b r='#z'/><c xml:id='x'/><d xml:id='y'/></a>") == [
          "a.xml:2:4: error: dangling [schematron]", "a.xml:3:4: error: dangling [schematron]",
        ])
  }
}
