import Language
import Testing

private func times(_ text: String, _ language: String) -> [String] {
  let tokenized = TokenizedText(text)
  let reader = TimeReader(DateReader(language: language))
  return reader.times(in: tokenized).map { "\(tokenized[$0.range]) = \($0.iso)" }
}

@Suite struct TimeTests {
  @Test(arguments: [
    ("ru", "1.X.50г. в 3ч.00м.", "3ч.00м. = 03:00:00"),
    ("ru", "в 16 час. 30 мин. началось", "16 час. 30 мин. = 16:30:00"),
    ("ru", "в 9 часов утра", "9 часов = 09:00:00"),
    ("ru", "в 18:05", "18:05 = 18:05:00"),
    ("en", "at 11:30 a.m.", "11:30 a.m. = 11:30:00"),
    ("en", "at 12 a.m.", "12 a.m. = 00:00:00"),
    ("en", "at 12:15 p.m.", "12:15 p.m. = 12:15:00"),
    ("en", "at 5 p.m. the meeting", "5 p.m. = 17:00:00"),
    ("en", "3.15 pm", "3.15 pm = 15:15:00"),
    ("en", "from 10 hours on", "10 hours = 10:00:00"),
    ("de", "um 16 Uhr", "16 Uhr = 16:00:00"),
    ("de", "um 16.30 Uhr", "16.30 Uhr = 16:30:00"),
    ("pl", "o godz. 15.30", "15.30 = 15:30:00"),
    ("ro", "la ora 10,30", "10,30 = 10:30:00"),
    ("fr", "à 18 heures", "18 heures = 18:00:00"),
    ("hu", "16 óra 30 perckor", "16 óra 30 perckor = 16:30:00"),
    ("zh", "3时30分", "3时30分 = 03:30:00"),
  ])
  func `Reads times of day`(language: String, text: String, expected: String) {
    #expect(times(text, language).joined(separator: "; ") == expected)
  }

  @Test(arguments: [
    ("fr", "à 18h30", "18h30 = 18:30:00"), ("fr", "à 18 h 30", "18 h 30 = 18:30:00"),
    ("zh", "下午3时", "下午3时 = 15:00:00"), ("ja", "午後3時", "午後3時 = 15:00:00"),
    ("ko", "17시 30분에", "17시 30분 = 17:30:00"), ("vi", "8 giờ 30 phút", "8 giờ 30 phút = 08:30:00"),
    ("mn", "10 цагт", "10 цагт = 10:00:00"), ("ar", "الساعة 10:30", "10:30 = 10:30:00"),
    ("he", "בשעה 10", "10 = 10:00:00"), ("tr", "saat 10.30'da", "10.30 = 10:30:00"),
    ("nl", "om 10 uur", "10 uur = 10:00:00"), ("sr", "u 10 časova", "10 časova = 10:00:00"),
    ("fa", "ساعت ۱۰", "۱۰ = 10:00:00"), ("pt", "às 15 horas", "15 horas = 15:00:00"),
    ("es", "a las 15 hs.", "15 hs. = 15:00:00"), ("cs", "v 18 hodin", "18 hodin = 18:00:00"),
    ("sk", "o 18 hod.", "18 hod. = 18:00:00"), ("hr", "u 18 sati", "18 sati = 18:00:00"),
  ])
  func `Reads times of day whose parts stand otherwise`(
    language: String, text: String, expected: String
  ) {
    #expect(times(text, language).joined(separator: "; ") == expected)
  }

  @Test(arguments: [
    ("en", "18.00"), ("en", "25:00"), ("en", "10:61"), ("en", "4.50"), ("en", "38"),
    ("ru", "1 и 2 армейских"), ("ru", "12 км"), ("en", "12-30"), ("de", "Nr. 12"), ("en", ""),
    ("en", "at 13 pounds"), ("ru", "30 часов"),
  ])
  func `Takes no other number for a time`(language: String, text: String) {
    #expect(times(text, language) == [])
  }
}
