/// Finds what somebody may have meant by a name that there is not.
public enum Nearest {
  /// The name nearest to a misspelt one, in any case of letters; none where all are too far.
  ///
  /// A third of its letters may be wrong, and one at least, but not all of them.
  public static func name(to misspelt: String, among names: [String]) -> String? {
    let key = misspelt.lowercased()
    let candidates = names.map { (name: $0, distance: distance($0.lowercased(), key)) }
    guard let best = candidates.min(by: { $0.distance < $1.distance }),
      best.distance <= max(1, key.count / 3),
      best.distance < max(key.count, best.name.count)
    else { return nil }
    return best.name
  }

  /// The number of letters to change, add or leave out to turn one word into another (Levenshtein).
  private static func distance(_ one: String, _ other: String) -> Int {
    let other = Array(other.prefix(longest))
    var row = Array(0...other.count)
    for (index, letter) in one.prefix(longest).enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, letter2) in other.enumerated() {
        let substituted = diagonal + (letter == letter2 ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(substituted, row[column] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }

  /// The most letters that are compared.
  private static let longest = 60
}
