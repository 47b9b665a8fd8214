import Diagnostics
import Testing
import Validation

@Suite struct ValidatorTests {
  static let grammar = """
    <element name="a" xmlns="http://relaxng.org/ns/structure/1.0">
    <zeroOrMore><element name="b"><text/></element></zeroOrMore></element>
    """
  static let rules = schematron(
    rule: "b", "<assert id='filled' test='text()'>A b is empty.</assert>")

  func validator() throws -> Validator {
    try Validator(
      schemas: [Self.grammar, Self.rules].map { SchemaSource(Array($0.utf8), name: "s") })
  }

  @Test func `Gives what all schemas find, by line`() throws {
    let found = try validator().validate(
      Array("<a>\n<b/>\n<b>x</b>\n<c/>\n<b/></a>".utf8), file: "a.xml")
    #expect(
      found.map(\.description) == [
        "a.xml:2:1: error: A b is empty [filled]",
        "a.xml:4:1: error: <c> is allowed nowhere; expected <b> here (/a/c) [element]",
        "a.xml:5:1: error: A b is empty [filled]",
      ])
  }

  @Test func `Says the same thing of a place once`() throws {
    let twice = try Validator(
      schemas: [Self.rules, Self.rules].map { SchemaSource(Array($0.utf8), name: "s") })
    let found = try twice.validate(Array("<a><b/><b/></a>".utf8), file: "a.xml")
    #expect(found.map(\.location.column) == [4, 8])
  }

  @Test func `Throws for what is not well-formed`() throws {
    let failure = #expect(throws: Failure.self) {
      try validator().validate(Array("<a>".utf8), file: "a.xml")
    }
    #expect(failure?.reason == .unreadable)
  }

  @Test func `Works in several tasks at once`() async throws {
    let validator = try validator()
    let results = await withTaskGroup { group in
      for index in 0..<200 {
        let xml =
          "<a>\(String(repeating: "\n", count: index))<b/>\(index % 2 == 0 ? "" : "\n<c/>")</a>"
        group.addTask {
          let lines = try? validator.validate(Array(xml.utf8), file: "a.xml").map(\.location.line)
          return lines == (index % 2 == 0 ? [index + 1] : [index + 1, index + 2])
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.count == 200)
    #expect(results.allSatisfy { $0 })
  }

  @Test func `Has the project's schemas built in`() throws {
    #expect(SchemaSource.builtIn.map(\.name) == ["bifolium.rng", "bifolium.sch"])
    let found = try Validator().validate(Array("<html/>".utf8), file: "a.xml")
    #expect(found.contains { $0.rule == "element" })
  }
}
