import Testing

@Suite struct BracketTests {
  @Test(arguments: [
    ("at Jemulpo [Incheon] they landed.", "[Incheon] = supplied"),
    ("the 1 [First] and 2 [Second] Army", "[First] = supplied; [Second] = supplied"),
    ("they was [sic] there.", "[sic] = note, sic"),
    ("the word [as in the original] stood.", "[as in the original] = note, sic"),
    ("he said [illegible] to them.", "[illegible] = gap, illegible"),
    ("he said [two words illegible] to them.", "[two words illegible] = gap, illegible"),
    ("the agent [name redacted] came.", "[name redacted] = gap, redacted"),
    ("the agent [██] came.", "[██] = gap, redacted"),
    ("he came […] and left.", "[…] = gap, omitted"),
    ("he came [...] and left.", "[...] = gap, omitted"),
    ("he came [page missing] and left.", "[page missing] = gap, omitted"),
    ("he came [handwritten: today] here.", "[handwritten: today] = handwritten"),
    ("he came [Marginal note: read] here.", "[Marginal note: read] = note, marginal"),
    ("he came [unsigned] here.", "[unsigned] = note, editorial"),
    ("to Pyongyang [?] by train.", "Pyongyang [?] = unclear"),
    ("[?] by train.", "[?] = unclear"),
    ("the [town [sic]] there.", "[town [sic]] = supplied; [sic] = note, sic"),
    ("an open [bracket there.", ""), ("a closed] bracket there.", ""), ("an empty [] bracket.", ""),
    ("(in parentheses) there.", ""),
  ])
  func `Tells what square brackets mean by their words`(text: String, expected: String) throws {
    let found = try marks(text).joined(separator: "; ")
    #expect(found == expected)
  }

  @Test(arguments: ["XXX", "xxxx", "XX XX"])
  func `Takes crosses in place of words for something redacted`(crosses: String) throws {
    let found = try marks("the [\(crosses)] came.")
    #expect(found == ["[\(crosses)] = gap, redacted"])
  }

  @Test(arguments: [
    ("Russian", "Это слово [так в тексте] стояло там.", "[так в тексте] = note, sic"),
    ("Russian", "Он сказал [неразборчиво] им всем.", "[неразборчиво] = gap, illegible"),
    ("Russian", "Он приехал [из Сочи] в Москву.", "[из Сочи] = supplied"),
    ("Russian", "Он приехал [от руки: сегодня] туда.", "[от руки: сегодня] = handwritten"),
    ("Polish", "On powiedział [nieczytelne] im wszystkim.", "[nieczytelne] = gap, illegible"),
    ("German", "Das Wort [sic] stand dort.", "[sic] = note, sic"),
    ("German", "Der Name [geschwärzt] stand dort.", "[geschwärzt] = gap, redacted"),
    ("Chinese", "这个字[原文如此]在那里。", "[原文如此] = note, sic"),
  ])
  func `Knows the words of the text's own language`(
    language: String, text: String, expected: String
  ) throws {
    let found = try marks(text, language).joined(separator: "; ")
    #expect(found == expected)
  }
}
