import Language
import Testing

@testable import Records

@Suite struct LinePhraseTests {
  @Test(arguments: [
    ("tr", "ÇOK GİZLİ", LinePhrase.classification), ("tr", "Hizmete özel", .classification),
    ("hu", "Szigorúan titkos!", .classification), ("fa", "خیلی محرمانه", .classification),
    ("he", "סודי ביותר", .classification), ("zh", "絕密", .classification),
    ("el", "ΑΚΡΩΣ ΑΠΟΡΡΗΤΟ", .classification), ("mk", "Строго доверливо", .classification),
    ("zh", "拟稿：外交部", .routing), ("he", "מאת: השגריר", .routing),
    ("hu", "Készült: 3 példányban", .copy), ("de", "12. Ausfertigung", .copy),
    ("tr", "Sayı: 1123/45", .number), ("fa", "شماره: ۴۵", .number), ("ar", "الرقم: 12", .number),
    ("he", "לכבוד שר החוץ", .address), ("sv", "Till Utrikesdepartementet", .address),
    ("tr", "KONU: Kıbrıs", .subject), ("he", "הנדון: המשא ומתן", .subject),
    ("fa", "موضوع: مذاکرات", .subject), ("ko", "제목: 회담", .subject),
    ("nl", "Aanwezig: de heren Luns en Drees", .attendance), ("fa", "حاضرین:", .attendance),
    ("fi", "Arvoisa Herra Ministeri!", .salute), ("lt", "Gerbiamas drauge!", .salute),
    ("tr", "Gereğini arz ederim.", .farewell), ("ja", "敬具", .farewell),
    ("zh", "致以同志的敬礼！", .farewell), ("hr", "Smrt fašizmu – sloboda narodu!", .farewell),
    ("pl", "Wyk. w 3 egz.", .distribution), ("tr", "DAĞITIM:", .distribution),
    ("el", "Κοινοποίηση: Υπουργείο Εξωτερικών", .distribution),
    ("fa", "پیوست: دو برگ", .enclosure), ("no", "Vedlegg: 2", .enclosure),
    ("hu", "U.i. Kérem, válaszoljon.", .postscript),
    ("hu", "Kádár János s. k.", .signature), ("sr", "Ј. Броз, с. р.", .signature),
    ("cs", "A. Novotný v. r.", .signature), ("zh", "周恩来（签字）", .signature),
    ("ar", "(التوقيع)", .signature), ("tr", "[Derkenar: Okundu.]", .remark),
  ])
  func `Knows what a line is by its words`(language: String, line: String, kind: LinePhrase) {
    #expect(LinePhrase.of(TokenizedText(line), language: language) == kind)
  }

  @Test(arguments: [
    ("ru", "Принято решение о созыве совещания."), ("ru", "Принял посла Италии."),
    ("cs", "Došlo k novému incidentu na hranici."), ("tr", "İlgi yazınız alınmıştır."),
    ("he", "מר אבן השיב שאין בכך חדש."), ("ar", "وردت معلومات جديدة من السفارة."),
    ("fa", "از طرف دولت ایران پیشنهاد شد."), ("pl", "Do Ambasady zgłosił się obywatel Kowalski."),
    ("nl", "De heer Luns antwoordde ontkennend."), ("it", "P.C.I. e P.S.I. hanno votato contro."),
    ("zh", "签字仪式定于明日举行。"), ("vi", "Đồng chí Lê Duẩn nói về tình hình."),
    ("pt", "a) primeira questão"), ("de", "Gen. Ulbricht erklärt die Lage."),
  ])
  func `Says nothing about a running sentence`(language: String, line: String) {
    #expect(LinePhrase.of(TokenizedText(line), language: language) == nil)
  }
}
