import Diagnostics
import Records
import Testing

private let text =
  "Wir haben Ihren Brief erhalten und sind der Meinung, dass die Frage noch in diesem Jahr zu klären ist."
private let english =
  "We have received your letter, and we believe that it must be answered this year."

private let letter = """
  Title: Letter, Schmidt to Schulz
  Date: May 5, 1960
  Summary: A letter on a letter,
    which goes on: in an indented line
  and in one that is not.
  Original Language: German
  Shelf Mark: MS 12

  ## Original Scan

  ## Transcript - German

  \(text)

  ## Translation - English

  \(english)
  """

@Suite struct PlainLayoutTests {
  @Test func `Reads front matter and takes the parts from their headings`() throws {
    let record = try read(letter)
    #expect(record.layout == "plain")
    #expect(record.cover.title.text == "Letter, Schmidt to Schulz")
    #expect(record.cover.date?.text == "May 5, 1960")
    #expect(
      record.cover.field(.summary)?.value
        == "A letter on a letter, which goes on: in an indented line and in one that is not.")
    #expect(record.cover.fields.last?.label == "Shelf Mark:")
    #expect(record.cover.fields.last?.value == "MS 12")
    #expect(record.contents.map(\.text).count == 3)
    #expect(
      record.parts.map { "\($0.language) \($0.kind) \($0.subtype) \($0.firstLine)" }
        == ["de transcription transcript 13", "en translation translation 17"])
    #expect(record.partition.confidence == 1)
    #expect(
      record.warnings.map(\.rule) == ["contents-without-text"],
      "the scan stands in the record alone")
  }

  @Test func `Keeps two texts of one language apart where nothing but a heading does`() throws {
    let record = try read(
      "Title: Letter\n\n## Transcript - German\n\n\(text)\n\n## Transcript - German\n\n\(text)\n")
    #expect(record.parts.map(\.firstLine) == [5, 9])
  }

  @Test func `Divides a record without headings as any other`() throws {
    let record = try read(
      "Title: Letter\nOriginal Language: German\nContents: Transcript - German\n  Translation - English\n\n"
        + "\(text)\n\n\(english)\n")
    #expect(!record.hasHeadings)
    #expect(record.parts.map(\.language) == ["de", "en"])
    #expect(record.contents.map(\.text) == ["Transcript - German", "Translation - English"])
  }

  @Test func `Takes a line that only looks like a heading as text`() throws {
    let record = try read(
      "Title: Letter\n\n## Transcript - English\n\n\(english)\n\n ## No heading\n")
    #expect(record.parts.first?.paragraphs.last?.text == "## No heading")
  }

  @Test(arguments: [
    "**May 5, 1960**\n\n**Letter on trade**\n\n**Summary:**\n\nWords.\n\n\(english)\n",
    "May 5, 1960\n\nNote: on trade\n\nCitation:\n\nA file.\n\nOriginal Language:\n\nEnglish\n\n\(english)\n",
    "Telegram: on trade\n\nCitation:\n\nA file.\n\n\(english)\n",
  ])
  func `Leaves other layouts alone`(record: String) throws {
    #expect(try read(record).layout == "digital-archive-pdf")
  }

  @Test(arguments: [
    (
      "Date: 1960\n\n## Transcript - German\n\n\(text)",
      "r.txt:1: error: the front matter has no title; it needs a line 'Title: …' [cover-title]"
    ),
    (
      "Title: Letter\n\nDear friend,\n\n## Transcript - German\n\n\(text)",
      "r.txt:3: error: text stands before the first heading of a part; indent a line that goes on with a field, "
        + "and put a heading such as '## Transcript - Russian' before text [front-matter]"
    ),
    (
      "Title: Letter\n\n## Transcript - Germna\n\n\(text)",
      "r.txt:3: error: the heading 'Transcript - Germna' names no language; did you mean 'German'? [part-heading]"
    ),
    (
      "Title: Letter\n\n## First\n\n\(text)",
      "r.txt:3: error: the heading 'First' names no language; '## Transcript - Russian' would name one [part-heading]"
    ),
    (
      "Title: Letter\n\n## Original Scan\n\n- 2 -\n\n## Transcript - German\n\n\(text)",
      "r.txt:3: error: under the heading 'Original Scan' stand page marks without a text; they belong to the part "
        + "before it [part-heading]"
    ),
    (
      "Title: Letter\n\n## Transcript - German\n",
      "r.txt:3: error: the cover is followed by no text; expected a scan's text, a transcript or a translation [body]"
    ),
  ])
  func `Says what is wrong with a plain record, and where`(record: String, message: String) {
    #expect(refusal(record.utf8) == [message])
  }

  @Test func `Reads a record in the layout that is named for it, or not at all`() throws {
    var decisions = RecordDecisions()
    decisions.layout = "plain"
    #expect(
      try PlainRecord(Array(letter.utf8), file: "r.txt", decisions: decisions).layout == "plain")
    decisions.layout = "digital-archive-web"
    #expect(throws: Failure.self) {
      try PlainRecord(Array(letter.utf8), file: "r.txt", decisions: decisions)
    }
  }
}
