import Language
import Testing

@Suite struct CalendarTests {
  @Test(arguments: [
    ("5/18 March 1917", "1917-03-18"), ("25 October (7 November) 1917", "1917-11-07"),
    ("19 February (3 March) 1861", "1861-03-03"), ("7 November (25 October) 1917", "1917-11-07"),
    ("19 December 1916 (1 January 1917)", "1917-01-01"),
    ("12 March 1881 (O.S.)", "1881-03-24"), ("29 February 1900 (old style)", "1900-03-13"),
    ("14 September 1752, O.S.", "1752-09-25"),
  ])
  func `Reads days of the Julian calendar`(text: String, expected: String) throws {
    let mention = try #require(DateReader(language: "en").dates(in: TokenizedText(text)).first)
    #expect(mention.start.iso == expected)
    #expect(mention.calendar == .julian)
  }

  @Test(arguments: [
    // Not the same day, no year, or a year in which nobody wrote so.
    "5/19 March 1917", "25 October (8 November) 1917", "5/18 March", "5 (18) March 1967",
    "5 March 1917",
  ])
  func `Takes no other pair for one of two calendars`(text: String) {
    let mentions = DateReader(language: "en").dates(in: TokenizedText(text))
    #expect(mentions.allSatisfy { $0.calendar == .gregorian })
  }

  @Test(arguments: [
    // The coup of 1953, the death of Mosaddegh, the revolution, New Year's days around leap years.
    ("۲۸ مرداد ۱۳۳۲", "1953-08-19"), ("۱۴ اسفند ۱۳۴۵", "1967-03-05"),
    ("۲۲ بهمن ۱۳۵۷", "1979-02-11"), ("۱ فروردین ۱۳۴۸", "1969-03-21"),
    ("۱ فروردین ۱۳۵۴", "1975-03-21"), ("۱ فروردین ۱۳۵۵", "1976-03-21"),
    ("۳۰ اسفند ۱۳۵۴", "1976-03-20"), ("۱ فروردین ۱۳۷۶", "1997-03-21"),
    ("۱ فروردین ۱۴۰۰", "2021-03-21"), ("۱۱ فروردین ۱۳۰۴", "1925-03-31"),
  ])
  func `Reads days of the Persian calendar`(text: String, expected: String) throws {
    let mention = try #require(DateReader(language: "fa").dates(in: TokenizedText(text)).first)
    #expect(mention.start.iso == expected)
    #expect(mention.end == nil)
    #expect(mention.calendar == .persian)
  }

  @Test(arguments: ["۳۰ اسفند ۱۳۵۳", "۳۱ مهر ۱۳۵۳", "۵ مهر ۱۲۵۳"])
  func `Reads no day that the Persian calendar does not have`(text: String) {
    let mentions = DateReader(language: "fa").dates(in: TokenizedText(text))
    #expect(mentions.allSatisfy { $0.start.day == nil || $0.end != nil })
  }

  @Test func `Completes a day of the Persian calendar`() throws {
    let completion = try #require(
      DateCompletion(documentDate: PartialDate(year: 1967, month: 2, day: 1)))
    let text = TokenizedText("در ۱۴ اسفند گفت")
    let mention = try #require(DateReader(language: "fa").dates(in: text).first)
    let whole = completion.complete(mention, after: nil)
    #expect(whole.start.iso == "1967-03-05")
    #expect(whole.isCompleted)
  }
}
