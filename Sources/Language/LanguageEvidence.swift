/// How well a text fits each of several languages.
///
/// The score is a log likelihood up to a constant that is the same for all languages. Each word
/// says how much rarer its trigrams are in a language than in the one that they fit best, and
/// whether it is one of the language's frequent words (`Data/languages.tsv`) or a word of its dates;
/// letters of a script that a language has not count against it. No single word says much: a foreign name or a misread
/// word must not outweigh the others.
public struct LanguageEvidence: Sendable {
  /// Compares all languages of the table.
  public static let standard = LanguageEvidence(Languages.standard.all)

  /// The languages that are compared.
  public let languages: [Language]
  /// For each frequent word, the indices of the languages that have it.
  private let frequent: [String: [Int]]
  /// The same for the words of dates.
  private let dating: [String: [Int]]
  /// The indices of the languages of which there are trigrams, and their places in the table.
  private let learned: (indices: [Int], columns: [Int])
  /// The indices of the others.
  private let unlearned: [Int]

  /// Prepares to compare languages.
  public init(_ languages: [Language]) {
    self.languages = languages
    frequent = indices(of: languages.map(\.words))
    dating = indices(of: languages.map { datingWords($0.code) })
    let columns = languages.map { Trigrams.standard.column($0.code) }
    let indices = columns.indices.filter { columns[$0] != nil }
    learned = (indices, columns.compactMap { $0 })
    unlearned = columns.indices.filter { columns[$0] == nil }
  }

  /// The score of a text in each language, in nats, in their order; the best is 0, the others are
  /// below it.
  public func scores(of text: TokenizedText) -> [Double] {
    weigh(text).scores
  }

  /// The scores of a text, and how many of its words are clearly in each language: a frequent word
  /// counts one, another that fits no other language nearly as well less.
  public func weigh(_ text: TokenizedText) -> (scores: [Double], support: [Double]) {
    var scores = [Double](repeating: 0, count: languages.count)
    var (names, fits, support) = (scores, scores, scores)
    var rarities = [Double](repeating: 0, count: learned.indices.count)
    // A longer text in capitals is a telegram, not a name.
    let isLine = text.wordCount <= 6
    for token in text.tokens where token.isEvidence(in: text) {
      guard let script = token.key.unicodeScalars.first.flatMap(Script.init) else { continue }
      fit(token.key, script, &fits, &rarities)
      let best = fits.max() ?? 0
      // The name of a month is no name, and foreign to other languages.
      let isName =
        token.isCapitalized && !text.isAllCapitals(token) && dating[token.key] == nil
      let isDoubtful = token.isCapitalized && dating[token.key] == nil && (isName || isLine)
      let weight = isDoubtful ? capitalizedWord : 1
      for index in fits.indices {
        let loss = weight * max(fits[index] - best, -mostOfOneWord)
        if isName { names[index] += loss } else { scores[index] += loss }
      }
      for index in frequent[token.key] ?? [] { support[index] += 1 }
      if !isName { addSupport(token, fits, best, &support) }
    }
    let scripts = text.scripts
    for index in scores.indices
    where !scripts.isEmpty && !scripts.contains(where: { has($0, index) }) {
      scores[index] -= noWordOfScript
    }
    let mostNamed = names.max() ?? 0
    for index in scores.indices { scores[index] += max(names[index] - mostNamed, -mostOfNames) }
    let best = scores.max() ?? 0
    return (scores.map { $0 - best }, support)
  }

  /// Counts a word that is not frequent for the language that it clearly fits best.
  private func addSupport(
    _ token: Token, _ fits: [Double], _ best: Double, _ support: inout [Double]
  ) {
    let near = fits.indices.filter { fits[$0] > best - clearWord }
    guard near.count == 1, let index = near.first, frequent[token.key] == nil else { return }
    // Where words are not spaced, a run of letters is several of them.
    support[index] += unknownWord * max(1, Double(token.key.unicodeScalars.count) / 8)
  }

  /// How much of a text is to be counted for each language, in their order: all for one that
  /// leads clearly, shares for those between which it is open.
  ///
  /// Languages that are kin are no rivals: each gets what is left by the others.
  public func shares(of text: TokenizedText) -> [Double] {
    let nearness = scores(of: text).map { max(0, 1 + $0 / clearMargin) }
    let sum = nearness.reduce(0, +)
    return languages.indices.map { index in
      guard nearness[index] > 0 else { return 0 }
      let kin = languages.indices.filter { languages[index].kin.contains(languages[$0].code) }
      return kin.reduce(nearness[index]) { $0 + nearness[$1] } / sum
    }
  }

  /// How well a word fits each language.
  private func fit(
    _ word: String, _ script: Script, _ fits: inout [Double], _ rarities: inout [Double]
  ) {
    let sharesScript = Trigrams.scripts.contains(script)
    for index in sharesScript ? unlearned : Array(languages.indices) {
      let foreign = foreignLetters(of: word, in: languages[index])
      fits[index] = -foreignLetter * Double(foreign) - (sharesScript ? unknownFit : 0)
    }
    if sharesScript { fitTrigrams(of: word, script, &fits, &rarities) }
    for index in frequent[word] ?? [] { fits[index] = frequentWord }
    for index in dating[word] ?? [] { fits[index] = datingWord }
  }

  /// How well a word fits the languages of which there are trigrams, the best of them 0.
  private func fitTrigrams(
    of word: String, _ script: Script, _ fits: inout [Double], _ rarities: inout [Double]
  ) {
    Trigrams.standard.rarity(of: word, in: learned.columns, into: &rarities)
    var least = Double.infinity
    for (index, rarity) in zip(learned.indices, rarities) where has(script, index) {
      least = min(least, rarity)
    }
    for (index, rarity) in zip(learned.indices, rarities) {
      fits[index] = has(script, index) ? (least - rarity) * dependence : -mostOfOneWord
    }
  }

  private func has(_ script: Script, _ index: Int) -> Bool {
    languages[index].scripts.contains(script)
  }

  /// The letters of a word that a language has not; those of a script that it has not count twice.
  ///
  /// Not above four: one foreign name says little.
  private func foreignLetters(of word: String, in language: Language) -> Int {
    var count = 0
    for letter in word.unicodeScalars {
      guard let script = Script(letter) else { continue }
      if !language.scripts.contains(script) {
        count += 2
      } else if !language.has(letter, of: script) {
        count += 1
      }
      if count >= 4 { return 4 }
    }
    return count
  }
}

/// By how much one language must lead for the choice to be clear: odds of one to fifty.
private let clearMargin = 4.0
/// For each word, the indices of the sets that have it.
private func indices(of sets: [Set<String>]) -> [String: [Int]] {
  sets.enumerated().reduce(into: [:]) { indices, entry in
    for word in entry.element { indices[word, default: []].append(entry.offset) }
  }
}

/// What a frequent word and one of a date speak for their language, and a foreign letter against
/// one, in nats.
private let frequentWord = 2.0
private let datingWord = 4.0
private let foreignLetter = 1.5
/// By how much a word must fit one language better than the others to count as one of its words,
/// and what it counts then beside a frequent word.
private let clearWord = 2.0
private let unknownWord = 0.4
/// The most that one word can say against a language.
private let mostOfOneWord = 6.0
/// What is left of the rarity of trigrams that overlap, each of which says again what its
/// neighbours said.
private let dependence = 0.6
/// What a capitalised word counts: it can be a name from anywhere.
private let capitalizedWord = 1.0 / 3
/// The most that all capitalised words of a text can say against a language: a list of names is in
/// the language of what stands around it.
private let mostOfNames = 2.5
/// What it speaks against a language that no word at all is in a script of it, in nats.
private let noWordOfScript = 6.0

extension TokenizedText {
  /// The scripts of its words.
  fileprivate var scripts: Set<Script> {
    Set(
      tokens.filter { $0.kind == .word && !$0.isRomanNumeral(in: self) }.compactMap { token in
        token.key.unicodeScalars.first.flatMap(Script.init)
      })
  }
}
/// How much less well than the best a word fits a language of which there are no trigrams.
private let unknownFit = 1.0

extension Token {
  /// Whether it is a word that tells a language: no letter of initials or letter-spaced words, and no
  /// Roman numeral.
  fileprivate func isEvidence(in text: TokenizedText) -> Bool {
    kind == .word && !(isCapitalized && key.unicodeScalars.count == 1) && !isRomanNumeral(in: text)
  }

  /// Whether it is a number in Roman capitals.
  fileprivate func isRomanNumeral(in text: TokenizedText) -> Bool {
    isCapitalized && key.utf8.count < 6 && romanNumeral(key) != nil
      && text[range].unicodeScalars.allSatisfy(\.properties.isUppercase)
  }
}

extension TokenizedText {
  /// Whether the second letter of a word is a capital too.
  fileprivate func isAllCapitals(_ word: Token) -> Bool {
    self[word.range].unicodeScalars.dropFirst().first?.properties.isUppercase ?? false
  }
}

extension Language {
  /// Whether ordinary words of the language have the letter.
  ///
  /// Only alphabets are compared; characters of Chinese writing and syllables are not.
  func has(_ letter: Unicode.Scalar, of script: Script) -> Bool {
    switch script {
    case .latin: letter.isASCII || letters.contains(letter)
    case .cyrillic, .arabic, .hebrew, .greek: letters.isEmpty || letters.contains(letter)
    default: true
    }
  }
}
