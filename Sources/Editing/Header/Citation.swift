import Language
import Records

/// What a citation says besides its words: the record's address and where the original is kept.
struct Citation {
  /// The citation's words.
  let text: String

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
    alternatives(place).compactMap(ArchivalLevels.location)
  }

  /// The words of all locations together.
  private var place: Substring {
    var words = withoutTitleAndDate(text[...])
    if let uri, let range = words.range(of: uri) { words = words[..<range.lowerBound] }
    for name in Archives.allNames {
      if let range = words.range(of: name + ",") { words = words[range.upperBound...] }
    }
    for credit in CoverWords.credit {
      if let range = words.range(of: ". " + credit) { words = words[..<range.lowerBound] }
    }
    return words.trimmingPrefix(while: \.isWhitespace)
      .trimmingSuffix(while: { $0.isWhitespace || $0 == "." })
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

  /// The parts that `and` or `;` divides, where the second begins with an archive.
  ///
  /// Each piece is read once; one that names no location, or goes on with a level, belongs to the one
  /// before.
  private func alternatives(_ words: Substring) -> [Substring] {
    pieces(words).reduce(into: []) { alternatives, piece in
      let begins = !ArchivalLevels.beginsWithLevel(piece) && ArchivalLevels.location(piece) != nil
      if let last = alternatives.last, !begins {
        alternatives[alternatives.count - 1] = words[last.startIndex..<piece.endIndex]
      } else {
        alternatives.append(piece)
      }
    }
  }

  private func pieces(_ words: Substring) -> [Substring] {
    ["; copy in ", "; ", " and "].reduce([words]) { pieces, separator in
      pieces.flatMap { $0.split(separator: separator) }
    }
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
