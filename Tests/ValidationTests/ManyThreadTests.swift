import Dispatch
import Synchronization
import Testing
import Validation

@Suite struct ManyThreadTests {
  @Test(arguments: [
    (
      "<!ELEMENT a (b+)><!ELEMENT b EMPTY><!ATTLIST b n ID #REQUIRED>", "a.dtd",
      "a.xml:2:1: error: the id 'x1' stands twice [dtd]"
    ),
    (
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a"><xs:complexType><xs:sequence>
      <xs:element name="b" maxOccurs="unbounded"><xs:complexType><xs:attribute name="n" type="xs:ID"/>
      </xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element></xs:schema>
      """, "a.xsd",
      "a.xml:2:1: error: the id 'x1' stands twice [xsd]"
    ),
  ])
  func `Says the same on many threads at once`(schema: String, name: String, expected: String)
    throws
  {
    let validator = try Validator(schemas: [SchemaSource(Array(schema.utf8), name: name)])
    let valid = Array("<a>\((1...50).map { "<b n='x\($0)'/>" }.joined())</a>".utf8)
    let invalid = Array("<a><b n='x1'/>\n<b n='x1'/></a>".utf8)
    let found = Mutex<[[String]]>([])
    DispatchQueue.concurrentPerform(iterations: 200) { index in
      let bytes = index.isMultiple(of: 2) ? valid : invalid
      let problems = try? validator.validate(bytes, file: "a.xml").map(\.description)
      found.withLock { $0.append(problems ?? ["no verdict"]) }
    }
    let counts = Dictionary(grouping: found.withLock { $0 }, by: \.self).mapValues(\.count)
    #expect(counts == [[]: 100, [expected]: 100])
  }
}
