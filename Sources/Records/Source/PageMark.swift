import Language
import Tables

/// A printed page mark that stands on a line by itself, such as `- 2 -`, `[str. 2]`, `Page 2 of 5`,
/// `/2/` or `第2页`.
public struct PageMark: Hashable, Sendable {
  /// The number of the page.
  public let number: Int

  /// Reads a line; none where it is anything else.
  ///
  /// A number alone is no mark: it may belong to a list.
  public init?(_ text: TokenizedText) {
    let tokens = text.solid
    guard (2...9).contains(tokens.count), let first = tokens.first, let last = tokens.last,
      let number = tokens.compactMap(\.value).first, number < 10_000
    else { return nil }
    let inner = tokens.dropFirst().dropLast()
    let isBetweenMarks =
      inner.count == 1
      && (dashes.contains(first.key) && dashes.contains(last.key)
        || pairs.contains(first.key + last.key))
    let isInBrackets = brackets.contains(first.key + last.key) && isNamed(inner)
    guard isBetweenMarks || isInBrackets || isNamed(tokens[...]) else { return nil }
    self.number = number
  }
}

/// Whether the tokens are a word for page and a number, and perhaps the number of all pages: `Page 2
/// of 5`, `стр. 2`, `第 2 页`.
private func isNamed(_ tokens: ArraySlice<Token>) -> Bool {
  let numbers = tokens.count { $0.kind == .number }
  let words = tokens.filter { $0.kind == .word }
  let marks = tokens.filter { $0.kind == .mark }
  guard (1...2).contains(numbers), (1...3).contains(words.count), marks.count < 3,
    marks.allSatisfy({ [".", "/"].contains($0.key) }),
    let name = words.first(where: { pageWords.contains($0.key) })
  else { return false }
  let isOrdinal = words.first?.key == "第"
  // A single letter is a word for page only before its stop, and a number without a word none.
  guard name.key.unicodeScalars.count > 1 || isOrdinal || tokens.dropFirst().first?.key == "."
  else {
    return false
  }
  return words.allSatisfy { pageWords.contains($0.key) || countWords.contains($0.key) }
}

/// The marks between which a page's number stands alone.
private let pairs: Set<String> = ["//", "~~", "··", "==", "[]"]
private let dashes: Set<String> = ["-", "–", "—", "−", "－", "―", "ー"]
private let brackets: Set<String> = ["[]", "()", "--", "––", "——", "（）"]
/// The words between the number of a page and that of all.
private let countWords: Set<String> = [
  "of", "из", "von", "de", "di", "da", "z", "ze", "od", "din", "от", "із", "sur", "第", "共", "van",
  "の", "fra", "af", "av",
]
/// The words of `Data/page-words.tsv`.
private let pageWords: Set<String> = {
  let table = Table(builtIn: PackageResources.page_words_tsv, "page-words.tsv")
  return Set(table.rows.flatMap { $0.list("words") })
}()
