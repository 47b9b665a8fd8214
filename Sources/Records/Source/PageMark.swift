import Language
import Tables

/// A printed page mark that stands on a line by itself, such as `- 2 -`, `– 2 –` or `[str. 2]`.
public struct PageMark: Hashable, Sendable {
  /// The number of the page.
  public let number: Int

  /// Reads a line; none where it is anything else.
  ///
  /// A number alone is no mark: it may belong to a list.
  public init?(_ text: TokenizedText) {
    let tokens = text.solid
    guard (2...6).contains(tokens.count), let first = tokens.first, let last = tokens.last,
      let number = tokens.compactMap(\.value).first,
      tokens.count(where: { $0.kind == .number }) == 1,
      number < 10_000
    else { return nil }
    let inner = tokens.dropFirst().dropLast()
    let isBetweenDashes =
      dashes.contains(first.key) && dashes.contains(last.key) && inner.count == 1
    let isInBrackets =
      first.key == "[" && last.key == "]" && inner.count > 1
      && inner.first.map { pageWords.contains($0.key) } ?? false
    let isNamed =
      last.kind == .number && first.key.count > 1 && pageWords.contains(first.key)
      && (tokens.count == 2 || tokens.count == 3 && tokens[1].key == ".")
    guard isBetweenDashes || isInBrackets || isNamed else { return nil }
    self.number = number
  }
}

private let dashes: Set<String> = ["-", "–", "—", "−", "－", "―", "ー"]
/// The words of `Data/page-words.tsv`.
private let pageWords: Set<String> = {
  let table = Table(builtIn: PackageResources.page_words_tsv, "page-words.tsv")
  return Set(table.rows.flatMap { $0.list("words") })
}()
