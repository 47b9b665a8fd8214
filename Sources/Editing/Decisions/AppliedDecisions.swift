import Diagnostics
import Records

/// Checks that a text has become what an editor said of its lines and words.
///
/// - Throws: `Failure(.misconfigured)` for the decisions that could not be followed.
func checkFollowed(_ decisions: Decisions, in divisions: [Division]) throws(Failure) {
  let blocks = divisions.flatMap(\.blocks).filter { !$0.isPage }
  let byLine = Dictionary(
    blocks.map { ($0.passage.firstLine, $0) }, uniquingKeysWith: { one, _ in one })
  let lines = decisions.lines.compactMap { decision -> Diagnostic? in
    guard let block = byLine[decision.line] else { return notInText(decision.line, decision.place) }
    return block.kind.follows(decision.kind) ? nil : outOfPlace(decision, block)
  }
  let starts = blocks.map(\.passage.firstLine)
  let readings = decisions.readings.compactMap { decision -> Diagnostic? in
    // Who speaks and the words stand in one line.
    let start = starts.last { $0 <= decision.line }
    let passages = blocks.filter { $0.passage.firstLine == start }.flatMap(\.passages)
    guard passages.contains(where: { $0.text.string.contains(decision.words) }) else {
      return wordsNotInLine(decision)
    }
    let isMarked = passages.contains { $0.marks.contains { $0.decision == decision.place } }
    return isMarked || decision.kind == nil ? nil : notMarkable(decision)
  }
  let orders = divisions.map { $0.blocks.filter { !$0.isPage } }
    .flatMap(closersBehindPostscript)
  let problems = lines + orders + readings
  if !problems.isEmpty { throw Failure(.misconfigured, problems) }
}

extension Block {
  /// Its passage, and those of the footnotes that are printed in the middle of it.
  fileprivate var passages: [Passage] {
    var passages: [Passage] = []
    var block = self
    block.editWithFootnotes { passages.append($0.passage) }
    return passages
  }
}

/// What is wrong with lines of a closer that an editor put behind a postscript.
private func closersBehindPostscript(_ blocks: [Block]) -> [Diagnostic] {
  var isBehindPostscript = false
  return blocks.compactMap { block in
    switch block.kind {
    case .postscript: isBehindPostscript = true
    // An attachment has a closer of its own.
    case .attachmentHead: isBehindPostscript = false
    case .closer where isBehindPostscript:
      return block.decision.map { behindPostscript(block, $0) }
    default: break
    }
    return nil
  }
}

/// Checks that the archival locations and sigla that an editor names for parts are there and apart.
///
/// - Throws: `Failure(.misconfigured)` for the first that is not.
func checkParts(_ parts: [Part], locations: Int) throws(Failure) {
  var sigla: Set<String> = []
  for part in parts {
    guard let place = part.decision else { continue }
    if let location = part.location, !(1...max(locations, 1) ~= location) || locations == 0 {
      throw noLocation(location, of: locations, place)
    }
    guard let witness = part.witness else { continue }
    let isAlone = parts.count { $0.kind == .transcription && $0.language == part.language } < 2
    if part.kind == .translation || isAlone { throw noWitness(witness, place) }
    if !sigla.insert(witness).inserted { throw twoWitnesses(witness, place) }
  }
}

// MARK: - Messages

private func notInText(_ line: Int, _ place: Location) -> Diagnostic {
  Diagnostic(
    .error, "line \(line) of the record holds no text; 'inspect' shows the lines of the text",
    at: place,
    rule: "decided-line")
}

private func outOfPlace(_ decision: LineDecision, _ block: Block) -> Diagnostic {
  Diagnostic(
    .error,
    "line \(decision.line) cannot be '\(decision.kind)' where it stands, between lines that make it "
      + "'\(block.kind)'; say what those are, too",
    at: decision.place, rule: "decided-line")
}

private func behindPostscript(_ block: Block, _ place: Location) -> Diagnostic {
  Diagnostic(
    .error,
    "line \(block.passage.firstLine) cannot be '\(block.kind)' behind a postscript; from there on all is postscript",
    at: place, rule: "decided-line")
}

private func wordsNotInLine(_ decision: ReadingDecision) -> Diagnostic {
  Diagnostic(
    .error,
    "'\(decision.words)' does not stand at line \(decision.line) of the record; 'inspect' shows the words of each line",
    at: decision.place, rule: "decided-reading")
}

private func notMarkable(_ decision: ReadingDecision) -> Diagnostic {
  Diagnostic(
    .error,
    "'\(decision.words)' cannot be marked so: a page or line ends in it, or other marks are in the way",
    at: decision.place, rule: "decided-reading")
}

private func noLocation(_ number: Int, of count: Int, _ place: Location) -> Failure {
  Failure(
    .misconfigured,
    "the part is taken from location \(number), but the record has \(count) archival "
      + "location\(count == 1 ? "" : "s"); 'locations' would name them",
    at: place, rule: "parts")
}

private func noWitness(_ siglum: String, _ place: Location) -> Failure {
  Failure(
    .misconfigured,
    "the part cannot be witness \(siglum); only one of several transcriptions in one language is a witness",
    at: place, rule: "parts")
}

private func twoWitnesses(_ siglum: String, _ place: Location) -> Failure {
  Failure(
    .misconfigured, "two parts are witness \(siglum); each witness has a siglum of its own",
    at: place,
    rule: "parts")
}
