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
    let opener = bestRun(lines.map(\.openerWeight))
    let closer = bestRun(lines[opener...].reversed().map(\.closerWeight))
    start = opener
    // Without a text proper there is no closer to it, in TEI either.
    let hasText = lines[opener..<(lines.count - closer)].contains { !$0.interrupts }
    end = hasText ? lines.count - closer : lines.count
  }
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
