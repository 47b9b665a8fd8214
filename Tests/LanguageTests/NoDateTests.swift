import Language
import Testing

@Suite struct NoDateTests {
  @Test(arguments: [
    ("en", "toward the 38th parallel at once"), ("en", "at least five-six divisions"),
    ("en", "5-6 divisions"), ("en", "pp. 97-98"), ("en", "f. 558"), ("en", "Op. 11, D. 334"),
    ("en", "fond 45, opis 1, delo 334, listy 99-103"), ("en", "No. 1147/61"),
    ("en", "18.00 hours"), ("en", "$4.50"), ("en", "$ 1,950"), ("en", "1950 tons of rice"),
    ("en", "12.5 per cent"), ("en", "10%"), ("en", "May I come in?"), ("en", "You may 5 times"),
    ("en", "They march 5 kilometres"), ("en", "1/2"), ("en", "telephone 12-34-56"),
    ("en", "Resolution 1950"), ("en", "the 1 [First] and 2 [Second] Army"), ("en", "I X V"),
    ("en", "section 3.2"), ("en", "10:15"), ("en", "about 1,500 men"), ("en", "1950s"),
    ("en", "192.168.1.1"), ("en", "38"), ("en", "1950"), ("en", ""),
    ("ru", "38 параллель"), ("ru", "1 и 2 армейских групп"), ("ru", "№ 317"), ("ru", "№ 5-16"),
    ("ru", "18.00"), ("ru", "в 18.00"), ("ru", "1147/61"), ("ru", "4.000 тонн"), ("ru", "12,5%"),
    ("ru", "2.500 руб."), ("ru", "38-я параллель"), ("ru", "пункт 3.5"), ("ru", "экз. № 2"),
    ("ro", "4.000 tone"), ("ro", "nr. 1147/61"), ("de", "Nr. 12/3"), ("de", "1.200 DM"),
    ("de", "Blatt 12-14"), ("pl", "4 000 ton"), ("pl", "egz. nr 5"), ("hu", "5. pont"),
    ("fr", "1.500 hommes"), ("zh", "三十八度线"), ("zh", "五个师"), ("zh", "38度线"),
  ])
  func `Takes no other number for a date`(language: String, text: String) {
    #expect(dates(text, language) == [])
  }

  @Test(arguments: [
    ("en", "killed after 1500 soldiers came"), ("ru", "до 1500 человек"), ("ru", "на 1200 тонн"),
    ("en", "for 1950 men"), ("pl", "od 1950 ton"), ("de", "um 1950 Mann"),
  ])
  func `Takes no quantity after a preposition for a year`(language: String, text: String) {
    #expect(dates(text, language) == [])
  }

  @Test(arguments: [
    ("en", "by 2000 men"), ("ru", "за 2000 рублей"), ("ru", "с 1800 бойцами"),
    ("en", "before 1900 workers"), ("ru", "за 1950 рублей"),
  ])
  func `Takes no quantity of that size for a year either`(language: String, text: String) {
    #expect(dates(text, language) == [])
  }

  @Test(arguments: [
    ("en", "31.04.1950"), ("en", "1950-02-30"), ("en", "1950-13-01"), ("en", "00.10.1950"),
    ("en", "32.10.1950"), ("ru", "32.X.50"), ("en", "29.02.1951"), ("en", "29.02.1900"),
  ])
  func `Reads no date of an impossible day`(language: String, text: String) {
    #expect(dates(text, language) == [])
  }

  @Test(arguments: [
    ("en", "31 April 1950"), ("en", "February 30, 1951"), ("en", "0 May 1950"),
    ("ru", "31 июня 1950 г."), ("fr", "32 janvier 1950"),
  ])
  func `Reads a month at the most where the day is impossible`(language: String, text: String) {
    let mentions = DateReader(language: language).dates(in: TokenizedText(text))
    #expect(mentions.allSatisfy { $0.start.day == nil && $0.end == nil })
  }
}
