import Testing

@testable import RelaxNG

/// What a schema means, by documents that it takes and does not.
@Suite struct GrammarTests {
  @Test(arguments: [
    ("choice", ["<a><b/></a>", "<a><c/></a>"], ["<a><b/><c/></a>", "<a/>"]),
    ("interleave", ["<a><b/><c/></a>", "<a><c/><b/></a>"], ["<a><b/></a>", "<a/>"]),
  ])
  func `Combines definitions`(combine: String, valid: [String], invalid: [String]) throws {
    let schema = grammar(
      """
      <start><element name='a'><ref name='x'/></element></start>
      <define name='x' combine='\(combine)'><element name='b'><empty/></element></define>
      <div><define name='x'><element name='c'><empty/></element></define></div>
      """)
    for xml in valid { #expect(try accepts(schema, xml), "\(xml)") }
    for xml in invalid { #expect(try !accepts(schema, xml), "\(xml)") }
  }

  @Test func `Combines starts`() throws {
    let schema = grammar(
      "<start combine='choice'><element name='a'><empty/></element></start>"
        + "<start combine='choice'><element name='b'><empty/></element></start>")
    #expect(try accepts(schema, "<a/>"))
    #expect(try accepts(schema, "<b/>"))
    #expect(try !accepts(schema, "<c/>"))
  }

  @Test func `Keeps the names of a nested grammar apart, and reaches the outer ones`() throws {
    let schema = grammar(
      """
      <start><element name='a'><grammar>
        <start><ref name='x'/><parentRef name='x'/></start>
        <define name='x'><element name='inner'><empty/></element></define>
      </grammar></element></start>
      <define name='x'><element name='outer'><empty/></element></define>
      """)
    #expect(refusal(schema).first?.contains("<start> holds several") == true)
    let grouped = schema.replacing(
      "<start><ref name='x'/><parentRef name='x'/></start>",
      with: "<start><group><ref name='x'/><parentRef name='x'/></group></start>")
    #expect(try accepts(grouped, "<a><inner/><outer/></a>"))
    #expect(try !accepts(grouped, "<a><outer/><inner/></a>"))
  }

  @Test(arguments: [
    ("<anyName/>", ["<x/>", "<x xmlns='n'/>"], []),
    ("<anyName><except><name>x</name></except></anyName>", ["<y/>", "<x xmlns='n'/>"], ["<x/>"]),
    (
      "<anyName><except><nsName ns='n'/><nsName ns=''/></except></anyName>", ["<x xmlns='m'/>"],
      ["<x/>", "<x xmlns='n'/>"]
    ),
    ("<nsName ns='n'/>", ["<x xmlns='n'/>", "<p:y xmlns:p='n'/>"], ["<x/>", "<x xmlns='m'/>"]),
    (
      "<nsName ns='n'><except><name ns='n'>x</name></except></nsName>", ["<y xmlns='n'/>"],
      ["<x xmlns='n'/>", "<y/>"]
    ),
    ("<choice><name>x</name><name ns='n'>y</name></choice>", ["<x/>", "<y xmlns='n'/>"], ["<y/>"]),
    ("<name xmlns:p='n'>p:x</name>", ["<x xmlns='n'/>"], ["<x/>"]),
  ])
  func `Takes names as their class says`(nameClass: String, valid: [String], invalid: [String])
    throws
  {
    let schema = element("<element>\(nameClass)<empty/></element>")
    for xml in valid { #expect(try accepts(schema, "<a>\(xml)</a>"), "\(xml)") }
    for xml in invalid { #expect(try !accepts(schema, "<a>\(xml)</a>"), "\(xml)") }
  }

  @Test func `Gives attributes no namespace that they do not say themselves`() throws {
    let schema = element("<attribute name='x'/><attribute name='y' ns='m'/>", "ns='n'")
    #expect(try accepts(schema, "<a xmlns='n' x='' p:y='' xmlns:p='m'/>"))
    #expect(try !accepts(schema, "<p:a xmlns:p='n' p:x='' q:y='' xmlns:q='m'/>"))
  }

  @Test func `Passes over annotations and foreign attributes`() throws {
    let schema = """
      <element name='a' xmlns='\(RelaxNGSchema.namespace)' xmlns:x='n' x:note='1'>
        <x:documentation>An <x:b>a</x:b></x:documentation>
        <attribute name='t'><x:d/><choice><value>1</value><x:d>One</x:d><value x:y='z'>2</value></choice></attribute>
        <empty/><x:d/>
      </element>
      """
    #expect(try accepts(schema, "<a t='1'/>"))
    #expect(try !accepts(schema, "<a t='3'/>"))
  }

  @Test func `Looks past comments, instructions and CDATA sections in texts`() throws {
    let schema = element(of: "integer")
    #expect(try accepts(schema, "<a>1<!--c-->2<?p?><![CDATA[3]]></a>"))
    #expect(try !accepts(schema, "<a>1<!--c--> 2</a>"))
  }

  @Test func `Sees what the internal subset adds`() throws {
    let schema = element("<attribute name='x'><value>1</value></attribute>")
    #expect(try accepts(schema, "<!DOCTYPE a [<!ATTLIST a x CDATA '1'>]><a/>"))
    #expect(try !accepts(schema, "<a/>"))
  }
}
