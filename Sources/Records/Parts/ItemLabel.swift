import Language

/// The number, letter or sign with which an item of a list or a section begins: `1.`, `a)`, `(2)`,
/// `IV.`, `1.2.`, `二、`, `–`.
public struct ItemLabel: Hashable, Sendable {
  /// What it counts with, and the marks around it; items of one list have one style.
  public struct Style: Hashable, Sendable {
    fileprivate let count: Count
    fileprivate let marks: String
    /// The numbers before the last, as `1.` in `1.2.`.
    fileprivate let stem: String
  }

  fileprivate enum Count: Hashable, Sendable {
    case arabic, roman, ideograph, bullet
    case letter(first: UInt32)
  }

  /// What it counts with, and the marks around it.
  public let style: Style
  /// Its place in its list, from 1; 0 for a sign that does not count.
  public let value: Int
  /// The number or letter without the marks around it; none for a sign that does not count.
  public let number: String?
  /// The UTF-8 bytes of the label, without the space behind it.
  public let length: Int

  /// Whether it is a sign that does not count, such as a dash.
  public var isBullet: Bool { style.count == .bullet }
  /// Whether it counts in Arabic numerals.
  public var isNumber: Bool { style.count == .arabic }
  /// Whether it counts in Roman numerals.
  public var isRoman: Bool { style.count == .roman }

  /// Reads the label at the beginning of a line; none where the line begins with anything else.
  public init?(_ text: TokenizedText) {
    let tokens = Array(text.tokens.drop { $0.kind == .space })
    guard let first = tokens.first, tokens.count > 1 else { return nil }
    let reading =
      bullet(tokens) ?? circled(first) ?? enclosed(tokens) ?? numbers(tokens) ?? counted(tokens)
    guard let reading, tokens.count > reading.tokens else { return nil }
    let end = tokens[reading.tokens - 1].range.upperBound
    style = Style(count: reading.count, marks: reading.marks, stem: reading.stem)
    value = reading.value
    number = reading.number
    length = end - first.range.lowerBound
  }
}

/// What was read, before it is a label.
private struct Reading {
  var count: ItemLabel.Count
  var marks: String
  var stem = ""
  var value = 0
  var number: String?
  var tokens: Int
}

private func bullet(_ tokens: [Token]) -> Reading? {
  guard bullets.contains(tokens[0].key), tokens[1].kind != .number, tokens[1].kind != .mark else {
    return nil
  }
  // A minus before a number is none, and neither is the dash of `— 2 —`.
  if tokens[1].kind == .space, tokens.count < 3 || tokens[2].kind != .word { return nil }
  return Reading(count: .bullet, marks: tokens[0].key, tokens: 1)
}

/// `①` to `⑳`.
private func circled(_ token: Token) -> Reading? {
  guard let scalar = token.key.unicodeScalars.first, (0x2460...0x2473).contains(scalar.value) else {
    return nil
  }
  let value = Int(scalar.value) - 0x245F
  return Reading(count: .arabic, marks: "○", value: value, number: "\(value)", tokens: 1)
}

/// `(1)`, `(a)`, `（一）`.
private func enclosed(_ tokens: [Token]) -> Reading? {
  guard ["(", "（"].contains(tokens[0].key),
    let end = tokens.prefix(5).firstIndex(where: { [")", "）"].contains($0.key) }),
    let counter = counter(tokens[1..<end], allowsLetters: true)
  else { return nil }
  return Reading(
    count: counter.count, marks: "()", value: counter.value, number: counter.number,
    tokens: end + 1)
}

/// `1.`, `1)`, `1.2.`, `3.1.2`, `§ 1.`, each with a space behind it.
private func numbers(_ tokens: [Token]) -> Reading? {
  var index = tokens[0].key == "§" ? (tokens[1].kind == .space ? 2 : 1) : 0
  let marks = index > 0 ? "§" : ""
  var pieces: [Token] = []
  while index < tokens.count, tokens[index].kind == .number, tokens[index].key.count <= 2 {
    pieces.append(tokens[index])
    index += 1
    guard index + 1 < tokens.count, tokens[index].key == ".", tokens[index + 1].kind == .number
    else { break }
    index += 1
  }
  guard let last = pieces.last, let value = last.value, pieces.count <= 4 else { return nil }
  var closing = marks
  if index < tokens.count, closingMarks.contains(tokens[index].key) {
    closing += tokens[index].key
    index += 1
    if let second = tokens[safe: index], ["/", ")"].contains(second.key) {
      closing += second.key
      index += 1
    }
  } else if let dash = (index...(index + 1)).first(where: { index in
    tokens[safe: index].map { dashes.contains($0.key) } ?? false
  }), dash == index || tokens[index].kind == .space {
    closing += "–"
    index = dash + 1
  }
  guard index + 1 < tokens.count, hasGap(tokens, index, closing),
    !closing.isEmpty || isSection(pieces, before: tokens[index + 1])
  else { return nil }
  let stem = pieces.dropLast().map { $0.key + "." }.joined()
  return Reading(
    count: .arabic, marks: closing, stem: stem, value: value, number: stem + last.key,
    tokens: index)
}

/// Whether numbers without a mark behind them are those of a section, `1.2 Aims`, and no fraction.
private func isSection(_ pieces: [Token], before word: Token) -> Bool {
  pieces.count > 2
    || pieces.count > 1 && (word.isCapitalized || word.kind == .word && !word.hasCase)
}

/// `a)`, `IV.`, `I –`, `一、`, `가.`.
private func counted(_ tokens: [Token]) -> Reading? {
  let word = tokens.prefix { $0.kind == .word }.prefix(3)
  guard let next = tokens[safe: word.count], !word.isEmpty else { return nil }
  if closingMarks.contains(next.key) {
    guard let counter = counter(word, allowsLetters: next.key == ")" || next.key == "）"),
      hasGap(tokens, word.count + 1, next.key)
    else { return nil }
    return Reading(
      count: counter.count, marks: next.key, value: counter.value, number: counter.number,
      tokens: word.count + 1)
  }
  guard next.kind == .space, let dash = tokens[safe: word.count + 1], dashes.contains(dash.key),
    let counter = counter(word, allowsLetters: false), counter.count == .roman,
    hasGap(tokens, word.count + 2, dash.key)
  else { return nil }
  return Reading(
    count: .roman, marks: "–", value: counter.value, number: counter.number,
    tokens: word.count + 2)
}

/// What a word or number counts; letters only where their marks leave no doubt.
private func counter(
  _ tokens: ArraySlice<Token>, allowsLetters: Bool
) -> (count: ItemLabel.Count, value: Int, number: String)? {
  guard let first = tokens.first else { return nil }
  let words = tokens.map(\.key).joined()
  if tokens.count == 1, first.kind == .number, first.key.count <= 3, let value = first.value {
    return (.arabic, value, words)
  }
  guard tokens.allSatisfy({ $0.kind == .word }) else { return nil }
  if let value = ideographs(words) { return (.ideograph, value, words) }
  guard tokens.count == 1, let scalar = first.key.unicodeScalars.first else { return nil }
  if first.isCapitalized, let value = romanNumeral(first.key) {
    return (.roman, value, first.key.uppercased())
  }
  guard first.key.unicodeScalars.count == 1 else {
    return allowsLetters ? romanNumeral(first.key).map { (.roman, $0, first.key) } : nil
  }
  if let place = syllables.firstIndex(of: Character(scalar)) {
    return (.letter(first: syllables[0].unicodeScalars.first?.value ?? 0), place + 1, words)
  }
  guard allowsLetters,
    let alphabet = alphabets.first(where: { $0.contains(Character(scalar)) }),
    let place = alphabet.firstIndex(of: Character(scalar)),
    let beginning = alphabet.first?.unicodeScalars.first
  else { return nil }
  return (.letter(first: beginning.value), place + 1, words)
}

/// A number up to 99 in Chinese writing.
private func ideographs(_ words: String) -> Int? {
  let digits = Array("一二三四五六七八九")
  let value = { (digit: Character) in digits.firstIndex(of: digit).map { $0 + 1 } }
  let characters = Array(words)
  switch characters.count {
  case 1: return characters[0] == "十" ? 10 : value(characters[0])
  case 2 where characters[0] == "十": return value(characters[1]).map { 10 + $0 }
  case 2 where characters[1] == "十": return value(characters[0]).map { 10 * $0 }
  case 3 where characters[1] == "十":
    guard let tens = value(characters[0]), let ones = value(characters[2]) else { return nil }
    return 10 * tens + ones
  default: return nil
  }
}

/// Whether a label ends before a space, or with a mark of Chinese writing, which needs none.
private func hasGap(_ tokens: [Token], _ index: Int, _ mark: String) -> Bool {
  guard let next = tokens[safe: index] else { return false }
  return next.kind == .space || ["、", "．", "）"].contains(mark)
}

private let bullets: Set<String> = [
  "–", "—", "-", "−", "•", "*", "·", "○", "●", "▪", "◦", "‣", "・",
]
private let dashes: Set<String> = ["–", "—", "-"]
private let closingMarks: Set<String> = [".", ")", "）", "．", "、", "/", "º", "°"]
private let alphabets = [
  "abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуфхцчшщэюя", "абвгґдеєжзиіклмнопр",
  "αβγδεζηθικλμν", "אבגדהוזחטיכלמנ", "ابجدهوزحطي",
].map(Array.init)
private let syllables = Array("가나다라마바사아자차카타파하")
