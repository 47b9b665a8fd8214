import Testing

@testable import Editing

private let opening =
  "The meeting between Comrade Morga and Comrade Rudnicki began at noon, and it was held in the small "
  + "hall of the ministry. Nobody else was there."

/// The blocks behind the first paragraph.
private func speech(_ lines: [String], _ language: String = "English") throws -> [String] {
  let found = blocks(try edition(([opening] + lines).joined(separator: "\n\n"), language: language))
  return Array(found.dropFirst())
}

@Suite struct SpeakerTests {
  @Test func `Takes labels that come again for speakers`() throws {
    let found = try speech([
      "Morga: We agree to it.", "Rudnicki: I do not.", "Morga: Then we must wait for the others.",
    ])
    #expect(
      found == [
        "speaker: Morga:", "paragraph: We agree to it.", "speaker: Rudnicki:",
        "paragraph: I do not.", "speaker: Morga:",
        "paragraph: Then we must wait for the others.",
      ])
  }

  @Test(arguments: [
    ("Comrade Morga:", "Comrade Rudnicki:"), ("Cde. MORGA:", "Cde. RUDNICKI:"),
    ("Morga –", "Rudnicki –"), ("MORGA. —", "RUDNICKI. —"),
    ("Morga (Poland):", "Rudnicki (Poland):"), ("The Chairman:", "A voice from the hall:"),
    ("Minister:", "Ambassador:"), ("Dep. minister:", "Director:"), ("Question:", "Answer:"),
  ])
  func `Knows the forms of labels`(one: String, other: String) throws {
    let found = try speech([
      "\(one) We agree to it.", "\(other) I do not.", "\(one) Then we must wait.",
      "\(other) So be it.",
    ])
    let speakers = found.filter { $0.hasPrefix("speaker") }
    #expect(speakers == [one, other, one, other].map { "speaker: \($0)" })
  }

  @Test func `Leaves the colon of Chinese writing with the words`() throws {
    let body = "周总理：同意。\n\n大使：不同意。\n\n周总理：那就等一等吧。\n\n大使：好的。"
    let found = blocks(try edition(body, language: "Chinese")).filter { $0.hasPrefix("speaker") }
    #expect(found == ["speaker: 周总理", "speaker: 大使", "speaker: 周总理", "speaker: 大使"])
  }

  @Test func `Takes a label alone on its line for the speaker of what follows`() throws {
    let found = try speech([
      "Morga:", "We agree to it, since there is no other way.", "Rudnicki:",
      "I do not agree to it.",
      "Morga:", "Then we must wait for the others to come.",
    ])
    #expect(found.filter { $0.hasPrefix("speaker") }.count == 3)
    #expect(found.filter { $0.hasPrefix("paragraph") }.count == 3)
  }

  @Test func `Lets a speech go on over paragraphs without a label, to the next`() throws {
    let lines = [
      "Morga: We agree.", "There is one more thing that I have to say.", "Rudnicki: Say it.",
      "Morga: Later.", "The meeting ended in the evening, when all had gone home already.",
    ]
    let division = try #require(
      try edition(([opening] + lines).joined(separator: "\n\n")).divisions.first)
    let paragraphs = division.blocks.filter { $0.kind == .paragraph }
    #expect(paragraphs.map(\.isSpoken) == [false, true, true, true, true, false])
  }

  @Test(arguments: [
    ["First: we have to wait.", "Second: we have to write.", "Third: we have to go."],
    ["Decision: to wait.", "Heard: the report.", "Decision: to go."],
    ["Morga went home – he was tired.", "Rudnicki went home – he was not."],
    ["Note: the price is high.", "We wait for them to come back."],
    ["On 3 March: nothing came of it.", "On 4 March: nothing came of it."],
  ])
  func `Takes other words before a colon or dash for none`(lines: [String]) throws {
    #expect(!(try speech(lines)).contains { $0.hasPrefix("speaker") })
  }
}
