import Records

/// Where the text proper of a part begins and ends.
///
/// The opener is the run of lines from the beginning whose clues speak for it most, taken together,
/// and the closer that from the end; neither goes beyond a full paragraph of sentences.
struct TextBounds {
  /// The index of the first line after the opener.
  let start: Int
  /// The index of the first line of the closer.
  let end: Int

  init(_ lines: [DraftLine]) {
    let run = bestRun(openerWeights(lines))
    let opener = withoutSectionHeading(run, lines)
    let closer = bestRun(closerWeights(lines)[opener...].reversed())
    start = opener
    // Without a text proper there is no closer to it, in TEI either.
    let hasText = lines[opener..<(lines.count - closer)].contains { !$0.interrupts }
    end = hasText ? lines.count - closer : lines.count
  }
}

/// How much each line looks like one of an opener; one that goes on with a title does, however long.
private func openerWeights(_ lines: [DraftLine]) -> [Double] {
  lines.indices.map { index in
    let weight = lines[index].openerWeight
    guard index > 0, lines[index].isWords, lines[index].decision == nil,
      !lines[index].clues.endsSentence,
      lines[index].clues.words < longestTitle, lines[index - 1].clues.namesKind,
      goesOnWithTitle(lines[index], behind: lines[index - 1])
    else { return weight }
    return max(weight, 1)
  }
}

/// How much each line looks like one of a closer; the end of a sentence behind a page mark does not,
/// and the day of a diary's entry neither.
private func closerWeights(_ lines: [DraftLine]) -> [Double] {
  let words = lines.indices.filter { !lines[$0].interrupts }
  let isDiary = words.count { isDay(lines[$0]) } > 2
  var weights = lines.map(\.closerWeight)
  for (place, index) in words.enumerated() {
    let before = place > 0 ? words[place - 1] : nil
    let isTail = before.map { $0 < index - 1 && goesOn(lines[$0], lines[index]) } ?? false
    let behind = place + 1 < words.count ? lines[words[place + 1]] : nil
    let isEntry = isDiary && isDay(lines[index]) && behind?.clues.endsSentence ?? false
    if isTail || isEntry, lines[index].decision == nil { weights[index] = runningText }
    // A colon before sentences announces them.
    if lines[index].clues.endsInColon, behind?.clues.words ?? 0 > 8 { weights[index] -= 3 }
  }
  return weights
}

/// The length of the run from the beginning that has the highest sum; the shortest of several.
private func bestRun(_ weights: [Double]) -> Int {
  var (best, bestLength, sum) = (0.0, 0, 0.0)
  for (index, weight) in weights.enumerated() {
    guard weight > runningText else { break }
    sum += weight
    if sum > best { (best, bestLength) = (sum, index + 1) }
  }
  return bestLength
}

/// The length of an opener without the heading of the first section at its end: what counts, an
/// entry's day, or words that a heading in the text behind it has too.
private func withoutSectionHeading(_ opener: Int, _ lines: [DraftLine]) -> Int {
  guard opener > 0, opener < lines.count, lines[opener - 1].isWords,
    lines[opener - 1].decision == nil,
    opener < 2 || lines[opener - 2].paragraph != lines[opener - 1].paragraph
  else { return opener }
  let last = lines[opener - 1]
  let isNumbered = last.clues.label.map { !$0.isBullet && $0.value == 1 } ?? false
  let isEntry =
    isDay(last) && lines[..<(opener - 1)].contains { $0.clues.isDateline }
    && lines[opener...].contains(where: isDay)
  let days = lines[opener...].count(where: isDay)
  let mayBeTitle =
    last.looksLikeTitle && last.clues.phrase == nil && !last.clues.isDateline
    && !last.clues.isCapitals && !last.clues.endsSentence && !last.clues.endsAsSalute
  let isTitle = mayBeTitle && hasTitles(Array(lines[opener...]))
  return isNumbered || isEntry || isTitle || isDay(last) && days > 1
    || hasLike(last, lines[opener...])
    ? opener - 1 : opener
}

/// Whether there are two headings without number or capitals.
private func hasTitles(_ lines: [DraftLine]) -> Bool {
  zip(lines, sectionHeadings(lines))
    .count { $1 && $0.clues.label == nil && !$0.clues.isCapitals } > 1
}

/// Whether a line has a like further on: a short one that stands alone and begins with the same
/// word, or in capitals with a word in common.
private func hasLike(_ line: DraftLine, _ lines: ArraySlice<DraftLine>) -> Bool {
  guard line.clues.phrase == nil, !line.clues.endsInColon, !line.clues.endsAsSalute else {
    return false
  }
  let words = Set(line.text.tokens.filter { $0.kind == .word && $0.key.count > 3 }.map(\.key))
  let first = line.text.solid.first { $0.kind == .word }.map(\.key)
  let alone = zip(lines, lines.dropFirst()).filter { $0.paragraph != $1.paragraph }.map(\.0)
  return alone.contains { other in
    guard other.isWords, other.clues.phrase == nil, other.clues.words <= 12,
      !other.clues.endsSentence
    else { return false }
    let begins = other.text.solid.first { $0.kind == .word }.map(\.key)
    return begins == first && first?.count ?? 0 > 3
      || line.clues.isCapitals && other.clues.isCapitals
        && other.text.tokens.contains { words.contains($0.key) }
  }
}

/// The most words of a line that goes on with a title.
private let longestTitle = 40
