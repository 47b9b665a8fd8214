import LibXML
import Testing

@Suite struct HostileInputTests {
  /// Some file that certainly exists and can be told by its content.
  static let secret = "file://\(#filePath)"

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY x SYSTEM '\(secret)'>]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM '\(#filePath)'>]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY x PUBLIC 'p' 'http://127.0.0.1:9/x'>]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY % x SYSTEM '\(secret)'> %x;]><a/>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM '/dev/zero'>]><a/>",
    "<!DOCTYPE a SYSTEM '\(secret)'><a/>",
    "<!DOCTYPE a PUBLIC 'p' 'http://127.0.0.1:9/a.dtd'><a/>",
    "<!DOCTYPE a SYSTEM '\(secret)' [<!ENTITY x 'y'>]><a>&x;</a>",
  ])
  func `Reads no other file`(xml: String) {
    let found = complaints(xml.utf8)
    #expect(found.count == 1 && found.first?.contains("which is never read") == true, "\(found)")
  }

  @Test(arguments: [
    billionLaughs(), quadraticBlowup(), "<!DOCTYPE a [<!ENTITY x '&x;'>]><a>&x;</a>",
  ])
  func `Stops where entities grow without bound`(xml: String) {
    #expect(!complaints(xml.utf8).isEmpty)
  }

  @Test func `Stops where attribute defaults grow without bound`() {
    let value = String(repeating: "x", count: 100_000)
    let body = String(repeating: "<b/>", count: 10_000)
    let found = complaints("<!DOCTYPE a [<!ATTLIST b c CDATA '\(value)'>]><a>\(body)</a>".utf8)
    #expect(found.first?.contains("attribute defaults") == true, "\(found)")
  }

  @Test(arguments: [
    ("", 10_001, "10,000"), ("", 100_000, "10,000"), ("<!DOCTYPE a []>", 300, "256"),
  ])
  func `Stops at great depth`(before: String, depth: Int, limit: String) {
    let found = complaints((before + nested(depth)).utf8)
    #expect(found.first?.contains("more than \(limit) elements") == true, "\(found)")
  }

  @Test(arguments: [("", 10_000), ("<!DOCTYPE a []>", 255)])
  func `Goes as deep as the limit`(before: String, depth: Int) throws {
    #expect(XMLOutline(try document(before + nested(depth))).items.count == depth)
  }

  @Test(arguments: [255, 1000])
  func `Copies what is deep`(depth: Int) throws {
    #expect(try document(nested(depth)).tree().root.elements.count == 1)
  }

  @Test(.disabled("copying recurses, and comes to the end of the stack where nothing is optimised"))
  func `Copies what is as deep as the limit`() throws {
    #expect(try document(nested(10_000)).tree().root.elements.count == 1)
  }

  @Test func `Takes any cut of a document without a crash`() {
    let xml = Array(
      "<!DOCTYPE a [<!ENTITY x 'y'>]><a b='1'>&x;<![CDATA[z]]><!--c--><?p i?>é</a>".utf8)
    for end in xml.indices { #expect(!complaints(xml[..<end]).isEmpty) }
  }
}

private func nested(_ depth: Int) -> String {
  String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
}

private func billionLaughs() -> String {
  let entities = (1...12).map { level in
    "<!ENTITY l\(level) '\(String(repeating: "&l\(level - 1);", count: 10))'>"
  }
  return "<!DOCTYPE a [<!ENTITY l0 'ha'>\(entities.joined())]><a>&l12;</a>"
}

private func quadraticBlowup() -> String {
  let long = String(repeating: "x", count: 100_000)
  return "<!DOCTYPE a [<!ENTITY x '\(long)'>]><a>\(String(repeating: "&x;", count: 100_000))</a>"
}
