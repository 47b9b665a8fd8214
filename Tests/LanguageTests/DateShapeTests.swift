import Language
import Testing

@Suite struct DateShapeTests {
  @Test(arguments: [
    ("October 1, 1950", "October 1, 1950 = 1950-10-01"),
    ("On 1 October 1950 he left.", "1 October 1950 = 1950-10-01"),
    ("1st of October 1950", "1st of October 1950 = 1950-10-01"),
    ("Friday, 24 Dec. 1979, at noon", "24 Dec. 1979 = 1979-12-24"),
    ("Dec. 24, 1979", "Dec. 24, 1979 = 1979-12-24"),
    ("It was on 16 September already", "16 September = ?-09-16"),
    ("the 3rd of May", "3rd of May = ?-05-03"),
    ("by 1 May", "1 May = ?-05-01"),
    ("on March 2 they came", "March 2 = ?-03-02"),
    ("In March 1953", "March 1953 = 1953-03"),
    ("since January 1954", "January 1954 = 1954-01"),
    ("8 to 17 February 1958", "8 to 17 February 1958 = 1958-02-08..1958-02-17"),
    ("3-4 July 1958", "3-4 July 1958 = 1958-07-03..1958-07-04"),
    ("July 3–4, 1958", "July 3–4, 1958 = 1958-07-03..1958-07-04"),
    ("February 8 to 17", "February 8 to 17 = ?-02-08..?-02-17"),
    ("since 1946", "1946 = 1946"),
    ("during 1956 and later", "1956 = 1956"),
    ("on the 14th inst.", "14th inst. = ?-?-14"),
    ("1950-10-01", "1950-10-01 = 1950-10-01"),
    ("12.10.1950", "12.10.1950 = 1950-10-12"),
    ("13/10/1950", "13/10/1950 = 1950-10-13"),
    ("10/13/1950", "10/13/1950 = 1950-10-13"),
    ("1.X.50 [1 October 1950]", "1.X.50 = 1950-10-01; 1 October 1950 = 1950-10-01"),
    ("29 February 1952", "29 February 1952 = 1952-02-29"),
  ])
  func `Reads dates in English`(text: String, expected: String) {
    #expect(dates(text, "en").joined(separator: "; ") == expected)
  }

  @Test(arguments: [
    ("1.X.50г. в 3ч.00м.", "1.X.50г. = 1950-10-01"),
    ("1.X..50 г.", "1.X..50 г. = 1950-10-01"),
    ("1.Х.50 г.", "1.Х.50 г. = 1950-10-01"),
    ("5.III.1953 г.", "5.III.1953 г. = 1953-03-05"),
    ("05.03.1953", "05.03.1953 = 1953-03-05"),
    ("05.03.53 г.", "05.03.53 г. = 1953-03-05"),
    ("1 октября 1950г.", "1 октября 1950г. = 1950-10-01"),
    ("1 октября 1950 г.", "1 октября 1950 г. = 1950-10-01"),
    ("1 октября 1950 года", "1 октября 1950 года = 1950-10-01"),
    ("«29» октября 1962 г.", "«29» октября 1962 г. = 1962-10-29"),
    ("2-го мая 1945 года", "2-го мая 1945 года = 1945-05-02"),
    ("Москва еще 16 сентября предупреждала", "16 сентября = ?-09-16"),
    ("с 12 по 27 июля", "12 по 27 июля = ?-07-12..?-07-27"),
    ("в октябре 1950 г. началось", "октябре 1950 г. = 1950-10"),
    ("к концу декабря", "декабря = ?-12"),
    ("в 1957 году", "1957 году = 1957"),
    ("5 марта с. г.", "5 марта с. г. = ?-03-05"),
  ])
  func `Reads dates in Russian`(text: String, expected: String) {
    #expect(dates(text, "ru").joined(separator: "; ") == expected)
  }

  @Test(arguments: [
    ("de", "am 5. September 1961", "5. September 1961 = 1961-09-05"),
    ("de", "den 13. August", "13. August = ?-08-13"),
    ("de", "vom 3. bis 5. Oktober 1958", "3. bis 5. Oktober 1958 = 1958-10-03..1958-10-05"),
    ("de", "am 11. d. M. in Berlin", "11. d. M. = ?-?-11"),
    ("de", "am 3. v. M. in Berlin", "3. v. M. = ?-?-03"),
    ("de", "Berlin, 12.8.1961", "12.8.1961 = 1961-08-12"),
    ("de", "im Jahre 1949 gegründet", "1949 = 1949"),
    ("de", "im März 1953", "März 1953 = 1953-03"),
    ("pl", "27 października 1956 r.", "27 października 1956 r. = 1956-10-27"),
    ("pl", "19.X.1956 r.", "19.X.1956 r. = 1956-10-19"),
    ("pl", "19 X 1956 r.", "19 X 1956 r. = 1956-10-19"),
    ("pl", "w dniu 8 bm. odbyło się", "8 bm. = ?-?-08"),
    ("pl", "w 1956 r. nastąpiło", "1956 r. = 1956"),
    ("pl", "we wrześniu 1955 r.", "wrześniu 1955 r. = 1955-09"),
    ("hu", "1956. október 23.", "1956. október 23. = 1956-10-23"),
    ("hu", "1963. február 28-i ülés", "1963. február 28-i = 1963-02-28"),
    ("hu", "1962. V. 11.", "1962. V. 11. = 1962-05-11"),
    ("hu", "február 8-án volt", "február 8-án = ?-02-08"),
    ("cs", "21. srpna 1968", "21. srpna 1968 = 1968-08-21"),
    ("sk", "21. augusta 1968", "21. augusta 1968 = 1968-08-21"),
    ("fr", "le 1er octobre 1950", "1er octobre 1950 = 1950-10-01"),
    ("fr", "le 14 juillet", "14 juillet = ?-07-14"),
    (
      "fr", "20 novembre au 31 décembre 1953",
      "20 novembre = 1953-11-20; 31 décembre 1953 = 1953-12-31"
    ),
    (
      "fr", "29 février au 31 décembre 1953",
      "29 février = ?-02-29; 31 décembre 1953 = 1953-12-31"
    ),
    ("es", "1 de octubre de 1962", "1 de octubre de 1962 = 1962-10-01"),
    ("es", "el 1º de mayo de 1961", "1º de mayo de 1961 = 1961-05-01"),
    ("pt", "31 de março de 1964", "31 de março de 1964 = 1964-03-31"),
    ("it", "il 1º ottobre 1962", "1º ottobre 1962 = 1962-10-01"),
    ("ro", "5 noiembrie 1964", "5 noiembrie 1964 = 1964-11-05"),
    ("ro", "pe 5 noiembrie a. c.", "5 noiembrie a. c. = ?-11-05"),
    ("bg", "9 септември 1944 г.", "9 септември 1944 г. = 1944-09-09"),
    ("uk", "24 серпня 1991 року", "24 серпня 1991 року = 1991-08-24"),
    ("sr", "25. maj 1948 god.", "25. maj 1948 god. = 1948-05-25"),
    ("tr", "29 Ekim 1923", "29 Ekim 1923 = 1923-10-29"),
    ("nl", "5 mei 1945", "5 mei 1945 = 1945-05-05"),
    ("fi", "30. marraskuuta 1939", "30. marraskuuta 1939 = 1939-11-30"),
    ("el", "21 Απριλίου 1967", "21 Απριλίου 1967 = 1967-04-21"),
    ("he", "5 ביוני 1967", "5 ביוני 1967 = 1967-06-05"),
    ("ar", "5 يونيو 1967", "5 يونيو 1967 = 1967-06-05"),
  ])
  func `Reads dates in other languages`(language: String, text: String, expected: String) {
    #expect(dates(text, language).joined(separator: "; ") == expected)
  }

  @Test(arguments: [
    ("zh", "1950年10月1日晚", "1950年10月1日 = 1950-10-01"),
    ("zh", "一九六四年七月十九日", "一九六四年七月十九日 = 1964-07-19"),
    ("zh", "十月二日", "十月二日 = ?-10-02"),
    ("zh", "十二月三十一日", "十二月三十一日 = ?-12-31"),
    ("zh", "23日", "23日 = ?-?-23"),
    ("zh", "1950年10月", "1950年10月 = 1950-10"),
    ("zh", "一九五〇年", "一九五〇年 = 1950"),
    ("ja", "1950年10月1日", "1950年10月1日 = 1950-10-01"),
    ("ko", "1950년 10월 1일", "1950년 10월 1일 = 1950-10-01"),
  ])
  func `Reads dates of numbers and characters`(language: String, text: String, expected: String) {
    #expect(dates(text, language).joined(separator: "; ") == expected)
  }

  @Test func `Notes a doubled stop as a slip`() throws {
    let text = TokenizedText("1.X..50 г.")
    let mention = try #require(DateReader(language: "ru").dates(in: text).first)
    #expect(mention.slips.map { String(text[$0]) } == [".."])
  }

  @Test(arguments: ["1.X.50 г.", "1 октября 1950 г.", "05.03.1953"])
  func `Notes no slip elsewhere`(words: String) throws {
    let mention = try #require(DateReader(language: "ru").dates(in: TokenizedText(words)).first)
    #expect(mention.slips.isEmpty)
  }
}
