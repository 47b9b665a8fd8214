import Tables

/// Reads archival locations by the schemes of `Data/archive-levels.tsv`.
enum ArchivalLevels {
  /// A location such as `APRF, fond 45, opis 1, delo 334, listy 99-103`; none without any level.
  ///
  /// What stands before the first level is the repository and, divided by commas, its collection
  /// and unit. The scheme is the one that knows most of the levels.
  static func location(_ words: Substring) -> ArchivalLocation? {
    let pieces = words.split(separator: ",").map { $0.trimmingPrefix(while: \.isWhitespace) }
      .filter { !$0.isEmpty }
    let readings = schemes.map { scheme in pieces.map { reading(of: $0, in: scheme) } }
    let known = readings.map { $0.count { $0 != nil } }
    guard let most = known.max(), most > 0, let best = known.firstIndex(of: most),
      let first = readings[best].firstIndex(where: { $0 != nil }),
      let opening = readings[best][first]
    else { return nil }
    var names = pieces[..<first].map { String($0) }
    let lead = opening.lead.trimmingSuffix(while: \.isWhitespace)
    if !lead.isEmpty { names.append(String(lead)) }
    guard let repository = names.first, repository.contains(where: \.isLetter) else { return nil }
    let outer = zip(["collection", "unit", "subunit"], names.dropFirst()).map { name, value in
      ArchivalLocation.Level(name: name, value: value, isLeaf: false, words: value)
    }
    var levels = outer
    for (piece, reading) in zip(pieces, readings[best]).dropFirst(first) {
      guard let level = reading?.level ?? leaves(piece),
        !levels.contains(where: { $0.name == level.name })
      else { continue }
      levels.append(level)
    }
    return ArchivalLocation(
      repository: repository, signature: signature(words, after: repository), levels: levels)
  }

  /// Whether a text begins with a level and so belongs to the location before it.
  static func beginsWithLevel(_ words: Substring) -> Bool {
    let piece = words.prefix { $0 != "," }
    return schemes.contains { reading(of: piece, in: $0)?.lead.isEmpty ?? false }
  }

  private struct Row: Sendable {
    let level: String
    /// Each form as words; the first may be all there is.
    let forms: [[Substring]]
    let isLeaf: Bool
  }

  private struct Reading {
    /// What stands before the level's label.
    let lead: Substring
    let level: ArchivalLocation.Level
  }

  /// A piece between commas as a level: label and value, or value and label.
  private static func reading(of piece: Substring, in scheme: [Row]) -> Reading? {
    let words = piece.split(whereSeparator: \.isWhitespace)
    let keys = words.map { Substring($0.lowercased()) }
    for start in words.indices {
      for row in scheme {
        for form in row.forms where keys[start...].starts(with: form) {
          let end = start + form.count
          if end < words.count,
            words[end].contains(where: \.isNumber) || start > 0 || words.count == 2
          {
            guard words[end...].contains(where: { $0.contains(where: \.isNumber) || $0.count <= 3 })
            else { continue }
            return level(row, words[end...], in: piece, from: words[start])
          }
          if end == words.count, start > 0, words[0].contains(where: \.isNumber) {
            return level(row, words[..<start], in: piece, from: words[0])
          }
        }
      }
    }
    return nil
  }

  private static func level(
    _ row: Row, _ value: ArraySlice<Substring>, in piece: Substring, from first: Substring
  ) -> Reading {
    let lead = piece[..<first.startIndex]
    let words = piece[first.startIndex...]
    let text = value.joined(separator: " ").trimmingSuffix(while: { $0 == "." })
    return Reading(
      lead: lead,
      level: ArchivalLocation.Level(
        name: row.level, value: String(text), isLeaf: row.isLeaf, words: String(words)))
  }

  /// A span of numbers without a label: leaves.
  ///
  /// Anything else without one stays in the signature.
  private static func leaves(_ piece: Substring) -> ArchivalLocation.Level? {
    guard piece.allSatisfy({ $0.isNumber || "-–".contains($0) }) else { return nil }
    return ArchivalLocation.Level(
      name: "pages", value: String(piece), isLeaf: true, words: String(piece))
  }

  private static func signature(_ words: Substring, after repository: String) -> String {
    guard let range = words.range(of: repository) else { return String(words) }
    return String(words[range.upperBound...].trimmingPrefix { $0 == "," || $0.isWhitespace })
  }

  private static let schemes: [[Row]] = {
    let table = Table(builtIn: PackageResources.archive_levels_tsv, "archive-levels.tsv")
    var names: [String] = []
    var schemes: [String: [Row]] = [:]
    for row in table.rows {
      if schemes[row["scheme"]] == nil { names.append(row["scheme"]) }
      let forms = row.list("forms", separator: "|").map { $0.split(separator: " ") }
      schemes[row["scheme"], default: []].append(
        Row(level: row["level"], forms: forms, isLeaf: !row["leaf"].isEmpty))
    }
    return names.map { schemes[$0] ?? [] }
  }()
}
