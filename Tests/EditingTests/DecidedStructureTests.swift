import Diagnostics
import Language
import Records
import Testing

@testable import Editing

private let paragraph =
  "We have received your letter of last week, and we believe that this question must be settled "
  + "before the end of the year. We cannot wait any longer."

private let place = Location("r.yaml", line: 1)

/// An editor's word that lines are of a kind; the text begins with line 13.
private func deciding(_ lines: [Int], _ kind: Block.Kind) -> Decisions {
  var decisions = Decisions()
  decisions.lines = lines.map { LineDecision(line: $0, kind, place: place) }
  return decisions
}

@Suite struct DecidedStructureTests {
  @Test(arguments: [
    ("One thing is the harvest", Block.Kind.item(number: nil, level: 0), "item - at 0"),
    ("3. One thing is the harvest", .item(number: nil, level: 0), "item 3 at 0"),
    ("Wheat   200", .row(cells: []), "row of 2"),
    ("The wheat is green and tall", .verse, "verse"),
    ("The Treaty", .attachmentHead, "attachment head"),
    ("Morga: We agree to it.", .speaker, "speaker"),
    ("¹ All of them.", .footnote(mark: ""), "footnote ¹"),
  ])
  func `Lets a line be of any kind that a text has`(
    line: String, kind: Block.Kind, role: String
  ) throws {
    let body = [paragraph, line, paragraph].joined(separator: "\n\n")
    let decided = try edition(body, decisions: deciding([15], kind))
    #expect(blocks(decided).contains { $0.hasPrefix(role) }, "\(blocks(decided))")
  }

  @Test(arguments: [
    (["1. The first thing", "2. The second thing"], "item"),
    (["Wheat    200    300", "Oats    250    350"], "row"),
    (["Petrov: Yes, we do.", "Ivanov: No.", "Petrov: So be it.", "Ivanov: Yes."], "speaker"),
    (["Annex 1: Spare Parts", paragraph, paragraph], "attachment head"),
    (["They came late.[1]", "[1] All of them."], "footnote"),
  ])
  func `Lets a line be a paragraph that would be part of a structure`(
    lines: [String], structure: String
  ) throws {
    let body = ([paragraph] + lines + [paragraph]).joined(separator: "\n\n")
    #expect(blocks(try edition(body)).contains { $0.hasPrefix(structure) })
    let numbers = lines.indices.map { 15 + 2 * $0 }
    let decided = try edition(body, decisions: deciding(numbers, .paragraph))
    #expect(blocks(decided) == ([paragraph] + lines + [paragraph]).map { "paragraph: \($0)" })
    let places = decided.divisions.flatMap(\.blocks).map(\.decision)
    #expect(places.compactMap { $0 } == lines.map { _ in place })
  }

  @Test func `Lets a heading stand above a list`() throws {
    let items = "1. One thing.\n\n2. Another."
    let body = "\(paragraph)\n\nwhat was said\n\n\(items)\n\n\(paragraph)"
    let found = blocks(try edition(body, decisions: deciding([15], .sectionHead)))
    #expect(found[1...2] == ["section head: what was said", "item 1 at 0: 1. One thing."])
  }

  @Test func `Lets readings hold in the words of a speaker and in a footnote`() throws {
    let lines = ["Petrov: Yes, we do.", "Ivanov: No.", "Petrov: So be it.[1]", "[1] It was."]
    var decisions = Decisions()
    decisions.readings = [
      ReadingDecision(line: 15, words: "we do", .unclear, place: place),
      ReadingDecision(line: 21, words: "It was", .unclear, place: place),
    ]
    let body = ([paragraph] + lines + [paragraph]).joined(separator: "\n\n")
    let found = try edition(body, decisions: decisions).divisions.flatMap(\.blocks)
    let unclear = found.filter { $0.passage.marks.contains { $0.kind == .unclear } }
    #expect(unclear.map(\.passage.text.string) == ["Yes, we do.", "[1] It was."])
  }

  @Test func `Believes an editor who names nobody, or a kind, before the text`() throws {
    let body = "REPORT\n\nFrom: Ivan Petrov\n\nTo: Anna Ivanova\n\n\(paragraph)\n\n\(paragraph)"
    let found = try edition(body, title: "Letter on the Harvest").header.correspondence
    #expect(found?.senders.map(\.name) == ["Ivan Petrov"])
    var decisions = Decisions()
    decisions.header.senders = Decided([], at: place)
    decisions.header.recipients = Decided([.init(name: "Embassy in Beijing")], at: place)
    decisions.header.kind = Decided("note", at: place)
    let header = try edition(body, title: "On the Harvest", decisions: decisions).header
    #expect(header.kind == "note")
    #expect(header.correspondence?.senders == [])
    #expect(header.correspondence?.recipients.map(\.kind) == [.body])
  }
}
