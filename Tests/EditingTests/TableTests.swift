import Testing

@testable import Editing

private let text =
  "We have received your letter of last week, and we believe that this question must be settled "
  + "before the end of the year. We cannot wait any longer."

@Suite struct TableTests {
  @Test(arguments: ["    ", "\t"])
  func `Takes lines in columns for the rows of a table`(gap: String) throws {
    let rows = [
      "Goods\(gap)Tons\(gap)State", "Coal\(gap)18 400\(gap)sent", "Grain\(gap)250\(gap)held",
    ]
    let edition = try edition("\(text)\n\n\(rows.joined(separator: "\n"))\n\n\(text)")
    #expect(
      blocks(edition).dropFirst().dropLast().map { $0.prefix(8) } == [
        "row of 3", "row of 3", "row of 3",
      ])
    let ids = edition.divisions.flatMap(\.blocks).map(\.id)
    #expect(ids == ["en-1.p1", "en-1.t1.r1", "en-1.t1.r2", "en-1.t1.r3", "en-1.p2"])
  }

  @Test func `Takes two columns for a table where most lines have a number`() throws {
    let rows = "Coal     18 400\nGrain     250\nOil     7 000"
    let found = blocks(try edition("\(text)\n\n\(rows)\n\n\(text)"))
    #expect(found.filter { $0.hasPrefix("row of 2") }.count == 3)
  }

  @Test(arguments: ["Head of Office     Desk Officer\nPetrov     Ivanov", "He came.   He went."])
  func `Takes signatures beside each other, and wide gaps in sentences, for none`(lines: String)
    throws
  {
    let found = blocks(try edition("\(text)\n\n\(lines)"))
    #expect(!found.contains { $0.hasPrefix("row") })
  }
}
