import Diagnostics
import LibXML
import Testing

/// Where elements, attributes, texts and end tags stand, as `line:column`.
@Suite struct PlaceTests {
  /// The places of all that is in a document, in order: an element, its attributes, what is in it,
  /// its end tag.
  func places(_ bytes: [UInt8]) throws -> [String] {
    let outline = XMLOutline(try XMLDocument(bytes, file: "a.xml"))
    return outline.items.indices.flatMap { item -> [String] in
      let node = outline.node(of: item)
      guard outline.items[item].kind == .element else {
        return outline.items[item].kind == .text ? ["text \(written(node.place))"] : []
      }
      let attributes = outline.attributes(of: item).map {
        let attribute = outline.node(ofAttribute: $0)
        return "@\(attribute.name) \(written(attribute.place))"
      }
      return ["\(node.name) \(written(node.place))"] + attributes
        + ["/\(node.name) \(written(node.endPlace))"]
    }
  }

  func places(_ xml: String) throws -> [String] { try places(Array(xml.utf8)) }

  @Test func `Knows tags, attributes and texts over several lines`() throws {
    try expect(
      places("<?xml version='1.0'?>\n<a\n  x='1'\n\ty = '2'>\n  <b/>text\n  </a  >"),
      [
        "a 2:1", "@x 3:3", "@y 4:2", "/a 6:3", "b 5:3", "/b 5:3", "text 5:7",
      ])
  }

  @Test func `Counts characters and not bytes`() throws {
    try expect(
      places("<a><!--é𝄞-->ä<b x='ö' y=''>😀<c/></b></a>"),
      [
        "a 1:1", "/a 1:37", "text 1:13", "b 1:14", "@x 1:17", "@y 1:23", "/b 1:33", "text 1:28",
        "c 1:29", "/c 1:29",
      ])
  }

  @Test func `Does not count the mark at the beginning`() throws {
    let plain = Array("<a><b x=''/>\n<c/></a>".utf8)
    let expected = ["a 1:1", "/a 2:5", "b 1:4", "@x 1:7", "/b 1:4", "c 2:1", "/c 2:1"]
    #expect(try places(plain) == expected)
    #expect(try places([0xEF, 0xBB, 0xBF] + plain) == expected)
  }

  @Test(arguments: ["ISO-8859-1", "iso-8859-15", "windows-1252"])
  func `Knows only lines in other encodings`(encoding: String) throws {
    let xml = "<?xml version='1.0' encoding='\(encoding)'?>\n<a>äöü<b x='é' y=''/>\n<c/></a>"
    let document = try XMLDocument(xml.unicodeScalars.map { UInt8($0.value) }, file: "a.xml")
    #expect(document.root.place == Location("a.xml", line: 2))
  }

  @Test func `Finds the first character of a text behind comments and instructions`() throws {
    try expect(
      places("<a>\n <!-- < > -->\n <?p > ?> x<b/><!--c-->\n<![CDATA[ y]]></a>"),
      [
        "a 1:1", "/a 4:15", "text 3:11", "b 3:12", "/b 3:12", "text 4:1",
      ])
  }

  @Test func `Is not led astray by signs in values, comments and sections`() throws {
    try expect(
      places(
        "<a x='/>' y=\"<!--\">\n<![CDATA[<b z=''>]]><!--<b>--><b y=' y=' x='>'/></a>".replacing(
          "\"<!--\"", with: "\"&lt;!--\"")),
      [
        "a 1:1", "@x 1:4", "@y 1:11", "/a 2:49", "text 2:1", "b 2:31", "@y 2:34", "@x 2:42",
        "/b 2:31",
      ])
  }

  @Test func `Tells attributes apart whose names begin alike, or have prefixes`() throws {
    try expect(
      places("<a xmlns:p='n' pn='' p:n='' n=''/>"),
      [
        "a 1:1", "@pn 1:16", "@p:n 1:22", "@n 1:29", "/a 1:1",
      ])
  }

  @Test func `Gives what comes from an entity the place of the reference`() throws {
    try expect(
      places("<!DOCTYPE a [<!ENTITY e '<b x=\"\">t</b>'>]>\n<a>x\n &e; <c/></a>"),
      [
        "a 2:1", "/a 3:10", "text 2:4", "b 3:2", "@x 3:2", "/b 3:2", "text 3:2", "c 3:6", "/c 3:6",
      ])
  }

  @Test func `Gives an attribute that a DTD adds the place of its element`() throws {
    try expect(
      places("<!DOCTYPE a [<!ATTLIST a x CDATA '1'>]>\n <a y=''/>"),
      [
        "a 2:2", "@y 2:5", "@x 2:2", "/a 2:2",
      ])
  }

  @Test func `Counts lines by LF alone`() throws {
    #expect(try places("<a>\r\n<b/>\r\n</a>") == ["a 1:1", "/a 3:1", "b 2:1", "/b 2:1"])
    #expect(try places("<a>\r<b/></a>") == ["a 1:1", "/a 1:9", "b 1:5", "/b 1:5"])
  }

  private func expect(
    _ found: @autoclosure () throws -> [String], _ expected: [String],
    at place: SourceLocation = #_sourceLocation
  ) rethrows {
    let found = try found()
    #expect(found == expected, sourceLocation: place)
  }

  private func written(_ place: Location) -> String {
    "\(place.line.map(String.init) ?? "-"):\(place.column.map(String.init) ?? "-")"
  }
}
