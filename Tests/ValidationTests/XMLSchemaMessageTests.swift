import Testing
import Validation

@Suite struct XMLSchemaMessageTests {
  static let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="n" xmlns="n"
     elementFormDefault="qualified">
    <xs:element name="a"><xs:complexType><xs:sequence>
      <xs:element name="b" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
        <xs:attribute name="id"/><xs:attribute name="ref"/><xs:attribute name="i" type="xs:ID"/><xs:attribute name="need" use="required"/>
      </xs:complexType></xs:element>
      <xs:element name="c" minOccurs="0"><xs:complexType><xs:sequence>
        <xs:element name="x"/><xs:element name="y"/></xs:sequence></xs:complexType></xs:element>
      <xs:element name="d" type="xs:integer" minOccurs="0"/>
      <xs:element name="e" minOccurs="0"><xs:complexType/></xs:element>
      <xs:element name="f" type="xs:date" minOccurs="0" nillable="true"/>
      <xs:element name="g" type="G" minOccurs="0"/>
      <xs:element name="h" minOccurs="0"><xs:complexType><xs:sequence>
        <xs:any processContents="strict"/></xs:sequence></xs:complexType></xs:element>
      <xs:element name="i" fixed="x" minOccurs="0" type="xs:string"/>
      <xs:element name="j" minOccurs="0"><xs:simpleType><xs:restriction base="xs:string">
        <xs:maxLength value="2"/></xs:restriction></xs:simpleType></xs:element>
      </xs:sequence>
      <xs:attribute name="n" type="xs:integer"/>
      <xs:attribute name="t"><xs:simpleType><xs:restriction base="xs:string">
        <xs:enumeration value="x"/><xs:enumeration value="y"/></xs:restriction></xs:simpleType></xs:attribute>
      <xs:attribute name="p"><xs:simpleType><xs:restriction base="xs:string">
        <xs:pattern value="[a-z]+"/></xs:restriction></xs:simpleType></xs:attribute>
      <xs:attribute name="m"><xs:simpleType><xs:restriction base="xs:decimal"><xs:minInclusive value="2"/>
        <xs:maxExclusive value="50"/><xs:fractionDigits value="1"/></xs:restriction></xs:simpleType></xs:attribute>
      <xs:attribute name="s"><xs:simpleType><xs:restriction base="xs:string">
        <xs:minLength value="2"/></xs:restriction></xs:simpleType></xs:attribute>
      <xs:attribute name="l"><xs:simpleType><xs:list itemType="xs:integer"/></xs:simpleType></xs:attribute>
      <xs:attribute name="u"><xs:simpleType><xs:union memberTypes="xs:integer xs:date"/></xs:simpleType></xs:attribute>
      <xs:attribute name="o" fixed="1"/>
    </xs:complexType>
    <xs:key name="k"><xs:selector xpath="b"/><xs:field xpath="@id"/></xs:key>
    <xs:unique name="k2" xmlns:n="n"><xs:selector xpath="n:b"/><xs:field xpath="@id"/></xs:unique>
    <xs:keyref name="r" refer="k2" xmlns:n="n"><xs:selector xpath="n:b"/><xs:field xpath="@ref"/></xs:keyref>
    </xs:element>
    <xs:complexType name="G" abstract="true"/>
    </xs:schema>
    """

  func findings(_ xml: String) throws -> [String] {
    try ValidationTests.findings(Self.schema, xml)
  }

  @Test(arguments: [
    "<a xmlns='n'/>", "<a xmlns='n' n='1' t='x' p='a' m='2' s='ab' l='1 2' u='3'><b need=''/></a>",
  ])
  func `Says nothing of a valid document`(xml: String) throws {
    #expect(try findings(xml) == [])
  }

  @Test(
    arguments: [
      (
        "<z/>", 1,
        "<z> is not allowed here in <a>; expected <b>, <c>, <d>, <e>, <f>, <g>, <h>, <i> or <j>"
      ),
      ("<c><y/></c>", 4, "<y> is not allowed here in <c>; expected <x>"),
      ("<c><x/></c>", 1, "an element is missing in <c>; expected <y>"),
      ("<c><x/><y/><y/></c>", 12, "<y> is not allowed here in <c>"),
      (
        "<c><x xmlns=''/></c>", 4,
        "<x> is not allowed here in <c>; expected <x> of the namespace 'n'"
      ),
      ("text", 1, "text is not allowed in <a>; expected only elements"),
      ("<d>x</d>", 1, "<d> has the value 'x'; expected the type integer"),
      ("<d><x/></d>", 1, "<d> has elements in it; expected only a value"),
      ("<d k='1'>1</d>", 1, "the attribute k of <d> is not allowed"),
      ("<b/>", 1, "<b> lacks the attribute need"),
      ("<b need='' xml:lang='en'/>", 1, "the attribute xml:lang of <b> is not allowed"),
      ("<b need='' id='1'/><b need='' id='1'/>", 20, "the key '1' of <b> stands twice"),
      // libxml2 tells no more than the line.
      ("<b need='' ref='1'/>", nil, "<b> refers to the key '1', which is not there"),
      ("<b need='' i='x'/><b need='' i='x'/>", 19, "the id 'x' stands twice"),
      ("<b need='' i='1'/>", 1, "the attribute i of <b> has the value '1'; expected the type ID"),
      ("<e>x</e>", 1, "<e> is not empty; expected nothing in it"),
      ("<e><x/></e>", 1, "<e> is not empty; expected nothing in it"),
      ("<f xsi:nil='true'>x</f>", 1, "<f> is nil but not empty; expected nothing in it"),
      ("<d xsi:nil='true'/>", 1, "<d> cannot be nil; expected no xsi:nil"),
      ("<d xsi:type='n'>1</d>", 1, "xsi:type of <d> names no type of the schema"),
      ("<g/>", 1, "<g> is of an abstract type; expected xsi:type with another one"),
      ("<h><x/></h>", 4, "the schema declares no <x>, which must be declared here"),
      ("<i>y</i>", 1, "<i> has the value 'y'; expected 'x'"),
      ("<j>abc</j>", 1, "<j> is too long; expected at most 2 characters"),
    ] as [(String, Int?, String)])
  func `Says what is wrong with elements`(content: String, column: Int?, expected: String) throws {
    let xml =
      "<a xmlns='n' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>\n\(content)</a>"
    let place = content == "text" ? "1:1" : "2\(column.map { ":\($0)" } ?? "")"
    #expect(try findings(xml) == ["a.xml:\(place): error: \(expected) [xsd]"])
  }

  @Test(arguments: [
    ("n='x'", "the attribute n of <a> has the value 'x'; expected the type integer"),
    ("t='z'", "the attribute t of <a> has the value 'z'; expected one of 'x', 'y'"),
    ("p='A'", "the attribute p of <a> has the value 'A'; expected the pattern [a-z]+"),
    ("m='1'", "the attribute m of <a> has the value '1'; expected at least 2"),
    ("m='50'", "the attribute m of <a> has the value '50'; expected less than 50"),
    (
      "m='2.25'",
      "the attribute m of <a> has the value '2.25'; expected at most 1 digits after the point"
    ),
    ("s='a'", "the attribute s of <a> is too short; expected at least 2 characters"),
    ("l='1 x'", "the attribute l of <a> has the value 'x'; expected the type integer"),
    ("u='x'", "the attribute u of <a> has the value 'x', which is of none of its types"),
    ("o='2'", "the attribute o of <a> has the value '2'; expected '1'"),
    ("z=''", "the attribute z of <a> is not allowed"),
  ])
  func `Says what is wrong with attributes`(attribute: String, expected: String) throws {
    #expect(try findings("<a xmlns='n' \(attribute)/>") == ["a.xml:1:1: error: \(expected) [xsd]"])
  }

  @Test func `Says that the root is another`() throws {
    #expect(
      try findings("<q/>") == [
        "a.xml:1:1: error: the schema declares no <q>; expected another root [xsd]"
      ])
  }
}
