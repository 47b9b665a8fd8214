import LibXML
import Testing

@testable import RelaxNG

@Suite struct DatatypeTests {
  func datatype(_ name: String, _ facets: [(String, String)] = []) throws -> Datatype {
    try Datatype(
      name, in: Datatype.w3c, facets.map { BuiltInDatatype.Facet(name: $0.0, value: $0.1) })
  }

  @Test(
    arguments: [
      ("string", ["", " x "], []), ("token", ["", " x "], []), ("normalizedString", ["a\tb"], []),
      ("boolean", ["true", "false", "0", " 1 "], ["", "TRUE", "yes"]),
      ("decimal", ["0", "-1.50", "+.5", "1.", " 2 "], ["", ".", "1e3", "INF", "1,5", "--1"]),
      ("integer", ["0", "-0", "+1", "007"], ["1.0", "1.", "", "x", "0x1"]),
      ("nonPositiveInteger", ["0", "-1"], ["1"]), ("negativeInteger", ["-1"], ["0", "-0"]),
      ("nonNegativeInteger", ["0", "-0", "1"], ["-1"]), ("positiveInteger", ["1"], ["0"]),
      ("long", ["9223372036854775807"], ["9223372036854775808"]),
      ("int", ["-2147483648"], ["-2147483649"]), ("short", ["32767"], ["32768"]),
      ("byte", ["-128", "127"], ["-129", "128"]),
      ("unsignedLong", ["18446744073709551615"], ["18446744073709551616", "-1"]),
      ("unsignedInt", ["4294967295"], ["4294967296"]), ("unsignedShort", ["65535"], ["65536"]),
      ("unsignedByte", ["0", "255"], ["256", "-1"]),
      (
        "float", ["1", "-1E4", "1e-2", ".5", "INF", "-INF", "NaN"],
        ["+INF", "inf", "1E", "E1", "", "1e2.5"]
      ),
      ("double", ["1", "1267.43233E12"], ["1E", "x"]),
      (
        "date", ["1950-10-01", "-0044-03-15", "2000-02-29Z", "2000-01-01+14:00"],
        ["1950", "1950-13-01", "1900-02-29", "50-10-01", "0000-01-01", "1950-10-1"]
      ),
      (
        "dateTime", ["1950-10-01T12:30:00", "1950-10-01T12:30:00.5Z"],
        ["1950-10-01", "1950-10-01T25:00:00"]
      ),
      ("time", ["12:30:00", "12:30:00-05:00"], ["12:30", "24:30:00"]),
      ("gYear", ["1950", "-0044", "12000"], ["50", "0000"]),
      ("gYearMonth", ["1950-10"], ["1950-13"]),
      ("gMonth", ["--10"], ["10", "--13"]), ("gMonthDay", ["--02-29"], ["--02-30"]),
      ("gDay", ["---31"], ["---32"]),
      ("duration", ["P1Y2M3DT4H5M6.7S", "-P1D", "PT1S"], ["P", "1Y", "P1S", "PT"]),
      ("language", ["en", "zh-Hans", "x-klingon"], ["", "en_GB", "1"]),
      ("NMTOKEN", ["1", "a.b-c:d"], ["", "a b"]), ("NMTOKENS", ["a 1"], ["a ,"]),
      ("Name", ["a:b", "_"], ["1", ""]), ("NCName", ["a.b", "é"], ["a:b", "1a", ""]),
      ("ID", ["a"], ["1"]), ("IDREF", ["a"], ["a b"]), ("IDREFS", ["a b"], ["a 1"]),
      (
        "anyURI", ["", "#x", "a b", "http://h/", "mailto:x", "é", "../a?b=c"],
        ["http:", "%zz", "1:a", "a#b#c"]
      ),
      ("hexBinary", ["", "0aFF"], ["0", "xx"]),
      ("base64Binary", ["", "YWI=", "Y W I ="], ["Y", "YWI"]),
    ] as [(String, [String], [String])])
  func `Takes the values of a type and no others`(
    name: String, good: [String], bad: [String]
  ) throws {
    let type = try datatype(name)
    for value in good { #expect(type.accepts(value, at: nil), "\(name) '\(value)'") }
    for value in bad { #expect(!type.accepts(value, at: nil), "\(name) '\(value)'") }
  }

  @Test(arguments: [("IDREFS"), ("NMTOKENS"), ("ENTITIES")])
  func `Asks for one word at least in types of several words`(name: String) throws {
    let type = try datatype(name)
    #expect(!type.accepts("", at: nil))
  }

  @Test(
    arguments: [
      ("token", [("length", "2")], ["ab", " ab "], ["a", "abc"]),
      ("string", [("minLength", "2"), ("maxLength", "3")], ["é😀", "a b"], ["a", "abcd"]),
      ("token", [("pattern", "[a-z]+")], ["ab", " ab\n"], ["aB", "a b"]),
      ("token", [("pattern", "[a-z]+"), ("pattern", ".b")], ["ab"], ["aa", "cab"]),
      ("integer", [("minInclusive", "2"), ("maxExclusive", "5")], ["2", "4"], ["1", "5"]),
      (
        "decimal", [("totalDigits", "3"), ("fractionDigits", "1")], ["12.3", "12.30", "0012"],
        ["123.4", "1.23"]
      ),
      ("date", [("minInclusive", "1950-01-01")], ["1950-01-01", "2000-01-01"], ["1949-12-31"]),
      ("double", [("maxInclusive", "1")], ["1", "-INF"], ["1.5", "INF"]),
      ("integer", [("pattern", "[0-9]{30}")], ["123456789012345678901234567890"], ["1"]),
      ("anyURI", [("pattern", "#.+")], ["#x"], ["x", "#"]),
    ] as [(String, [(String, String)], [String], [String])])
  func `Holds values to parameters`(
    name: String, facets: [(String, String)], good: [String], bad: [String]
  ) throws {
    let type = try datatype(name, facets)
    for value in good { #expect(type.accepts(value, at: nil), "\(name) '\(value)'") }
    for value in bad { #expect(!type.accepts(value, at: nil), "\(name) '\(value)'") }
  }

  @Test(
    arguments: [
      ("integer", "1", "+01", true), ("integer", "1", "2", false), ("decimal", "1.0", "1", true),
      ("decimal", "-0", "0", true),
      ("double", "100", "1E2", true), ("token", "a b", " a\n b ", true),
      ("string", "a", " a", false),
      ("date", "2000-01-01Z", "2000-01-01+00:00", true), ("boolean", "true", "1", true),
      ("hexBinary", "ff", "FF", true), ("anyURI", "http://h", "http://H", false),
      ("duration", "P1Y", "P12M", true), ("NCName", "a", "A", false),
    ])
  func `Compares values as their type does`(
    name: String, value: String, text: String, isSame: Bool
  ) throws {
    let type = try datatype(name)
    #expect(type.accepts(text, as: DatatypeValue(text: value), at: nil) == isSame)
  }

  @Test func `Takes values without a type as RELAX NG's token, and its string as written`() throws {
    #expect(try accepts(element("<value>a  b</value>"), "<a> a b\n</a>"))
    let string = element("<value type='string' datatypeLibrary=''>a  b</value>")
    #expect(try accepts(string, "<a>a  b</a>"))
    #expect(try !accepts(string, "<a>a b</a>"))
  }

  @Test func `Takes what is excepted out`() throws {
    let schema = element(
      "<data type='NCName'><except><value>x</value><data type='NCName'><param name='pattern'>y.*</param></data></except></data>"
    )
    #expect(try accepts(schema, "<a>z</a>"))
    #expect(try !accepts(schema, "<a>x</a>"))
    #expect(try !accepts(schema, "<a>yz</a>"))
  }
}

/// Where libxml2, left alone, would be wrong.
@Suite struct CorrectionTests {
  @Test(arguments: [
    ("integer", "1234567890123456789012345", true),
    ("decimal", "0.12345678901234567890123456", true),
    ("unsignedByte", "+1", true), ("unsignedInt", "-0", true), ("unsignedLong", "+0", true),
    ("anyURI", "http:", false), ("anyURI", "//", false), ("anyURI", "x:#a", false),
    ("anyURI", "x:", false), ("anyURI", "http://a:b/", true), ("anyURI", "http://h:", true),
    ("double", "1E", false), ("float", "1e", false),
  ])
  func `Judges otherwise than libxml2 would`(name: String, value: String, isValue: Bool) throws {
    let type = try Datatype(name, in: Datatype.w3c, [])
    #expect(type.accepts(value, at: nil) == isValue)
    #expect(type.libxml2Errs(about: value, at: nil))
    let ending = isValue ? [] : ["attribute-value"]
    let schema = try schema(element("<attribute name='x'><data type='\(name)'/></attribute>"))
    let outline = XMLOutline(try document("<a x='\(value)'/>"))
    #expect(try schema.validate(outline).map(\.rule) == ending)
  }

  @Test(arguments: [
    ("integer", "1"), ("integer", "x"), ("unsignedByte", "256"), ("anyURI", "http://h/"),
    ("anyURI", "%zz"), ("double", "1E2"), ("date", "1950"), ("token", "x"),
  ])
  func `Trusts libxml2 where it is right`(name: String, value: String) throws {
    #expect(!(try Datatype(name, in: Datatype.w3c, []).libxml2Errs(about: value, at: nil)))
  }

  @Test(
    arguments: [
      (#"[\p{L}\p{S}]+"#, ["😀", "₿", "Ა", "𞤀", "Ⱬ", "é"], ["1", "😀 ", "·"]),
      (#"\p{Lu}"#, ["Ა", "𞤀", "A"], ["ა", "a"]), (#"\p{Nd}+"#, ["𑽐", "1"], ["Ⅷ"]),
      (#"[^\p{C}\p{Z}]+"#, ["a😀"], ["a b", "\u{AD}", "\u{200B}", "\u{E000}"]),
      (#"\p{P}"#, ["⸻", "!"], ["a"]), (#"[a-z]\p{M}"#, ["a\u{1AB0}"], ["ab"]),
    ] as [(String, [String], [String])])
  func `Knows newer characters in patterns`(pattern: String, good: [String], bad: [String]) throws {
    let type = try Datatype(
      "string", in: Datatype.w3c, [BuiltInDatatype.Facet(name: "pattern", value: pattern)])
    for value in good { #expect(type.accepts(value, at: nil), "\(pattern) '\(value)'") }
    for value in bad { #expect(!type.accepts(value, at: nil), "\(pattern) '\(value)'") }
  }

  @Test func `Matches patterns once blanks at the ends are off`() throws {
    let schema = try schema(element(of: "double", [("pattern", "[0-9]+")]))
    #expect(try schema.findings("<a> 1\n</a>") == [])
    #expect(try schema.findings("<a>1.5</a>").count == 1)
  }

  @Test func `Resolves the prefixes of qualified names`() throws {
    let schema = element("<value type='QName' xmlns:p='n'>p:x</value>")
    #expect(try accepts(schema, "<a xmlns:q='n'> q:x </a>"))
    #expect(try !accepts(schema, "<a xmlns:p='m'>p:x</a>"))
    #expect(try !accepts(schema, "<a>p:x</a>"))
    #expect(try !accepts(element("<data type='QName'/>"), "<a>p:x</a>"))
    #expect(try accepts(element("<data type='QName'/>"), "<a xmlns:p='n'>p:x</a>"))
  }

  @Test func `Judges lists whose first words could go to several parts`() throws {
    let greedy = element(
      "<list><optional><data type='integer'/></optional><data type='token'/></list>")
    #expect(try accepts(greedy, "<a>1</a>"))
    let last = element(
      "<list><oneOrMore><data type='token'/></oneOrMore><value>e</value></list>")
    #expect(try accepts(last, "<a>a<!--c--> e</a>"))
    #expect(try !accepts(last, "<a>e</a>"))
  }
}

@Suite struct IdentityTests {
  static let schema = element(
    """
    <zeroOrMore><element name='b'>
    <optional><attribute name='i'><data type='ID'/></attribute></optional>
    <optional><attribute name='r'><data type='IDREF'/></attribute></optional>
    <optional><attribute name='s'><data type='IDREFS'/></attribute></optional>
    <empty/></element></zeroOrMore>
    """)

  @Test(arguments: [
    ("<b i='x'/><b r='x'/><b s=' x  y '/><b i='y'/>", []),
    ("<b r='y'/><b i='y'/>", []),
    (
      "<b i='x'/><b i=' x '/>",
      ["a.xml:1:17: error: the id 'x' is taken on line 1; expected another (/a/b[2]) [id]"]
    ),
    (
      "<b i='x'/>\n<b s='x y'/>",
      ["a.xml:2:4: error: no element has the id 'y'; expected one that has it (/a/b[2]) [id]"]
    ),
    (
      "<b r='z'/>",
      ["a.xml:1:7: error: no element has the id 'z'; expected one that has it (/a/b) [id]"]
    ),
  ])
  func `Checks ids and what refers to them`(content: String, expected: [String]) throws {
    #expect(try findings(Self.schema, "<a>\(content)</a>") == expected)
  }

  @Test func `Checks ids also where something else is wrong`() throws {
    let found = try findings(Self.schema, "<a><c/><b i='x'/><b i='x'/></a>")
    #expect(found.map { $0.hasSuffix("[id]") } == [false, true])
  }

  @Test func `Takes an attribute for no id where the schema is of two minds`() throws {
    let schema = element(
      "<zeroOrMore><element name='b'><choice><attribute name='i'><data type='ID'/></attribute><attribute name='i'><data type='token'/></attribute></choice></element></zeroOrMore>"
    )
    #expect(try accepts(schema, "<a><b i='x'/><b i='x'/></a>"))
  }
}
