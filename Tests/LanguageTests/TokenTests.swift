import Language
import TestSupport
import Testing

@Suite struct TokenTests {
  @Test(arguments: [
    ("", ""),
    ("Mao", "Mao"),
    ("Ким Ир Сен", "Ким| |Ир| |Сен"),
    ("1.X..50 г.", "1|.|X|.|.|50| |г|."),
    ("5-6 divisions", "5|-|6| |divisions"),
    ("38th", "38|th"),
    ("don't", "don|'|t"),
    ("  a\t\nb ", "  |a|\t\n|b| "),
    ("a\u{A0}b\u{3000}c", "a|\u{A0}|b|\u{3000}|c"),
    ("中国1950年", "中|国|1950|年"),
    ("ひらがな", "ひらがな"),
    ("대한민국", "대한민국"),
    ("e\u{301}te\u{301}", "e\u{301}te\u{301}"),
    ("שלום, עולם", "שלום|,| |עולם"),
    ("١٩٥٠", "١٩٥٠"),
    ("a…b", "a|…|b"),
    ("«a»", "«|a|»"),
    ("😀😀", "😀|😀"),
    ("\r\n", "\r\n"),
  ])
  func `Divides a text into words, numbers, spaces and marks`(text: String, expected: String) {
    let tokenized = TokenizedText(text)
    #expect(tokenized.tokens.map { tokenized[$0.range] }.joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("Москва", Token.Kind.word, "москва", true, nil as Int?),
    ("moscow", .word, "moscow", false, nil),
    ("ÉTÉ", .word, "été", true, nil),
    ("国", .word, "国", false, nil),
    ("007", .number, "007", false, 7),
    ("1234567890", .number, "1234567890", false, nil),
    (" ", .space, " ", false, nil),
    ("№", .mark, "№", false, nil),
  ])
  func `Says what a token is`(
    text: String, kind: Token.Kind, key: String, isCapitalized: Bool, value: Int?
  ) throws {
    let token = try #require(TokenizedText(text).tokens.first)
    #expect(token.kind == kind)
    #expect(token.key == key)
    #expect(token.isCapitalized == isCapitalized)
    #expect(token.value == value)
  }

  @Test(arguments: [
    ("", 0, 0), ("— …", 0, 0), ("Mao, 38-я!", 6, 3), ("中国 1950", 6, 3), ("e\u{301}", 2, 1),
  ])
  func `Counts letters and words`(text: String, letters: Int, words: Int) {
    #expect(TokenizedText(text).lettersAndDigits == letters)
    #expect(TokenizedText(text).wordCount == words)
  }
}

@Suite struct TokenCoverTests {
  @Test(arguments: 1...60)
  func `Covers a text without gap or overlap`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let text = randomText(&random)
    let tokenized = TokenizedText(text)
    var end = 0
    for token in tokenized.tokens {
      #expect(token.range.lowerBound == end, "seed \(seed)")
      #expect(!token.range.isEmpty, "seed \(seed)")
      end = token.range.upperBound
    }
    #expect(end == text.utf8.count, "seed \(seed)")
    let joined = tokenized.tokens.map { tokenized[$0.range] }.joined()
    #expect(joined.utf8.elementsEqual(text.utf8), "seed \(seed)")
  }

  @Test(arguments: 1...60)
  func `Puts all white space, and nothing else, into spaces`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let text = TokenizedText(randomText(&random))
    for token in text.tokens {
      let isSpace = text[token.range].unicodeScalars.allSatisfy(\.properties.isWhitespace)
      #expect(isSpace == (token.kind == .space), "seed \(seed)")
    }
    #expect(text.solid == text.tokens.filter { $0.kind != .space }, "seed \(seed)")
  }
}

/// Characters of all kinds: scripts, combining marks, both directions, joiners, pictures, blanks.
func randomText(_ random: inout SeededGenerator) -> String {
  let ranges: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0x20...0x7E, 0xA0...0x17F, 0x300...0x36F, 0x370...0x3FF, 0x400...0x4FF,
    0x590...0x6FF, 0x900...0x97F, 0xE00...0xE5B, 0x1100...0x11FF, 0x2000...0x206F, 0x20D0...0x20F0,
    0x2460...0x24FF, 0x3000...0x30FF, 0x4E00...0x4FFF, 0xAC00...0xAD00, 0xFE00...0xFE0F,
    0xFF00...0xFFEF, 0x1D400...0x1D4FF, 0x1F300...0x1F64F, 0x20000...0x20100, 0xE0100...0xE01EF,
    0x09...0x0D,
  ]
  var scalars = String.UnicodeScalarView()
  for _ in 0..<Int.random(in: 0...120, using: &random) {
    let range = random.pick(ranges, else: 0x20...0x7E)
    if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) {
      scalars.append(scalar)
    }
  }
  return String(scalars)
}
