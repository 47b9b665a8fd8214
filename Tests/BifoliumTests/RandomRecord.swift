import TestSupport

/// A record that is made up from a seed: a cover of any shape, and texts in two languages with all that
/// is hard about real ones.
struct RandomRecord {
  let text: String

  /// - Parameters:
  ///   - seed: where the random numbers start.
  ///   - isPlain: whether to leave out what only white space and emphasis distinguish.
  init(seed: Int, isPlain: Bool = false) {
    var maker = RecordMaker(random: SeededGenerator(seed: seed), isPlain: isPlain)
    text = maker.record()
  }
}

private struct RecordMaker {
  var random: SeededGenerator
  let isPlain: Bool

  mutating func record() -> String {
    let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in part() }
    let body = parts.joined(
      separator: isPlain ? "\n\n" : random.pick(["\n\n", "\n\n\n", "\n\n\u{C}"], else: "\n\n"))
    let text = cover() + "\n\n" + body + random.pick(["", "\n", "\n\n"], else: "")
    guard !isPlain else { return text }
    let withMark = random.oneIn(5) ? "\u{FEFF}" + text : text
    return random.oneIn(5) ? withMark.replacing("\n", with: "\r\n") : withMark
  }

  // MARK: Cover

  private mutating func cover() -> String {
    let isBold = !random.oneIn(4)
    let heading = [
      random.pick(
        ["October 1, 1950", "May 1960", "1956", "undated", "circa 1950", "c. May 1949"],
        else: "1950"),
      random.pick(titles, else: "Letter"),
    ]
    var fields = labels.shuffled(using: &random).prefix(Int.random(in: 1...5, using: &random))
      .map { label in field(label, isBold: isBold) }
    if !random.oneIn(3) {
      fields.append(
        (isBold ? "**Contents:**" : "Contents:") + "\n\n"
          + random.picks(items, count: 1...3).joined(separator: "  \n"))
    }
    return (heading.map { isBold ? "**\($0)**" : $0 } + fields).joined(separator: "\n\n")
  }

  private mutating func field(_ label: String, isBold: Bool) -> String {
    let value = label == "URL" ? "https://a.example/1?b=c&d" : random.pick(values, else: "A file.")
    return (isBold ? "**\(label):**" : "\(label):") + "\n\n" + value
  }

  // MARK: Texts

  private mutating func part() -> String {
    let language = random.pick(Array(lexicon.keys).sorted(), else: "en")
    let words = lexicon[language] ?? []
    var lines: [String] = random.picks(isPlain ? plainOpeners : openers, count: 0...3)
    lines.append(paragraph(words, language, count: 30...60))
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      if random.oneIn(4) { lines.append(pageMark()) }
      lines +=
        random.oneIn(2) ? structure(words, language) : [paragraph(words, language, count: 1...60)]
    }
    lines.append(paragraph(words, language, count: 30...60))
    lines += random.picks(isPlain ? plainClosers : closers, count: 0...3)
    if random.oneIn(6) {
      lines.append(
        random.pick(["Annex 1", "Приложение № 1", "Załącznik nr 2", "附件一"], else: "Annex 1"))
      lines += random.picks(isPlain ? plainOpeners : openers, count: 0...2)
      lines.append(paragraph(words, language, count: 30...60))
      lines += structure(words, language)
      lines += random.picks(isPlain ? plainClosers : closers, count: 0...2)
    }
    return lines.joined(separator: "\n\n")
  }

  private mutating func pageMark() -> String {
    random.pick(["- 2 -", "– 3 –", "[p. 4]"], else: "- 2 -")
  }

  private mutating func paragraph(
    _ words: [String], _ language: String, count: ClosedRange<Int>
  ) -> String {
    let isSpaced = language != "zh"
    let marks = isSpaced ? [".", ",", "!", "?", "…", ":", ";"] : ["。", "，", "！", "？", "："]
    var text = ""
    for index in 0..<Int.random(in: count, using: &random) {
      let oddity = random.oneIn(9) ? random.pick(isPlain ? plainOddities : oddities, else: "") : ""
      let word = oddity.isEmpty ? random.pick(words, else: "word") : oddity
      text += (index == 0 ? "" : separator(isSpaced)) + word
      if random.oneIn(10) { text += random.pick(marks, else: ".") }
    }
    return text + (isSpaced ? "." : "。")
  }

  // MARK: Structures

  /// Something other than plain paragraphs, which page marks may interrupt.
  private mutating func structure(_ words: [String], _ language: String) -> [String] {
    var lines =
      switch Int.random(in: 0...5, using: &random) {
      case 0: list(words, language)
      case 1: table(words)
      case 2: speeches(words, language)
      case 3: [verse(words)]
      case 4: footnote(words, language)
      default: interruptedSentence(words)
      }
    if random.oneIn(3) {
      lines.insert(pageMark(), at: Int.random(in: 0..<lines.count, using: &random))
    }
    return lines
  }

  /// Items that count, or begin with a dash; perhaps with a list in one of them.
  private mutating func list(_ words: [String], _ language: String) -> [String] {
    let isCounted = !random.oneIn(3)
    let marks = random.pick([".", ")"], else: ".")
    return [some(words, 3...6) + ":"]
      + (1...Int.random(in: 2...5, using: &random)).flatMap { number -> [String] in
        let item = paragraph(words, language, count: 3...20)
        let inner = random.oneIn(4) ? ["a) ", "b) "].map { $0 + some(words, 2...8) + ";" } : []
        return [(isCounted ? "\(number)\(marks) " : "– ") + item] + inner
      }
  }

  private mutating func table(_ words: [String]) -> [String] {
    let gap = isPlain ? "    " : random.pick(["\t", "   ", "      "], else: "\t")
    let columns = Int.random(in: 2...4, using: &random)
    return (0..<Int.random(in: 2...5, using: &random)).map { row in
      (0..<columns).map { $0 == 0 ? some(words, 1...2) : "\(row * 100 + $0)" }.joined(
        separator: gap)
    }
  }

  private mutating func speeches(_ words: [String], _ language: String) -> [String] {
    (0..<Int.random(in: 3...6, using: &random)).flatMap { index -> [String] in
      let label = index.isMultiple(of: 2) ? "Cde. Smith:" : "Cde. Nowak:"
      switch Int.random(in: 0...5, using: &random) {
      case 0 where !isPlain: return [label, paragraph(words, language, count: 5...30)]
      case 1: return [label, "(Laughter.)"]
      case 2 where !isPlain: return [label] + structure(words, language)
      case 3: return ["\(label) \(some(words, 5...20)):"] + structure(words, language)
      default: return ["\(label) \(paragraph(words, language, count: 5...30))"]
      }
    }
  }

  private mutating func verse(_ words: [String]) -> String {
    (0..<Int.random(in: 3...5, using: &random)).map { _ in some(words, 3...6) + "," }
      .joined(separator: isPlain ? "  \n" : "\n")
  }

  /// A paragraph with a mark, and behind it the note with the same mark.
  private mutating func footnote(_ words: [String], _ language: String) -> [String] {
    let mark = random.pick(isPlain ? ["¹", "[1]"] : ["¹", "[1]", "*", "²³"], else: "¹")
    return [
      "\(some(words, 10...20))\(mark) \(paragraph(words, language, count: 5...20))",
      "\(mark) \(paragraph(words, language, count: 3...20))",
    ]
  }

  /// A sentence that runs on behind a footnote and a page mark.
  private mutating func interruptedSentence(_ words: [String]) -> [String] {
    [
      "\(some(words, 15...25))¹ \(some(words, 2...5))", "¹ \(some(words, 3...20)).", pageMark(),
      "\(some(words, 15...25)).",
    ]
  }

  /// Words without anything odd.
  private mutating func some(_ words: [String], _ count: ClosedRange<Int>) -> String {
    (0..<Int.random(in: count, using: &random)).map { _ in random.pick(words, else: "word") }
      .joined(separator: words.first == "我们" ? "" : " ")
  }

  private mutating func separator(_ isSpaced: Bool) -> String {
    guard !isPlain, random.oneIn(12) else { return isSpaced ? " " : "" }
    return random.pick(
      ["  ", "\n", "  \n", "\u{A0}", "\t", " \n ", "-\n", "\u{2009}", "¬\n"], else: " ")
  }
}

private let titles = [
  "Letter", "Ciphered Telegram, Filippov [Stalin] to Mao Zedong (via Roshchin)", "A & B <C> \"D\"",
  "On the Way to Peace", "Report, 'War'", "Minutes of the 5th Meeting", "Письмо",
  "Telegram No. 5 to X",
]

private let labels = [
  "Citation", "Summary", "Credits", "Original Language", "Author(s)", "Rights", "Source",
  "Record ID",
  "Keywords", "URL", "Notes",
]

private let values = [
  "A file.", "Russian", "English and Polish", "Words on\ntwo lines.", "123456",
  "https://a.example/1?b=c&d",
  "\"Letter\", May 5, 1960, Wilson Center Digital Archive, APRF, f. 45, op. 1, d. 334, ll. 5-6. "
    + "<https://digitalarchive.umd.edu/document/113729>",
  "<b>bold</b> & more", "One.  \nTwo.", "AAN, zespół 237, sygnatura 5 and NARA, RG 59, Box 12.",
]

private let items = [
  "Original Scan", "Transcript - Russian", "Translation - English", "Transcript - Polish",
  "Photograph",
]

private let openers = [
  "Top secret", "Сов. секретно", "1.X..50 г.", "5 May 1960", "Передано т.Булганину [из Сочи]",
  "No. 317/5",
  "To Comrade Nowak", "Transmitted to A  \nOn 1.X.50 [1 October 1950]", "Dear friend,", "Telegram",
  "МОСКВА", "Subject: This & that",
]

private let closers = [
  "Greetings,", "F I L I P P O V [STALIN]", "ФИЛИППОВ.", "1 октября 1950г.", "Schmidt  \nMinister",
  "Distribution: 5 copies", "P.S. One more word.", "[unsigned]", "- 7 -", "Enclosure: 1 <page>",
]

private let plainOpeners = openers.filter { !$0.contains("\n") }

private let plainClosers = closers.filter { !$0.contains("\n") && !$0.hasPrefix("P.S.") }

private let plainOddities = [
  "1 October 1950", "16 сентября", "12 по 27 июля", "at 5 p.m.", "3ч.00м.", "[Incheon]", "[sic]",
  "[illegible]",
  "[…]", "[handwritten: so]", "[?]", "F I L I P P O V", "1.X..50 г.", "31. v. M.",
  "<b>", "a&b",
  "\"quoted\"", "«так»", "[nested [sic] one]", "[open", "close]", "e\u{301}te\u{301}", "😀",
  "一九五〇年十月一日",
  "U.S.", "т. д.", "№ 5-16", "(in brackets. Two.)", "\u{200D}", "א", "8 bm.", "29 февраля", "**",
  "** **", ".”",
]

private let oddities =
  plainOddities + [
    "*", "**bold**", "*it*", "_", "**[sic]**", "**1 May** 1950", "[**a** b]", "\u{FEFF}",
    "\u{AD}",
    "co-\noperation", "[two\nlines]", "1\nOctober 1950", "F I L\nI P", "<https://a.example/x>",
    "\u{C}",
  ]

private let lexicon = [
  "en": [
    "we", "have", "received", "your", "letter", "and", "the", "question", "must", "be", "settled",
    "this",
  ],
  "ru": [
    "мы", "получили", "ваше", "письмо", "и", "считаем", "что", "этот", "вопрос", "нужно", "решить",
    "года",
  ],
  "pl": [
    "otrzymaliśmy", "wasz", "list", "i", "uważamy", "że", "ta", "sprawa", "musi", "być", "w", "tym",
  ],
  "zh": ["我们", "已经", "收到", "你们", "的", "来信", "并", "认为", "这个", "问题", "应当", "在"],
]
