/// Gives the items of a location their levels, one after another.
struct LevelNames {
  private(set) var levels: [(level: ArchivalLocation.Level, rank: Int)] = []
  /// The words that are no level.
  private(set) var rest: [String] = []
  private let items: [CitedItem]
  private let habit: RepositoryHabit
  private var calls: ArraySlice<String>
  private var names: ArraySlice<String>
  /// How many call numbers without a label are still to come.
  private var callCount: Int
  private let areOuter: Bool
  /// The last item with a label that counts no leaves.
  private let lastOuter: Int?
  /// The last item that was a name.
  private var lastName: Int?

  /// - Parameters:
  ///   - habit: how the archive is cited.
  ///   - items: what the location is made of, the outermost level first.
  ///   - areOuter: whether names without a label belong outside the levels wherever they stand.
  init(_ habit: RepositoryHabit, _ items: [CitedItem], areOuter: Bool) {
    self.areOuter = areOuter
    self.items = items
    self.habit = habit
    calls = habit.calls[...]
    names = habit.names[...]
    callCount = items.count { item in
      if case .words(let words) = item { isCall(words.trimmed) } else { false }
    }
    lastOuter = items.lastIndex { item in
      if case .level(let level, _) = item { !level.isLeaf } else { false }
    }
  }

  /// The levels from the outermost to the innermost, for a citation that goes the other way.
  var sorted: [ArchivalLocation.Level] {
    levels.enumerated().sorted { one, other in
      (one.element.rank, one.offset) < (other.element.rank, other.offset)
    }.map(\.element.level)
  }

  mutating func add(_ index: Int) {
    switch items[index] {
    // Leaves are the innermost level: `List 23a, File 236` counts no leaves.
    case .level(let level, _) where level.isLeaf && !areOuter && (lastOuter ?? -1) > index:
      rest.append(bareValue(level.words[...]))
    case .level(let level, let row): add(level, rank: row.rank)
    case .words(let words): add(words.trimmed, at: index)
    }
  }

  private mutating func add(_ level: ArchivalLocation.Level, rank: Int) {
    guard let same = levels.firstIndex(where: { $0.level.name == level.name }) else {
      levels.append((level, rank))
      return
    }
    if level.isLeaf {
      join(level.value, to: same)
    } else {
      rest.append(level.words)
    }
  }

  /// Adds words without a label; a year behind a name (`PA 1971`) is one by itself, where the
  /// scheme has years.
  private mutating func add(_ words: Substring, at index: Int) {
    if habit.scheme.year != nil, let space = words.lastIndex(of: " "),
      isYears(words[space...].trimmed)
    {
      add(words[..<space].trimmed, at: index)
      add(words[space...].trimmed, at: index)
      return
    }
    let isOuter = areOuter || lastOuter.map { index < $0 } ?? false
    let goesOn = lastName != nil && lastName == index - 1
    if let year = habit.scheme.year, isYears(words), !has(year.name) {
      append(year.name, words, rank: year.rank)
    } else if goesOn, isYears(words), let last = levels.indices.last {
      join(bareValue(words), to: last)
    } else if !isOuter, isLeaves(words) && !isYears(words) && isLocated || isInLeaves(words) {
      addLeaves(words)
    } else if let name = name(for: words, isOuter: isOuter) {
      append(name, words)
      if !isCall(words) { lastName = index }
    } else {
      rest.append(bareValue(words))
    }
  }

  /// The level for words without a label: that of the archive's call numbers, or the next one for
  /// names.
  private mutating func name(for words: Substring, isOuter: Bool) -> String? {
    let hasLabelled = levels.contains { $0.rank >= 0 && !$0.level.isLeaf }
    guard isCall(words) else {
      let isFirst = lastOuter == nil && !levels.contains(where: \.level.isLeaf)
      return (isOuter || isFirst) && words.contains(where: \.isLetter) ? names.popFirst() : nil
    }
    callCount -= 1
    if habit.hasOwnNames, callCount >= calls.count, !calls.isEmpty { return names.popFirst() }
    if !hasLabelled, let call = calls.popFirst() { return call }
    guard isOuter || lastOuter == nil, habit.calls.isEmpty, !has("signature"), !isYears(words)
    else {
      return nil
    }
    return "signature"
  }

  /// Whether leaves can follow: behind a call number or a label, where no leaves have one.
  private var isLocated: Bool {
    let hasLabelledLeaves = items.contains { item in
      if case .level(let level, _) = item { level.isLeaf } else { false }
    }
    let hasCall = calls.count < habit.calls.count || has("signature")
    return !hasLabelledLeaves && (hasCall || levels.contains { $0.rank >= 0 })
  }

  /// Whether words go on the leaves before them.
  private func isInLeaves(_ words: Substring) -> Bool {
    isLeaves(words) && levels.last?.level.isLeaf ?? false
  }

  private mutating func addLeaves(_ words: Substring) {
    if let last = levels.indices.last, levels[last].level.isLeaf {
      join(bareValue(words), to: last)
    } else {
      let name = hasOwnLevels ? habit.scheme.leaf?.name ?? "pages" : "pages"
      levels.append(
        (
          ArchivalLocation.Level(
            name: name, value: bareValue(words), isLeaf: true, words: bareValue(words)), Int.max
        ))
    }
  }

  /// Adds a call number; one with several names (`series/piece`) is divided at its first stroke.
  private mutating func append(_ name: String, _ words: Substring, rank: Int = -1) {
    let names = name.split(separator: "/").map(String.init)
    let values = words.split(separator: "/", maxSplits: max(names.count - 1, 0))
    for (name, value) in zip(names, names.count == values.count ? values : [words])
    where !has(name) {
      levels.append(
        (
          ArchivalLocation.Level(
            name: name, value: bareValue(value), isLeaf: false, words: String(value)), rank
        ))
    }
  }

  /// What goes on after a comma: more leaves, or the years of a collection.
  private mutating func join(_ value: String, to index: Int) {
    let level = levels[index].level
    levels[index].level = ArchivalLocation.Level(
      name: level.name, value: "\(level.value), \(value)", isLeaf: level.isLeaf,
      words: "\(level.words), \(value)")
  }

  /// Whether labels of the scheme's own were cited.
  private var hasOwnLevels: Bool {
    items.contains { item in
      if case .level(_, let level) = item { level.isOwn } else { false }
    }
  }

  private func has(_ name: String) -> Bool {
    levels.contains { $0.level.name == name }
  }
}

/// Numbers and spans of leaves.
private func isLeaves(_ words: Substring) -> Bool {
  words.contains(where: \.isNumber)
    && words.allSatisfy { $0.isNumber || "-–—. ".contains($0) }
}

/// A year or a span of years.
func isYears(_ words: Substring) -> Bool {
  let years = words.split { "-–—/".contains($0) }
  return (1...2).contains(years.count) && years[0].count == 4
    && years.allSatisfy { $0.allSatisfy(\.isNumber) && ($0.count == 4 || $0.count == 2) }
    && ["18", "19", "20"].contains { years[0].hasPrefix($0) }
}

/// A call number: it has a digit, other than a year's, and is one word or has no longer one in
/// small letters.
private func isCall(_ words: Substring) -> Bool {
  let pieces = words.split(whereSeparator: \.isWhitespace)
  guard
    pieces.count == 1 && words.contains(where: \.isNumber)
      || pieces.contains(where: { $0.contains(where: \.isNumber) && !isYears($0) })
  else { return false }
  return pieces.count == 1
    || !words.split(whereSeparator: { !$0.isLetter }).contains { word in
      word.count >= 4 && word.contains(where: \.isLowercase)
    }
}
