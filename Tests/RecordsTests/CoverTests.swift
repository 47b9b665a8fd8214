import Records
import Testing

/// A cover's pieces, a line each: `label: (kind) value`.
private func shown(_ cover: Cover) -> [String] {
  let date = cover.date.map { ["date: \($0.text)"] } ?? []
  return date + ["title: \(cover.title.text)"]
    + cover.fields.map { "\($0.label ?? "words") (\($0.kind.rawValue)) \($0.value)" }
}

@Suite struct CoverTests {
  @Test(arguments: [
    (
      "**May 1, 1960**\n\n**Letter**\n\n**Citation:**\n\nA file.\n\n**Summary:**\n\nWords.\n\nDear Sir,",
      [
        "date: May 1, 1960", "title: Letter", "Citation: (citation) A file.",
        "Summary: (summary) Words.",
      ]
    ),
    (
      "**Letter**\n\n**May 1, 1960**\n\n**Summary:**\n\nWords.\n\n**Citation:**\n\nA file.\n\nDear Sir,",
      [
        "date: May 1, 1960", "title: Letter", "Summary: (summary) Words.",
        "Citation: (citation) A file.",
      ]
    ),
    (
      "**Letter**\n\n**Summary:**\n\nWords.\n\nDear Sir,",
      ["title: Letter", "Summary: (summary) Words."]
    ),
    (
      "**undated**\n\n**Letter**\n\n**Summary:**\n\nWords.\n\nDear Sir,",
      ["date: undated", "title: Letter", "Summary: (summary) Words."]
    ),
    (
      "**1960**\n\n**Letter,\nto him  \nand her**\n\n**Summary:**\n\nWords.\n\nDear Sir,",
      ["date: 1960", "title: Letter, to him and her", "Summary: (summary) Words."]
    ),
    (
      "May 1, 1960\n\nLetter\n\nCitation:\n\nA file.\n\nSummary:\nWords.\n\nDear Sir,",
      [
        "date: May 1, 1960", "title: Letter", "Citation: (citation) A file.",
        "Summary: (summary) Words.",
      ]
    ),
    (
      "**1960**\n\n**Letter**\n\n**Summary:** Words\nof two lines.\n\nDear Sir,",
      ["date: 1960", "title: Letter", "Summary: (summary) Words of two lines."]
    ),
    (
      "**1960**\n\n**Letter**\n\n**Source**: A file.\n\n**SUMMARY:**\n\nWords.\n\nDear Sir,",
      ["date: 1960", "title: Letter", "Source: (source) A file.", "SUMMARY: (summary) Words."]
    ),
    (
      "**1960**\n\n**Letter**\n\n**Summary:**\n\nOne.\n\nTwo.\n\n**Credits:**\n\nThanks.\n\nDear Sir,",
      ["date: 1960", "title: Letter", "Summary: (summary) One. Two.", "Credits: (other) Thanks."]
    ),
    (
      "**1960**\n\n**Letter**\n\n**Author(s):**\n\nA. B.  \nC. D.\n\n**URL:**\n\n<https://a.example/1>\n\nX",
      [
        "date: 1960", "title: Letter", "Author(s): (authors) A. B. C. D.",
        "URL: (url) https://a.example/1",
      ]
    ),
    (
      "**1960**\n\n**Letter**\n\n**Citation:**\n\n**Summary:**\n\nWords.\n\nDear Sir,",
      ["date: 1960", "title: Letter", "Citation: (citation) ", "Summary: (summary) Words."]
    ),
  ])
  func `Reads date, title and fields`(text: String, expected: [String]) throws {
    #expect(shown(try read(text).cover) == expected)
  }

  @Test func `Keeps the lines of a value apart, and their numbers`() throws {
    let text =
      "**1960**\n\n**Letter**\n\n**Contents:**\n\nOriginal Scan  \nTranscript - Polish\n\nDrogi panie,"
    let field = try #require(try read(text).cover.field(.contents))
    #expect(field.line == 5)
    #expect(field.lines.map(\.text) == ["Original Scan", "Transcript - Polish"])
    #expect(field.lines.map(\.line) == [7, 8])
  }

  @Test(arguments: ["**Reviewer:**\n\nHim.", "**Reviewer:** Him."])
  func `Keeps a bold label that no table knows, with the fields around it`(field: String) throws {
    let text =
      "**1960**\n\n**Letter**\n\n**Citation:**\n\nA file.\n\n\(field)\n\n**Summary:**\n\nWords.\n\nDear Sir,"
    let expected = [
      "date: 1960", "title: Letter", "Citation: (citation) A file.", "Reviewer: (other) Him.",
      "Summary: (summary) Words.",
    ]
    let found = shown(try read(text).cover)
    #expect(found == expected)
  }

  @Test func `Ends the cover behind the contents`() throws {
    let body = "Note:\n\nDear Sir, what follows here is a text."
    let text = "**1960**\n\n**Letter**\n\n**Contents:**\n\nTranslation - English\n\n\(body)\n"
    let record = try read(text)
    #expect(record.cover.fields.map(\.label) == ["Contents:"])
    #expect(record.parts.first?.firstLine == 9)
  }
}

@Suite struct CoverRefusalTests {
  @Test(arguments: [
    (
      "Just a letter.\n\nDear Sir,\n",
      "r.txt:1: error: no cover found; a record begins with a date, a title and labelled fields such as "
        + "'Citation:' [cover]"
    ),
    (
      "\n\n  Dear Sir,\n",
      "r.txt:3: error: no cover found; a record begins with a date, a title and labelled fields such as "
        + "'Citation:' [cover]"
    ),
    (
      "**Citation:**\n\nA file.\n\nDear Sir,\n",
      "r.txt:1: error: no cover found; a record begins with a date, a title and labelled fields such as "
        + "'Citation:' [cover]"
    ),
    (
      "**May 1, 1960**\n\n**Citation:**\n\nA file.\n\nDear Sir,\n",
      "r.txt:3: error: the cover has no title; expected a date and a title at the beginning of the "
        + "record [cover-title]"
    ),
    (
      "**May 1, 1960**\n\n**Letter**\n\n**Citation:**\n\nA file.\n",
      "r.txt:7: error: the cover is followed by no text; expected a scan's text, a transcript or a "
        + "translation [body]"
    ),
    (
      "**May 1, 1960**\n\n**Letter**\n\n**Citation:**\n\nA file.\n\n\n",
      "r.txt:9: error: the cover is followed by no text; expected a scan's text, a transcript or a "
        + "translation [body]"
    ),
  ])
  func `Says what a record lacks, and where`(text: String, message: String) {
    #expect(refusal(text.utf8) == [message])
  }
}
