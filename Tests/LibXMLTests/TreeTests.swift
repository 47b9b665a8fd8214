import LibXML
import Testing
import XMLTree

@Suite struct TreeTests {
  @Test func `Keeps namespaces, and the prefix of attributes`() throws {
    let root = try document(
      "<t:a xmlns:t='u' xmlns:o='w' xml:id='i' n='1' o:p='2'/>"
    ).tree().root
    #expect(
      root
        == Element(
          "a", namespace: "u",
          [Attribute("xml:id", "i"), Attribute("n", "1"), Attribute("o:p", "2")], line: 1))
  }

  @Test func `Merges text, CDATA and entities`() throws {
    let xml = "<!DOCTYPE a [<!ENTITY x 'y'>]><a b='&x;&lt;'>1&x;&amp;<![CDATA[<]]>&x;2</a>"
    let root = try document(xml).tree().root
    #expect(root.children == [.text("1y&<y2")])
    #expect(root["b"] == "y<")
  }

  @Test func `Keeps comments and instructions between texts`() throws {
    let root = try document("<a>1<!--c-->2<?p  i ?>3</a>").tree().root
    #expect(
      root.children == [
        .text("1"), .comment("c"), .text("2"), .instruction(target: "p", content: "i "), .text("3"),
      ])
  }

  @Test func `Gives the instructions before the root`() throws {
    let tree = try document("<?xml-model href='s'?><!--c--><?p?><a><?q?></a><?r?>").tree()
    #expect(
      tree.instructions == [
        .instruction(target: "xml-model", content: "href='s'"),
        .instruction(target: "p", content: ""),
      ])
  }

  @Test func `Adds the defaults of the internal subset`() throws {
    let root = try document("<!DOCTYPE a [<!ATTLIST a b CDATA 'c'>]><a/>").tree().root
    #expect(root["b"] == "c")
  }

  @Test func `Knows the line of what is in an entity by its place in the file`() throws {
    let xml = "<!DOCTYPE a [<!ENTITY x '<b/>'>]>\n<a>\n&x;<c>\n&x;</c></a>"
    let elements = try document(xml).tree().root.elements
    // Where libxml2 puts in a copy, it has the line of what it stands in.
    #expect(elements.first?.line == 3 || elements.first?.line == 2)
    #expect(elements.last?.elements.first?.line == 3)
  }

  @Test(arguments: [2, 70_000, 140_000])
  func `Knows lines, also beyond 65535`(line: Int) throws {
    let xml = "<a>" + String(repeating: "\n", count: line - 1) + "<b/><c\n/><d><e/></d></a>"
    let elements = try document(xml).tree().root.elements
    #expect(elements.map(\.line) == [line, line, line + 1])
    #expect(elements.last?.elements.first?.line == line + 1)
  }
}
