import Testing
import Validation

@Suite struct SchematronRuleTests {
  static let xml = "<a n='1'>\n<b n='2'>x</b>\n<c><b n='3'/></c>\n<!--d--></a>"

  @Test(
    arguments: [
      ("b", ["2:1", "3:4"]), ("c/b", ["3:4"]), ("a//b", ["2:1", "3:4"]), ("/a", ["1:1"]),
      ("/a/b", ["2:1"]), ("b[@n = 3]", ["3:4"]), ("b|c", ["2:1", "3:1", "3:4"]),
      ("@n", ["1:4", "2:4", "3:7"]), ("b/@n", ["2:4", "3:7"]), ("b/text()", ["2:10"]),
      ("*[@n &lt; 3]", ["1:1", "2:1"]), ("b[. = 'x|y'] | b[@n = '2']", ["2:1"]),
      ("b[@n = 3]/.. | c[b]", ["3:1"]), ("z", []),
    ] as [(String, [String])])
  func `Meets the nodes that fit a context`(context: String, places: [String]) throws {
    let found = try findings(
      schematron(rule: context, "<report test='true()'>x</report>"), Self.xml)
    #expect(found == places.map { "a.xml:\($0): error: x [schematron]" })
  }

  @Test func `Lets a node meet only the first rule of a pattern that it fits`() throws {
    let rules =
      "<rule context='c/b'><report test='1'>first</report></rule>"
      + "<rule context='b'><report test='1'>second</report></rule>"
    #expect(
      try findings(schematron("<pattern>\(rules)</pattern>"), Self.xml) == [
        "a.xml:2:1: error: second [schematron]", "a.xml:3:4: error: first [schematron]",
      ])
  }

  @Test func `Lets a node meet a rule of each pattern`() throws {
    let pattern = "<pattern><rule context='c'><report test='1'><name/></report></rule></pattern>"
    let other = pattern.replacing("<name/>", with: "other")
    #expect(try findings(schematron(pattern + other), Self.xml).count == 2)
  }

  @Test func `Knows prefixes, and no default namespace`() throws {
    let schema = schematron(
      "<ns prefix='t' uri='\(tei)'/><pattern><rule context='t:p'><assert test='t:s'>no s</assert></rule>"
        + "<rule context='p'><report test='1'>never</report></rule></pattern>")
    #expect(
      try findings(schema, "<p xmlns='\(tei)'/>") == ["a.xml:1:1: error: no s [schematron]"])
  }

  @Test func `Runs the patterns of the default phase`() throws {
    let patterns = ["x", "y"].map {
      "<pattern id='\($0)'><rule context='c'><report test='1'>said</report></rule></pattern>"
    }
    let schema = schematron(
      "<phase id='p'><active pattern='y'/></phase>\(patterns.joined())",
      attributes: "defaultPhase='p'")
    #expect(try findings(schema, Self.xml) == ["a.xml:3:1: error: said [y]"])
  }
}
