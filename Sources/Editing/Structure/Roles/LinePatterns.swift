import Language
import Records

/// Which lines are one of several that differ in a number only, such as `Zu Punkt 1:` and `Zu Punkt
/// 2:`.
func series(_ lines: [DraftLine]) -> [Bool] {
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
func lettered(_ lines: [DraftLine]) -> [Bool] {
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

/// Which short lines begin with a date, where several do: `3 May. Visit to the Minister`.
func entries(_ lines: [DraftLine]) -> [Bool] {
  let begins = lines.map { line in
    line.isWords && line.clues.words <= 14 && !line.clues.hasSeveralSentences
      && line.clues.phrase == nil && line.clues.beginsWithDate
  }
  return begins.count { $0 } > 1 ? begins : begins.map { _ in false }
}

/// Which short lines have most of their words in common with another short one, as the headings of
/// minutes with the items of the agenda.
///
/// Linear time, but for words that many short lines have.
func repeated(_ lines: [DraftLine]) -> [Bool] {
  let words = lines.map { line -> Set<String> in
    guard line.isWords, (2...20).contains(line.clues.words), line.clues.phrase == nil else {
      return []
    }
    return Set(line.text.tokens.filter { $0.kind == .word && $0.key.count > 3 }.map(\.key))
  }
  let places = words.enumerated().reduce(into: [String: [Int]]()) { places, line in
    for word in line.element { places[word, default: []].append(line.offset) }
  }
  return words.enumerated().map { index, own in
    guard own.count > 1 else { return false }
    var shared: [Int: Int] = [:]
    for word in own {
      guard let others = places[word], others.count <= mostPlaces else { continue }
      for other in others where other != index { shared[other, default: 0] += 1 }
    }
    return shared.contains { other, count in
      count > 1 && count * 5 >= 3 * max(own.count, words[other].count)
    }
  }
}

/// The places from which a word is too common to tell that a line is another's repetition.
private let mostPlaces = 50

extension DraftLine {
  /// Whether nothing says that it is no heading of a section: brackets, a name with initials, or the
  /// words of an opener or closer.
  func mayHeadSection(between neighbours: (before: DraftLine?, behind: DraftLine?)) -> Bool {
    let isOther =
      clues.phrase.map { ![.heading, .subject, .number, .dateline, .enclosure].contains($0) }
      ?? false
    // A line that begins small goes on with the heading before it.
    let goesOn =
      neighbours.before.map { $0.paragraph == paragraph || !$0.clues.isRunningText } ?? false
    // What goes on behind a page mark with a small letter is the same sentence.
    let isCut =
      neighbours.behind.map {
        $0.beginsSmall && $0.clues.label == nil && $0.paragraph != paragraph
      } ?? false
    return !isCut && !clues.isBracketed && !clues.endsAsSalute && !isOther
      && (!beginsSmall || goesOn)
      && !(clues.isNameLike && text.initials > 1)
  }

  /// Whether it goes on with the list of the line before it; a heading may follow the sentences of an
  /// item that has the number before its own.
  func isItem(behind before: DraftLine?) -> Bool {
    guard let before, let label = clues.label, let other = before.clues.label,
      other.style == label.style, label.isBullet || other.value == label.value - 1
    else { return false }
    return !before.clues.endsSentence || clues.endsSentence
  }

  /// Whether it is a line that stands in the middle of the page.
  var isCentred: Bool {
    source.lines.count == 1 && (source.lines.first?.indent ?? 0) >= 10 && clues.label == nil
  }

  /// Whether it is the number of a section or article and nothing else: `II.`, `Article 5`, `§ 3`,
  /// `第一条`.
  var isNumberAlone: Bool {
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
  var hasCapitalBehindLabel: Bool {
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

extension TokenizedText {
  /// The number of capital letters with a stop, as in `A. S. Petrov`.
  var initials: Int {
    zip(tokens, tokens.dropFirst()).count { letter, stop in
      letter.isCapitalized && letter.key.count == 1 && stop.key == "."
    }
  }
}
