import Language

/// Divides a record's text into its parts.
///
/// One optimisation over all paragraphs: of all ways to cut the text into parts and give each a
/// language, it takes the one with the highest sum of what the paragraphs say for their language,
/// what the lines at each cut say for an end and a beginning, what the contents list announces, and
/// what would be repeated inside one part. All in nats; see the constants. Linear in the length of
/// the text, apart from the choice among the 160 likeliest cuts.
struct PartDivider {
  private let announcement: Announcement

  init(_ announcement: Announcement) {
    self.announcement = announcement
  }

  func divide(_ paragraphs: [Paragraph]) -> ([Part], PartitionReport) {
    let texts = paragraphs.map { TokenizedText($0.text) }
    let languages = candidates(texts)
    let problem = Partitioning(
      texts: texts, paragraphs: paragraphs, languages: languages, announcement: announcement)
    guard let best = problem.best(without: nil) else { return ([], .certain) }
    let runnerUp = best.cuts.dropFirst().compactMap { problem.best(without: $0) }
      .max { $0.score < $1.score }
    let report = PartitionReport(
      confidence: runnerUp.map { confidence(margin: best.score - $0.score) } ?? 1,
      runnerUp: runnerUp?.cuts.map { paragraphs[$0].firstLine } ?? [])
    return (parts(problem.aligned(best), paragraphs, languages), report)
  }

  /// The languages that the cover names, and those in which some of the text clearly is.
  func candidates(_ texts: [TokenizedText]) -> [Language] {
    let named = spoken(
      announcement.languages.prefix(mostNamed).compactMap { Languages.standard[$0] }, in: texts)
    let votes = wordsByLanguage(texts)
    let found = Languages.standard.all.filter { language in
      votes[language.code, default: 0] >= clearText
        && !named.contains { $0.code == language.code || $0.kin.contains(language.code) }
    }
    .sorted { votes[$0.code, default: 0] > votes[$1.code, default: 0] }
    let all = named + found.prefix(max(0, 6 - named.count))
    return all.isEmpty ? Languages.standard.all.filter { $0.code == "en" } : all
  }

  /// How many words of the texts are in each language, as far as their paragraphs tell.
  private func wordsByLanguage(_ texts: [TokenizedText]) -> [String: Double] {
    let evidence = LanguageEvidence.standard
    return texts.reduce(into: [:]) { votes, text in
      for (language, share) in zip(evidence.languages, evidence.shares(of: text)) where share > 0.1
      {
        votes[language.code, default: 0] += share * text.length
      }
    }
  }

  /// The languages of which there are words in the texts; all, where there are words of none.
  private func spoken(_ languages: [Language], in texts: [TokenizedText]) -> [Language] {
    let evidence = LanguageEvidence(languages)
    let support = texts.reduce(into: [Double](repeating: 0, count: languages.count)) { sums, text in
      for (index, words) in evidence.weigh(text).support.enumerated() { sums[index] += words }
    }
    let spoken = zip(languages, support).filter { $0.1 > 0 }.map(\.0)
    return spoken.isEmpty ? languages : spoken
  }

  private func parts(
    _ solution: Partitioning.Solution, _ paragraphs: [Paragraph], _ languages: [Language]
  ) -> [Part] {
    var taken: [Int] = []
    return solution.cuts.indices.map { index in
      let end = index + 1 < solution.cuts.count ? solution.cuts[index + 1] : paragraphs.count
      let language = languages[solution.languages[index]].code
      let item = announcement.item(for: language, taken: taken)
      if let item { taken.append(item) }
      let subtype = item.flatMap { announcement.contents[$0].subtype }
      let first = languages[solution.languages[0]].code
      let kind = announcement.kind(of: language, first: first, subtype: subtype)
      return Part(
        language: language, kind: kind,
        subtype: ContentsItem.Subtype(subtype, kind), item: item,
        paragraphs: Array(paragraphs[solution.cuts[index]..<end]))
    }
  }

  /// A margin of three nats, odds of one to twenty, counts as half certain.
  private func confidence(margin: Double) -> Double {
    margin / (margin + 3)
  }

  /// The most languages that the cover can name.
  private let mostNamed = 8
  /// The words in a language from which it is added to those that the cover names.
  private let clearText = 8.0
}

extension TokenizedText {
  /// The length in words, also where they are not spaced.
  fileprivate var length: Double {
    max(Double(wordCount), Double(lettersAndDigits) / 8)
  }
}

extension PartitionReport {
  /// What need not be searched for.
  static let certain = PartitionReport(confidence: 1, runnerUp: [])
}
