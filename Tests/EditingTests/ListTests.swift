import Testing

@testable import Editing

private let text =
  "We have received your letter of last week, and we believe that this question must be settled "
  + "before the end of the year. We cannot wait any longer."

/// The blocks between two paragraphs of text.
private func list(_ lines: [String]) throws -> [String] {
  let found = blocks(try edition("\(text)\n\n\(lines.joined(separator: "\n\n"))\n\n\(text)"))
  return Array(found.dropFirst().dropLast())
}

@Suite struct ListTests {
  @Test(arguments: [
    (["1. to wait;", "2. to write;", "3. to go."], ["1", "2", "3"]),
    (["1) to wait;", "2) to write."], ["1", "2"]), (["(a) to wait;", "(b) to go."], ["a", "b"]),
    (["a) to wait;", "b) to write;", "c) to go."], ["a", "b", "c"]),
    (["а) to wait;", "б) to go."], ["а", "б"]), (["I. to wait;", "II. to go."], ["I", "II"]),
    (["1.1. to wait;", "1.2. to go."], ["1.1", "1.2"]),
    (["9. to wait;", "10. to go."], ["9", "10"]),
    (["– to wait;", "– to go."], ["-", "-"]), (["• to wait;", "• to go."], ["-", "-"]),
    (["一、to wait;", "二、to go."], ["一", "二"]), (["① to wait;", "② to go."], ["1", "2"]),
  ])
  func `Takes lines with labels that count on, or are the same sign, for items`(
    lines: [String], numbers: [String]
  ) throws {
    let items = zip(lines, numbers).map { "item \($1) at 0: \($0)" }
    #expect(try list(lines) == items)
  }

  @Test func `Lets a list lie in an item of another`() throws {
    let found = try list([
      "1. to ask for two things:", "a) coal;", "b) grain;", "2. to wait for them;", "3. to go.",
    ])
    #expect(
      found == [
        "item 1 at 0: 1. to ask for two things:", "item a at 1: a) coal;",
        "item b at 1: b) grain;", "item 2 at 0: 2. to wait for them;", "item 3 at 0: 3. to go.",
      ])
  }

  @Test func `Takes items on lines of one paragraph apart`() throws {
    let found = blocks(try edition("\(text)\n\n1. to wait;\n2. to write;\n3. to go.\n\n\(text)"))
    #expect(found.filter { $0.hasPrefix("item") }.count == 3)
  }

  @Test func `Takes one item behind a colon for a list`() throws {
    #expect(
      try list(["It was resolved:", "– to wait for their answer."]).last?.hasPrefix("item") == true)
  }

  @Test(arguments: [
    ["1. That is all that was said.", "We then went home, since it was late."],
    ["– 5 degrees of frost were measured.", "It was cold in the morning."],
    ["V. Petrov came to see us on that day.", "He stayed with us for an hour."],
    ["1950 was a good year for all of us.", "1951 was a bad one for all of us."],
  ])
  func `Takes a number without a like, and initials and years, for none`(lines: [String]) throws {
    #expect(!(try list(lines)).contains { $0.hasPrefix("item") })
  }
}
