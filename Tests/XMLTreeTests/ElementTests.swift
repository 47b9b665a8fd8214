import Testing
import XMLTree

@Suite struct ElementTests {
  let root = Element(
    "a", [Attribute("n", "1"), Attribute("xml:id", "x")],
    [
      .text("one "), .element(Element("b", [], [.text("two")])), .comment("no"),
      .element(
        Element("c", [], [.element(Element("b", [Attribute("n", "2")], [.text(" three")]))])),
      .instruction(target: "no", content: "no"), .element(Element("b", [], [.text(" four")])),
    ])

  @Test func `Is of TEI unless it says otherwise`() {
    #expect(root.namespace == "http://www.tei-c.org/ns/1.0")
  }

  @Test func `Finds attributes by name`() {
    #expect(root["n"] == "1")
    #expect(root["xml:id"] == "x")
    #expect(root["id"] == nil)
  }

  @Test func `Finds children by name, not deeper elements`() {
    #expect(root.elements.map(\.name) == ["b", "c", "b"])
    #expect(root.elements("b").map(\.text) == ["two", " four"])
    #expect(root.first("b")?.text == "two")
    #expect(root.first("d") == nil)
  }

  @Test func `Follows a path of names`() {
    #expect(root.at("c", "b")?["n"] == "2")
    #expect(root.at("c", "d") == nil)
    #expect(root.at() == root)
  }

  @Test func `Has the characters of all that is in it`() {
    #expect(root.text == "one two three four")
  }
}
