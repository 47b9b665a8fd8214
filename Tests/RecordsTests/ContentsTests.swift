import Records
import Testing

@Suite struct ContentsTests {
  @Test(arguments: [
    ("Original Scan", ContentsItem.Subtype.scan, nil as String?),
    ("Transcript - Russian", .transcript, "ru"), ("Translation - English", .translation, "en"),
    ("Translation – French", .translation, "fr"), ("English Translation", .translation, "en"),
    ("Russian Transcript", .transcript, "ru"), ("Scan - Chinese", .scan, "zh"),
    ("Transcription: German", .transcript, "de"),
  ])
  func `Reads what an item announces`(
    item: String, subtype: ContentsItem.Subtype, language: String?
  ) throws {
    let text = record("Dear Sir, we have received what you sent.", contents: item)
    let contents = try #require(try read(text).contents.first)
    #expect(contents.text == item)
    #expect(contents.subtype == subtype)
    #expect(contents.language == language)
  }

  @Test func `Warns of what is announced and not there, with its line`() throws {
    let text = record(
      "Dear Sir, we have received what you sent.",
      contents: "Original Scan  \nTranscript - Polish  \nTranslation - English", language: "Polish")
    let ending = "but the record has no text for it [contents-without-text]"
    #expect(
      try read(text).warnings.map(\.description) == [
        "r.txt:15: warning: the contents announce 'Original Scan', \(ending)",
        "r.txt:16: warning: the contents announce 'Transcript - Polish', \(ending)",
      ])
  }

  @Test(arguments: [
    "Text of the telegram", "Translation from Chinese", "For the image of our country",
  ])
  func `Ends the list before a line of the text that has one of its words`(line: String) throws {
    let text = record("\(line)\n\nWe have received it.", contents: "Translation - English")
    let contents = try read(text).contents.map(\.text)
    #expect(contents == ["Translation - English"])
  }

  @Test func `Warns of nothing where there is no list`() throws {
    #expect(try read(record("Dear Sir, we have received what you sent.")).warnings == [])
  }
}
