import Language
import TestSupport
import Testing

/// A text in which `|` shows where its sentences end, without these marks, and its sentences.
private func sentences(_ marked: String, _ language: String) -> [String] {
  let text = TokenizedText(marked.replacing("|", with: ""))
  return SentenceSplitter(language: language).sentences(of: text).map { String(text[$0]) }
}

private func pieces(_ marked: String) -> [String] {
  marked.split(separator: "|").map { piece in
    String(piece.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }.filter { !$0.isEmpty }
}

@Suite struct SentenceTests {
  @Test(arguments: [
    "He came.| She left.", "He came", "Did he come?| No!| He did not.", "Is it true?!| Yes.",
    "He paused…| Then he spoke.", "Well ... then he spoke.", "One; two: three.| Four.",
    "He left. |", "",
  ])
  func `Ends sentences at final marks`(marked: String) {
    #expect(sentences(marked, "en") == pieces(marked))
  }

  @Test(arguments: [
    ("en", "Mr. Smith met Dr. Jones.| They talked."),
    ("en", "The landing of the U.S. troops had begun.| Then they left."),
    ("en", "See pp. 97-98 and No. 5 of the file."), ("en", "The file, i.e. the whole of it."),
    ("en", "The meeting ended at 5 p.m.| The delegates left."),
    ("en", "At 5 p.m. the meeting began."), ("en", "He said no.| Then he left."),
    ("ru", "В 1950 г. было иначе."), ("ru", "Это было в 1950 г.| Москва молчала."),
    ("ru", "Рис, уголь и т. д. не прибыли."), ("ru", "Передано т.Булганину."),
    ("ru", "Говорил тов. Сталин.| Все молчали."), ("ru", "Он был в г. Москве.| Потом уехал."),
    ("pl", "Mówili tow. Gomułka i tow. Cyrankiewicz.| Potem wyszli."),
    ("pl", "W 1956 r. partia zmieniła kurs."),
    ("de", "Er sprach z. B. über Berlin.| Dann ging er."),
    ("fr", "M. Dupont est arrivé.| Il parle."), ("es", "El Sr. García llegó.| Luego salió."),
    ("ro", "A vorbit tov. Maurer.| Apoi a plecat."), ("hu", "Kb. tíz ember jött.| Aztán elmentek."),
  ])
  func `Goes on behind abbreviations`(language: String, marked: String) {
    #expect(sentences(marked, language) == pieces(marked))
  }

  @Test(arguments: [
    ("ru", "И. В. Сталин приехал.| Он устал."), ("en", "Then N. P. Firyubin spoke.| All agreed."),
    ("pl", "J. Cyrankiewicz przyszedł.| Usiadł."),
  ])
  func `Goes on behind initials`(language: String, marked: String) {
    #expect(sentences(marked, language) == pieces(marked))
  }

  @Test(arguments: [
    ("de", "Am 5. September kam er.| Dann ging er."),
    ("cs", "Dne 21. srpna přišli.| Nikdo je nezval."),
    ("hu", "A 3. pont következik.| Vége."), ("en", "1. First item.| 2. Second item."),
    ("ru", "1. Принять к сведению.| 2. Поручить МИД."), ("fi", "Se oli 5. kerta.| Hän lähti."),
  ])
  func `Goes on behind ordinals and numbers of items`(language: String, marked: String) {
    #expect(sentences(marked, language) == pieces(marked))
  }

  @Test(arguments: [
    "Die 3. Division rückte vor.| Sie hielt.", "Das XI. Plenum tagte.| Es beschloss.",
  ])
  func `Goes on behind an ordinal before a noun, which German capitalises`(marked: String) {
    #expect(sentences(marked, "de") == pieces(marked))
  }

  @Test(arguments: [
    "He left (see p. 5. Also p. 6.) and came back.| Then he slept.", "(He laughed.)| Then he left.",
    "Is this [First. Second.] done?| Yes.",
    "[Marginal note: Read. Agreed.]| He left.", "One (two [three. Four] five. Six) seven.| Eight.",
  ])
  func `Goes on inside brackets`(marked: String) {
    #expect(sentences(marked, "en") == pieces(marked))
  }

  @Test func `Takes a bracket in small letters into the sentence that it comments on`() {
    let marked = "He left. [in English in the original]| He slept."
    #expect(sentences(marked, "en") == pieces(marked))
  }

  @Test(arguments: [
    ("en", "“Why?” he asked.| She left."), ("en", "He said: “I know.”| She left."),
    ("en", "\"I know.\"| She left."), ("ru", "«Жду.»| Он ушёл."),
    ("ru", "“Я нахожусь далеко.| Однако я вижу.”"), ("de", "„Nein.“| Er ging."),
  ])
  func `Takes the quotation marks that close into the sentence`(language: String, marked: String) {
    #expect(sentences(marked, language) == pieces(marked))
  }

  @Test(arguments: ["我来了。|你走了。", "你好吗？|我很好！|好。", "他说（见下。）来了。|走了。"])
  func `Needs no space in Chinese`(marked: String) {
    #expect(sentences(marked, "zh") == pieces(marked))
  }

  @Test(arguments: [
    ("ar", "هل ذهب؟| نعم."), ("ar", "وافقت الحكومة!| اجتمعت اللجنة…| ثم أجابت."),
    ("fa", "دولت موافق است.| آیا پاسخ دادید؟| خیر."), ("ur", "حکومت راضی ہے۔| جواب دیں۔"),
    ("ur", "حکومت راضی ہے۔جواب دیں۔"), ("he", "הממשלה מסכימה.| האם השבתם?| לא."),
    ("he", "אמר ד\"ר כהן כי צה\"ל נסוג.| הוועדה אישרה."),
    ("yi", "די רעגירונג איז מסכים.| דער ענטפער קומט."),
    ("ja", "行きます。|来ました。"), ("ja", "「行きますか。」と彼は言った。|来ました。"), ("ja", "どこへ？|知らない！|そう。"),
    ("zh", "他说：“我同意。”|会议结束。"), ("zh", "數量增加了三倍。|請答覆。"), ("zh", "第一．農業；第二，工業。|完。"),
    ("ko", "갔다.| 왔다."), ("ko", "정부는 동의하였다.| 회답을 바랍니다."), ("hi", "सरकार सहमत है।| उत्तर दें।"),
    ("hi", "सरकार सहमत है॥| उत्तर दें।"), ("hy", "Կառավարությունը համաձայն է։| Սպասում ենք։"),
    ("am", "መንግሥት ተስማማ።| መልስ ይስጡ፧| አዎን።"), ("my", "အစိုးရ သဘောတူသည်။| ပြန်ကြားပါ။"),
    ("km", "រដ្ឋាភិបាលយល់ព្រម។| សូមឆ្លើយ។"), ("bo", "གཞུང་མོས་མཐུན་བྱུང༎| ལན་གནང་།"),
  ])
  func `Ends sentences of other scripts`(language: String, marked: String) {
    #expect(sentences(marked, language) == pieces(marked))
  }
}

@Suite struct DirectionMarkTests {
  @Test(arguments: [
    "هل ذهب؟\u{200F}| نعم.\u{200F}", "\u{202B}هل ذهب؟\u{202C}| \u{202B}نعم.\u{202C}",
    "\u{2067}وافقت الحكومة.\u{2069}| \u{2067}اجتمعت اللجنة.\u{2069}",
    "سافر في ١٢٫٥ مارس.| عاد.", "الفقرة ١.٢ من القرار.| انتهى.",
  ])
  func `Ends sentences through marks of direction, and keeps these`(marked: String) {
    #expect(sentences(marked, "ar") == pieces(marked))
  }

  @Test func `Keeps marks of direction and zero-width joiners out of the words that are looked up`()
  {
    let text = TokenizedText("\u{200F}دولت می\u{200C}خواهد\u{200E} ٣٥")
    #expect(text.tokens.map { String(text[$0.range]) }.joined() == text.string)
    #expect(text.tokens.contains { $0.kind == .number && $0.key == "٣٥" && $0.value == 35 })
    #expect(text.tokens.contains { $0.key == "دولت" })
  }
}

@Suite struct SentenceCoverTests {
  @Test(arguments: 1...80)
  func `Leaves only white space between sentences, in order`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let language = random.pick(["en", "ru", "de", "zh", "ar", "xx"], else: "en")
    let text = TokenizedText(
      seed % 2 == 0
        ? randomText(&random)
        : random.picks(
          [
            "He", "left", ".", "?", "!", "…", "(", ")", "[", "]", "“", "”", "\"", " ", " ", " ",
            " ", "5", "Mr.", "г.", "т.", "。", "（", "）", "A", "—", "1950", "\u{301}",
          ], count: 0...80
        ).joined())
    var end = 0
    for sentence in SentenceSplitter(language: language).sentences(of: text) {
      #expect(sentence.lowerBound >= end && !sentence.isEmpty, "seed \(seed)")
      #expect(isBlank(text[end..<sentence.lowerBound]), "seed \(seed)")
      let words = text[sentence]
      #expect(words.unicodeScalars.first?.properties.isWhitespace == false, "seed \(seed)")
      #expect(words.unicodeScalars.last?.properties.isWhitespace == false, "seed \(seed)")
      end = sentence.upperBound
    }
    #expect(isBlank(text[end..<text.string.utf8.count]), "seed \(seed)")
  }
}

private func isBlank(_ text: Substring) -> Bool {
  text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
}
