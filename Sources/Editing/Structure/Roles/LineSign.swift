import Language
import Records

/// A sign by which the role of a line is told, in it or in its neighbours.
///
/// What each sign speaks for is in `Data/line-weights.tsv`.
enum LineSign: Int, CaseIterable {
  // What its words say.
  case classification, routing, copy, number, address, subject, attendance, salute
  case farewell, distribution, enclosure, postscript, signature, remark
  case headingPhrase, datelinePhrase
  case titlePhrase, subtitlePhrase
  case originPhrase, ruling, namesKind
  // What is in it.
  case dateline, hasDate, capitals, amongCapitals
  case nameLike, initials, bracketed, reference, columns, row, speaker, speech
  // How it begins.
  case bullet, numeral, letter, roman, firstOfItems
  case capitalBehindLabel, beginsSmall
  // How it ends.
  case colon, saluteMark, sentenceEnd, openEnd
  case severalSentences
  // How long it is.
  case oneWord, threeWords, sixWords
  case twelveWords, twentyWords, thirtyWords
  case manyWords
  // How it is set.
  case titleShape, numberAlone, bold, centred, beginsParagraph, endsParagraph
  // Where it stands.
  case first, second, nearBegin, farBegin
  case last, lastButOne, nearEnd, farEnd
  // What it has in common with other lines.
  case alone, behindTitle, goesOn, series, lettered, day, entry, like, repeats, inList, countsOn,
    wordAndNumber
  // What it has in common with the cover.
  case coverTitle, coverDate

  /// The sign with a name, as the table and phrases have it.
  static func named(_ name: String) -> LineSign? { byName[name] }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ("\($0)", $0) })
}

/// What the cover says by which lines are told.
struct CoverClues {
  /// The words of the title that are longer than an article.
  let titleWords: Set<String>
  /// The document's date.
  let date: PartialDate?

  init(title: String, date: PartialDate?) {
    titleWords = Set(TokenizedText(title).longWords)
    self.date = date
  }
}

/// The signs of each of the lines of a part.
///
/// Linear time.
func lineSigns(_ lines: [DraftLine], _ cover: CoverClues) -> [[LineSign]] {
  let company = Company(lines)
  return lines.indices.map { index in
    let line = lines[index]
    return wordSigns(line.clues) + shapeSigns(line, isAmongCapitals: company.isInCapitals)
      + beginningSigns(line) + settingSigns(line) + placeSigns(index, of: lines.count)
      + company.signs(at: index) + coverSigns(line, cover)
  }
}

// MARK: - One line

private func wordSigns(_ clues: LineClues) -> [LineSign] {
  var signs: [LineSign] = []
  switch clues.phrase {
  case .heading: signs.append(.headingPhrase)
  case .dateline: signs.append(.datelinePhrase)
  case let phrase?: signs += [LineSign.named(phrase.rawValue)].compactMap { $0 }
  case nil: break
  }
  switch clues.titleWords {
  case .title: signs.append(.titlePhrase)
  case .subtitle: signs.append(.subtitlePhrase)
  case .origin: signs.append(.originPhrase)
  case .ruling: signs.append(.ruling)
  case nil: break
  }
  if clues.namesKind { signs.append(.namesKind) }
  return signs
}

private func shapeSigns(_ line: DraftLine, isAmongCapitals: Bool) -> [LineSign] {
  let clues = line.clues
  var signs: [LineSign] = []
  if clues.isDateline {
    signs.append(.dateline)
  } else if clues.dateShare > 0 {
    signs.append(.hasDate)
  }
  if clues.isCapitals { signs.append(isAmongCapitals ? .amongCapitals : .capitals) }
  if clues.isNameLike { signs.append(.nameLike) }
  if line.text.initials > 0 { signs.append(.initials) }
  if clues.isBracketed { signs.append(.bracketed) }
  if clues.isReference { signs.append(.reference) }
  if case .row = line.kind {
    signs.append(.row)
  } else if clues.columns > 1 {
    signs.append(.columns)
  }
  if SpeakerLabel(line.text) != nil { signs.append(.speaker) }
  if clues.endsInColon {
    signs.append(.colon)
  } else if clues.endsAsSalute {
    signs.append(.saluteMark)
  } else {
    signs.append(clues.endsSentence ? .sentenceEnd : .openEnd)
  }
  if clues.hasSeveralSentences { signs.append(.severalSentences) }
  switch clues.words {
  case ...1: signs.append(.oneWord)
  case ...3: signs.append(.threeWords)
  case ...6: signs.append(.sixWords)
  case ...12: signs.append(.twelveWords)
  case ...20: signs.append(.twentyWords)
  case ...30: signs.append(.thirtyWords)
  default: signs.append(.manyWords)
  }
  return signs
}

private func beginningSigns(_ line: DraftLine) -> [LineSign] {
  guard let label = line.clues.label else { return line.beginsSmall ? [.beginsSmall] : [] }
  var signs: [LineSign] =
    label.isBullet ? [.bullet] : label.isNumber ? [.numeral] : label.isRoman ? [.roman] : [.letter]
  if label.value == 1 { signs.append(.firstOfItems) }
  if line.hasCapitalBehindLabel { signs.append(.capitalBehindLabel) }
  return signs
}

private func settingSigns(_ line: DraftLine) -> [LineSign] {
  (line.isBold ? [.bold] : []) + (line.isCentred ? [.centred] : [])
    + (line.isNumberAlone ? [.numberAlone] : [])
    + (line.clues.words <= 14 && line.looksLikeTitle ? [.titleShape] : [])
}

private func placeSigns(_ index: Int, of count: Int) -> [LineSign] {
  let fromBegin: LineSign? =
    switch index {
    case 0: .first
    case 1: .second
    case ..<5: .nearBegin
    case ..<12: .farBegin
    default: nil
    }
  let fromEnd: LineSign? =
    switch count - 1 - index {
    case 0: .last
    case 1: .lastButOne
    case ..<5: .nearEnd
    case ..<12: .farEnd
    default: nil
    }
  return [fromBegin, fromEnd].compactMap { $0 }
}

private func coverSigns(_ line: DraftLine, _ cover: CoverClues) -> [LineSign] {
  var signs: [LineSign] = []
  if line.clues.words <= longestTitle {
    let words = line.text.longWords
    let shared = words.count(where: cover.titleWords.contains)
    if shared > 1, shared * 2 > words.count { signs.append(.coverTitle) }
  }
  if let date = cover.date, line.clues.dates.contains(where: { $0.names(date) }) {
    signs.append(.coverDate)
  }
  return signs
}

/// The most words of a title.
private let longestTitle = 30

extension TokenizedText {
  /// The words that are longer than articles and prepositions.
  fileprivate var longWords: [String] {
    tokens.filter { $0.kind == .word && $0.key.count > 3 }.map(\.key)
  }
}

extension PartialDate {
  /// Whether it can be the same day, its year left out or not.
  fileprivate func names(_ date: PartialDate) -> Bool {
    month != nil && month == date.month && day == date.day && (year == nil || year == date.year)
  }
}

/// Whether a line goes on with the title above it: a line of the same paragraph, one that begins
/// with a small letter and names no day, or one whose first words say that it names the matter.
private func goesOnWithTitle(_ line: DraftLine, behind title: DraftLine) -> Bool {
  guard line.clues.phrase == nil else { return false }
  if title.paragraph == line.paragraph { return true }
  let words = line.clues.titleWords
  if line.clues.dateShare > 0 { return words == .subtitle && line.clues.dateShare < 0.4 }
  return line.beginsSmall || words == .subtitle || words == .origin
}

// MARK: - Lines among others

/// What the lines of a part have in common.
private struct Company {
  /// Whether most lines are in capitals, as in a telegram.
  let isInCapitals: Bool
  private let lines: [DraftLine]
  private let isSeries: [Bool]
  private let isLettered: [Bool]
  private let isDiary: Bool
  private let isSpeech: [Bool]
  private let isEntry: [Bool]
  private let isRepeated: [Bool]
  private let beginnings: [String: Int]
  private let labels: [ItemLabel.Style: Set<Int>]

  init(_ lines: [DraftLine]) {
    self.lines = lines
    isInCapitals = lines.count { $0.clues.isCapitals } * 2 > lines.count
    isSeries = series(lines)
    isLettered = lettered(lines)
    isDiary = lines.count(where: isDay) > 1
    isSpeech = speakers(lines, lines.map { _ in false }, in: []).map { $0 != nil }
    isEntry = entries(lines)
    isRepeated = repeated(lines)
    beginnings = Dictionary(lines.compactMap(\.beginning).map { ($0, 1) }, uniquingKeysWith: +)
    labels = lines.filter(\.mayCount).reduce(into: [:]) { labels, line in
      guard let label = line.clues.label else { return }
      labels[label.style, default: []].insert(label.value)
    }
  }

  func signs(at index: Int) -> [LineSign] {
    let line = lines[index]
    var signs: [LineSign] = []
    if index == 0 || lines[index - 1].paragraph != line.paragraph { signs.append(.beginsParagraph) }
    if index + 1 == lines.count || lines[index + 1].paragraph != line.paragraph {
      signs.append(.endsParagraph)
    }
    if signs.count == 2 { signs.append(.alone) }
    if index > 0 {
      let before = lines[index - 1]
      if before.clues.namesKind { signs.append(.behindTitle) }
      if goesOnWithTitle(line, behind: before) { signs.append(.goesOn) }
    }
    if line.beginsWithWordAndNumber { signs.append(.wordAndNumber) }
    if isSeries[index] { signs.append(.series) }
    if isLettered[index] { signs.append(.lettered) }
    if isDiary, isDay(line) { signs.append(.day) }
    if isSpeech[index] { signs.append(.speech) }
    if isEntry[index] { signs.append(.entry) }
    if isRepeated[index] { signs.append(.repeats) }
    if let beginning = line.beginning, beginnings[beginning, default: 0] > 1 { signs.append(.like) }
    if isInList(index) { signs.append(.inList) }
    if countsOn(index) { signs.append(.countsOn) }
    return signs
  }

  /// Whether the line before or behind has the number before or behind its own.
  private func isInList(_ index: Int) -> Bool {
    guard let label = lines[index].clues.label else { return false }
    return [(index - 1, -1), (index + 1, 1)].contains { place, step in
      guard lines.indices.contains(place), let other = lines[place].clues.label else {
        return false
      }
      return other.style == label.style && (label.isBullet || other.value == label.value + step)
    }
  }

  /// Whether it is a short line whose number is before or behind that of another short line that is
  /// no neighbour.
  private func countsOn(_ index: Int) -> Bool {
    guard lines[index].mayCount, let label = lines[index].clues.label, !label.isBullet,
      !isInList(index), let values = labels[label.style]
    else { return false }
    return values.contains(label.value - 1) || values.contains(label.value + 1)
  }
}

extension DraftLine {
  /// Whether it begins with a word and its number, as `Article 5`, `Annex No. 2`, `Punkt IV` do.
  fileprivate var beginsWithWordAndNumber: Bool {
    let tokens = text.solid.prefix(4).filter { ![".", "№"].contains($0.key) }
    guard tokens.count > 1, tokens[0].isCapitalized, tokens[0].key.count > 3 else { return false }
    let place = ["no", "nr", "n", "č", "br", "sz"].contains(tokens[1].key) ? 2 : 1
    guard let number = tokens[safe: place] else { return false }
    return number.kind == .number && number.key.count < 4
      || number.isCapitalized && romanNumeral(number.key) != nil
  }

  /// The first word of a short line that stands for itself, to compare it with others.
  fileprivate var beginning: String? {
    guard isWords, clues.words <= 12, !clues.endsSentence || clues.label != nil,
      let word = text.solid.first(where: { $0.kind == .word }), word.key.count > 3,
      word.isCapitalized || !word.hasCase
    else { return nil }
    return word.key
  }

  /// Whether it may be one of several numbered headings.
  fileprivate var mayCount: Bool {
    isWords && clues.words <= 16 && !clues.hasSeveralSentences
  }
}
