import LibXML
import Testing

@testable import Validation

@Suite struct SchematronEmbeddingTests {
  /// What the Schematron in a grammar finds, and what of it is not checked.
  func results(
    _ content: String, _ xml: String
  ) throws -> (findings: [String], unchecked: [String])? {
    let grammar = """
      <grammar xmlns='http://relaxng.org/ns/structure/1.0' xmlns:s='\(SchematronSchema.namespace)'>
      <start><element name='a'>\(content)<empty/></element></start></grammar>
      """
    let outline = try XMLOutline(XMLDocument(Array(grammar.utf8), file: "g.rng"))
    let parts = outline.elements(inNamespace: SchematronSchema.namespace)
    guard let schema = try SchematronReader(file: "g.rng").embedded(parts, line: 1) else {
      return nil
    }
    let document = try XMLDocument(Array(xml.utf8), file: "a.xml")
    let found = try SchematronRun(schema, on: XMLOutline(document)).diagnostics()
    return (found.map(\.description), schema.unchecked.map(\.description))
  }

  @Test(arguments: ["", "<s:ns prefix='t' uri='u'/>", "<text/>"])
  func `Finds nothing where there are no rules`(content: String) throws {
    #expect(try results(content, "<a/>") == nil)
  }

  @Test func `Finds patterns, namespaces and variables wherever they stand`() throws {
    let content = """
      <s:ns prefix='t' uri='u'/><optional><s:let name='v' value="'x'"/><s:pattern id='p'>
      <s:rule context='t:b[@n eq $v]'><s:report test='true()'>x</s:report></s:rule></s:pattern>
      </optional><s:ns prefix='t' uri='u'/><s:let name='v' value="'x'"/>
      """
    let results = try results(content, "<a><b xmlns='u' n='x'/></a>")
    #expect(results?.findings == ["a.xml:1:4: error: x [p]"])
    #expect(results?.unchecked == [])
  }

  @Test func `Runs rules without a pattern, and names checks without a rule`() throws {
    let content = """
      <s:rule abstract='true' id='n'><s:assert test='@n'>no n</s:assert></s:rule>
      <s:rule context='a'><s:extends rule='n'/></s:rule>
      <s:rule context='*'><s:report test='true()'><s:name/></s:report></s:rule>
      <s:assert id='i' test='b'>alone</s:assert>
      """
    let results = try results(content, "<a/>")
    #expect(
      results?.findings == [
        "a.xml:1:1: error: no n [schematron]", "a.xml:1:1: error: a [schematron]",
      ])
    #expect(
      results?.unchecked == [
        "g.rng:5: warning: the assert 'i' is not checked: it stands in no rule; "
          + "expected a rule with a context around it [not-checked]"
      ])
  }

  @Test func `Takes the language from an embedded schema`() throws {
    let rule =
      "<s:pattern><s:rule context='a'><s:assert test='@n &lt; @m'>x</s:assert></s:rule></s:pattern>"
    #expect(try results(rule, "<a n='9' m='10'/>")?.unchecked.count == 1)
    let schema = "<s:schema queryBinding='xslt'>\(rule)</s:schema>"
    #expect(try results(schema, "<a n='9' m='10'/>")?.unchecked == [])
    #expect(
      try results(schema, "<a n='10' m='9'/>")?.findings == ["a.xml:1:1: error: x [schematron]"])
  }

  @Test(arguments: [
    (
      "<p><s><s/></s></p>",
      ["a.xml:1:45: error: You may not nest one s element within another [noNestedS]"]
    ),
    (
      "<ptr target='x' cRef='y'/>",
      [
        "a.xml:1:42: error: Only one of the attributes @target and @cRef may be supplied on ptr [ptrAtts]"
      ]
    ),
    ("<date when='1' from='2'/>", ["a.xml:1:42: warning: @when stands alone [w3c-when]"]),
    ("<lg><l/></lg><ptr target='x'/><date when='1'/><s/>", []),
    (
      "<lg/>",
      ["a.xml:1:42: error: An lg element must contain at least one child l, lg, or gap [lg]"]
    ),
  ])
  func `Checks rules as TEI writes them`(content: String, expected: [String]) throws {
    let rules = """
      <s:ns prefix='tei' uri='\(tei)'/>
      <s:pattern id='noNestedS'><s:rule context='tei:s'>
      <s:report test='tei:s'>You may not nest one s element within another</s:report></s:rule></s:pattern>
      <s:pattern id='ptrAtts'><s:rule context='tei:ptr'><s:report test='@target and @cRef'>Only one of the
      attributes @target and @cRef may be supplied on <s:name/></s:report></s:rule></s:pattern>
      <s:pattern id='w3c-when'><s:rule context='tei:*[@when]'>
      <s:report test='@notBefore|@notAfter|@from|@to' role='nonfatal'>@when stands alone</s:report>
      </s:rule></s:pattern>
      <s:pattern id='lg'><s:rule context='tei:lg'>
      <s:assert test='count(descendant::tei:lg|descendant::tei:l|descendant::tei:gap) gt 0'>An lg element
      must contain at least one child l, lg, or gap</s:assert></s:rule></s:pattern>
      """
    #expect(try results(rules, "<TEI xmlns='\(tei)'>\(content)</TEI>")?.findings == expected)
  }
}
