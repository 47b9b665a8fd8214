import Foundation
import Records

/// Gives each line of each part its role, apart from what is printed between the lines of the text.
///
/// Each line's signs speak for roles, and roles follow one another in the order of a text; the
/// likeliest roles of all lines together are taken. What the lines that render a line in the other
/// parts are counts beside its own signs; what an editor says is final.
func withRoles(_ parts: [[DraftLine]], _ cover: CoverClues) -> [[DraftLine]] {
  let solid = solidLines(parts)
  let weights = LineWeights.standard
  let scores = solid.map { lines in
    let signs = lineSigns(lines, cover)
    return zip(lines.indices, weights.scores(signs)).map { index, scores in
      if let kind = lines[index].knownKind { return decided(scores, kind) }
      let neighbours = (
        before: index > 0 ? lines[index - 1] : nil,
        behind: index + 1 < lines.count ? lines[index + 1] : nil
      )
      let mayHead =
        !lines[index].isItem(behind: neighbours.before)
        && (!counting.isDisjoint(with: signs[index])
          || lines[index].mayHeadSection(between: neighbours)
            && (!signs[index].contains(.amongCapitals) || lines[index].clues.label != nil))
      return adjusted(scores, signs[index], mayHead: mayHead)
    }
  }
  let alone = scores.map { RoleChain($0, weights).probabilities() }
  let together = zip(scores, facingLines(solid)).map { scores, facing in
    zip(scores, facing).map { scores, facing in
      seconded(scores, by: facing.map { alone[$0.part][$0.line] })
    }
  }
  return zip(parts, together).map { lines, scores in
    let chain = RoleChain(scores, weights)
    var roles = zip(chain.best(), chain.probabilities()).makeIterator()
    return lines.map { line in
      guard !line.interrupts, let (role, chances) = roles.next() else { return line }
      var line = line
      // The heading of an attachment that begins without a closer before it.
      let isAttachment = role == .section && line.clues.phrase == .enclosure && line.decision == nil
      line.role = isAttachment ? .attachment : role
      line.confidence = chances[role.rawValue]
      return line
    }
  }
}

/// The lines of each part without what is printed between them.
func solidLines(_ parts: [[DraftLine]]) -> [[DraftLine]] {
  parts.map { $0.filter { !$0.interrupts } }
}

/// Scores with what the lines that render the line are likely to be.
private func seconded(_ scores: [Double], by facing: [[Double]]) -> [Double] {
  guard !facing.isEmpty else { return scores }
  return scores.indices.map { role in
    let chances = facing.map { max(log($0[role]), leastChance) }
    return scores[role] + trust * chances.reduce(0, +) / Double(facing.count)
  }
}

/// Scores with what is known of lines that few texts have: one that can be no heading of a section, one
/// of several headings that differ in a number, and one of a dialogue, which is text.
private func adjusted(
  _ scores: [Double], _ signs: [LineSign], mayHead: Bool
) -> [Double] {
  var scores = scores
  if !mayHead { scores[LineRole.section.rawValue] -= againstHeading }
  if signs.contains(.series), signs.contains(.alone) {
    scores[LineRole.section.rawValue] += forSeries
  }
  if signs.contains(.speech) { scores[LineRole.text.rawValue] += forSpeech }
  return scores
}

/// The signs that a line is one of several headings, whatever it looks like.
private let counting: Set<LineSign> = [
  .countsOn, .lettered, .series, .day, .entry, .numberAlone, .repeats,
]
/// What speaks against a heading of a section that looks like anything but one, for one of several, and
/// for text where there is a dialogue.
private let againstHeading = 8.0
private let forSeries = 3.0
private let forSpeech = 4.0

/// What the roles of facing lines count beside a line's own signs, and the most that they say
/// against one.
private let trust = 0.7
private let leastChance = -6.0

/// Scores by which a line has the role of a kind that is certain.
private func decided(_ scores: [Double], _ kind: Block.Kind) -> [Double] {
  let roles = LineRole.allCases.filter { $0.fits(kind) }
  return LineRole.allCases.map { scores[$0.rawValue] + (roles.contains($0) ? certain : 0) }
}

/// The weight of what is certain: more than all signs have together.
private let certain = 1_000_000.0

extension DraftLine {
  /// What it is by an editor's word or by itself.
  fileprivate var knownKind: Block.Kind? {
    if case .row = kind { decision?.kind ?? .row(cells: []) } else { decision?.kind }
  }
}

extension LineRole {
  /// Whether a block of a kind has such a role.
  func fits(_ kind: Block.Kind) -> Bool {
    switch kind {
    case .opener: self == .opener
    case .head: self == .head
    case .sectionHead: self == .section
    case .attachmentHead: self == .attachment
    case .closer, .postscript: self == .closer
    case .paragraph, .item, .row, .verse, .speaker, .footnote, .page: self == .text
    }
  }
}
