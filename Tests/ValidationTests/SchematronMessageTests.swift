import Testing
import Validation

@Suite struct SchematronMessageTests {
  func finding(_ check: String) throws -> [String] {
    let rest =
      "<diagnostics><diagnostic id='d'>got <value-of select='@n'/></diagnostic></diagnostics>"
    let schema = schematron(
      "<pattern id='p'><rule context='b'>\(check)</rule></pattern>\(rest)")
    return try findings(schema, "<a><b n='7'/></a>")
  }

  @Test(arguments: [
    ("<assert test='@n = 8'>Wrong.</assert>", "error: Wrong [p]"),
    ("<report test='@n = 7'>\n Wrong\n n. </report>", "error: Wrong n [p]"),
    (
      "<assert id='i' test='@m'><name/> in <name path='..'/> has n=<value-of select='@n'/></assert>",
      "error: b in a has n=7 [i]"
    ),
    (
      "<assert test='@m'>An <emph>m</emph> is <span class='x'>missing</span></assert>",
      "error: An m is missing [p]"
    ),
    ("<assert test='@m' diagnostics='d'>No m.</assert>", "error: No m; got 7 [p]"),
    ("<assert test='@m'/>", "error: not fulfilled: @m [p]"),
    ("<report test='@n'/>", "error: not allowed: @n [p]"),
    ("<assert role='warning' test='@m'>x</assert>", "warning: x [p]"),
    ("<assert role='info' test='@m'>x</assert>", "note: x [p]"),
    ("<assert role='fatal' test='@m'>x</assert>", "error: x [p]"),
  ])
  func `Puts together what is said`(check: String, expected: String) throws {
    #expect(try finding(check) == ["a.xml:1:4: \(expected)"])
  }

  @Test(arguments: ["<assert test='@n'>x</assert>", "<report test='@m'>x</report>"])
  func `Says nothing where all is well`(check: String) throws {
    #expect(try finding(check) == [])
  }
}
