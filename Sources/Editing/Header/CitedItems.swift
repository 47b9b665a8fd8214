/// A piece of an archival location: a level with its label, or words without one.
enum CitedItem {
  case level(ArchivalLocation.Level, ArchiveScheme.Level)
  case words(Substring)
}

/// Takes the pieces of a location apart by the labels of a scheme.
struct CitedItems {
  private let scheme: ArchiveScheme

  init(scheme: ArchiveScheme) {
    self.scheme = scheme
  }

  /// The items of a location's words, in order.
  ///
  /// Labels stand before their values (`fond 45`), or behind them in a piece that ends in a label
  /// (`288. f. 5/1234. ő. e.`).
  func items(of location: Substring) -> [CitedItem] {
    citedPieces(location).flatMap { piece in
      let words = words(of: piece)
      return endsInLabel(words) ? labelsBehind(words) : labelsBefore(words)
    }
  }

  /// The level that a label names at the beginning of words.
  func leadingLevel(_ words: Substring) -> ArchiveScheme.Level? {
    guard let piece = citedPieces(words).first else { return nil }
    let words = self.words(of: piece)
    if let label = label(at: 0, in: words) { return label.level }
    guard words.count > 1, words[0].hasDigit else { return nil }
    return label(words[1...])?.level
  }

  /// The words of a piece before the first label or number; a name such as `Archive No. 5` has
  /// its own.
  func lead(_ piece: Substring) -> Substring {
    let words = words(of: piece)
    let first = words.indices.first { index in
      guard index > 0, !CoverWords.number.contains(words[index].key) else { return false }
      if words[index].hasDigit { return !CoverWords.number.contains(words[index - 1].key) }
      guard let label = label(words[index...]), index + label.length < words.count else {
        return false
      }
      return words[valueStart(behind: index + label.length, in: words)].hasDigit
    }
    return first.map { piece[..<words[$0].text.startIndex] } ?? piece
  }

  // MARK: - Labels

  private struct Word {
    let text: Substring
    let key: String

    init(_ text: Substring) {
      self.text = text
      key = text.trimmingSuffix(while: { ":,;".contains($0) }).lowercased()
    }

    var hasDigit: Bool { text.contains(where: \.isNumber) }
    var isRoman: Bool {
      let letters = text.filter(\.isLetter)
      return !letters.isEmpty && letters.allSatisfy { "IVXLCDM".contains($0) }
    }
    /// Whether it is one letter and a stop.
    var isInitial: Bool { text.count == 2 && text.hasSuffix(".") && !hasDigit }
    var isCapitalized: Bool { text.first { $0.isLetter || $0.isNumber }?.isUppercase ?? false }
  }

  /// The words of a piece: a label that is joined to its value (`f.558`, `f-48`) or to a name before
  /// it (`MPKK-V. 1960`) is one of its own, and so are words in quotation marks.
  private func words(of piece: Substring) -> [Word] {
    outerPieces(of: piece, at: \.isWhitespace).flatMap { word -> [Word] in
      guard let first = word.first, first.isLetter || first.isNumber else { return [Word(word)] }
      let hyphen = word.indices.dropFirst().first { index in
        let rest = word[word.index(after: index)...]
        return word[index] == "-"
          && (rest.hasSuffix(".") && isLabel(rest) || joint(of: rest) != nil)
      }
      let name = hyphen.map { [Word(word[..<$0])] } ?? []
      let rest = hyphen.map { word[word.index(after: $0)...] } ?? word
      guard let joint = joint(of: rest) else { return name + [Word(rest)] }
      return name + [Word(rest[...joint]), Word(rest[rest.index(after: joint)...])]
    }
  }

  /// Where a label that is joined to a number ends.
  private func joint(of word: Substring) -> Substring.Index? {
    word.indices.prefix(10).last { index in
      let next = word.index(after: index)
      return ".-".contains(word[index]) && next < word.endIndex && word[next].isNumber
        && isLabel(word[...index])
    }
  }

  private func isLabel(_ word: Substring) -> Bool {
    scheme.hasLabel(word.lowercased())
  }

  /// The label at a word that has a value behind it.
  private func label(at index: Int, in words: [Word]) -> ArchiveScheme.Label? {
    guard let label = label(words[index...]),
      index + label.length < words.count
    else { return nil }
    let next = words[valueStart(behind: index + label.length, in: words)]
    if label.isWithoutStop, !next.hasDigit { return nil }
    // `Central Files 1960–63`, `Tape No. 5`
    if index > 0, label.isWholeWord && isYears(next.text) || label.level.name == "number" {
      return nil
    }
    let isShort = next.isCapitalized && !next.isInitial && (next.text.count <= 3 || next.isRoman)
    if next.hasDigit || isShort { return label }
    let isName = index == 0 && label.isWholeWord && !label.level.isLeaf && next.isCapitalized
    return isName ? label : nil
  }

  /// Where a value begins, behind `No.` and colons.
  private func valueStart(behind index: Int, in words: [Word]) -> Int {
    let isNumberSign =
      CoverWords.number.contains(words[index].key) || words[index].key.isEmpty
    return isNumberSign && index + 1 < words.count && words[index + 1].hasDigit ? index + 1 : index
  }

  /// The label with which words begin; the stop that ends a citation may stand behind it.
  private func label(_ words: ArraySlice<Word>) -> ArchiveScheme.Label? {
    let keys = words.prefix(ArchiveScheme.longestLabel).map(\.key)
    return scheme.label(keys[...])
      ?? scheme.label(keys.map { String($0.trimmingSuffix { $0 == "." }) }[...])
  }

  private func endsInLabel(_ words: [Word]) -> Bool {
    guard words.count > 1, label(at: 0, in: words) == nil else { return false }
    return words.indices.suffix(3).dropFirst(words.count <= 3 ? 1 : 0).contains { index in
      index > 0 && words[index - 1].hasDigit
        && label(words[index...])?.length == words.count - index
    }
  }

  // MARK: - Values

  private func labelsBefore(_ words: [Word]) -> [CitedItem] {
    let labels = labels(in: words)
    let lead = words[..<(labels.first?.start ?? words.count)]
    let ends = labels.dropFirst().map(\.start) + [words.count]
    return (lead.isEmpty ? [] : [.words(joined(lead))])
      + zip(labels, ends).flatMap { label, end in items(label, in: words[..<end]) }
  }

  private typealias PlacedLabel = (level: ArchiveScheme.Level, start: Int, value: Int)

  /// The labels that stand before values, none inside the label or first word of another's value.
  private func labels(in words: [Word]) -> [PlacedLabel] {
    var labels: [PlacedLabel] = []
    var index = 0
    while index < words.count {
      guard let label = label(at: index, in: words) else {
        index += 1
        continue
      }
      let value = valueStart(behind: index + label.length, in: words)
      labels.append((label.level, index, value))
      index = value + 1
    }
    return labels
  }

  /// A level, and the words behind its number that are no part of it.
  private func items(_ label: PlacedLabel, in words: ArraySlice<Word>) -> [CitedItem] {
    let value = words[label.value...]
    let other =
      value.first?.hasDigit ?? false ? value.dropFirst().firstIndex(where: beginsOtherWords) : nil
    let end = other ?? words.endIndex
    let item = level(label.level, words[label.value..<end], in: words[label.start..<end])
    return end < words.endIndex ? [item, .words(joined(words[end...]))] : [item]
  }

  /// Whether a word behind a number is no part of it: a name, or a long word.
  private func beginsOtherWords(_ word: Word) -> Bool {
    if word.hasDigit || word.isRoman { return false }
    let letters = word.text.count(where: \.isLetter)
    return word.isCapitalized ? letters >= 2 : letters >= 4
  }

  private func labelsBehind(_ words: [Word]) -> [CitedItem] {
    var items: [CitedItem] = []
    var start = 0
    var index = 1
    while index < words.count {
      guard words[index - 1].hasDigit, index - 1 >= start,
        let label = label(words[index...])
      else {
        index += 1
        continue
      }
      var value = index - 1
      if value >= start + 2, words[value - 1].text.allSatisfy({ "-–—".contains($0) }),
        words[value - 2].hasDigit
      {
        value -= 2
      }
      if start < value { items.append(.words(joined(words[start..<value]))) }
      let end = index + label.length
      items.append(level(label.level, words[value..<index], in: words[value..<end]))
      (start, index) = (end, end + 1)
    }
    if start < words.count { items.append(.words(joined(words[start...]))) }
    return items
  }

  private func level(
    _ level: ArchiveScheme.Level, _ value: ArraySlice<Word>, in words: ArraySlice<Word>
  ) -> CitedItem {
    .level(
      ArchivalLocation.Level(
        name: level.name, value: bareValue(joined(value)), isLeaf: level.isLeaf,
        words: String(joined(words))), level)
  }

  private func joined(_ words: ArraySlice<Word>) -> Substring {
    guard let first = words.first, let last = words.last else { return "" }
    return Substring(first.text.base[first.text.startIndex..<last.text.endIndex])
  }
}
