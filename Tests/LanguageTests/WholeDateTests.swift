import Language
import Testing

@Suite struct WholeDateTests {
  @Test(
    arguments: [
      ("October 1, 1950", "1950-10-01", false), ("1 October 1950.", "1950-10-01", false),
      ("October 1950", "1950-10", false), ("1950", "1950", false),
      ("circa 1950", "1950", true), ("c. October 1950", "1950-10", true),
      ("ca. October 1, 1950", "1950-10-01", true), ("[1 October 1950]", nil, false),
      ("October 1, 1950, Moscow", nil, false), ("Moscow, 1950", nil, false), ("38", nil, false),
      ("Telegram of October 1, 1950", nil, false), ("31 April 1950", nil, false),
    ] as [(String, String?, Bool)])
  func `Reads a text that is a date and nothing else`(text: String, iso: String?, isCirca: Bool) {
    let mention = DateReader(language: "en").date(of: TokenizedText(text))
    #expect(mention?.start.iso == iso)
    #expect(mention?.isCirca ?? false == isCirca)
  }

  @Test(arguments: [
    ("Spring 1968", "1968-03..1968-05"), ("Summer of 1962", "1962-06..1962-08"),
    ("Autumn, 1962", "1962-09..1962-11"), ("Fall 1962", "1962-09..1962-11"),
    ("Winter 1962-63", "1962-12..1963-02"), ("Winter 1962", "1962-01..1963-02"),
    ("1960s", "1960..1969"), ("the 1960s", "1960..1969"), ("late 1962", "1962"),
    ("mid-1962", "1962"), ("early March 1968", "1968-03"),
    ("March 3-5, 1968", "1968-03-03..1968-03-05"), ("3–5 March 1968", "1968-03-03..1968-03-05"),
    ("March 3 - April 5, 1968", "1968-03-03..1968-04-05"),
    ("from 3 March to 5 April 1968", "1968-03-03..1968-04-05"),
    ("between 3 March and 5 April 1968", "1968-03-03..1968-04-05"),
    ("March–April 1968", "1968-03..1968-04"), ("1965-1967", "1965..1967"),
    ("Between 1965 and 1967", "1965..1967"), ("December 1967 - January 1968", "1967-12..1968-01"),
    ("24 June 1966 - 26 June 1966", "1966-06-24..1966-06-26"),
    ("October 25 (November 7), 1917", "1917-11-07"),
    ("April 5 to March 3, 1968", "none"), ("between 1967 and", "none"), ("Spring", "none"),
    ("March 1968 Report", "none"), ("1965-1967 plan", "none"), ("to 1967", "none"),
  ])
  func `Reads seasons, decades and spans`(text: String, expected: String) {
    let mention = DateReader(language: "en").date(of: TokenizedText(text))
    let read = mention.map { ($0.start.iso ?? "?") + ($0.end.map { ".." + ($0.iso ?? "?") } ?? "") }
    #expect(read ?? "none" == expected)
  }

  @Test(arguments: [
    ("ru", "около 1950 г.", "1950"), ("ru", "ок. 1950", "1950"), ("de", "um 1950", "1950"),
    ("fr", "vers mars 1950", "1950-03"), ("zh", "约1950年", "1950"), ("en", "March 1950?", "1950-03"),
    ("es", "hacia 1950", "1950"),
  ])
  func `Reads what is said to be approximate`(language: String, text: String, iso: String) {
    let mention = DateReader(language: language).date(of: TokenizedText(text))
    #expect(mention?.start.iso == iso)
    #expect(mention?.isCirca == true)
  }

  // Each text in a process of its own, because reading one of them must not end the program.
  @Test func `Reads no date where there are no words for one`() async {
    await #expect(processExitsWith: .success) {
      for text in ["", "   ", "circa", "About", "c."] {
        precondition(DateReader(language: "en").date(of: TokenizedText(text)) == nil)
      }
    }
  }
}

@Suite struct PartialDateTests {
  @Test(arguments: [
    (PartialDate(year: 1950, month: 10, day: 1), "1950-10-01" as String?),
    (PartialDate(year: 1950, month: 10), "1950-10"), (PartialDate(year: 1950), "1950"),
    (PartialDate(year: 987), "0987"), (PartialDate(month: 10, day: 1), nil), (PartialDate(), nil),
    (PartialDate(year: 1950, day: 1), "1950"),
  ])
  func `Is as exact as its words`(date: PartialDate, iso: String?) {
    #expect(date.iso == iso)
  }

  @Test(arguments: [
    (PartialDate(year: 1950), "1950-01-01", "1950-12-31"),
    (PartialDate(year: 1952, month: 2), "1952-02-01", "1952-02-29"),
    (PartialDate(year: 1900, month: 2), "1900-02-01", "1900-02-28"),
    (PartialDate(year: 2000, month: 2), "2000-02-01", "2000-02-29"),
    (PartialDate(year: 1950, month: 4), "1950-04-01", "1950-04-30"),
    (PartialDate(year: 1950, month: 10, day: 1), "1950-10-01", "1950-10-01"),
  ])
  func `Has a first and a last day`(date: PartialDate, first: String, last: String) {
    #expect(date.firstDay?.iso == first)
    #expect(date.lastDay?.iso == last)
  }

  @Test(arguments: 1...12, [1900, 1950, 1952, 2000])
  func `Is possible for the days that a month has`(month: Int, year: Int) {
    let leap = year == 1952 || year == 2000
    let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    for day in 0...32 {
      let date = PartialDate(year: year, month: month, day: day)
      #expect(date.isPossible == (1...days).contains(day), "\(date)")
    }
  }

  @Test(arguments: [0, 13])
  func `Is impossible in a month that there is not`(month: Int) {
    #expect(!PartialDate(year: 1950, month: month).isPossible)
  }
}
