/// How well a text fits each of several languages.
///
/// The score is a log likelihood up to a constant that is the same for all languages: letters of a
/// script or alphabet that the language has not count against it, its frequent words for it. The
/// frequent words are in `Data/languages.tsv`; what a hit is worth follows from their share in
/// running text, about two of five tokens in the right language and one of thirty in another.
public struct LanguageEvidence: Sendable {
  /// The languages that are compared.
  public let languages: [Language]
  /// For each frequent word, the indices of the languages that have it.
  private let frequent: [String: [Int]]
  private let isLatin: [Bool]

  /// Prepares to compare languages.
  public init(_ languages: [Language]) {
    self.languages = languages
    var frequent: [String: [Int]] = [:]
    for (index, language) in languages.enumerated() {
      for word in language.words { frequent[word, default: []].append(index) }
    }
    self.frequent = frequent
    isLatin = languages.map { $0.scripts.contains(.latin) }
  }

  /// The score of a text in each language, in nats, in their order; the best is 0, the others are
  /// below it.
  public func scores(of text: TokenizedText) -> [Double] {
    var scores = [Double](repeating: 0, count: languages.count)
    for token in text.tokens where token.kind == .word {
      for index in frequent[token.key] ?? [] { scores[index] += frequentWord }
      let isASCII = token.key.utf8.allSatisfy { $0 < 0x80 }
      for index in languages.indices where !(isASCII && isLatin[index]) {
        scores[index] -= foreignLetter * Double(foreignLetters(of: token.key, in: languages[index]))
      }
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
private let frequentWord = 2.5
private let foreignLetter = 1.5

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
