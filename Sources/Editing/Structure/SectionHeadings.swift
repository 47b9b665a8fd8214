import Language
import Records

/// Which lines of the text proper are headings of sections.
///
/// A heading stands alone in its paragraph, or with the other lines of the heading, is short, does
/// not end as a sentence does, and has text behind it. Its words, a number that no item of a list
/// before or behind it continues, capitals or bold type say that it is one, and so does a date where
/// there are several. Linear time.
///
/// - Parameter lines: the lines of the text proper.
/// - Returns: for each line whether it is a heading.
func sectionHeadings(_ lines: [DraftLine]) -> [Bool] {
  let words = lines.indices.filter { !lines[$0].interrupts }
  let signs = HeadingSigns(words.map { lines[$0] })
  var isHeading = [Bool](repeating: false, count: lines.count)
  var end = words.count
  while end > 0 {
    let paragraph = lines[words[end - 1]].paragraph
    let start = (words[..<end].lastIndex { lines[$0].paragraph != paragraph } ?? -1) + 1
    let behind = end < words.count ? words[end] : nil
    let isBehindHeading = behind.map { isHeading[$0] } ?? false
    // What goes on behind a page mark with a small letter is the same sentence.
    let hasText = behind.map { lines[$0].isText && !lines[$0].beginsSmall } ?? false
    if isBehindHeading || hasText, end - start <= longestHeading,
      (start..<end).allSatisfy({
        signs.tell(ofHeadingAt: $0, isAbove: $0 + 1 < end || isBehindHeading)
      })
    {
      for place in start..<end { isHeading[words[place]] = true }
    } else if end - start > 1, lines[words[start]].isBold,
      signs.tell(ofHeadingAt: start, isAbove: false)
    {
      isHeading[words[start]] = true
    }
    end = start
  }
  return isHeading
}

/// The most lines of a heading.
private let longestHeading = 3

/// What says of lines that they are headings, apart from what stands behind them.
private struct HeadingSigns {
  private let lines: [DraftLine]
  private let series: [Bool]
  private let hasLetters: [Bool]
  private let isDiary: Bool
  private let isInCapitals: Bool

  init(_ lines: [DraftLine]) {
    self.lines = lines
    series = Editing.series(lines)
    hasLetters = lettered(lines)
    isDiary = lines.count(where: isDay) > 1
    isInCapitals = lines.count { $0.clues.isCapitals } * 2 > lines.count
  }

  /// Whether a line looks like a heading, perhaps above another line of one.
  func tell(ofHeadingAt index: Int, isAbove: Bool) -> Bool {
    let line = lines[index]
    let before = index > 0 ? lines[index - 1] : nil
    guard line.isWords, !isInList(index) else { return false }
    if series[index] || hasLetters[index] || isAbove && line.isNumberedAnnouncement
      || isDiary && isDay(line) || line.facesHeading && line.mayBeHeading
    {
      return true
    }
    let isFirstItem = before?.clues.endsInColon ?? false && line.clues.label != nil
    return looksLikeHeading(line, capitalsTell: !isInCapitals) && !isFirstItem
  }

  /// Whether the line is one of several items in a row: then it is no heading of what follows.
  private func isInList(_ index: Int) -> Bool {
    guard let label = lines[index].clues.label else { return false }
    let before = index > 0 ? lines[index - 1].clues.label : nil
    let behind = index + 1 < lines.count ? lines[index + 1].clues.label : nil
    // A heading may follow the sentences of an item that has the number before its own.
    let follows = before.map { $0.style == label.style && $0.value == label.value - 1 } ?? false
    let isShorter =
      index > 0 && lines[index - 1].clues.endsSentence && !lines[index].clues.endsSentence
    return follows && !isShorter
      || behind.map { $0.style == label.style && $0.value == label.value + 1 } ?? false
  }
}

extension DraftLine {
  /// Whether the line is what stands below a heading: sentences, an item, a speech or a table.
  fileprivate var isText: Bool {
    guard isWords else { return !interrupts }
    return clues.isRunningText || clues.endsSentence || clues.endsInColon || clues.label != nil
      || SpeakerLabel(text) != nil
  }
}

extension DraftLine {
  /// Whether nothing says that it is no heading.
  fileprivate var mayBeHeading: Bool {
    (1...14).contains(clues.words) && !clues.hasSeveralSentences && !clues.isBracketed
      && (!clues.endsSentence || clues.label != nil) && SpeakerLabel(text) == nil
      && clues.phrase.map { $0 == .heading || $0 == .subject } ?? true
  }
}

/// Which lines are one of several that differ in a number only, such as `Zu Punkt 1:` and `Zu Punkt
/// 2:`.
private func series(_ lines: [DraftLine]) -> [Bool] {
  let words = lines.map { line -> String? in
    let tokens = line.text.solid
    guard line.isWords, (1...8).contains(line.clues.words), line.clues.label == nil,
      line.clues.phrase == nil, tokens.count(where: { $0.kind == .number }) == 1,
      !line.clues.isDateline, !line.clues.endsSentence, tokens.first?.kind == .word
    else { return nil }
    return tokens.filter { $0.kind != .number }.map(\.key).joined(separator: " ")
  }
  let counts = Dictionary(words.compactMap { $0.map { ($0, 1) } }, uniquingKeysWith: +)
  return words.map { $0.map { counts[$0, default: 0] > 1 } ?? false }
}

/// Which lines are headings that letters count, such as `A. The costs` and `B. The terms`; the letter
/// of one alone may be an initial.
private func lettered(_ lines: [DraftLine]) -> [Bool] {
  let letters = lines.map { line -> UInt32? in
    let tokens = line.text.solid
    guard line.isWords, tokens.count > 3, (2...12).contains(line.clues.words),
      !line.clues.endsSentence, !line.clues.endsInColon, line.clues.phrase == nil,
      tokens[0].kind == .word, tokens[0].key.unicodeScalars.count == 1, tokens[1].key == ".",
      tokens[2].range.lowerBound > tokens[1].range.upperBound
    else { return nil }
    return tokens[0].key.unicodeScalars.first?.value
  }
  let all = Set(letters.compactMap { $0 })
  return letters.map { letter in
    letter.map { all.contains($0 + 1) || all.contains($0 - 1) } ?? false
  }
}

private func looksLikeHeading(_ line: DraftLine, capitalsTell: Bool) -> Bool {
  let clues = line.clues
  guard (1...14).contains(clues.words), !clues.endsAsSalute, !clues.isBracketed,
    !clues.hasSeveralSentences
  else { return false }
  if line.isCentred, clues.phrase == nil, !clues.isDateline { return true }
  if clues.phrase == .heading || line.isNumberAlone { return true }
  guard clues.phrase == nil || clues.phrase == .subject,
    !clues.isDateline || clues.label != nil || clues.isCapitals && clues.dateShare < 0.7
  else { return false }
  if let label = clues.label {
    return !label.isBullet && (line.hasCapitalBehindLabel || label.isNumber)
      && (!clues.endsSentence || label.isRoman && clues.words <= 9) && !clues.endsInColon
  }
  guard !clues.endsSentence else { return false }
  if clues.isCapitals { return capitalsTell && (!clues.endsInColon || clues.words <= 3) }
  guard !clues.endsInColon else { return false }
  return line.isBold || capitalsTell && clues.words <= 10 && line.looksLikeTitle
}

extension DraftLine {
  /// Whether it is a line that stands in the middle of the page.
  fileprivate var isCentred: Bool {
    source.lines.count == 1 && (source.lines.first?.indent ?? 0) >= 10 && clues.label == nil
  }

  /// Whether it is a few words with a number and a colon, above a heading.
  fileprivate var isNumberedAnnouncement: Bool {
    clues.endsInColon && clues.words <= 8 && clues.label == nil
      && text.tokens.contains { $0.kind == .number }
  }

  /// Whether it is the number of a section or article and nothing else: `II.`, `Article 5`, `§ 3`,
  /// `第一条`.
  fileprivate var isNumberAlone: Bool {
    let tokens = text.solid
    guard let first = tokens.first, tokens.count <= 5 else { return false }
    let solid = tokens.filter { $0.key != "." && $0.key != ")" }
    if solid.count == 1 { return first.isCapitalized && romanNumeral(first.key) != nil }
    if first.key == "第" { return tokens.last.map { "条條章节節款조장".contains($0.key) } ?? false }
    guard let last = solid.last, solid.count == 2 else { return false }
    let counts = last.kind == .number && last.key.count < 4 || romanNumeral(last.key) != nil
    return counts
      && (first.key == "§" || first.isCapitalized || first.kind == .word && !first.hasCase)
  }

  /// Whether it begins with a capital letter, or has none, and is no name with initials.
  var looksLikeTitle: Bool {
    let tokens = text.solid.filter { $0.key != "_" }
    guard let first = tokens.first, first.kind == .word, first.isCapitalized || !first.hasCase,
      tokens.last.map({ $0.kind != .mark || closingMarks.contains($0.key) }) ?? false
    else { return false }
    let hasInitial = zip(tokens, tokens.dropFirst()).contains { word, stop in
      stop.key == "." && word.isCapitalized && word.key.count == 1
    }
    let colon = tokens.firstIndex { $0.key == ":" || $0.key == "：" }
    // `Agenda item 1: The harvest` is a title, `Petrov: The harvest` is not.
    return !hasInitial
      && colon.map { tokens[..<$0].contains { $0.kind == .number } } ?? true
  }

  /// Whether the word behind the label begins with a capital letter, or has none.
  fileprivate var hasCapitalBehindLabel: Bool {
    guard let label = clues.label else { return false }
    let start = (text.tokens.first { $0.kind != .space }?.range.lowerBound ?? 0) + label.length
    let word = text.tokens.first { $0.kind == .word && $0.range.lowerBound >= start }
    return word.map { $0.isCapitalized || !$0.hasCase } ?? false
  }
}

/// Whether a line is the date of an entry, as in a diary.
func isDay(_ line: DraftLine) -> Bool {
  line.isWords && line.clues.isDateline && line.clues.words <= 8 && !line.clues.endsInColon
    && !line.clues.endsSentence
}

private let closingMarks: Set<String> = [")", "）", "”", "»", "“", "\"", "]", "’", "」", "』"]
