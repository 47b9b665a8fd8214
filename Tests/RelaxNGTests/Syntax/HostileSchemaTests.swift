import LibXML
import Testing

@testable import RelaxNG

/// Schemas that ask for too much end in bounded time, with a refusal or a verdict.
@Suite struct HostileSchemaTests {
  @Test(arguments: [("group", 520), ("choice", 5000), ("element name='a'", 9000)])
  func `Refuses elements that nest too deep`(tag: String, depth: Int) {
    let word = tag.prefix { $0 != " " }
    let xml =
      String(repeating: "<\(tag)>\n", count: depth) + "<text/>"
      + String(repeating: "</\(word)>", count: depth)
    #expect(
      refusal(element(xml)) == [
        "s.rng:500:1: error: the elements of the schema nest more than 500 deep [schema]"
      ])
  }

  @Test func `Takes elements that nest nearly so deep`() throws {
    let xml =
      String(repeating: "<group>", count: 480) + "<text/>"
      + String(repeating: "</group>", count: 480)
    #expect(try accepts(element(xml), "<a>x</a>"))
  }

  @Test(arguments: [900, 1500])
  func `Follows long rows of definitions, and refuses longer ones`(count: Int) throws {
    let definitions = (0..<count).map {
      "<define name='d\($0)'>\n<ref name='d\($0 + 1)'/></define>"
    }
    let xml = grammar(
      "<start><element name='a'><ref name='d0'/></element></start>\(definitions.joined())"
        + "<define name='d\(count)'><text/></define>")
    if count < 1000 {
      #expect(try accepts(xml, "<a>x</a>"))
    } else {
      #expect(
        refusal(xml).first?.hasSuffix(
          "error: more than 1,000 definitions refer to each other in a row [schema]") == true)
    }
  }

  @Test(arguments: ["group", "choice", "interleave"])
  func `Bears elements of 20,000 parts`(word: String) throws {
    let parts = (0..<20_000).map { "<element name='e\($0)'><empty/></element>" }.joined()
    let xml = element("<\(word)>\(parts)</\(word)>")
    let found = refusal(xml)
    if word == "choice" {
      #expect(found == [])
      #expect(try accepts(xml, "<a><e19999/></a>"))
    } else {
      #expect(
        found == [
          "s.rng:1:1: error: the schema is too large or too deeply nested to be used [schema]"
        ])
    }
  }

  @Test func `Judges by definitions that are the same by many ways`() throws {
    let schema = try schema(
      levels(40, "<zeroOrMore><choice><ref name='d%'/><ref name='d%'/></choice></zeroOrMore>"))
    #expect(try schema.findings("<a><b/><b/><b/></a>") == [])
    #expect(try schema.findings("<a><b/><c/></a>").count == 1)
  }

  @Test func `Refuses definitions that grow twofold at each of 40 levels`() throws {
    let part = "<optional><ref name='d%'/></optional>"
    #expect(
      refusal(levels(40, part + part)) == [
        "s.rng:1:1: error: the schema is too large or too deeply nested to be used [schema]"
      ])
  }

  @Test(
    arguments: [
      (40, "<choice><ref name='d%'/><group><ref name='d%'/><ref name='d%'/></group></choice>"),
      (8, "<optional><ref name='d%'/></optional><optional><ref name='d%'/></optional>"),
    ])
  func `Judges in bounded time by definitions that grow twofold`(count: Int, content: String)
    throws
  {
    let schema = try schema(levels(count, content))
    #expect(try schema.findings("<a><b/><b/><b/></a>") == [])
    #expect(try schema.findings("<a><b/><c/></a>").count == 1)
  }

  @Test func `Judges where elements of one name nest that are valid only in the innermost`() throws
  {
    let xml = grammar(
      """
      <start><ref name='x'/></start>
      <define name='x'><element name='a'><choice><ref name='x'/><ref name='y'/><empty/></choice></element></define>
      <define name='y'><element name='a'><choice><ref name='x'/><ref name='y'/><value>1</value></choice></element></define>
      """)
    let schema = try schema(xml)
    let document = { (content: String) in
      String(repeating: "<a>", count: 200) + content + String(repeating: "</a>", count: 200)
    }
    #expect(try schema.findings(document("1")) == [])
    #expect(try schema.findings(document("")) == [])
    #expect(try !schema.findings(document("2")).isEmpty)
  }

  /// A grammar with so many definitions, each of which refers to the next, where `%` stands.
  private func levels(_ count: Int, _ content: String) -> String {
    let definitions = (0..<count).map {
      "<define name='d\($0)'>\(content.replacing("%", with: String($0 + 1)))</define>"
    }
    return grammar(
      "<start><element name='a'><ref name='d0'/></element></start>\(definitions.joined())"
        + "<define name='d\(count)'><element name='b'><empty/></element></define>")
  }
}
