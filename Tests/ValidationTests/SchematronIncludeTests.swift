import TestSupport
import Testing
import Validation

@Suite struct SchematronIncludeTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("parts/p.sch", part("pattern", "<include href='r.sch'/>", "id='p'"))
    try folder.write("parts/r.sch", part("rule", "\n<assert test='b'>no b</assert>", "context='a'"))
    try folder.write("parts/bad.sch", part("pattern", "\n<rule/>"))
    try folder.write("loop.sch", part("pattern", "\n<include href='loop.sch'/>"))
  }

  func part(_ name: String, _ content: String, _ attributes: String = "") -> String {
    "<\(name) xmlns='http://purl.oclc.org/dsdl/schematron' \(attributes)>\(content)</\(name)>"
  }

  func path(_ name: String) -> String { folder.url(name).path() }

  @Test(arguments: [
    "<include href='parts/p.sch'/>", "<pattern id='p'><include href='parts/r.sch'/></pattern>",
    "<pattern id='p'><rule context='a'><extends href='parts/r.sch'/></rule></pattern>",
    "<include href='parts/p.sch#p'/>",
  ])
  func `Takes rules from other files`(content: String) throws {
    #expect(
      try findings(schematron(content), "<a/>", path("s.sch")) == ["a.xml:1:1: error: no b [p]"])
  }

  @Test(arguments: [
    ("/etc/x.sch", "the schema includes '/etc/x.sch'; expected the relative name of a local file"),
    (
      "http://x.org/x.sch",
      "the schema includes 'http://x.org/x.sch'; expected the relative name of a local file"
    ),
    ("", "the schema includes ''; expected the relative name of a local file"),
  ])
  func `Includes no file from elsewhere`(href: String, expected: String) {
    #expect(
      refusal(schematron("\n<include href='\(href)'/>")) == ["s:2: error: \(expected) [schematron]"]
    )
  }

  @Test func `Names what it cannot include, with its place`() {
    let found = refusal(schematron("\n<include href='none.sch'/>"), path("s.sch"))
    #expect(
      found.first
        == "\(path("s.sch")):2: error: the schema includes '\(path("none.sch"))', which cannot be read; "
        + "expected a part of a schema [schematron]")
    #expect(
      refusal(schematron("<include href='parts/p.sch#z'/>"), path("s.sch")).first?
        .contains("the schema includes 'parts/p.sch#z', which cannot be read") == true)
  }

  @Test func `Names the file that an error is in`() {
    #expect(
      refusal(schematron("<include href='parts/bad.sch'/>"), path("s.sch")) == [
        "\(path("parts/bad.sch")):2: error: <rule> lacks the attribute context [schematron]"
      ])
  }

  @Test func `Sees that a file includes itself`() {
    let loop = path("loop.sch")
    #expect(
      refusal(schematron("<include href='loop.sch'/>"), path("s.sch")) == [
        "\(loop):2: error: '\(loop)' includes itself; expected files that do not [schematron]"
      ])
  }
}
