import LibXML
import Testing
import XMLTree

/// The schema promises to allow nothing that is never written: a few records have all of it.
@Suite struct SchemaCoverageTests {
  @Test func `Everything that the grammar allows is written`() throws {
    let grammar = Vocabulary(grammar: try root(of: "Schemas/bifolium.rng"))
    let found = try records().map { try items(in: try encode($0), grammar) }
    let decided = try [(editionFile, decided), (otherLicence, "")].map { edition, sidecar in
      try items(in: try encode(plain, edition: edition, sidecar), grammar)
    }
    let written = (found + decided).reduce(into: Set()) { $0.formUnion($1) }
    #expect(grammar.items.subtracting(written).sorted() == [])
  }
}

/// The items of a vocabulary that an encoding has.
private func items(in xml: [UInt8], _ vocabulary: Vocabulary) throws -> Set<String> {
  let tree = try XMLDocument(xml, file: "r.xml").tree().root
  return tree.descendants.reduce(into: []) { items, element in
    items.insert(element.name)
    for attribute in element.attributes {
      let use = vocabulary.attributes[element.name]?[attribute.name]
      items.insert("\(element.name)/@\(attribute.name)")
      if use?.values != nil {
        items.insert("\(element.name)/@\(attribute.name)=\(attribute.value)")
      }
    }
    if vocabulary.words[element.name] != nil { items.insert("\(element.name)=\(element.text)") }
  }
}

// MARK: - Records

private func records() -> [String] {
  [telegram, letter, pages, webPage, noted, plain, persian, minutes]
    + [
      "note", "memorandum", "memorandum of conversation", "minutes", "protocol", "stenogram",
      "report", "decree", "diary", "speech", "directive", "list",
    ].map {
      "**May 5, 1960**\n\n**The \($0)**\n\n**Original Language:**\n\nEnglish\n\n\(paragraph)\n"
    }
}

private let paragraph =
  "This is a full paragraph of a good number of words, so that nobody can take it for anything "
  + "else than what it is. It has two sentences."

/// The plain layout: headings, and a page mark behind one.
private let plain = """
  Title: Letter

  ## Transcript - English

  - 1 -

  \(paragraph)

  ## Transcript - English

  \(paragraph)
  """

/// All that an editor says of a project.
private let editionFile = """
  publisher: Institute
  published: {place: Berlin, date: 2026}
  base: https://edition.example/
  editors:
    - {name: A, orcid: 0000-0002-1825-0097}
    - {name: B, role: Translation, ref: https://people.example/b}
  funder: Fund
  licence: CC-BY-4.0
  series: {title: Documents, number: 1}
  """

private let otherLicence = "licence: {text: All rights reserved., status: restricted}"

/// What an editor says of the plain record.
private let decided = """
  title: Another
  locations: ["APRF, fond 45, opis 1, delo 334"]
  parts:
    - {lines: 7, location: 1}
    - {lines: 11}
  """

/// A cover with everything, two transcripts and a translation, with every kind of opener line.
private let telegram = """
  **October 1, 1950**

  **Ciphered Telegram, Filippov to the Embassy in Beijing and Zhou Enlai (via Roshchin)**

  **Citation:**

  "Ciphered Telegram", October 1, 1950, Wilson Center Digital Archive, APRF, Moscow, Russia, fond 45, opis 1, \
  delo 334, listy 99-103. <https://digitalarchive.umd.edu/document/1>

  **Author(s):**

  Stalin

  **Rights:**

  The words on rights.

  **Summary:**

  A summary.

  **Record ID:**

  990001

  **Credits:**

  With thanks to https://archive.example/.

  **Original Language:**

  Russian

  **Contents:**

  Original Scan
  Transcript - Russian
  Transcript - Russian
  Translation - English

  МИНИСТЕРСТВО СВЯЗИ

  Секретно

  № 4001

  Экз. 2

  Передано т.Булганину.

  1.X..50г. в 3ч.00м.

  Тов. Иванову

  Содержание: о делах

  Присутствовали: Иванов

  Уважаемый товарищ!

  \(russian)

  Привет

  ФИЛИППОВ

  1 октября 1950 г.

  МИНИСТЕРСТВО СВЯЗИ

  Секретно

  1 октября 1950 г.

  \(russian)

  ФИЛИППОВ

  MINISTRY OF THE INTERIOR

  TELEGRAM

  Top Secret

  \(paragraph)

  Greetings,

  F I L I P P O V [STALIN]
  """

private let russian =
  "5 (18) марта 1917 г. мы получили ваше письмо и считаем, что этот вопрос нужно решить до конца года, потому что мы не "
  + "можем больше ждать ответа от вас. Это всё."

/// An approximate date, sections, page marks, every kind of bracket and of closer line, a postscript.
private let letter = """
  **circa May 1960**

  **Letter, Smith to Moscow**

  **Citation:**

  "Letter", circa May 1960, Wilson Center Digital Archive, APRF, fond 45, opis 1, delo 334.

  **Original Language:**

  English

  **Contents:**

  Transcript - English

  Dear Jones,

  \(paragraph)

  We said **so** [sic] to the [old] friend [illegible] of the [name redacted] house [two lines omitted] and \
  [handwritten: yes] of the other [?] house [Marginal note: no] and [unsigned] letter from 12 to 27 July 1959, and \
  on 3 March, as was said.

  We came to the house of the

  - 2 -

  friend whom we had seen be-
  fore, and he was there as he had been before.

  I. FIRST MATTERS

  \(paragraph)

  With greetings

  SMITH

  London, 5 May 1960

  [a stamp of the office]

  Enclosure: two letters

  Distribution: the office

  and others in that place

  P.S. Come soon.
  """

/// Pages with running heads, running feet, and one with its number alone at the foot.
private let pages =
  "**May 5, 1960**\n\n**Report**\n\n**Original Language:**\n\nEnglish\n\n"
  + ["Office, 1 of 5", "Office, 2 of 5", "Office, 3 of 5", "4", ""].map { foot in
    "Report No. 17\n\n\(paragraph)\n\n\(foot)\n"
  }.joined(separator: "\u{C}")

/// The layout of the web page.
private let webPage = """
  May 5, 1960

  Letter from Smith

  \(paragraph)

  Document Information

  Source

  An archive

  Original Language

  English
  """

/// Words of the cover without a label, and leaves without a language.
private let noted = """
  **A collection of letters**

  **May 5, 1960**

  **Letter**

  **Citation:**

  "Letter", May 5, 1960, Wilson Center Digital Archive, APRF, fond 45, opis 1, delo 334, listy 99-103.

  \(paragraph)
  """

/// A date of the Persian calendar, and the document's date in a field only.
private let persian = """
  **A letter**

  **Date:**

  March 5, 1967

  **Original Language:**

  Persian

  آقای وزیر در تاریخ ۱۴ اسفند ۱۳۴۵ به این وزارتخانه نوشت که دولت ایران با این پیشنهاد موافق است و \
  نمایندگان خود را برای مذاکره به آنجا می فرستد. ما باید تا آخر ماه به او پاسخ بدهیم.
  """

/// Speeches, a list in a list, a table, verse, a footnote, and an attachment.
private let minutes = """
  **May 5, 1960**

  **Minutes of a Meeting**

  **Original Language:**

  English

  **Contents:**

  Transcript - English

  Those who were there have read the letter of last week¹, and they have decided what follows here:

  1. To answer it as soon as the office has read it.

  2. To tell the others what it says:

  a) those in the house;

  b) those in the town.

  ¹ See the letter of 3 March 1960.

  The figures of the two years, as far as the office knows them, are these, and there are no others.

  Year   Coal   Steel

  1958   100   200

  1959   110   230

  Cde. Smith: I have come to the house of the friend, and he was there as he had been before.

  Cde. Jones: That is right, and I have seen him too, when I was there.

  Cde. Smith: He has sung a song for us, and it went like this, as far as I can say it now.

  The wind is cold,
  the night is long,
  and so is the song.

  That was all that he sang, and then he left the house of the friend for the last time.

  SMITH

  Annex 1

  \(paragraph) It says so.

  JONES
  """
