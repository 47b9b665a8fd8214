import LibXML
import Testing

@Suite struct NodeTests {
  func node(_ xpath: String, of xml: String) throws -> XMLNode? {
    let document = try document(xml)
    let context = try XPathContext(document, namespaces: [:])
    let value = try context.value(of: XPathExpression(xpath), at: document.node)
    if case .nodes(let nodes) = value { return nodes.first }
    return nil
  }

  @Test func `Keeps its document alive`() throws {
    let node = try #require(try node("//b", of: "<a><b>x</b></a>"))
    #expect(node.text == "x")
    #expect(node.parent?.name == "a")
  }

  @Test(arguments: [("//b", 2), ("//b/@c", 2), ("//b/text()", 2), ("//comment()", 3), ("/a", 1)])
  func `Knows its line`(xpath: String, line: Int) throws {
    #expect(try node(xpath, of: "<a>\n<b c=''>x</b>\n<!--y--></a>")?.line == line)
  }

  @Test(arguments: [
    ("/*/*", "p:b", "b", "u"), ("//@p:c", "p:c", "c", "u"), ("//text()", "", "", ""),
  ])
  func `Knows its names`(xpath: String, name: String, localName: String, namespace: String) throws {
    let document = try document("<a xmlns:p='u'><p:b p:c=''>x</p:b></a>")
    let context = try XPathContext(document, namespaces: ["p": "u"])
    let value = try context.value(of: XPathExpression(xpath), at: document.node)
    guard case .nodes(let nodes) = value, let node = nodes.first else {
      Issue.record("no node")
      return
    }
    #expect([node.name, node.localName, node.namespace] == [name, localName, namespace])
  }

  @Test func `Knows what it is inside of`() throws {
    let inner = try #require(try node("//c", of: "<a><b><c/></b></a>"))
    let outer = try #require(inner.parent?.parent)
    #expect(inner.isInside(outer))
    #expect(!outer.isInside(inner))
    #expect(!inner.isInside(inner))
  }
}
