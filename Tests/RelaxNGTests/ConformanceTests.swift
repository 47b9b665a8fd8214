import LibXML
import TestSupport
import Testing

@testable import RelaxNG

private let folder = "../shared/schemas/conformance"

@Suite struct ConformanceTests {
  @Test(
    .enabled(if: PackageFiles.has(folder), "there is no \(folder)"),
    arguments: [("relaxng-spectest", 795), ("xsd-datatypes", 1035)])
  func `Judges as the conformance suites do`(name: String, count: Int) throws {
    let checks = try ConformanceSuite("\(folder)/\(name).xml").checks
    #expect(checks.count == count)
    let wrong = checks.filter { !$0.isRight }
    #expect(wrong.isEmpty, "\(wrong.map(\.description).joined(separator: "\n"))")
  }
}

/// James Clark's test suite for RELAX NG, or another that is written like it.
private struct ConformanceSuite {
  /// What is to be checked, in the order of the suite.
  private(set) var checks: [Check] = []
  private let text: SuiteText
  private let outline: XMLOutline
  private let folder: TemporaryFolder
  /// The internal subset that all schemas and documents have.
  private let subset: String

  init(_ path: String) throws {
    let bytes = try PackageFiles.bytes(path)
    outline = XMLOutline(try XMLDocument(bytes, file: path))
    text = SuiteText(bytes)
    folder = try TemporaryFolder()
    let head = String(decoding: bytes, as: UTF8.self).prefix { $0 != "]" }
    subset = head.contains("<!DOCTYPE") ? head.drop { $0 != "[" } + "]>" : ""
    for item in elements("testCase", in: 0) { try addChecks(of: item) }
  }

  private mutating func addChecks(of testCase: Int) throws {
    try writeResources(in: testCase, "case\(testCase)/")
    let children = outline.childElements(of: testCase)
    for item in children where name(of: item) == "incorrect" {
      checks.append(check(item, .schemaIsRefused, source(of: item), nil))
    }
    guard let correct = children.first(where: { name(of: $0) == "correct" }) else { return }
    let schema = source(of: correct)
    let documents = children.filter { ["valid", "invalid"].contains(name(of: $0)) }
    for item in documents {
      let kind = name(of: item) == "valid" ? Check.Kind.isValid : .isInvalid
      checks.append(check(item, kind, schema, source(of: item), beside: correct))
    }
    guard documents.isEmpty else { return }
    checks.append(check(correct, .schemaIsTaken, schema, nil))
  }

  private func check(
    _ item: Int, _ kind: Check.Kind, _ schema: String, _ document: String?, beside other: Int? = nil
  ) -> Check {
    let testCase = outline.items[other ?? item].parent
    return Check(
      kind: kind, line: outline.node(of: item).line ?? 0, schema: schema, document: document,
      file: folder.url("case\(testCase)/schema.rng").path, folder: folder)
  }

  /// Writes the files that a schema refers to.
  private func writeResources(in item: Int, _ path: String) throws {
    for child in outline.childElements(of: item) {
      let own = path + (attribute("name", of: child) ?? "")
      switch name(of: child) {
      case "resource": try folder.write(own, trimmed(text.inside(outline.node(of: child))))
      case "dir": try writeResources(in: child, own + "/")
      default: break
      }
    }
  }

  /// What stands in an element, with what it needs of a DTD.
  private func source(of item: Int) -> String {
    let body = trimmed(text.inside(outline.node(of: item)))
    if let dtd = attribute("dtd", of: item) { return dtd + "\n" + body }
    return subset.isEmpty ? body : "<!DOCTYPE x \(subset)\n" + body
  }

  private func name(of item: Int) -> String {
    outline.names[Int(outline.items[item].name)].local
  }

  private func attribute(_ name: String, of item: Int) -> String? {
    outline.attributes(of: item)
      .first { outline.names[Int(outline.attributes[$0])].local == name }
      .map { outline.value(ofAttribute: $0) }
  }

  private func elements(_ name: String, in item: Int) -> [Int] {
    outline.items.indices.filter {
      outline.items[$0].kind == .element && self.name(of: $0) == name
    }
  }
}

/// The text of a suite, of which parts are cut out as they are written.
private struct SuiteText {
  private let lines: [String]

  init(_ bytes: [UInt8]) {
    lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// What stands between the tags of an element.
  func inside(_ node: XMLNode) -> String {
    let (start, end) = (node.place, node.endPlace)
    guard let first = start.line, let last = end.line, let from = start.column, let to = end.column,
      (first, from) != (last, to)
    else { return "" }
    var parts = Array(lines[(first - 1)..<last])
    parts[parts.count - 1] = String(parts[parts.count - 1].unicodeScalars.prefix(to - 1))
    parts[0] = String(parts[0].unicodeScalars.dropFirst(from - 1))
    let text = parts.joined(separator: "\n")
    return String(text[text.index(after: text.firstIndex(of: ">") ?? text.startIndex)...])
  }
}

private func trimmed(_ text: String) -> String {
  let start = text.drop(while: \.isWhitespace)
  return String(start.reversed().drop(while: \.isWhitespace).reversed())
}

/// One thing that a validator must be right about.
private struct Check {
  enum Kind { case schemaIsRefused, schemaIsTaken, isValid, isInvalid }

  var kind: Kind
  /// The line of the suite.
  var line: Int
  var schema: String
  var document: String?
  var file: String
  /// Where the files stand that the schema refers to.
  var folder: TemporaryFolder

  var isRight: Bool {
    guard let schema = try? RelaxNGSchema(XMLOutline(XMLDocument(Array(schema.utf8), file: file)))
    else {
      return kind == .schemaIsRefused
    }
    let isValid =
      document.map { (try? schema.findings($0)) == [] } ?? true
    return kind == (document == nil ? .schemaIsTaken : isValid ? .isValid : .isInvalid)
  }

  var description: String { "line \(line): \(kind)\n\(schema)\n\(document ?? "")" }
}
