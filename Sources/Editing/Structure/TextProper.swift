import Diagnostics
import Language
import Records

/// Turns the lines of a text proper into headings, paragraphs, speeches, lists, tables and verse.
///
/// A paragraph that a page mark or a footnote interrupts runs on.
///
/// - Parameters:
///   - lines: the lines of the text proper.
///   - surroundings: the opener's lines, which may name who speaks.
/// - Returns: the blocks, in the order of the lines.
func textBlocks(_ lines: [DraftLine], surroundings: [DraftLine]) -> [Block] {
  let isHeading = lines.map { $0.role == .section }
  let found = speakers(lines, isHeading, in: surroundings)
  let labels = zip(lines, found).map { $0.decidedLabel ?? $1 }
  let isText = lines.indices.map {
    !isHeading[$0] && labels[$0] == nil && lines[$0].decision == nil
  }
  let levels = listLevels(lines, isText)
  let isVerse = zip(lines, verseLines(lines, isText)).map { $0.decidedKind == .verse || $1 }
  let isSpoken = speeches(lines, labels, isHeading)
  var builder = TextBuilder()
  for (index, line) in lines.enumerated() {
    let isSpoken = isSpoken[index]
    switch line.kind {
    case .page, .footnote: builder.interrupt(line)
    case .row:
      // The passage keeps the brackets around addresses, which the line's text has not.
      let cells = Passage(joining: [line]).text.string.columns
      builder.addUnit(line, .row(cells: cells), isSpoken: isSpoken)
    case .words where isHeading[index]: builder.addUnit(line, .sectionHead, isSpoken: false)
    case .words where isVerse[index]: builder.addUnit(line, .verse, isSpoken: isSpoken)
    case .words:
      let level = line.isDecidedItem ? 0 : levels[index]
      let item = level.map { Block.Kind.item(number: line.clues.label?.number, level: $0) }
      builder.add(line, item ?? .paragraph, label: labels[index], isSpoken: isSpoken)
    }
  }
  return builder.finished()
}

/// Which lines belong to the words of a speaker: what stands between two labels of a text that is
/// for the most part speech.
private func speeches(
  _ lines: [DraftLine], _ labels: [Range<Int>?], _ isHeading: [Bool]
) -> [Bool] {
  var isSpoken = labels.map { $0 != nil }
  for index in lines.indices where lines[index].decidedLabel?.upperBound == lines[index].length {
    // Who speaks stands alone, and the words on the next line.
    if let next = lines[(index + 1)...].firstIndex(where: \.isWords) { isSpoken[next] = true }
  }
  guard let first = labels.firstIndex(where: { $0 != nil }),
    let lastLabel = labels.lastIndex(where: { $0 != nil })
  else { return isSpoken }
  // A label alone on its line has its words on the next one.
  let isAlone = { (index: Int) in
    labels[index].map { $0.upperBound >= lines[index].text.string.utf8.count } ?? false
  }
  let words = lines[(lastLabel + 1)...].firstIndex { $0.isWords }
  let last = isAlone(lastLabel) ? words ?? lastLabel : lastLabel
  let between = (first...last).filter { lines[$0].isWords && !isHeading[$0] }
  let alone = between.count(where: isAlone)
  guard between.count(where: { labels[$0] != nil }) * 2 > between.count - alone else {
    return isSpoken
  }
  var isInSpeech = false
  for index in first...last {
    if isHeading[index] { isInSpeech = false } else if labels[index] != nil { isInSpeech = true }
    let standsAlone = lines[index].clues.isBracketed
    isSpoken[index] =
      isInSpeech && !lines[index].interrupts && (labels[index] != nil || !standsAlone)
  }
  return isSpoken
}

extension DraftLine {
  /// The UTF-8 bytes of the label of who speaks, where an editor says that the line begins with it.
  fileprivate var decidedLabel: Range<Int>? {
    guard decidedKind == .speaker else { return nil }
    return SpeakerLabel(text)?.range ?? 0..<length
  }

  fileprivate var length: Int { text.string.utf8.count }

  fileprivate var isDecidedItem: Bool {
    if case .item = decidedKind { true } else { false }
  }
}

/// Collects lines to blocks.
private struct TextBuilder {
  private var blocks: [Block] = []
  /// The lines of the paragraph or item that is not complete, with what interrupts it.
  private var current: [DraftLine] = []
  private var kind = Block.Kind.paragraph
  private var label: Range<Int>?
  private var isSpoken = false

  /// Adds what is printed between two lines.
  mutating func interrupt(_ line: DraftLine) {
    current.append(line)
  }

  /// Adds a line that is a block by itself.
  mutating func addUnit(_ line: DraftLine, _ kind: Block.Kind, isSpoken: Bool) {
    finish()
    blocks.append(Block(line, kind, isSpoken: isSpoken))
  }

  /// Adds a line that begins a speech or an item, or one of a paragraph.
  mutating func add(
    _ line: DraftLine, _ kind: Block.Kind, label: Range<Int>?, isSpoken: Bool
  ) {
    if label != nil || kind != .paragraph || !runsOn(line) {
      finish()
      (self.kind, self.label, self.isSpoken) = (kind, label, isSpoken)
    }
    current.append(line)
  }

  /// All blocks; a label behind which nothing is spoken is a paragraph.
  mutating func finished() -> [Block] {
    finish()
    var isBeforeSpeech = false
    for index in blocks.indices.reversed() where !blocks[index].interrupts {
      if blocks[index].kind == .speaker, !isBeforeSpeech {
        blocks[index].kind = .paragraph
        blocks[index].isSpoken = false
      }
      isBeforeSpeech = blocks[index].isSpoken && blocks[index].kind != .speaker
    }
    return blocks
  }

  /// Whether a line goes on with the lines before it: in their paragraph, or behind a page mark.
  private func runsOn(_ line: DraftLine) -> Bool {
    guard line.decision == nil, let last = current.last(where: { !$0.interrupts }) else {
      return false
    }
    if last.paragraph == line.paragraph { return !line.clues.isItem }
    return current.last?.interrupts ?? false && goesOn(last, line)
  }

  /// Makes a block of the lines so far.
  ///
  /// Marks before the first word and behind the last interrupt nothing and stand by themselves.
  private mutating func finish() {
    let first = current.firstIndex { !$0.interrupts } ?? current.endIndex
    let last = current.lastIndex { !$0.interrupts } ?? first - 1
    blocks += current[..<first].map { Block($0, .paragraph) }
    if first <= last {
      let passage = Passage(joining: Array(current[first...last]))
      blocks += units(of: passage, decision: current[first].decision?.place)
    }
    blocks += current[(last + 1)...].map { Block($0, .paragraph) }
    current = []
  }

  /// The words of the lines, and before them who speaks.
  private func units(of passage: Passage, decision: Location?) -> [Block] {
    guard let label else {
      return [Block(kind: kind, passage: passage, decision: decision, isSpoken: isSpoken)]
    }
    let (speaker, between, words) = passage.divided(at: label.upperBound)
    return [Block(kind: .speaker, passage: speaker, decision: decision, isSpoken: true)]
      + between.compactMap { $0.block(firstLine: passage.firstLine) }
      + (words.text.string.isEmpty ? [] : [Block(kind: kind, passage: words, isSpoken: true)])
  }
}

extension Milestone {
  /// What is printed between two units, as a block by itself.
  fileprivate func block(firstLine: Int) -> Block? {
    switch kind {
    case .brokenWord: nil
    case .page(let event): Block(kind: .page(event), passage: Passage("", firstLine: firstLine))
    case .footnote(let note): note
    }
  }
}

/// Whether a paragraph goes on with a line behind a page mark: it does not end as a sentence, and the
/// line begins with a small letter, or is running text as the paragraph is.
private func goesOn(_ line: DraftLine, _ next: DraftLine) -> Bool {
  let last = line.text.string.last { !$0.isWhitespace }
  let first = next.text.tokens.first { $0.kind == .word || $0.kind == .number }
  guard !line.clues.endsSentence, last != ":", let first else { return false }
  if first.hasCase, !first.isCapitalized { return true }
  // A short line without a stop may be a heading, or one of a list; a name may begin any line.
  return next.clues.label == nil && SpeakerLabel(next.text) == nil
    && (first.hasCase || first.kind == .number
      ? line.clues.words > 12 && next.clues.isRunningText : line.clues.isRunningText)
}
