/// Lists things in words: `a, b or c`; of many the first and how many more.
///
/// - Parameters:
///   - things: what is listed, the most useful first.
///   - most: how many are named.
/// - Returns: the words.
func listing(_ things: [String], most: Int = 6) -> String {
  guard things.count > most + 1 else { return joined(things) }
  return things.prefix(most).joined(separator: ", ") + " or \(things.count - most) others"
}

private func joined(_ things: [String]) -> String {
  guard let last = things.last, things.count > 1 else { return things.first ?? "" }
  return things.dropLast().joined(separator: ", ") + " or " + last
}
