import Testing

@testable import Editing

private let text =
  "We have received your letter of last week, and we believe that this question must be settled "
  + "before the end of the year. We cannot wait any longer."

@Suite struct SectionHeadingTests {
  @Test(arguments: ["I. The contracts", "2. The contracts", "CONCLUSIONS", "THE PENDING CONTRACTS"])
  func `Takes a short line alone before text for a heading`(line: String) throws {
    let found = blocks(try edition("\(text)\n\n\(line)\n\n\(text)"))
    #expect(found == ["paragraph: \(text)", "section head: \(line)", "paragraph: \(text)"])
  }

  @Test(arguments: [
    "The contracts", "2. The contracts are pending.", "We propose:", "Secret", "[unsigned]",
  ])
  func `Takes no other line for one`(line: String) throws {
    let found = blocks(try edition("\(text)\n\n\(line)\n\n\(text)"))
    #expect(!found.contains { $0.hasPrefix("section head") })
  }

  @Test func `Takes the items of a list for none`() throws {
    let items = "1. Ivanov\n\n2. Petrov\n\n3. Sidorov"
    let found = blocks(try edition("\(text)\n\n\(items)\n\n\(text)"))
    #expect(!found.contains { $0.hasPrefix("section head") })
  }

  @Test func `Takes the days of a diary for headings, and one dateline alone for none`() throws {
    let days = "\(text)\n\n4 October\n\n\(text)\n\n6 October\n\n\(text)"
    let found = blocks(try edition(days)).filter { $0.hasPrefix("section head") }
    #expect(found == ["section head: 4 October", "section head: 6 October"])
    let one = blocks(try edition("\(text)\n\n4 October\n\n\(text)"))
    #expect(!one.contains { $0.hasPrefix("section head") })
  }
}
