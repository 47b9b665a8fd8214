import Testing

@testable import Editing

private let text =
  "My father had one song, which he sang to us in the evening when the work at the harbour was done "
  + "and all were at home. It went like this."

@Suite struct VerseTests {
  @Test func `Takes short lines set apart in one paragraph for verse`() throws {
    let lines = [
      "Who carries steam and sail,", "he does not have to eat;", "who signs the papers here",
      "can neither write nor read.",
    ]
    let found = blocks(try edition("\(text)\n\n\(lines.joined(separator: "  \n"))\n\n\(text)"))
    #expect(found.dropFirst().dropLast() == lines.map { "verse: \($0)" }[...])
  }

  @Test func `Takes names and addresses in one paragraph for none`() throws {
    let lines = "Petrov, minister  \nIvanov, 5 May Street  \nSidorov"
    #expect(
      !blocks(try edition("\(text)\n\n\(lines)\n\n\(text)")).contains { $0.hasPrefix("verse") })
  }
}
