import Language
import Testing

/// The dates of a text, completed from the document's date.
private func completed(_ text: String, _ language: String, from document: PartialDate) -> [String] {
  let tokenized = TokenizedText(text)
  guard let completion = DateCompletion(documentDate: document) else { return ["none"] }
  var previous: DateMention?
  return DateReader(language: language).dates(in: tokenized).map { mention in
    let whole = completion.complete(mention, after: previous)
    previous = whole
    return shown(whole, in: tokenized) + (whole.isCompleted ? ", inferred" : "")
  }
}

@Suite struct DateCompletionTests {
  let october = PartialDate(year: 1950, month: 10, day: 1)

  @Test(arguments: [
    ("ru", "16 сентября", "16 сентября = 1950-09-16, inferred"),
    ("en", "28 December", "28 December = 1950-12-28, inferred"),
    ("en", "16 September 1949", "16 September 1949 = 1949-09-16"),
    ("en", "in March 1951", "March 1951 = 1951-03"),
    ("ru", "с 12 по 27 июля", "12 по 27 июля = 1950-07-12..1950-07-27, inferred"),
    ("pl", "8 bm.", "8 bm. = 1950-10-08, inferred"),
    ("de", "11. d. M.", "11. d. M. = 1950-10-11, inferred"),
    ("de", "11. v. M.", "11. v. M. = 1950-09-11, inferred"),
    ("ru", "5 марта с. г.", "5 марта с. г. = 1950-03-05, inferred"),
    ("de", "5. März v. J.", "5. März v. J. = 1949-03-05, inferred"),
    ("ru", "5 марта прошлого года", "5 марта прошлого года = 1949-03-05, inferred"),
    ("en", "on the 14th inst.", "14th inst. = 1950-10-14, inferred"),
    ("zh", "十月二日", "十月二日 = 1950-10-02, inferred"),
  ])
  func `Takes month and year from the document's date`(
    language: String, text: String, expected: String
  ) {
    #expect(completed(text, language, from: october) == [expected])
  }

  @Test(arguments: [
    (PartialDate(year: 1951, month: 1, day: 5), "28 December", "1950-12-28"),
    (PartialDate(year: 1950, month: 12, day: 28), "5 January", "1951-01-05"),
    (PartialDate(year: 1950, month: 6, day: 30), "1 January", "1950-01-01"),
    (PartialDate(year: 1950, month: 6, day: 30), "28 December", "1950-12-28"),
    (PartialDate(year: 1951, month: 1), "28 December", "1950-12-28"),
  ])
  func `Takes the year that brings a date nearest`(
    document: PartialDate, text: String, expected: String
  ) {
    #expect(completed(text, "en", from: document) == ["\(text) = \(expected), inferred"])
  }

  @Test(arguments: [
    (PartialDate(year: 1961, month: 1, day: 5), "1960-12-11"),
    (PartialDate(year: 1961, month: 12, day: 5), "1961-11-11"),
  ])
  func `Goes back over the turn of the year to the month before`(
    document: PartialDate, expected: String
  ) {
    #expect(completed("11. v. M.", "de", from: document) == ["11. v. M. = \(expected), inferred"])
  }

  @Test func `Takes the month of a day alone from the date before it`() {
    let text = "le 3 décembre et le 5 courant"
    #expect(completed(text, "fr", from: october).last == "5 courant = 1950-10-05, inferred")
    #expect(
      completed("12 июля они вышли, а 16-го они пришли", "ru", from: october)
        == ["12 июля = 1950-07-12, inferred", "16-го = 1950-07-16, inferred"])
  }

  @Test(arguments: [
    ("es", "en febrero próximo", "1951-02"), ("es", "1º de octubre pasado", "1949-10-01"),
    ("es", "30 de septiembre pasado", "1950-09-30"), ("pt", "12 de fevereiro último", "1950-02-12"),
    ("fr", "27 février dernier", "1950-02-27"), ("fr", "28 dernier", "1950-09-28"),
    ("fr", "le 5 prochain", "1950-11-05"), ("en", "last November", "1949-11"),
    ("en", "next March", "1951-03"), ("en", "5 March next year", "1951-03-05"),
    ("zh", "去年十一月八日", "1949-11-08"), ("zh", "本月五日", "1950-10-05"),
    ("zh", "上月五日", "1950-09-05"), ("ja", "来年三月", "1951-03"), ("ko", "금년 5월 1일", "1950-05-01"),
    ("hu", "f. hó 5-én", "1950-10-05"), ("vi", "tháng 11 năm ngoái", "1949-11"),
    ("ar", "27 فيفري الماضي", "1950-02-27"), ("ru", "5 января будущего года", "1951-01-05"),
    ("it", "4 p.v.", "1950-11-04"),
  ])
  func `Takes what words such as last and next say from the document's date`(
    language: String, text: String, expected: String
  ) {
    #expect(completed(text, language, from: october).map(value) == [expected])
  }

  @Test(arguments: [
    ("ru", "5 марта 1947 года и 8 июня того же года", "1947-03-05; 1947-06-08"),
    ("en", "on 5 March 1947 and 8 June", "1947-03-05; 1947-06-08"),
    ("en", "from 28 December 1946 to 3 January", "1946-12-28; 1947-01-03"),
    ("en", "from 3 March to 5 April 1948", "1948-03-03; 1948-04-05"),
    ("en", "on 5 March 1947; on the 8th", "1947-03-05; 1947-03-08"),
    ("zh", "1947年3月5日，同年8月", "1947-03-05; 1947-08"),
    // Plans go on; what is told of the past does not.
    ("en", "signed on 27 November 1950, ratified by April", "1950-11-27; 1951-04"),
    ("en", "on 27 November 1950. Since August", "1950-11-27; 1950-08"),
    ("en", "signed on 5 March 1947. It met in June", "1947-03-05; 1950-06"),
  ])
  func `Takes the year from the dates before it in the passage`(
    language: String, text: String, expected: String
  ) {
    #expect(
      completed(text, language, from: october).map(value).joined(separator: "; ") == expected)
  }

  @Test func `Goes on with plans into the end of the year`() {
    let march = PartialDate(year: 1975, month: 3, day: 21)
    #expect(
      completed("27 June 1975; between 16 and 20 September; by December", "en", from: march)
        .map(value) == ["1975-06-27", "1975-09-16..1975-09-20", "1975-12"])
  }

  private func value(_ shown: String) -> String {
    let value = shown.split(separator: " = ").last.map(String.init) ?? shown
    return value.replacing(", inferred", with: "")
  }

  @Test func `Completes no day where the document's month is unknown`() {
    #expect(completed("8 bm.", "pl", from: PartialDate(year: 1956)) == ["8 bm. = ?-?-08"])
  }

  @Test func `Completes nothing without a year`() {
    #expect(DateCompletion(documentDate: nil).map { _ in true } == nil)
    #expect(
      DateCompletion(documentDate: PartialDate(month: 10, day: 1)).map { _ in true } == nil)
  }

  @Test(arguments: [
    (PartialDate(year: 1950, month: 10, day: 1), "ru", "29 февраля"),
    (PartialDate(year: 1951, month: 3, day: 5), "de", "31. v. M."),
    (PartialDate(year: 1951, month: 2, day: 5), "pl", "30 bm."),
    (PartialDate(year: 1951, month: 3, day: 1), "ru", "с 28 по 29 февраля"),
  ])
  func `Never makes an impossible day`(document: PartialDate, language: String, text: String) throws
  {
    let completion = try #require(DateCompletion(documentDate: document))
    let mentions = DateReader(language: language).dates(in: TokenizedText(text))
    #expect(!mentions.isEmpty)
    for mention in mentions.map({ completion.complete($0, after: nil) }) where mention.isCompleted {
      #expect(mention.start.isPossible, "\(mention.start)")
      #expect(mention.end?.isPossible ?? true, "\(mention.start)")
    }
  }
}
