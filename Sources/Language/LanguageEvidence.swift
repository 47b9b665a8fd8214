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
      for index in frequent[token.key] ?? [] { fits[index] = frequentWord }
      for index in dating[token.key] ?? [] { fits[index] = datingWord }
      let best = fits.max() ?? 0
      for index in languages.indices { scores[index] += max(fits[index] - best, -mostOfOneWord) }
    }
    let best = scores.max() ?? 0
    return scores.map { $0 - best }
  }

  /// How many of a text's words are clearly in each language, in their order: its frequent words
  /// count one each, its words in scripts other than the Latin one less, since others write it too.
  public func support(of text: TokenizedText) -> [Double] {
    var support = [Double](repeating: 0, count: languages.count)
    for token in text.tokens where token.kind == .word {
      let known = frequent[token.key] ?? []
      for index in known { support[index] += 1 }
      guard let script = token.key.unicodeScalars.first.flatMap(Script.init), script != .latin
      else { continue }
      for index in languages.indices
      where languages[index].scripts.contains(script) && !known.contains(index) {
        support[index] += wordOfScript
      }
    }
    return support
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

  /// How well a word fits each language by its trigrams, the best of them 0.
  ///
  /// A language of which there are none fits a little less well than the best, if it has all the
  /// letters: so its frequent words decide.
  private func fit(
    _ word: String, _ script: Script, _ fits: inout [Double], _ rarities: inout [Double]
  ) {
    for index in unlearned {
      let foreign = foreignLetters(of: word, in: languages[index])
      fits[index] = -unknownFit - foreignLetter * Double(foreign)
    }
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
/// What a word in a language's script counts beside a frequent word.
private let wordOfScript = 0.4
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
