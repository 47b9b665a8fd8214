import Language
import Testing

@Suite struct ScriptTests {
  @Test(arguments: [
    ("a", Script.latin), ("Z", .latin), ("é", .latin), ("ß", .latin), ("ő", .latin), ("ș", .latin),
    ("ệ", .latin), ("Ａ", .latin), ("я", .cyrillic), ("ґ", .cyrillic), ("ѣ", .cyrillic),
    ("ω", .greek), ("ἀ", .greek), ("Հ", .armenian), ("ש", .hebrew), ("ع", .arabic),
    ("گ", .arabic), ("ह", .devanagari), ("ก", .thai), ("ქ", .georgian), ("ក", .khmer),
    ("ᠮ", .mongolian), ("한", .hangul), ("ㄱ", .hangul), ("ひ", .hiragana), ("カ", .katakana),
    ("中", .han), ("々", .han), ("〇", .han), ("𠀀", .han),
  ])
  func `Knows the script of a letter`(letter: String, script: Script) {
    #expect(letter.unicodeScalars.map(Script.init) == [script])
  }

  @Test(arguments: ["1", ".", " ", "×", "÷", "№", "—", "«", "。", "😀", "\u{301}"])
  func `Knows none for what is no letter`(mark: String) {
    #expect(mark.unicodeScalars.map(Script.init) == [nil])
  }
}
