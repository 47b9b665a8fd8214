import Testing

@testable import RelaxNG

@Suite struct RefusalTests {
  @Test(arguments: [
    ("<foo/>", "2:1", "there is no <foo> in RELAX NG"),
    ("<text foo=''/>", "2:1", "<text> has no attribute foo in RELAX NG"),
    ("<text name='x'/>", "2:1", "<text> has no attribute name in RELAX NG"),
    (
      "<text r:name='x' xmlns:r='\(RelaxNGSchema.namespace)'/>", "2:1",
      "<text> has no attribute name in RELAX NG"
    ),
    (
      "<group combine='choice'><text/></group>", "2:1",
      "<group> has no attribute combine in RELAX NG"
    ),
    ("<value><text/></value>", "2:1", "<value> has elements in it; expected only text"),
    (
      "<data type='string'><param name='length'><!--1--><b/></param></data>", "2:21",
      "<param> has elements in it; expected only text"
    ),
    ("<group>x<text/></group>", "2:1", "<group> has text in it; expected only elements"),
    ("<empty>x</empty>", "2:1", "<empty> has text in it; expected only elements"),
    ("<text><empty/></text>", "2:1", "<text> is not empty; expected nothing in it"),
    ("<ref name='b'><empty/></ref>", "2:1", "<ref> is not empty; expected nothing in it"),
  ])
  func `Refuses what is not written as RELAX NG`(content: String, place: String, message: String) {
    #expect(refusal(element(content)) == ["s.rng:\(place): error: \(message) [schema]"])
  }

  @Test(arguments: [
    "param", "except", "div", "include", "start", "define", "name", "anyName", "nsName",
  ])
  func `Refuses what stands for no pattern`(word: String) {
    #expect(
      refusal(element("\n <\(word)/>")) == [
        "s.rng:3:2: error: <\(word)> does not stand for a pattern; "
          + "expected one such as <element> or <ref> [schema]"
      ])
  }

  @Test(arguments: [
    "group", "interleave", "choice", "optional", "zeroOrMore", "oneOrMore", "mixed", "list",
    "element name='b'",
  ])
  func `Refuses elements with nothing in them`(tag: String) {
    #expect(
      refusal(element("<\(tag)/>")) == [
        "s.rng:2:1: error: nothing is in this element; "
          + "expected a pattern such as <empty/> [schema]"
      ])
  }

  @Test(arguments: [
    ("<element/>", "a name is missing; expected an attribute name or a name class"),
    ("<attribute/>", "a name is missing; expected an attribute name or a name class"),
    (
      "<attribute name='x'><text/><text/></attribute>",
      "<attribute> holds several patterns; put <group> around them"
    ),
    ("<ref name='b:c'/>", "'b:c' is no name; expected one without a colon"),
    ("<ref name=''/>", "'' is no name; expected one without a colon"),
    ("<ref name='1'/>", "'1' is no name; expected one without a colon"),
    ("<element name=''><text/></element>", "'' is no name, or its prefix is not declared here"),
    (
      "<element name='b c'><text/></element>",
      "'b c' is no name, or its prefix is not declared here"
    ),
    (
      "<element name='b:c'><text/></element>",
      "'b:c' is no name, or its prefix is not declared here"
    ),
    ("<attribute name=':c'/>", "':c' is no name, or its prefix is not declared here"),
    (
      "<attribute name='xmlns'/>",
      "a pattern cannot match the declaration of a namespace; leave it out"
    ),
    (
      "<attribute name='x' ns='http://www.w3.org/2000/xmlns'/>",
      "a pattern cannot match the declaration of a namespace; leave it out"
    ),
    (
      "<attribute><choice><name ns=''>x</name><name ns=''>xmlns</name></choice></attribute>",
      "a pattern cannot match the declaration of a namespace; leave it out"
    ),
    (
      "<oneOrMore><attribute><nsName ns='http://www.w3.org/2000/xmlns'/></attribute></oneOrMore>",
      "a pattern cannot match the declaration of a namespace; leave it out"
    ),
  ])
  func `Refuses elements and attributes without a right name`(content: String, message: String) {
    let column = content.hasPrefix("<oneOrMore>") ? 12 : 1
    #expect(refusal(element(content)) == ["s.rng:2:\(column): error: \(message) [schema]"])
  }

  @Test(arguments: [
    ("<text/>", "2:10", "this is no name class; expected <name>, <anyName>, <nsName> or <choice>"),
    ("<choice/>", "2:10", "nothing is in this element; expected a name class"),
    (
      "<choice><name>b</name><empty/></choice>", "2:32",
      "this is no name class; expected <name>, <anyName>, <nsName> or <choice>"
    ),
    ("<anyName><name>b</name></anyName>", "2:10", "a wildcard holds nothing but one <except>"),
    (
      "<anyName><except><name>b</name></except><except><name>b</name></except></anyName>", "2:10",
      "a wildcard holds nothing but one <except>"
    ),
    ("<anyName><except/></anyName>", "2:19", "nothing is in this element; expected a name class"),
    (
      "<anyName><except><anyName/></except></anyName>", "2:27",
      "this wildcard cannot be an exception of another; name what is meant"
    ),
    (
      "<nsName><except><nsName ns='x'/></except></nsName>", "2:26",
      "this wildcard cannot be an exception of another; name what is meant"
    ),
    (
      "<nsName><except><choice><name>b</name><anyName/></choice></except></nsName>", "2:48",
      "this wildcard cannot be an exception of another; name what is meant"
    ),
  ])
  func `Refuses what is no name class`(nameClass: String, place: String, message: String) {
    #expect(
      refusal(element("<element>\(nameClass)<text/></element>")) == [
        "s.rng:\(place): error: \(message) [schema]"
      ])
  }

  @Test(arguments: [
    ("<data/>", "<data> has no attribute type; expected the name of a datatype"),
    (
      "<data type='x'/>",
      "there is no datatype 'x' in 'http://www.w3.org/2001/XMLSchema-datatypes'"
    ),
    (
      "<data type='integer' datatypeLibrary=''/>",
      "there is no datatype 'integer' without a library; expected string, token or a datatypeLibrary"
    ),
    (
      "<data type='anyType'/>",
      "there is no datatype 'anyType' in 'http://www.w3.org/2001/XMLSchema-datatypes'"
    ),
    (
      "<data type='x' datatypeLibrary='http://example.org/'/>",
      "the datatype library 'http://example.org/' is not known; "
        + "expected http://www.w3.org/2001/XMLSchema-datatypes"
    ),
    (
      "<data type='x' datatypeLibrary='x'/>",
      "'x' names no datatype library; expected an absolute URI without '#'"
    ),
    (
      "<data type='x' datatypeLibrary='http://example.org/#x'/>",
      "'http://example.org/#x' names no datatype library; expected an absolute URI without '#'"
    ),
    (
      "<data type='string' datatypeLibrary=''><param name='length'>1</param></data>",
      "the datatype string has no parameter 'length'"
    ),
    (
      "<data type='boolean'><param name='length'>1</param></data>",
      "the datatype boolean has no parameter 'length'"
    ),
    (
      "<data type='integer'><param name='x'>1</param></data>",
      "the datatype integer has no parameter 'x'"
    ),
    (
      "<data type='string'><param name='enumeration'>1</param></data>",
      "the datatype string has no parameter 'enumeration'"
    ),
    (
      "<data type='string'><param name='pattern'>(</param></data>",
      "the parameter pattern of string cannot be '('"
    ),
    (
      "<data type='string'><param name='length'>-1</param></data>",
      "the parameter length of string cannot be '-1'"
    ),
    (
      "<data type='date'><param name='minInclusive'>1950</param></data>",
      "the parameter minInclusive of date cannot be '1950'"
    ),
    (
      "<data type='byte'><param name='maxInclusive'>x</param></data>",
      "the parameter maxInclusive of byte cannot be 'x'"
    ),
    ("<value type='integer'>x</value>", "'x' is no value of the datatype integer"),
    ("<value type='date'>1950-13-01</value>", "'1950-13-01' is no value of the datatype date"),
    ("<value type='QName'>x:y</value>", "'x:y' is no name, or its prefix is not declared here"),
  ])
  func `Refuses datatypes, parameters and values that there are not`(
    content: String, message: String
  ) {
    #expect(refusal(element(content)) == ["s.rng:2:1: error: \(message) [schema]"])
  }

  @Test(arguments: [
    ("<text/>", "2:21", "<data> holds parameters and at the end one <except>, nothing else"),
    (
      "<except><value>x</value></except><param name='length'>1</param>", "2:21",
      "<data> holds parameters and at the end one <except>, nothing else"
    ),
    ("<except/>", "2:21", "nothing is in <except>; expected <value> or <data>"),
    ("<param>1</param>", "2:21", "a name is missing; expected an attribute name or a name class"),
  ])
  func `Refuses what data cannot hold`(content: String, place: String, message: String) {
    #expect(
      refusal(element("<data type='string'>\(content)</data>")) == [
        "s.rng:\(place): error: \(message) [schema]"
      ])
  }

  @Test(arguments: [
    ("", "1:1", "the grammar has no <start>; expected one"),
    ("<define name='x'><text/></define>", "1:1", "the grammar has no <start>; expected one"),
    ("<start><empty/><empty/></start>", "2:1", "<start> holds several patterns; expected one"),
    ("<start/>", "2:1", "nothing is in this element; expected a pattern such as <empty/>"),
    (
      "<define><text/></define>", "2:1",
      "a name is missing; expected an attribute name or a name class"
    ),
    (
      "<ref name='x'/>", "2:1",
      "this cannot stand here in a grammar; expected <start>, <define> or <div>"
    ),
    (
      "<div>\n <element name='x'><text/></element></div>", "3:2",
      "this cannot stand here in a grammar; expected <start>, <define> or <div>"
    ),
    (
      "<start combine='group'><empty/></start>", "2:1",
      "combine is neither choice nor interleave"
    ),
    (
      "<start><ref name='x'/></start>", "2:8",
      "'x' is not defined; expected a <define> of that name"
    ),
    (
      "<start><empty/></start>\n<define name='y'>\n<ref name='x'/></define>", "4:1",
      "'x' is not defined; expected a <define> of that name"
    ),
    (
      "<start><parentRef name='x'/></start>", "2:8",
      "there is no grammar around this one, in which 'x' could be defined"
    ),
    (
      "<start><grammar><start><parentRef name='x'/></start></grammar></start>", "2:24",
      "'x' is not defined; expected a <define> of that name"
    ),
    (
      "<start><empty/></start>\n<start><empty/></start>", "3:1",
      "'start' is defined twice without combine; expected combine on all but one"
    ),
    (
      """
      <start><empty/></start>
      <define name='x' combine='choice'><empty/></define>
      <define name='x'><empty/></define>
      <define name='x'><empty/></define>
      """, "5:1",
      "'x' is defined twice without combine; expected combine on all but one"
    ),
    (
      """
      <start combine='choice'><empty/></start>
      <start combine='choice'><empty/></start>
      <start combine='interleave'><empty/></start>
      """, "4:1",
      "'start' is combined both by choice and by interleave; expected one of them"
    ),
    (
      """
      <start><ref name='x'/></start>
      <define name='x'><choice><text/><ref name='y'/></choice></define>
      <define name='y'><optional><ref name='x'/></optional></define>
      """, "4:28", "'x' refers to itself without an element between"
    ),
  ])
  func `Refuses grammars whose definitions do not go together`(
    content: String, place: String, message: String
  ) {
    #expect(refusal(grammar(content)) == ["s.rng:\(place): error: \(message) [schema]"])
  }

  @Test func `Refuses a root of another kind`() {
    #expect(
      refusal("\n<define xmlns='\(RelaxNGSchema.namespace)' name='x'/>") == [
        "s.rng:2:1: error: <define> does not stand for a pattern; "
          + "expected one such as <element> or <ref> [schema]"
      ])
    #expect(refusal("<x/>") == ["s.rng:1:1: error: there is no <x> in RELAX NG [schema]"])
  }
}
