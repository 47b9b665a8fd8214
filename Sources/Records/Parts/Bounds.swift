import Language

/// The lines around each place at which a part may begin.
struct Edges {
  private let paragraphs: [Paragraph]
  /// For each paragraph its lines; of a long one the first and the last.
  private let clues: [[LineClues]]

  init(_ paragraphs: [Paragraph], languages: [String]) {
    self.paragraphs = paragraphs
    var readers: [String: LineReader] = [:]
    let width = wrapWidth(of: paragraphs)
    clues = paragraphs.indices.map { index -> [LineClues] in
      guard !paragraphs[index].isFurniture else { return [] }
      let code = languages[index]
      let reader = readers[code] ?? LineReader(language: code)
      readers[code] = reader
      let lines = paragraphs[index].logicalLines(width: width)
      let ends = lines.count <= longestRun ? lines[...] : lines.prefix(1) + lines.suffix(1)
      return ends.map { LineClues(TokenizedText(Markup.stripped($0.text)), reader: reader) }
    }
  }

  /// The last lines before a paragraph, in order.
  func lines(before index: Int) -> ArraySlice<LineClues> {
    clues[max(0, index - longestRun)..<index].flatMap { $0 }.suffix(longestRun)
  }

  /// The first lines from a paragraph on.
  func lines(from index: Int) -> ArraySlice<LineClues> {
    clues[index..<min(clues.count, index + longestRun)].flatMap { $0 }.prefix(longestRun)
  }

  /// What is gained by beginning a part at a paragraph: the closing lines before it and the opening
  /// lines from it on, less the cost of a cut.
  func gain(at index: Int) -> Double {
    guard index > 0, !paragraphs[index].isFurniture else { return 0 }
    let (before, behind) = (lines(before: index), lines(from: index))
    let closing = nearest(before.reversed().map(\.closerWeight))
    let opening = nearest(behind.map(\.openerWeight))
    // Of several lines that may open a text the first is taken: none that opens lies before it.
    let sides =
      min(0, direction(behind)) - max(0, direction(before.reversed()) + dateBehindList(before))
    let page = beginsPage(index, paragraphs) ? pageGain : 0
    return closing + opening + max(-sideCost, sides) + page - cutCost
  }
}

/// What the nearest two lines on one side of a cut say for it.
private func nearest(_ weights: [Double]) -> Double {
  let near = weights.prefix(2)
  return max(-4, min(4, near.reduce(0, +) / Double(max(near.count, 1))))
}

/// Whether the words of the lines up to running text rather open a text or close one.
private func direction(_ lines: some Sequence<LineClues>) -> Double {
  lines.prefix { $0.openerWeight > -4 || $0.closerWeight > -4 }.reduce(0) { sum, line in
    sum + (line.phrase.map { $0.opens ? 1 : $0 == .heading ? 0 : -1 } ?? 0)
  }
}

/// One where the last line is a date and a list of who has copies stands before it: such a list ends a
/// text, and the date begins the next.
private func dateBehindList(_ lines: some BidirectionalCollection<LineClues>) -> Double {
  guard lines.last.map({ $0.isDateline && $0.phrase == nil }) ?? false else { return 0 }
  let lists = lines.count { $0.phrase == .distribution || $0.phrase == .enclosure }
  return lists > 0 ? Double(lists + 2) : 0
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

/// The lines on either side of a cut that are looked at.
private let longestRun = 8
/// The most that it says against a cut that what opens lies before it or what closes behind it.
private let sideCost = 3.0
/// The cost of a cut that nothing speaks for.
private let cutCost = 5.0
/// What speaks for a part where a page begins.
private let pageGain = 3.0
/// The most bounds among which the best division is sought exactly.
private let mostBounds = 160
