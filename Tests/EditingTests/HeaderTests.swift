import Editing
import Records
import Testing

private let text =
  "We have received your letter and believe that it must be answered. We shall do so."

@Suite struct IdentifierTests {
  @Test(arguments: [
    ("<https://digitalarchive.umd.edu/document/113729>", "wcda-113729"),
    ("<https://digitalarchive.wilsoncenter.org/document/113729.pdf>", "wcda-113729"),
    ("<https://archive.example/document/113729>", "record-r"),
    ("A file.", "record-r"),
  ])
  func `Comes from the address of the record, else from its file`(
    citation: String, id: String
  ) throws {
    #expect(try edition(text, fields: "**Citation:**\n\n\(citation)\n\n").header.id == id)
  }

  @Test func `Comes from the record's own number where there is no address`() throws {
    #expect(try edition(text, fields: "**Record ID:**\n\n123456\n\n").header.id == "wcda-123456")
  }

  @Test(arguments: [
    ("a/b/My record (2).txt", "record-My-record--2-"), ("Запись.txt", "record-------"),
    ("a.b_c-d.txt", "record-a.b_c-d"), ("x.md", "record-x.md"), ("-", "record--"),
  ])
  func `Has only characters that an identifier can have`(file: String, id: String) throws {
    let record = "**1960**\n\n**Letter**\n\n**Summary:**\n\nWords.\n\n\(text)\n"
    let edition = try Edition(editing: PlainRecord(Array(record.utf8), file: file))
    #expect(edition.header.id == id)
  }
}

@Suite struct KindTests {
  @Test(arguments: [
    ("Ciphered Telegram, A to B", "telegram" as String?), ("Cable from A", "telegram"),
    ("Letter, A to B", "letter"),
    ("Memorandum of Conversation between A and B", "memorandum of conversation"),
    ("Record of Conversation with Mao", "memorandum of conversation"),
    ("Minutes of the Meeting", "minutes"), ("Protocol No. 48", "minutes"),
    ("Protocol on Cooperation", "protocol"), ("From the Diary of N. P. Firyubin", "diary"),
    ("Report on a Telegram", "report"), ("Decree of the Presidium", "decree"),
    ("Speech by Gomułka", "speech"), ("Something Else", nil),
    ("Note on a Conversation of Comrade Redlich", "memorandum of conversation"),
    ("Transcript of a Telephone Conversation", "memorandum of conversation"),
    ("Record of Meeting between A and B", "memorandum of conversation"),
    ("Stenographic Transcript of the Plenum", "stenogram"), ("Aide-Mémoire", "note"),
    ("Talking Points for the Visit", "note"), ("Information Bulletin No. 5", "report"),
    ("Extract from Protocol No. 59", "minutes"), ("Reply from A to B", "letter"),
    ("Résumé of a Conversation", "memorandum of conversation"),
    ("Circular Telegram from A", "telegram"), ("Unsigned Letter to A", "letter"),
    ("Draft Resolution of the Politburo", "decree"),
    ("On the Letter of the Central Committee", nil), ("About the Order in the City", nil),
    ("On Cuba: Report of the Embassy", "report"), ("List of Persons", "list"),
    ("Instructions to the Embassy", "directive"),
    (
      "Summary of a Conversation with A",
      "memorandum of conversation"
    ), ("Meeting Notes", "minutes"),
  ])
  func `Is the one that the title names first`(title: String, kind: String?) throws {
    #expect(try edition(text, title: title).header.kind == kind)
  }

  @Test(arguments: [
    ("Russian", "ПРОТОКОЛ № 5", "minutes"), ("German", "Vermerk", "note"),
    ("Russian", "ТЕЛЕГРАММА", "telegram"),
  ])
  func `Is that of the text's own heading where the title names none`(
    language: String, heading: String, kind: String
  ) throws {
    let bodies = [
      "Russian":
        "Мы получили ваше письмо и считаем, что этот вопрос нужно решить до конца этого года, потому "
        + "что мы не можем больше ждать ответа от вас.",
      "German":
        "Wir haben Ihren Brief erhalten und sind der Meinung, dass die Frage noch in diesem Jahr zu "
        + "klären ist, weil wir nicht länger warten können.",
    ]
    let text = "\(heading)\n\n\(try #require(bodies[language]))"
    #expect(try edition(text, language: language, title: "Coal").header.kind == kind)
  }
}

@Suite struct DocumentDateTests {
  @Test(arguments: [
    ("October 1, 1950", "1950-10-01" as String?),
    ("October 1950", "between 1950-10-01 and 1950-10-31"),
    ("1950", "between 1950-01-01 and 1950-12-31"),
    ("circa 1950", "between 1950-01-01 and 1950-12-31, approximate"),
    ("undated", nil),
  ])
  func `Is a day, or the days between which it lies`(words: String, value: String?) throws {
    #expect(try edition(text, date: words).header.date.map { "\($0.value)" } == value)
  }
}

@Suite struct LanguageShareTests {
  @Test(arguments: [
    ("English", text, ["en 100"]),
    (
      "Russian",
      "Мы получили ваше письмо и считаем, что этот вопрос нужно решить до конца этого года. Ждать нельзя.",
      ["ru 100"]
    ),
  ])
  func `Is the whole for one language`(language: String, text: String, shares: [String]) throws {
    let languages = try edition(text, language: language).header.languages
    #expect(languages.map { "\($0.code) \($0.share)" } == shares)
  }
}
