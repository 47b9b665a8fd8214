import Diagnostics
import Language

/// The parts of a text whose bounds are known: from the record's own headings or from an editor.
///
/// Linear time.
struct KnownParts {
  private let lines: [RecordLine]
  private let announcement: Announcement
  private let file: String

  /// Prepares to divide a text's lines.
  init(_ lines: [RecordLine], _ announcement: Announcement, file: String) {
    self.lines = lines
    self.announcement = announcement
    self.file = file
  }

  /// The parts as an editor divides the text; none where the editor says nothing.
  ///
  /// - Throws: `Failure(.misconfigured)` where a part has no text or text is in no part.
  func parts(_ decided: [DecidedPart]) throws(Failure) -> [Part]? {
    guard !decided.isEmpty else { return nil }
    try checkPlaces(decided)
    let starts = decided.map(\.lines.lowerBound)
    return parts(
      zip(stretches(from: starts), decided).map { lines, part in
        KnownPart(lines: lines, language: part.language, item: nil, decided: part)
      })
  }

  /// The parts under the record's headings, with what an editor says of them.
  ///
  /// - Throws: `Failure(.unreadable)` where a heading above text names no language;
  ///   `Failure(.misconfigured)` where the editor's parts are other ones.
  func parts(
    under headings: [ContentsItem], corrected decided: [DecidedPart]
  ) throws(Failure) -> [Part]? {
    try checkPlaces(decided)
    let under = Array(zip(stretches(from: headings.map(\.line)), headings.indices))
    if let marks = under.first(where: {
      $0.0.contains { !$0.isBlank } && !$0.0.contains(where: \.hasText)
    }) {
      throw marksAlone(headings[marks.1], file)
    }
    let all = under.filter { $0.0.contains(where: \.hasText) }
    guard decided.isEmpty || decided.count == all.count else {
      throw otherParts(headings, decided[0])
    }
    var known: [KnownPart] = []
    for (index, (lines, item)) in all.enumerated() {
      let part = decided.isEmpty ? nil : decided[index]
      if let part, !lines.contains(where: { $0.hasText && $0.number == firstText(in: part) }) {
        throw otherParts(headings, part)
      }
      guard let language = part?.language ?? headings[item].language else {
        throw noLanguage(headings[item], file)
      }
      known.append(KnownPart(lines: lines, language: language, item: item, decided: part))
    }
    return parts(known)
  }

  // MARK: Parts

  private struct KnownPart {
    let lines: ArraySlice<RecordLine>
    let language: String?
    let item: Int?
    let decided: DecidedPart?
  }

  private func parts(_ known: [KnownPart]) -> [Part] {
    let texts = known.map { paragraphs($0.lines) }
    let languages = zip(known, texts).map { part, paragraphs in
      part.language ?? language(of: paragraphs)
    }
    var taken: [Int] = []
    return zip(known, zip(texts, languages)).map { known, text in
      let (paragraphs, language) = text
      let item = known.item ?? announcement.item(for: language, taken: taken)
      if let item { taken.append(item) }
      let announced = known.decided?.subtype ?? item.flatMap { announcement.contents[$0].subtype }
      let kind =
        known.decided?.kind
        ?? announcement.kind(of: language, first: languages[0], subtype: announced)
      return Part(
        language: language, kind: kind, subtype: ContentsItem.Subtype(announced, kind), item: item,
        paragraphs: paragraphs, witness: known.decided?.witness,
        location: known.decided?.location, decision: known.decided?.place)
    }
  }

  private func language(of paragraphs: [Paragraph]) -> String {
    let texts = paragraphs.filter { !$0.isFurniture }.map { TokenizedText($0.text) }
    let candidates = PartDivider(announcement).candidates(texts)
    let evidence = LanguageEvidence(candidates)
    let sums = texts.map(evidence.scores).reduce([Double](repeating: 0, count: candidates.count)) {
      zip($0, $1).map(+)
    }
    let best = sums.indices.max { sums[$0] < sums[$1] } ?? 0
    return candidates[best].code
  }

  // MARK: Places

  /// The lines from each start up to the next; those before the first belong to it.
  private func stretches(from starts: [Int]) -> [ArraySlice<RecordLine>] {
    let bounds = starts.map { start in
      lines.firstIndex { $0.number >= start } ?? lines.endIndex
    }
    return bounds.indices.map { index in
      let end = index + 1 < bounds.count ? bounds[index + 1] : lines.endIndex
      return lines[(index == 0 ? lines.startIndex : bounds[index])..<max(bounds[index], end)]
    }
  }

  private func firstText(in part: DecidedPart) -> Int? {
    lines.first { $0.hasText && $0.number >= part.lines.lowerBound }?.number
  }

  private func checkPlaces(_ decided: [DecidedPart]) throws(Failure) {
    guard !decided.isEmpty else { return }
    for (part, next) in zip(decided, decided.dropFirst())
    where next.lines.lowerBound <= part.lines.upperBound {
      throw overlap(part, next)
    }
    for part in decided where part.lines.upperBound > lines.last?.number ?? 0 {
      throw beyondText(part, lines.last?.number ?? 0)
    }
    for part in decided where !lines.contains(where: { $0.hasText && part.lines ~= $0.number }) {
      throw noText(part, lines.filter(\.hasText))
    }
    var index = 0
    for line in lines where line.hasText {
      while index < decided.count, decided[index].lines.upperBound < line.number { index += 1 }
      guard index < decided.count, decided[index].lines ~= line.number else {
        throw inNoPart(line, decided[max(0, min(index, decided.count) - 1)])
      }
    }
  }
}

extension RecordLine {
  /// Whether it has words that belong to the text.
  fileprivate var hasText: Bool { !isBlank && furniture == nil }
}

// MARK: - Messages

private func noLanguage(_ heading: ContentsItem, _ file: String) -> Failure {
  let names = Languages.standard.all.map(\.name)
  let nearest = TokenizedText(heading.text).solid.lazy
    .compactMap { Nearest.name(to: String($0.key), among: names) }.first
  let hint = nearest.map { "did you mean '\($0)'?" } ?? "'## Transcript - Russian' would name one"
  return Failure(
    .unreadable, "the heading '\(heading.text)' names no language; \(hint)",
    at: Location(file, line: heading.line), rule: "part-heading")
}

private func marksAlone(_ heading: ContentsItem, _ file: String) -> Failure {
  Failure(
    .unreadable,
    "under the heading '\(heading.text)' stand page marks without a text; they belong to the part before it",
    at: Location(file, line: heading.line), rule: "part-heading")
}

private func overlap(_ part: DecidedPart, _ next: DecidedPart) -> Failure {
  Failure(
    .misconfigured,
    "the part begins at line \(next.lines.lowerBound), but the part before it ends at line "
      + "\(part.lines.upperBound); parts follow one another",
    at: next.place, rule: "parts")
}

private func beyondText(_ part: DecidedPart, _ last: Int) -> Failure {
  Failure(
    .misconfigured,
    "the part ends at line \(part.lines.upperBound), but the record's text at line \(last)",
    at: part.place, rule: "parts")
}

private func noText(_ part: DecidedPart, _ text: [RecordLine]) -> Failure {
  let (first, last) = (text.first?.number ?? 0, text.last?.number ?? 0)
  return Failure(
    .misconfigured,
    "lines \(part.lines.lowerBound)-\(part.lines.upperBound) hold no text; the record's text stands in lines "
      + "\(first)-\(last)",
    at: part.place, rule: "parts")
}

private func inNoPart(_ line: RecordLine, _ part: DecidedPart) -> Failure {
  Failure(
    .misconfigured,
    "line \(line.number) of the record is in no part and would be lost; every line of the text belongs to one",
    at: part.place, rule: "parts")
}

private func otherParts(_ headings: [ContentsItem], _ part: DecidedPart) -> Failure {
  Failure(
    .misconfigured,
    "the record has headings that say where its parts begin, at lines "
      + headings.map { "\($0.line)" }.joined(separator: ", ")
      + "; name a part for each heading with text, or move the headings",
    at: part.place, rule: "parts")
}
