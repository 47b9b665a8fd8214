import Records
import Testing

@Suite struct WebLayoutTests {
  let text = """
    May 5, 1960

    Letter, Schmidt to Schulz

    Berlin, 5 May 1960

    We have received your letter, and we believe that the question which you put to us in it has to be settled this year.

    Schmidt

    Summary:

    A letter on a letter.

    Author(s):

    Schmidt, Karl

    Document Information

    Source

    SAPMO, DY 30/3482, Bl. 5-6

    Original Archive: Bundesarchiv

    Rights

    The archive welcomes reuse.

    Type

    Letter

    Language

    German

    Record ID

    123456
    """

  @Test func `Reads the fields behind the text`() throws {
    let record = try read(text)
    #expect(record.layout == "digital-archive-web")
    #expect(record.cover.date?.text == "May 5, 1960")
    #expect(record.cover.title.text == "Letter, Schmidt to Schulz")
    let fields = record.cover.fields.map {
      "\($0.label ?? "words")|\($0.kind.rawValue)|\($0.value)"
    }
    #expect(
      fields == [
        "Summary:|summary|A letter on a letter.", "Author(s):|authors|Schmidt, Karl",
        "Document Information|other|", "Source|source|SAPMO, DY 30/3482, Bl. 5-6",
        "Original Archive:|other|Bundesarchiv", "Rights|rights|The archive welcomes reuse.",
        "Type|other|Letter", "Language|language|German", "Record ID|record|123456",
      ])
  }

  @Test func `Reads the text between heading and fields`() throws {
    let parts = try read(text).parts
    #expect(parts.map { "\($0.language) \($0.firstLine)-\($0.lastLine)" } == ["en 5-9"])
    #expect(parts.map(\.kind) == [.translation])
  }

  @Test func `Says where a text is missing`() {
    let bare = "May 5, 1960\n\nLetter\n\nDocument Information\n\nSource\n\nA file.\n"
    #expect(
      refusal(bare.utf8).map { $0.hasSuffix("[body]") } == [true], "\(refusal(bare.utf8))")
  }

  @Test(arguments: [
    "Document Information\n\nSource\n\nA file.\n",
    "May 5, 1960\n\nDocument Information\n\nSource\n\nA.\n",
    "Document Information\n", "Document Information\n\nText.\n", "Letter\n\nDocument Information",
    "Summary:\n\nDocument Information\n",
  ])
  func `Refuses what has the fields and nothing else`(text: String) {
    #expect(refusal(text.utf8).count == 1)
  }
}
