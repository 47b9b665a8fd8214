import Diagnostics
import Foundation
import LibXML
import Testing

@Suite struct RelaxNGIncludeTests {
  static let start = "<grammar xmlns='http://relaxng.org/ns/structure/1.0'"

  @Test(arguments: [
    "http://127.0.0.1:9/b.rng", "file:///etc/passwd", "/etc/passwd", "//host/b.rng",
    "b.rng' xml:base='http://h/",
  ])
  func `Includes nothing but relative names`(name: String) {
    let failure = #expect(throws: Failure.self) {
      try schema("\(Self.start)>\n<include href='\(name)'/></grammar>")
    }
    let first = failure?.diagnostics.first?.description
    #expect(first?.hasPrefix("a.rng:2: error: the schema includes '") == true)
    #expect(first?.contains("expected the relative name of a local file") == true, "\(first ?? "")")
  }

  @Test func `Names an included file that is not there`() {
    let failure = #expect(throws: Failure.self) {
      try schema("\(Self.start)><include href='no-such.rng'/></grammar>")
    }
    #expect(failure?.reason == .misconfigured)
    #expect(failure?.diagnostics.first?.message.contains("no-such.rng") == true)
  }

  @Test func `Includes a file beside it, and looks into that`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let main = Array("\(Self.start)><include href='b.rng'/></grammar>".utf8)
    let included = folder.appending(path: "b.rng")
    let file = folder.appending(path: "a.rng").path

    try Data("\(Self.start)><start><element name='a'><empty/></element></start></grammar>".utf8)
      .write(to: included)
    #expect(try RelaxNGSchema(main, file: file).validate(document("<a/>")).isEmpty)

    try Data("\(Self.start)>\n<include href='http://127.0.0.1:9/c.rng'/></grammar>".utf8)
      .write(to: included)
    let failure = #expect(throws: Failure.self) { try RelaxNGSchema(main, file: file) }
    #expect(failure?.diagnostics.first?.location == Location(included.path, line: 2))
  }
}
