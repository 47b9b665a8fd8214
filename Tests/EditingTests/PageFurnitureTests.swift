import Testing

@testable import Editing

private let text =
  "We have received your letter of last week, and we believe that this question must be settled "
  + "before the end of the year. We cannot wait any longer."

@Suite struct PageFurnitureTests {
  @Test func `Takes a line with a number at the head of most pages for a running head`() throws {
    let pages = (1...3).map { "Strictly confidential   99010\($0)\n\n\(text)" }
    let found = blocks(try edition(pages.joined(separator: "\n\n\u{C}")))
    #expect(found.filter { $0.hasPrefix("header") }.count == 3)
    #expect(found.filter { $0 == "page begins: " }.count == 2)
  }

  @Test func `Takes a number alone at the foot of a page for the page's`() throws {
    let found = blocks(try edition("\(text)\n\n1\n\n\u{C}\(text)\n\n2"))
    #expect(
      found == [
        "paragraph: \(text)", "page number: 1", "page begins: ", "paragraph: \(text)",
        "page number: 2",
      ])
  }
}
