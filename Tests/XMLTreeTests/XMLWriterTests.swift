import Testing
import XMLTree

func xml(_ root: Element, containers: Set<String> = []) -> String {
  let text = String(
    decoding: XMLWriter.bytes(root, instructions: []) { containers.contains($0.name) },
    as: UTF8.self)
  let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  #expect(text.hasPrefix(head) && text.hasSuffix("\n"))
  return String(text.dropFirst(head.count).dropLast())
}

func bare(_ name: String, _ attributes: [Attribute] = [], _ children: [Node] = []) -> Element {
  Element(name, namespace: "", attributes, children)
}

@Suite struct XMLWriterTests {
  @Test(arguments: [
    ("a", "<e>a</e>"),
    ("a & b < c > d", "<e>a &amp; b &lt; c &gt; d</e>"),
    ("]]>", "<e>]]&gt;</e>"),
    ("\"quoted\" 'so'", "<e>\"quoted\" 'so'</e>"),
    ("a\rb\nc\td", "<e>a&#13;b\nc\td</e>"),
    ("é и 中 😀 e\u{301} \u{200D}", "<e>é и 中 😀 e\u{301} \u{200D}</e>"),
    ("&amp;", "<e>&amp;amp;</e>"),
  ])
  func `Escapes what text cannot have`(text: String, expected: String) {
    #expect(xml(bare("e", [], [.text(text)])) == expected)
  }

  @Test(arguments: [
    ("a & \"b\" < 'c'", "<e n=\"a &amp; &quot;b&quot; &lt; 'c'\"/>"),
    ("a\nb\tc\rd", "<e n=\"a&#10;b&#9;c&#13;d\"/>"),
    ("", "<e n=\"\"/>"),
  ])
  func `Escapes what an attribute cannot have`(value: String, expected: String) {
    #expect(xml(bare("e", [Attribute("n", value)])) == expected)
  }

  @Test func `Names a namespace where it changes`() {
    let inner = Element("b", namespace: "urn:b", [], [.element(Element("c", namespace: "urn:b"))])
    let root = Element("a", namespace: "urn:a", [], [.element(inner), .element(bare("d"))])
    #expect(
      xml(root) == "<a xmlns=\"urn:a\"><b xmlns=\"urn:b\"><c/></b><d xmlns=\"\"/></a>")
  }

  @Test func `Writes comments and instructions`() {
    let root = bare("e", [], [.comment(" c "), .instruction(target: "t", content: "x")])
    #expect(xml(root) == "<e><!-- c --><?t x?></e>")
  }

  @Test func `Puts the prolog's instructions before the root, one a line`() {
    let bytes = XMLWriter.bytes(
      bare("e"), instructions: [("x", "1"), ("y", "2")], isContainer: { _ in false })
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?x 1?>\n<?y 2?>\n<e/>\n")
  }
}

@Suite struct XMLWriterLayoutTests {
  @Test func `Gives the children of containers lines of their own`() {
    let inner = bare("list", [], [.element(bare("b")), .element(bare("c"))])
    let root = bare("list", [], [.element(inner)])
    #expect(
      xml(root, containers: ["list"]) == """
        <list>
          <list>
            <b/>
            <c/>
          </list>
        </list>
        """)
  }

  @Test func `Adds no space between words`() {
    let root = bare("list", [], [.text("a "), .element(bare("b", [], [.text("c")])), .text(".")])
    #expect(xml(root, containers: ["list", "b"]) == "<list>a <b>c</b>.</list>")
  }

  @Test func `Leaves other elements as they are`() {
    let root = bare("s", [], [.element(bare("b")), .element(bare("c"))])
    #expect(xml(root, containers: ["list"]) == "<s><b/><c/></s>")
  }
}
