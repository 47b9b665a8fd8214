import Testing

@testable import Editing

private func letter(_ mark: String) -> String {
  "We have received your letter of last week\(mark), and we believe that this question must be settled "
    + "before the end of the year. We cannot wait any longer."
}

@Suite struct FootnoteTests {
  @Test(arguments: ["¹", "[1]", "*"])
  func `Takes a line that begins with a mark of the text for its note`(mark: String) throws {
    let edition = try edition("\(letter(mark))\n\nN. Petrov\n\n\(mark) It came late.")
    let found = blocks(edition)
    #expect(found.last == "footnote \(mark): \(mark) It came late.")
    #expect(found[1] == "closer signed: N. Petrov")
    let marks = edition.divisions.flatMap(\.blocks).flatMap(\.passage.marks).map(\.kind)
    #expect(marks.contains(.footnoteMark("en-1.n1")))
  }

  @Test func `Points from each mark to the next note of its number`() throws {
    let body = "\(letter("¹"))\n\n¹ One.\n\n\(letter("¹"))\n\n¹ Two."
    let edition = try edition(body)
    let marks = edition.divisions.flatMap(\.blocks).flatMap(\.passage.marks).map(\.kind)
    #expect(marks == [.footnoteMark("en-1.n1"), .footnoteMark("en-1.n2")])
  }

  @Test func `Keeps a note at the foot of a page within the paragraph that it interrupts`() throws {
    let body =
      "\(letter("¹")) They came by way of the\n\n¹ It came late.\n\n- 2 -\n\nriver and went home. That was all."
    let edition = try edition(body)
    #expect(blocks(edition).count == 1)
    let passage = try #require(edition.divisions.first?.blocks.first).passage
    #expect(passage.text.string.contains("by way of the river and went home."))
  }

  @Test func `Takes no line for a note whose mark is not in the text`() throws {
    let found = blocks(try edition("\(letter(""))\n\n¹ It came late.\n\n\(letter(""))"))
    #expect(!found.contains { $0.hasPrefix("footnote") })
  }
}
