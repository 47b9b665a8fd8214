import Language
import Tables

/// What may be the label of a speaker at the beginning of a line, such as `Tow. Morga:`.
struct SpeakerLabel {
  /// What divides the label from the words.
  enum Form: CaseIterable {
    case colon, dash, stopAndDash
  }

  /// What divides the label from the words.
  let form: Form
  /// How it is compared: its words, without what stands in parentheses.
  let name: String
  /// Its words that can be a name.
  let names: [String]
  /// Whether all its words can be those of a name: capitalised, abbreviated, or small ones.
  let isNamelike: Bool
  /// Whether it has a form of address, such as `Cde.`, or is in capitals.
  let isMarked: Bool
  /// Its place in UTF-8 bytes, with the mark behind it; a mark as wide as a character of Chinese
  /// writing stands with the words.
  let range: Range<Int>

  /// Reads the label of a line; none where the line does not begin like one.
  init?(_ text: TokenizedText) {
    let tokens = text.tokens
    guard let (form, end) = separator(tokens), let first = tokens.first else { return nil }
    let label = tokens[..<end].prefix { !openingMarks.contains($0.key) }.filter {
      $0.kind != .space
    }
    let words = label.filter { $0.kind == .word }
    guard let firstWord = words.first, label.first?.kind == .word,
      words.joinedCount <= (firstWord.hasCase ? mostWords : mostIdeographs),
      !label.contains(where: { $0.kind == .number }),
      firstWord.isCapitalized || !firstWord.hasCase || label.isNamelike
    else { return nil }
    isNamelike = label.isNamelike
    let addressed = words.filter { honorifics.contains($0.key) }
    self.form = form
    name = label.map(\.key).joined(separator: " ")
    names = words.map(\.key).filter { $0.count > 2 && !honorifics.contains($0) }
    isMarked =
      !addressed.isEmpty
      || firstWord.hasCase && words.allSatisfy { text[$0.range].allSatisfy(\.isUppercase) }
        && words.contains { $0.key.count > 1 }
    let marks = tokens[end...].prefix { labelEnds.contains($0.key) || $0.kind == .space }
    let last = marks.last { $0.kind != .space } ?? tokens[end - 1]
    range = first.range.lowerBound..<last.range.upperBound
  }
}

/// The form, and the index of the first token that divides a label from the words behind it.
private func separator(_ tokens: [Token]) -> (form: SpeakerLabel.Form, end: Int)? {
  for (index, token) in tokens.prefix(longestLabel).enumerated() where index > 0 {
    switch token.key {
    case ":", "：": return (.colon, index)
    case "–", "—", "-", "―":
      let isSetOff = tokens[index - 1].kind == .space || tokens[index - 1].key == "."
      guard isSetOff, index + 1 < tokens.count, index > 1 else { continue }
      let before = tokens[index - 1].kind == .space ? index - 2 : index - 1
      // The stop of an abbreviation belongs to the name.
      let isStop = tokens[before].key == "." && before > 0 && tokens[before - 1].key.count > 3
      if isStop { return (.stopAndDash, before) }
      guard tokens[index + 1].kind == .space else { continue }
      return (.dash, tokens[index - 1].kind == .space ? index - 1 : index)
    case ";", "!", "?", "«", "„", "“", "\"": return nil
    default: continue
    }
  }
  return nil
}

extension [Token] {
  /// Whether each word has a capital letter, is abbreviated, or is a particle of names.
  fileprivate var isNamelike: Bool {
    indices.allSatisfy { index in
      let token = self[index]
      guard token.kind == .word, token.hasCase, !token.isCapitalized else { return true }
      let isAbbreviated = index + 1 < count && self[index + 1].key == "." && token.key.count < 5
      return isAbbreviated || particles.contains(token.key) || honorifics.contains(token.key)
    }
  }
}

extension [Token] {
  /// The number of words, letters that are set apart counted as one.
  fileprivate var joinedCount: Int {
    indices.count { index in
      guard index > 0, self[index].hasCase else { return true }
      return self[index].key.count > 1 || self[index - 1].key.count > 1
    }
  }
}

private let openingMarks: Set<String> = ["(", "（", "["]
private let labelEnds: Set<String> = [".", ":", "–", "—", "-", "―"]
/// The small words that stand inside names.
private let particles: Set<String> = [
  "de", "del", "der", "di", "da", "do", "du", "la", "le", "of", "the", "van", "von", "zu", "bin",
  "ibn", "al", "el", "and", "и", "i", "a", "und", "et", "y", "e",
]
/// The words of `Data/honorifics.tsv`.
private let honorifics: Set<String> = {
  let table = Table(builtIn: PackageResources.honorifics_tsv, "honorifics.tsv")
  return Set(table.rows.flatMap { $0.list("words") })
}()
/// The most tokens before the mark behind a label, with what stands in parentheses.
private let longestLabel = 24
/// The most words, and the most characters of a script without capitals.
private let mostWords = 6
private let mostIdeographs = 8
