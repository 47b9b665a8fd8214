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
