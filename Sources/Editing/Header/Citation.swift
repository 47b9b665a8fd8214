import Diagnostics
import Language
import Records

/// What a citation says besides its words: the record's address and where the original is kept.
struct Citation {
  /// The citation's words.
  let text: String

  /// How many characters of a citation are read for locations: more than any has.
  private static let longest = 4000

  /// The first address on the web, without a stop or bracket behind it.
  var uri: String? {
    guard let start = text.firstRange(of: "http")?.lowerBound else { return nil }
    let address = text[start...].prefix { !WebAddress.ends($0) }
      .trimmingSuffix(while: { ".,;)".contains($0) })
    return WebAddress.isValid(address) ? String(address) : nil
  }

  /// The archival locations, in order: what stands between the archive that publishes the record
  /// and its address or the credits.
  var locations: [ArchivalLocation] {
    var last: Substring?
    return alternatives(place).compactMap { words in
      if let location = last.flatMap({ goesOn(words, from: $0) }) { return location }
      guard let location = ArchivalLocationReader.location(words) else { return nil }
      last = words
      return location
    }
  }

  /// The words of all locations together.
  var place: Substring {
    var words = withoutTitleAndDate(unbroken[...])
    if let uri, let range = words.range(of: uri) { words = words[..<range.lowerBound] }
    for name in Archives.allNames {
      for mark in [",", ".", ":"] {
        if let range = words.range(of: name + mark) { words = words[range.upperBound...] }
      }
    }
    return withoutStop(
      beforeCredits(words.prefix(Citation.longest)).trimmingPrefix(while: \.isWhitespace)
        .trimmingSuffix(while: { $0.isWhitespace || "<(".contains($0) }))
  }

  /// The text without the spaces at which lines broke inside a number: `108-00512-04` may stand in
  /// two lines.
  private var unbroken: String {
    var result = ""
    var previous: (Character, Character) = (" ", " ")
    var space: Character?
    for character in text {
      if let mark = space, !character.isNumber { result.append(mark) }
      space = nil
      if character == " ", previous.1 == "-", previous.0.isNumber {
        space = character
      } else {
        result.append(character)
      }
      previous = (previous.1, character)
    }
    return result
  }

  /// The words behind a title in quotation marks and the document's date.
  private func withoutTitleAndDate(_ words: Substring) -> Substring {
    guard words.hasPrefix("\"") || words.hasPrefix("“"),
      let end = words.range(of: "\",") ?? words.range(of: "”,") ?? words.range(of: ",\"")
        ?? words.range(of: ",”")
    else { return words }
    let rest = words[end.upperBound...]
    let reader = DateReader(language: "en")
    for pieces in 1...2 {
      let date = rest.split(separator: ",", maxSplits: pieces, omittingEmptySubsequences: false)
        .prefix(pieces).joined(separator: ",")
      guard reader.date(of: TokenizedText(date)) != nil else { continue }
      let isDayAlone = pieces == 1 && reader.date(of: TokenizedText(date))?.start.year == nil
      if !isDayAlone { return rest.dropFirst(date.count + 1) }
    }
    return rest
  }

  /// The words before a sentence that gives thanks or says where the text was printed: `. Obtained
  /// by …`, `; translated by …`.
  private func beforeCredits(_ words: Substring) -> Substring {
    if isCredit(words, behind: ".") { return "" }
    let end = words.indices.first { index in
      ".;,(".contains(words[index])
        && isCredit(words[words.index(after: index)...], behind: words[index])
    }
    return end.map { words[..<$0] } ?? words
  }

  /// Whether words begin a credit; behind a comma only one that says by whom or where.
  private func isCredit(_ words: Substring, behind mark: Character) -> Bool {
    let rest = words.trimmingPrefix(while: \.isWhitespace).prefix(80)
    guard let initial = rest.first, initial.isLetter else { return false }
    let keys = rest.split { !$0.isLetter }.prefix(6).map { $0.lowercased() }
      .drop { CoverWords.adverb.contains($0) }
    guard let first = keys.first, CoverWords.credit.contains(first) else { return false }
    let next = keys.dropFirst()
    return initial.isUppercase && ".;".contains(mark) || next.contains("by")
      || ["in", "of"].contains(next.first)
  }

  // MARK: - Several locations

  /// A location in the archive of the one before it, where the words begin with a level that that
  /// one has already.
  private func goesOn(_ words: Substring, from last: Substring) -> ArchivalLocation? {
    guard ArchivalLocationReader.leadingLevel(words) != nil else { return nil }
    return ArchivalLocationReader.location(words, goingOnFrom: last)
  }

  /// The words of each location; a piece that names none belongs to the one before.
  private func alternatives(_ words: Substring) -> [Substring] {
    var alternatives: [Substring] = []
    var levels: Set<String> = []
    var scheme: ArchiveScheme?
    for piece in pieces(words) {
      let level = ArchivalLocationReader.leadingLevel(piece.words, in: scheme)
      let location = level == nil ? ArchivalLocationReader.location(piece.words) : nil
      let repeats = level.map(levels.contains) ?? false
      if let last = alternatives.last, !repeats, location == nil || !begins(piece) {
        alternatives[alternatives.count - 1] = words[last.startIndex..<piece.words.endIndex]
      } else {
        alternatives.append(piece.words)
        if !repeats {
          scheme = RepositoryPlace(piece.words)?.reading.habit.scheme
          let outer = location?.levels ?? []
          levels = Set(outer.lazy.filter { !$0.isLeaf }.map(\.name))
        }
      }
      if let level { levels.insert(level) }
    }
    return alternatives
  }

  private typealias Piece = (words: Substring, isBehindAnd: Bool)

  /// Whether a location begins one of its own: behind `and` only one whose archive is certain.
  private func begins(_ piece: Piece) -> Bool {
    let name = piece.words.prefix { $0.isLetter }
    return !piece.isBehindAnd || Repositories.known(piece.words) != nil
      || name.count > 1 && name.allSatisfy(\.isUppercase)
  }

  /// What semicolons, `and`, and phrases such as `copy in` divide.
  private func pieces(_ words: Substring) -> [Piece] {
    outerPieces(of: words) { $0 == ";" }.flatMap { part -> [Piece] in
      let parts = CoverWords.copy.reduce([part.trimmed]) { parts, phrase in
        parts.flatMap { dividing($0, by: phrase) }
      }
      return parts.flatMap { part in
        part.split(separator: " and ").enumerated().map { ($1.trimmed, $0 > 0) }
      }
    }
  }

  /// Words divided by a phrase that stands at their beginning or behind a mark.
  private func dividing(_ words: Substring, by phrase: String) -> [Substring] {
    var pieces: [Substring] = []
    var rest = words
    let forms = [phrase, phrase.prefix(1).uppercased() + phrase.dropFirst()]
    while let found = forms.compactMap({ rest.firstRange(of: $0 + " ") })
      .min(by: { $0.lowerBound < $1.lowerBound })
    {
      pieces.append(rest[..<found.lowerBound])
      rest = rest[found.upperBound...]
    }
    return (pieces + [rest]).map { piece in
      piece.trimmed.trimmingSuffix { ",( ".contains($0) }
    }.filter { !$0.isEmpty }
  }
}

extension StringProtocol where SubSequence == Substring {
  /// The text without the characters at its end that fulfil a condition.
  func trimmingSuffix(while condition: (Character) -> Bool) -> Substring {
    guard let last = lastIndex(where: { !condition($0) }) else { return "" }
    return self[...last]
  }

  /// The first place of a text.
  func range(of text: String) -> Range<Index>? {
    firstRange(of: text)
  }
}

/// Says which words of the archival locations name no level that is known; they stay in the
/// signature or the citation as they are.
func locationsNotRead(_ record: PlainRecord, _ header: Header) -> [Diagnostic] {
  guard let field = header.citation else { return [] }
  let place = Citation(text: field.value).place
  let words = header.locations.flatMap(\.notUnderstood)
  let none = header.locations.isEmpty && !place.isEmpty ? [String(place)] : []
  return (words + none).map { words in
    Diagnostic(
      .warning,
      "not understood in the archival location: '\(words)'; it is kept as cited, without a level",
      at: Location(record.file, line: field.line), rule: "archival-location")
  }
}
