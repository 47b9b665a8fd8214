import Records

extension Passage {
  /// Joins the lines of a passage, with the page marks that interrupt it.
  ///
  /// A line break is a space; a word divided by a hyphen at a line's end is whole again.
  init(joining lines: [DraftLine]) {
    var builder = PassageBuilder()
    for line in lines {
      switch line.kind {
      case .page(let page): builder.append(.page(page))
      case .footnote where lines.count > 1: builder.append(.footnote(Block(line, .paragraph)))
      case .footnote, .words, .row:
        for source in line.source.lines {
          builder.append(source, beginsPage: source.beginsPage && source != line.source.lines[0])
        }
      }
    }
    self = builder.passage(firstLine: lines.first?.source.firstLine ?? 0)
  }
}

extension Passage {
  /// The passage up to a place and from it on, without white space around either, and what the
  /// record has between the two.
  func divided(at offset: Int) -> (before: Passage, between: [Milestone], behind: Passage) {
    let before = solid(0..<offset)
    let behind = solid(offset..<text.string.utf8.count)
    let between = milestones.filter { milestone in
      before.upperBound <= milestone.offset && milestone.offset <= behind.lowerBound
    }
    return (piece(before), between, piece(behind))
  }

  /// A range without the white space at its ends.
  private func solid(_ range: Range<Int>) -> Range<Int> {
    let tokens = text.tokens.filter { $0.kind != .space && range.overlaps($0.range) }
    let start = tokens.first?.range.lowerBound ?? range.upperBound
    return start..<(tokens.last?.range.upperBound ?? start)
  }

  /// A piece of the passage with what was found in it so far.
  private func piece(_ range: Range<Int>) -> Passage {
    let (start, end) = (range.lowerBound, range.upperBound)
    var piece = Passage(
      String(text[range]),
      milestones: milestones.filter { start < $0.offset && $0.offset < end }
        .map { Milestone(kind: $0.kind, offset: $0.offset - start) },
      firstLine: firstLine)
    for mark in marks {
      let shared = mark.range.clamped(to: range)
      piece.add(Mark(mark.kind, (shared.lowerBound - start)..<(shared.upperBound - start)))
    }
    return piece
  }
}

private struct PassageBuilder {
  private var text = ""
  private var milestones: [Milestone] = []

  mutating func append(_ milestone: Milestone.Kind) {
    milestones.append(Milestone(kind: milestone, offset: text.utf8.count))
  }

  mutating func append(_ line: RecordLine, beginsPage: Bool) {
    if let hyphen = text.last, hyphens.contains(hyphen), continuesWord(line.text) {
      text.removeLast()
      milestones.insert(
        Milestone(kind: .brokenWord(hyphen: String(hyphen)), offset: text.utf8.count),
        at: milestones.firstIndex { $0.offset > text.utf8.count } ?? milestones.count)
      for index in milestones.indices where milestones[index].offset > text.utf8.count {
        milestones[index] = Milestone(kind: milestones[index].kind, offset: text.utf8.count)
      }
    } else if !text.isEmpty {
      text += " "
    }
    if beginsPage { append(.page(.begins)) }
    text += line.text
  }

  /// Whether a line goes on with the word that the text ends in.
  private func continuesWord(_ line: String) -> Bool {
    let before = text.dropLast().last?.isLetter ?? false
    return before && line.first.map { $0.isLetter && $0.isLowercase } ?? false
  }

  /// The passage, without its pairs of `**`, whose place is marked; an odd one is a character.
  func passage(firstLine: Int) -> Passage {
    var pieces = text.split(separator: "**", omittingEmptySubsequences: false).map(String.init)
    if pieces.count % 2 == 0 {
      let last = pieces.removeLast()
      pieces[pieces.count - 1] += "**" + last
    }
    var places: [Range<Int>] = []
    for piece in pieces {
      let start = places.last?.upperBound ?? 0
      places.append(start..<(start + piece.utf8.count))
    }
    var passage = Passage(
      pieces.joined(), milestones: milestones.map { moved($0, places) }, firstLine: firstLine)
    for (index, place) in places.enumerated() where index % 2 == 1 {
      let piece = pieces[index]
      guard let start = piece.firstIndex(where: { !$0.isWhitespace }),
        let end = piece.lastIndex(where: { !$0.isWhitespace })
      else { continue }
      let (before, words) = (piece[..<start].utf8.count, piece[start...end].utf8.count)
      let beginning = place.lowerBound + before
      passage.add(Mark(.emphasis(.bold), beginning..<(beginning + words)))
    }
    return passage
  }

  /// A milestone where it stands without the marks of emphasis, two bytes each, before it.
  private func moved(_ milestone: Milestone, _ places: [Range<Int>]) -> Milestone {
    let marksBefore = places.indices.dropLast().count { index in
      places[index].upperBound + 2 * index < milestone.offset
    }
    return Milestone(kind: milestone.kind, offset: milestone.offset - 2 * marksBefore)
  }
}

private let hyphens: Set<Character> = ["-", "\u{AD}", "\u{2010}", "¬"]
