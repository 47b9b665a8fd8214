import Tables

/// Phrases that say what a line or a bracket is, each with a label.
///
/// In the tables, a phrase that ends in `…` is the beginning of a text, one that begins with `*`
/// can stand anywhere in it, and any other is the whole of it, final punctuation put aside. The
/// case of letters does not count.
public struct PhraseBook<Label: Hashable & Sendable>: Sendable {
  private struct Phrase: Sendable {
    let keys: [String]
    let label: Label
    let place: Place
  }

  private enum Place: Sendable { case whole, beginning, anywhere }

  private var byFirstKey: [String: [Phrase]] = [:]
  private var hasPhrasesAnywhere = false

  /// Makes a book of labels and their phrases.
  public init(_ entries: [(label: Label, phrase: String)]) {
    for (label, phrase) in entries {
      let place: Place =
        phrase.hasPrefix("*") ? .anywhere : phrase.hasSuffix("…") ? .beginning : .whole
      var words = phrase[...]
      if place == .anywhere { words = words.dropFirst() }
      if place == .beginning && words.count > 1 { words = words.dropLast() }
      let keys = TokenizedText(String(words)).solid.map(\.key)
      let solid = place == .whole ? withoutFinalMarks(keys[...]) : keys[...]
      guard let first = solid.first else { continue }
      hasPhrasesAnywhere = hasPhrasesAnywhere || place == .anywhere
      byFirstKey[first, default: []].append(
        Phrase(keys: Array(solid), label: label, place: place))
    }
  }

  /// What the longest phrase that fits a text says, and how many tokens the phrase has.
  public func match(_ text: TokenizedText) -> (label: Label, length: Int)? {
    let keys = text.solid.map(\.key)
    let whole = withoutFinalMarks(keys[...])
    var best: (label: Label, length: Int)?
    for start in keys.indices.prefix(hasPhrasesAnywhere ? keys.count : 1) {
      for phrase in byFirstKey[keys[start]] ?? [] where phrase.keys.count > best?.length ?? 0 {
        let fits =
          switch phrase.place {
          case .whole: start == 0 && whole.elementsEqual(phrase.keys)
          case .beginning: start == 0 && keys.starts(with: phrase.keys)
          case .anywhere: keys[start...].starts(with: phrase.keys)
          }
        if fits { best = (phrase.label, phrase.keys.count) }
      }
    }
    return best
  }
}

private func withoutFinalMarks(_ keys: ArraySlice<String>) -> ArraySlice<String> {
  var keys = keys
  while keys.count > 1, let last = keys.last, [".", ",", ":", ";", "!", "?"].contains(last) {
    keys = keys.dropLast()
  }
  return keys
}
