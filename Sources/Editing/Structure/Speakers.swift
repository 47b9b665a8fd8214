import Language
import Records

/// The labels of speakers, with which the lines of a conversation, of minutes or of a stenogram
/// begin: `Tow. Morga:`, `Halamish –`, `大臣：`.
///
/// A line alone says little: many begin with a few words and a colon. What tells is that the same
/// labels come again, that they have forms of address, or that who is labelled is named elsewhere.
/// Linear time.
///
/// - Parameters:
///   - lines: the lines of a text proper.
///   - isHeading: for each line whether it is a heading.
///   - surroundings: the lines around it, in which speakers may be named.
/// - Returns: for each line the UTF-8 bytes of its label, with the mark behind it.
func speakers(
  _ lines: [DraftLine], _ isHeading: [Bool], in surroundings: [DraftLine]
) -> [Range<Int>?] {
  let labels = zip(lines, isHeading).map { line, isHeading -> SpeakerLabel? in
    let isPossible =
      line.isWords && line.decision == nil && !isHeading && line.clues.label == nil
      && line.clues.phrase.map { $0 == .address } ?? true
      && line.clues.titleWords != .ruling
    return isPossible ? SpeakerLabel(line.text) : nil
  }
  let named = namesOutside(labels, lines).union(namesOutside([], surroundings))
  var accepted = [Range<Int>?](repeating: nil, count: lines.count)
  for form in SpeakerLabel.Form.allCases {
    let candidates = labels.indices.filter { labels[$0]?.form == form }
    let total = Dictionary(
      candidates.compactMap { labels[$0].map { ($0.name, 1) } }, uniquingKeysWith: +)
    // Other words than a name's must come again, as those of an office do.
    let places = candidates.filter { place in
      labels[place].map { $0.isNamelike || $0.isMarked || total[$0.name, default: 0] > 1 } ?? false
    }
    let found = places.compactMap { labels[$0] }
    let counts = Dictionary(found.map { ($0.name, 1) }, uniquingKeysWith: +)
    guard isDialogue(found, counts) else { continue }
    let isMarked = found.contains { $0.isMarked && counts[$0.name, default: 0] > 1 }
    let speaking = found.filter { counts[$0.name, default: 0] > 1 }.flatMap(\.names)
    let known = named.union(speaking)
    // Where nearly all is speech, who speaks once is told by the place alone.
    let isSpeechThroughout =
      found.count { counts[$0.name, default: 0] > 1 } * 2 > lines.count { $0.isWords }
    for (place, label) in zip(places, found) {
      let comesAgain = counts[label.name, default: 0] > 1
      let isNamed = label.names.contains(where: known.contains)
      if comesAgain || isNamed || isSpeechThroughout || isMarked && label.isMarked {
        accepted[place] = label.range
      }
    }
  }
  return accepted
}

/// Whether labels of one form are those of a dialogue: two come again, or one and others that are
/// marked as labels, or all are.
private func isDialogue(_ labels: [SpeakerLabel], _ counts: [String: Int]) -> Bool {
  let again = counts.values.count { $0 > 1 }
  let isMarked = labels.allSatisfy(\.isMarked)
  return again > 1 || again == 1 && counts.count > 1 || isMarked && counts.count > 1
}

/// The capitalised words of lines, apart from those of their labels.
private func namesOutside(_ labels: [SpeakerLabel?], _ lines: [DraftLine]) -> Set<String> {
  var names: Set<String> = []
  for (index, line) in lines.enumerated() {
    let start = (index < labels.count ? labels[index]?.range.upperBound : nil) ?? 0
    for token in line.text.tokens where token.range.lowerBound >= start && token.isCapitalized {
      names.insert(token.key)
    }
  }
  return names
}
