import Testing

@testable import Editing

private let text =
  "We have received your letter of last week, and we believe that this question must be settled "
  + "before the end of the year. We cannot wait any longer."

private let other =
  "The delegation came by way of the river in spring, and it went home without having been received "
  + "by anybody. Nobody knows why."

private let last =
  "No more than forty of the machines had come by then, and none of those that were first asked for in "
  + "the autumn. The rest is said to lie in the harbour."
private let least =
  "Our engineers would like to know who is to pay for them, and when, and to whom."

@Suite struct SectionHeadingTests {
  @Test(arguments: [
    "I. The contracts", "2. The contracts", "CONCLUSIONS", "THE PENDING CONTRACTS",
    "The contracts", "**The contracts**", "Recommendations", "Article 5", "§ 3",
    "SECOND MEETING (26 June 1966)", "Agenda item 1: The harvest",
  ])
  func `Takes a short line alone before text for a heading`(line: String) throws {
    let found = blocks(try edition("\(text)\n\n\(other)\n\n\(line)\n\n\(last)\n\n\(least)"))
    let words = line.replacing("**", with: "")
    #expect(
      found == [
        "paragraph: \(text)", "paragraph: \(other)", "section head: \(words)",
        "paragraph: \(last)", "paragraph: \(least)",
      ])
  }

  @Test(arguments: [
    "2. The contracts are pending.", "We propose:", "Secret", "[unsigned]", "(Applause.)",
    "N. S. Petrov", "We agree.", "they agree", "Long live the party!",
  ])
  func `Takes no other line for one`(line: String) throws {
    let found = blocks(try edition("\(text)\n\n\(line)\n\n\(text)"))
    #expect(!found.contains { $0.hasPrefix("section head") })
  }

  @Test func `Takes numbers alone for headings`() throws {
    let body = "\(text)\n\nI.\n\n\(other)\n\nII.\n\n\(last)\n\n\(least)"
    let found = blocks(try edition(body)).filter { $0.hasPrefix("section head") }
    #expect(found == ["section head: I.", "section head: II."])
  }

  @Test func `Takes the items of a list for none`() throws {
    let items = "1. Ivanov\n\n2. Petrov\n\n3. Sidorov"
    let found = blocks(try edition("\(text)\n\n\(items)\n\n\(text)"))
    #expect(!found.contains { $0.hasPrefix("section head") })
  }

  @Test func `Takes the days of a diary for headings`() throws {
    let days = "\(text)\n\n4 October\n\n\(text)\n\n6 October\n\n\(text)"
    let found = blocks(try edition(days)).filter { $0.hasPrefix("section head") }
    #expect(found == ["section head: 4 October", "section head: 6 October"])
  }

  @Test func `Takes several lines for one heading, and lines that differ in a number for headings`()
    throws
  {
    let body =
      "\(text)\n\nOn item 1 of the agenda:  \nThe harvest\n\n\(text)\n\nOn item 2 of the agenda:\n\n\(text)"
    let found = blocks(try edition(body)).filter { $0.hasPrefix("section head") }
    #expect(
      found == [
        "section head: On item 1 of the agenda:", "section head: The harvest",
        "section head: On item 2 of the agenda:",
      ])
  }

  @Test func `Takes the end of a sentence behind a page mark for none`() throws {
    let body = "\(text)\n\nThe ministers of the two\n\n- 2 -\n\ncountries met again. \(text)"
    #expect(!blocks(try edition(body)).contains { $0.hasPrefix("section head") })
  }

  @Test func `Takes short lines in a text that is all in capitals for text`() throws {
    let capitals =
      "WE HAVE RECEIVED YOUR LETTER AND BELIEVE THAT IT MUST BE SETTLED BY THE END OF THE YEAR."
    let body = "\(capitals)\n\nREPLY AT ONCE\n\n\(capitals)\n\n\(capitals)"
    #expect(!blocks(try edition(body)).contains { $0.hasPrefix("section head") })
  }
}
