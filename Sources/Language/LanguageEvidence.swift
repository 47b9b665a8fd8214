/// How well a text fits each of several languages.
///
/// The score is a log likelihood up to a constant that is the same for all languages. Each word
/// says how much rarer its trigrams are in a language than in the one that they fit best, and
/// whether it is one of the language's frequent words (`Data/languages.tsv`); letters of a script
/// that a language has not count against it. No single word says much: a foreign name or a misread
/// word must not outweigh the others.
public struct LanguageEvidence: Sendable {
  /// The languages that are compared.
  public let languages: [Language]
  /// For each frequent word, the indices of the languages that have it.
  private let frequent: [String: [Int]]
  /// The indices of the languages of which there are trigrams, and their places in the table.
  private let learned: (indices: [Int], columns: [Int])

  /// Prepares to compare languages.
  public init(_ languages: [Language]) {
    self.languages = languages
    var frequent: [String: [Int]] = [:]
    for (index, language) in languages.enumerated() {
      for word in language.words { frequent[word, default: []].append(index) }
    }
    self.frequent = frequent
    let columns = languages.map { Trigrams.standard.column($0.code) }
    let indices = columns.indices.filter { columns[$0] != nil }
    learned = (indices, columns.compactMap { $0 })
  }

  /// The score of a text in each language, in nats, in their order; the best is 0, the others are
  /// below it.
  public func scores(of text: TokenizedText) -> [Double] {
    var scores = [Double](repeating: 0, count: languages.count)
    var fits = scores
    var rarities = [Double](repeating: 0, count: learned.indices.count)
    for token in text.tokens where token.kind == .word && !token.isInitial {
      guard let script = token.key.unicodeScalars.first.flatMap(Script.init) else { continue }
      if Trigrams.scripts.contains(script) {
        fit(token.key, script, &fits, &rarities)
      } else {
        for index in languages.indices {
          fits[index] = -foreignLetter * Double(foreignLetters(of: token.key, in: languages[index]))
        }
      }
      if token.isCapitalized { for index in fits.indices { fits[index] *= capitalizedWord } }
      for index in frequent[token.key] ?? [] { fits[index] += frequentWord }
      let best = fits.max() ?? 0
      for index in languages.indices { scores[index] += max(fits[index] - best, -mostOfOneWord) }
    }
    let best = scores.max() ?? 0
    return scores.map { $0 - best }
  }

  /// How much a text says for each language by itself, in their order: its frequent words, and its
  /// words in scripts other than the Latin one.
  public func support(of text: TokenizedText) -> [Int] {
    var support = [Int](repeating: 0, count: languages.count)
    for token in text.tokens where token.kind == .word {
      for index in frequent[token.key] ?? [] { support[index] += 1 }
      guard let script = token.key.unicodeScalars.first.flatMap(Script.init), script != .latin
      else { continue }
      for index in languages.indices where languages[index].scripts.contains(script) {
        support[index] += 1
      }
    }
    return support
  }

  /// The language that a text is in, where one leads the others by `margin` nats.
  public func language(of text: TokenizedText, margin: Double = 4) -> Language? {
    let scores = scores(of: text)
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return nil }
    let rivals = scores.indices.filter { $0 != best && scores[$0] > -margin }
    return rivals.isEmpty ? languages[best] : nil
  }

  /// How well a word fits each language by its trigrams, the best of them 0.
  ///
  /// A language of which there are none fits a little less well than the best, if it has all the
  /// letters: so its frequent words decide.
  private func fit(
    _ word: String, _ script: Script, _ fits: inout [Double], _ rarities: inout [Double]
  ) {
    for index in languages.indices {
      let foreign = foreignLetters(of: word, in: languages[index])
      fits[index] = -unknownFit - foreignLetter * Double(foreign)
    }
    Trigrams.standard.rarity(of: word, in: learned.columns, into: &rarities)
    let least = zip(learned.indices, rarities)
      .filter { languages[$0.0].scripts.contains(script) }.map(\.1).min() ?? 0
    for (index, rarity) in zip(learned.indices, rarities) {
      let has = languages[index].scripts.contains(script)
      fits[index] = has ? (least - rarity) * dependence : -mostOfOneWord
    }
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

/// What a frequent word speaks for its language, and a foreign letter against one, in nats.
private let frequentWord = 2.0
private let foreignLetter = 1.5
/// The most that one word can say against a language.
private let mostOfOneWord = 6.0
/// What is left of the rarity of trigrams that overlap, each of which says again what its
/// neighbours said.
private let dependence = 0.6
/// What a capitalised word counts: it can be a name from anywhere.
private let capitalizedWord = 1.0 / 3
/// How much less well than the best a word fits a language of which there are no trigrams.
private let unknownFit = 1.0

extension Token {
  /// Whether it is one capital letter, as in initials and letter-spaced words.
  fileprivate var isInitial: Bool {
    isCapitalized && key.unicodeScalars.count == 1
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
