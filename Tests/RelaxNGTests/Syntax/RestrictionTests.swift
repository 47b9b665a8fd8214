import Testing

@testable import RelaxNG

/// What the specification forbids in section 7, though it can be written.
@Suite struct RestrictionTests {
  @Test(arguments: [
    ("<empty/>", "<empty>"), ("<text/>", "<text>"), ("<value>x</value>", "<value>"),
    ("<data type='string'/>", "<data>"), ("<list><empty/></list>", "<list>"),
    ("<group>\(b)\(c)</group>", "<group>"), ("<interleave>\(b)\(c)</interleave>", "<interleave>"),
    ("<oneOrMore>\(b)</oneOrMore>", "<oneOrMore>"), ("<attribute name='x'/>", "<attribute>"),
    ("<choice>\(b)<attribute name='x'/></choice>", "<attribute>"),
    ("<optional>\(b)</optional>", "<empty>"),
  ])
  func `Refuses a start that is no element`(pattern: String, what: String) {
    #expect(
      refusal(grammar("<start>\(pattern)</start>")) == [
        "s.rng:1:1: error: \(what) is not allowed in the start of a grammar [schema]"
      ])
  }

  @Test(arguments: [
    ("<attribute name='x'>\(b)</attribute>", "<element> is not allowed in an <attribute>"),
    (
      "<attribute name='x'><attribute name='y'/></attribute>",
      "<attribute> is not allowed in an <attribute>"
    ),
    (
      "<attribute name='x'><choice><text/><group><empty/>\(b)</group></choice></attribute>",
      "<element> is not allowed in an <attribute>"
    ),
    ("<list>\(b)</list>", "<element> is not allowed in a <list>"),
    ("<list><text/></list>", "<text> is not allowed in a <list>"),
    ("<list><attribute name='x'/></list>", "<attribute> is not allowed in a <list>"),
    ("<list><list><value>x</value></list></list>", "<list> is not allowed in a <list>"),
    (
      "<list><interleave><value>x</value><value>y</value></interleave></list>",
      "<interleave> is not allowed in a <list>"
    ),
    (except("<text/>"), "<text> is not allowed in the <except> of a <data>"),
    (except("<empty/>"), "<empty> is not allowed in the <except> of a <data>"),
    (except(b), "<element> is not allowed in the <except> of a <data>"),
    (except("<attribute name='x'/>"), "<attribute> is not allowed in the <except> of a <data>"),
    (
      except("<list><value>x</value></list>"), "<list> is not allowed in the <except> of a <data>"
    ),
    (
      except("<group><value>x</value><value>y</value></group>"),
      "<group> is not allowed in the <except> of a <data>"
    ),
    (
      except("<interleave><value>x</value><value>y</value></interleave>"),
      "<interleave> is not allowed in the <except> of a <data>"
    ),
    (
      except("<oneOrMore><value>x</value></oneOrMore>"),
      "<oneOrMore> is not allowed in the <except> of a <data>"
    ),
    (
      "<oneOrMore><group><attribute name='x'/>\(b)</group></oneOrMore>",
      "<attribute> is not allowed in a group that is repeated"
    ),
    (
      "<zeroOrMore><interleave><attribute name='x'/>\(b)</interleave></zeroOrMore>",
      "<attribute> is not allowed in a group that is repeated"
    ),
  ])
  func `Refuses what cannot stand where it does`(content: String, message: String) {
    #expect(
      refusal(element("<optional>\n\(content)</optional>")) == [
        "s.rng:1:1: error: \(message) [schema]"
      ])
  }

  @Test(arguments: [
    ("<data type='string'/>\(b)"), ("<value>x</value><text/>"),
    ("<list><value>x</value></list><value>y</value>"),
    ("<interleave><data type='string'/><optional>\(b)</optional></interleave>"),
    ("<mixed><value>x</value></mixed>"), ("<oneOrMore><value>x</value></oneOrMore>"),
    ("<attribute name='x'><data type='string'/><value>x</value></attribute>"),
  ])
  func `Refuses data beside other content`(content: String) {
    let inner =
      content.hasPrefix("<attribute")
      ? content.replacing("'x'>", with: "'x'><group>").replacing(
        "</attribute>", with: "</group></attribute>") : content
    #expect(
      refusal(element(inner)) == [
        "s.rng:1:1: error: <data>, <value> or <list> stands beside other content; "
          + "it must be all that an element holds [schema]"
      ])
  }

  @Test(arguments: [
    ("<attribute name='x'/><attribute name='x'/>", "x"),
    ("<attribute name='x'/><optional><group><attribute name='x'/>\(b)</group></optional>", "x"),
    (
      "<interleave><attribute name='x'/><choice><empty/><attribute name='x'/></choice></interleave>",
      "x"
    ),
    (
      "<attribute name='x'/><oneOrMore><attribute><anyName/></attribute></oneOrMore>", "x"
    ),
    (
      "<oneOrMore><attribute><nsName ns='n'/></attribute></oneOrMore><attribute name='x' ns='n'/>",
      "x"
    ),
    (
      "<attribute><choice><name>x</name><name>y</name></choice></attribute>"
        + "<attribute><choice><name>y</name><name>z</name></choice></attribute>", "y"
    ),
  ])
  func `Refuses an attribute that an element could have twice`(content: String, name: String) {
    #expect(
      refusal(element(content)) == [
        "s.rng:1:1: error: the attribute \(name) is allowed twice at one element [schema]"
      ])
  }

  @Test func `Allows attributes that exclude each other`() throws {
    let pattern = element(
      "<choice><attribute name='x'/><group><attribute name='x'/><attribute name='y'/></group></choice>"
    )
    #expect(try accepts(pattern, "<a x=''/>"))
    #expect(try accepts(pattern, "<a x='' y=''/>"))
    #expect(try !accepts(pattern, "<a y=''/>"))
  }

  @Test(arguments: [
    ("<attribute><anyName/></attribute>"),
    ("<optional><attribute><nsName/></attribute></optional>"),
    ("<attribute><choice><name>x</name><nsName ns='n'/></choice></attribute>"),
  ])
  func `Refuses an attribute of any name that is not repeated`(content: String) {
    #expect(
      refusal(element(content)) == [
        "s.rng:1:1: error: an attribute of any name is allowed only once; "
          + "put <oneOrMore> around it [schema]"
      ])
  }

  @Test(arguments: [
    ("\(b)\(b)", "<b> stands in two branches of one <interleave>"),
    (
      "\(b)<group>\(c)<zeroOrMore>\(b)</zeroOrMore></group>",
      "<b> stands in two branches of one <interleave>"
    ),
    (
      "\(c)<element><anyName/><empty/></element>",
      "<c> stands in two branches of one <interleave>"
    ),
    ("<text/><mixed>\(b)</mixed>", "text stands in two branches of one <interleave>"),
  ])
  func `Refuses interleaves whose branches cannot be told apart`(content: String, message: String) {
    #expect(
      refusal(element("<interleave>\(content)</interleave>")) == [
        "s.rng:1:1: error: \(message) [schema]"
      ])
  }

  @Test func `Names the element whose content is at fault`() {
    let schema = grammar(
      """
      <start>
        <element name='a'><ref name='x'/></element>
      </start>
      <define name='x'>
        <element name='b'><attribute name='n'/><ref name='y'/></element>
      </define>
      <define name='y'><attribute name='n'/></define>
      """)
    #expect(
      refusal(schema) == [
        "s.rng:6:3: error: the attribute n is allowed twice at one element [schema]"
      ])
  }

  @Test func `Does not mind what nothing leads to`() throws {
    let schema = grammar(
      """
      <start><element name='a'><empty/></element></start>
      <define name='x'><element name='b'><list><text/></list></element></define>
      <define name='y'><element name='c'><notAllowed/></element></define>
      """)
    #expect(try accepts(schema, "<a/>"))
  }
}

private let b = "<element name='b'><empty/></element>"
private let c = "<element name='c'><empty/></element>"

private func except(_ pattern: String) -> String {
  "<data type='string'><except>\(pattern)</except></data>"
}
