import Testing

@Suite struct LetterSpacingTests {
  @Test(arguments: [
    ("signed by F I L I P P O V himself", "F I L I P P O V = letter-spaced FILIPPOV"),
    ("signed by Ф И Л И П П О В himself", "Ф И Л И П П О В = letter-spaced ФИЛИППОВ"),
    ("a very, n e v e r seen thing", "n e v e r = letter-spaced never"),
    ("by A. B. C. D. and others", ""), ("by A B C and others", ""),
    ("by A  B  C  D and others", ""),
    ("columns 1 2 3 4 5 of it", ""), ("by AB CD EF GH and others", ""),
  ])
  func `Joins four letters or more that are set apart`(text: String, expected: String) throws {
    let found = try marks(text).joined(separator: "; ")
    #expect(found == expected)
  }
}

@Suite struct DateMarkTests {
  @Test(arguments: [
    ("on 1 October 1950 at dawn", "1 October 1950 = date 1950-10-01"),
    ("on 16 September already", "16 September = date 1960-09-16, inferred"),
    ("in October 1950 it was", "October 1950 = date 1950-10"),
    (
      "from 12 to 27 July they", "12 to 27 July = date 1960-07-12 to 1960-07-27, inferred"
    ),
    ("at 5 p.m. on 1 May 1950 we", "5 p.m. = time 17:00:00; 1 May 1950 = date 1950-05-01"),
    ("on 1.X..50 it", "1.X..50 = date 1950-10-01; .. = misprint for ."),
    (
      "On 1.X.50 [1 October 1950] it",
      "1.X.50 = date 1950-10-01; [1 October 1950] = supplied; "
        + "1 October 1950 = date 1950-10-01"
    ),
    ("on 29 February 1951 it", "February 1951 = date 1951-02"), ("the 38th parallel", ""),
  ])
  func `Marks dates and times`(text: String, expected: String) throws {
    let found = try marks(text).joined(separator: "; ")
    #expect(found == expected)
  }

  @Test func `Marks a date without a year as incomplete where the document has no date`() throws {
    let text =
      "It was on 16 September that they came. " + String(repeating: "More words here. ", count: 9)
    let division = try #require(try edition(text, date: "undated").divisions.first)
    let passage = try #require(division.blocks.first).passage
    #expect(passage.marks.map(\.description) == ["date without a year"])
  }
}

@Suite struct EmphasisTests {
  @Test(arguments: [
    ("this is **important** for us", "important = emphasis, bold"),
    ("**all** of **it** here", "all = emphasis, bold; it = emphasis, bold"),
    ("** all of ** it here", "all of = emphasis, bold"),
    ("an odd ** mark here", ""),
  ])
  func `Marks bold words and takes their marks away`(text: String, expected: String) throws {
    let body = "\(text), which are the words of a rather long paragraph. It has two sentences."
    let blocks = try #require(try edition(body).divisions.first).blocks
    let passage = try #require(blocks.first).passage
    let found = passage.marks.map { "\(passage.text[$0.range]) = \($0)" }
    #expect(found.joined(separator: "; ") == expected)
    #expect(passage.text.string.contains("**") == expected.isEmpty)
  }
}
