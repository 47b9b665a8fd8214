import Language

/// What is gained by beginning a part at each paragraph: the closing lines before it and the
/// opening lines from it on, less the cost of a cut.
func boundaryGains(
  _ texts: [TokenizedText], _ paragraphs: [Paragraph], _ languages: [String]
) -> [Double] {
  var readers: [String: LineReader] = [:]
  let width = wrapWidth(of: paragraphs)
  let clues = paragraphs.indices.map { index -> [LineClues] in
    guard !paragraphs[index].isFurniture else { return [] }
    let code = languages[index]
    let reader = readers[code] ?? LineReader(language: code)
    readers[code] = reader
    let lines = paragraphs[index].logicalLines(width: width)
    return [lines.first, lines.count > 1 ? lines.last : nil].compactMap { $0?.text }
      .map { LineClues(TokenizedText(Markup.stripped($0)), reader: reader) }
  }
  return paragraphs.indices.map { index in
    guard index > 0, !paragraphs[index].isFurniture else { return 0 }
    let closing = clues[max(0, index - 2)..<index].flatMap { $0 }.suffix(2).map(\.closerWeight)
    let opening = clues[index..<min(clues.count, index + 2)].flatMap { $0 }.prefix(2)
      .map(\.openerWeight)
    let weight = { (weights: [Double]) in
      max(-4, min(4, weights.reduce(0, +) / Double(max(weights.count, 1))))
    }
    let page = beginsPage(index, paragraphs) ? pageGain : 0
    return weight(closing) + weight(Array(opening)) + page - cutCost
  }
}

/// Whether a paragraph is the first of a page that a form feed begins.
private func beginsPage(_ index: Int, _ paragraphs: [Paragraph]) -> Bool {
  let furniture = paragraphs[..<index].reversed().prefix { $0.isFurniture }
  return ([paragraphs[index]] + furniture).contains { $0.lines[0].beginsPage }
}

/// The paragraphs at which a part may begin: all of a short text; of a long one those where the
/// language changes, where what is repeated lies on both sides, and where openers and closers meet.
func likelyBounds(
  _ scores: [[Double]], _ gains: [Double], _ repeats: Repeats,
  _ paragraphs: [Paragraph]
) -> [Int] {
  let count = scores.count
  // A part begins with words; what belongs to the page before it may stand in either.
  let firstWords = paragraphs.firstIndex { !$0.isFurniture } ?? 0
  let possible = (1..<max(count, 1)).filter { $0 > firstWords && !paragraphs[$0].isFurniture }
  guard count > mostBounds else { return [0] + possible + [count] }
  var change = [Double](repeating: 0, count: count + 1)
  for pair in repeats.pairs {
    change[pair.first + 1] += Double(pair.weight)
    change[pair.second + 1] -= Double(pair.weight)
  }
  var open = 0.0
  let worth = (0..<count).map { index -> Double in
    open += change[index]
    let differs = index > 0 && languageChanges(scores[index - 1], scores[index])
    return gains[index] + (differs ? 20 : 0) + min(20, repeats.cost * open)
  }
  let best = possible.sorted { (worth[$0], $1) > (worth[$1], $0) }.prefix(mostBounds)
  return [0] + best.sorted() + [count]
}

private func languageChanges(_ one: [Double], _ other: [Double]) -> Bool {
  let best = { (scores: [Double]) in scores.indices.max { scores[$0] < scores[$1] } }
  return best(one) != best(other)
}

/// The cost of a cut that nothing speaks for.
private let cutCost = 5.0
/// What speaks for a part where a page begins.
private let pageGain = 3.0
/// The most bounds among which the best division is sought exactly.
private let mostBounds = 160
