import Language

/// The choice of cuts and languages for the paragraphs of one record, as a dynamic programme.
struct Partitioning {
  /// A way to divide the text.
  struct Solution {
    /// The indices of the paragraphs that begin parts; the first is 0.
    let cuts: [Int]
    /// The index of each part's language.
    let languages: [Int]
    let score: Double
  }

  private let languageCount: Int
  private let expected: [Int]
  private let isAnnounced: [Bool]
  /// How many parts of each language it makes a difference to count.
  private let mostCounted: [Int]
  /// The paragraphs at which a part may begin, and the number of paragraphs as the last.
  private let bounds: [Int]
  /// What is gained by a cut at each bound.
  private let cutGain: [Double]
  /// The evidence for each language in the paragraphs before each bound.
  private let evidenceBefore: [[Double]]
  /// What the paragraphs before each bound say for each language by themselves.
  private let supportBefore: [[Double]]
  /// How many of the paragraphs before each bound are long enough for a text.
  private let textBefore: [Double]
  private let repeats: RepeatCounts
  private let edges: Edges

  init(
    texts: [TokenizedText], paragraphs: [Paragraph], languages: [Language],
    announcement: Announcement
  ) {
    let evidence = LanguageEvidence(languages)
    let weights = texts.map(evidence.weigh)
    let scores = zip(texts, weights).map { text, weight in
      weight.scores.map { max($0, text.isQuotation ? -mostOfQuotation : -mostOfOneParagraph) }
    }
    let best = scores.map { scores in scores.indices.max { scores[$0] < scores[$1] } ?? 0 }
    edges = Edges(paragraphs, languages: best.map { languages[$0].code })
    let gains = paragraphs.indices.map(edges.gain)
    let repeated = Repeats(texts)
    let bounds = likelyBounds(scores, gains, repeated, paragraphs)
    self.bounds = bounds
    languageCount = languages.count
    expected = languages.map { announcement.expected($0.code) }
    isAnnounced = languages.map {
      announcement.languages.contains($0.code) || announcement.languages.isEmpty
    }
    mostCounted = zip(expected, isAnnounced).map { $1 ? min(3, max($0, 1)) : 0 }
    cutGain = bounds.map { $0 < gains.count ? gains[$0] : 0 }
    evidenceBefore = prefixSums(scores, at: bounds, width: languages.count)
    supportBefore = prefixSums(weights.map(\.support), at: bounds, width: languages.count)
    textBefore = prefixSums(
      texts.map { [$0.wordCount >= leastText || $0.lettersAndDigits >= 5 * leastText ? 1 : 0] },
      at: bounds, width: 1
    ).map { $0[0] }
    repeats = RepeatCounts(repeated, bounds: bounds)
  }

  /// The best division, or the best that has no cut at a paragraph.
  func best(without forbidden: Int?) -> Solution? {
    let last = bounds.count - 1
    var states = [[State: Step]](repeating: [:], count: bounds.count)
    states[0][State(language: -1, used: 0)] = Step(score: 0, bound: 0, state: nil)
    for start in 0..<last where bounds[start] != forbidden || start == 0 {
      // In a fixed order, so that of equally good ways always the same is taken.
      for (state, step) in states[start].sorted(by: { $0.key < $1.key }) {
        for end in (start + 1)...last {
          let shared = step.score + (start == 0 ? 0 : cutGain[start]) + repeats.cost(start, end)
          for language in 0..<languageCount {
            let used = state.used(adding: language, upTo: mostCounted[language])
            let next = State(language: language, used: used)
            let score =
              shared + evidenceBefore[end][language] - evidenceBefore[start][language]
              + partGain(language, before: state) + supportGain(language, start, end)
            if score > states[end][next]?.score ?? -.infinity {
              states[end][next] = Step(score: score, bound: start, state: state)
            }
          }
        }
      }
    }
    let ends = states[last].map { (state: $0, score: $1.score + missingGain($0)) }
    guard let end = ends.max(by: { ($0.score, $1.state) < ($1.score, $0.state) }) else {
      return nil
    }
    return solution(states, endingIn: end.state, score: end.score)
  }

  private func solution(
    _ states: [[State: Step]], endingIn state: State, score: Double
  ) -> Solution {
    var cuts: [Int] = []
    var languages: [Int] = []
    var (bound, state) = (bounds.count - 1, state)
    while let step = states[bound][state], let before = step.state {
      cuts.append(bounds[step.bound])
      languages.append(state.language)
      (bound, state) = (step.bound, before)
    }
    return Solution(cuts: cuts.reversed(), languages: languages.reversed(), score: score)
  }

  /// What one more part in a language is worth.
  private func partGain(_ language: Int, before state: State) -> Double {
    guard isAnnounced[language] else { return -8 }
    return state.count(language) < max(expected[language], 1) ? 0 : -6
  }

  /// What it costs that hardly a word of a part is clearly in its language, or that nothing in it is
  /// longer than a letterhead: an announced text that is not there must not be made of one.
  private func supportGain(_ language: Int, _ start: Int, _ end: Int) -> Double {
    let support = supportBefore[end][language] - supportBefore[start][language]
    if textBefore[end] == textBefore[start] { return -12 }
    if !isAnnounced[language], support < leastUnannounced { return -16 }
    return support < leastSupport ? -6 : 0
  }

  /// What it costs that announced texts are not there.
  private func missingGain(_ state: State) -> Double {
    (0..<languageCount).reduce(0) { sum, language in
      sum - 4 * Double(max(0, min(expected[language], 3) - state.count(language)))
    }
  }
}

// MARK: - Likeness of the parts

extension Partitioning {
  /// The division with each cut moved to where the parts on its sides begin and end most like the
  /// others, since all are one document.
  ///
  /// Which of two lines ends one text and which begins the next often cannot be told from the lines
  /// alone: a signature and a letterhead are both a few words in capitals.
  func aligned(_ solution: Solution) -> Solution {
    var cuts = solution.cuts.compactMap { bounds.firstIndex(of: $0) } + [bounds.count - 1]
    guard cuts.count == solution.cuts.count + 1 else { return solution }
    for part in 1..<max(1, solution.cuts.count) {
      let first = max(cuts[part - 1] + 1, cuts[part] - longestMove)
      let last = min(cuts[part + 1] - 1, cuts[part] + longestMove)
      var best = (bound: cuts[part], worth: -Double.infinity)
      for bound in first...last {
        let gain = worth(of: bound, as: part, among: cuts, solution.languages)
        if gain > best.worth { best = (bound, gain) }
      }
      cuts[part] = best.bound
    }
    return Solution(
      cuts: cuts.dropLast().map { bounds[$0] }, languages: solution.languages,
      score: solution.score)
  }

  /// What speaks for beginning a part at a bound, the other cuts being as they are.
  private func worth(
    of bound: Int, as part: Int, among cuts: [Int], _ languages: [Int]
  ) -> Double {
    let (left, right) = (languages[part - 1], languages[part])
    let language = evidenceBefore[bound][left] - evidenceBefore[bound][right]
    let repetition = repeats.cost(cuts[part - 1], bound) + repeats.cost(bound, cuts[part + 1])
    let others = cuts.indices.dropLast()
    let heads = others.filter { $0 != part }.map { other in
      likeness(edges.lines(from: bounds[bound]), edges.lines(from: bounds[cuts[other]]))
    }
    let tails = others.filter { $0 != part - 1 }.map { other in
      likeness(edges.lines(before: bounds[bound]), edges.lines(before: bounds[cuts[other + 1]]))
    }
    let alike = (heads.reduce(0, +) + tails.reduce(0, +)) / Double(heads.count)
    return language + repetition + cutGain[bound] + alike * likenessTrust
  }
}

/// The last part's language, and how many parts each language has so far, counted to 3.
private struct State: Hashable, Comparable {
  let language: Int
  let used: Int

  func count(_ language: Int) -> Int {
    used >> (2 * language) & 3
  }

  func used(adding language: Int, upTo most: Int) -> Int {
    count(language) >= most ? used : used + 1 << (2 * language)
  }

  static func < (one: State, other: State) -> Bool {
    (one.used, one.language) < (other.used, other.language)
  }
}

/// The best way to a state: where its last part begins, and the state before.
private struct Step {
  let score: Double
  let bound: Int
  let state: State?
}

private func prefixSums(_ scores: [[Double]], at bounds: [Int], width: Int) -> [[Double]] {
  var sums = [[Double]]()
  var sum = [Double](repeating: 0, count: width)
  var next = 0
  for bound in bounds {
    while next < bound {
      for index in 0..<width { sum[index] += scores[next][index] }
      next += 1
    }
    sums.append(sum)
  }
  return sums
}

/// The paragraphs by which a cut can be moved.
private let longestMove = 12
/// What counts the likeness of beginnings and ends.
private let likenessTrust = 0.5
/// The most that one paragraph can say for a language, so that a quotation does not make a part.
private let mostOfOneParagraph = 15.0
/// The most that a paragraph in quotation marks can say.
private let mostOfQuotation = 4.0
/// The words of a paragraph that is more than a line of a letterhead.
private let leastText = 8
/// The words that must speak for the language of a part.
private let leastSupport = 3.0
/// The same for a part in a language that nothing announces.
private let leastUnannounced = 12.0

extension TokenizedText {
  /// Whether the whole text stands in quotation marks.
  fileprivate var isQuotation: Bool {
    let marks = solid.filter { $0.kind == .mark }.map(\.key)
    guard let first = solid.first?.key, let last = marks.last(where: { $0 != "." }) else {
      return false
    }
    return openingQuotes.contains(first) && closingQuotes.contains(last)
  }
}

private let openingQuotes: Set<String> = ["«", "“", "„", "\"", "「", "『", "‘", "»", "”"]
private let closingQuotes: Set<String> = ["»", "”", "“", "\"", "」", "』", "’", "«"]
