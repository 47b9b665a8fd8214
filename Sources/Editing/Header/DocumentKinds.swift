import Language
import Tables

/// The kinds of document of `Data/document-kinds.tsv`.
public enum DocumentKinds {
  /// The names of all kinds, in the order of the table.
  public static let all: [String] = table.rows.map { $0["kind"] }.reduce(into: []) { kinds, kind in
    if !kinds.contains(kind) { kinds.append(kind) }
  }

  /// A kind named in a text: the kind, and the tokens of its name.
  struct Match {
    let kind: String
    let tokens: Range<Int>
  }

  /// The kind that a cover's title names, and not as its matter: `On the Letter of the Central
  /// Committee` names none, `On Cuba: Report of the Embassy` one.
  static func named(by title: TokenizedText) -> Match? {
    let tokens = title.solid
    let matter = tokens.firstIndex { CoverWords.topic.contains($0.key) } ?? tokens.count
    let marks = tokens.indices.filter { [",", ":", ".", "–", "—"].contains(tokens[$0].key) }
    let starts = [Array(0..<matter), marks.filter { $0 > matter }.map { $0 + 1 }].joined()
    return starts.lazy.compactMap { match(tokens, at: $0, language: "en") }.first
  }

  /// The kind that a text's own headings begin with, in its language.
  static func headed(_ divisions: [Division]) -> String? {
    divisions.lazy.compactMap { division in
      division.blocks.lazy.filter { $0.kind == .head }
        .compactMap { match($0.passage.text.solid, at: 0, language: division.language)?.kind }.first
    }.first
  }

  /// The kind that a title names first; of names at one place the longest.
  static func first(in text: TokenizedText, language: String) -> Match? {
    let tokens = text.solid
    return tokens.indices.lazy.compactMap { match(tokens, at: $0, language: language) }.first
  }

  /// The longest name of a kind that begins at a token.
  private static func match(_ tokens: [Token], at start: Int, language: String) -> Match? {
    guard start < tokens.count else { return nil }
    let keys = tokens[start...].lazy.map(\.key)
    let fitting = (phrases[language] ?? []).filter { keys.starts(with: $0.keys) }
    return fitting.max { $0.keys.count < $1.keys.count }.map { longest in
      Match(kind: longest.kind, tokens: start..<(start + longest.keys.count))
    }
  }

  /// Whether words begin with the name of a kind.
  static func begins(_ keys: [String], language: String) -> Bool {
    (phrases[language] ?? []).contains { keys.starts(with: $0.keys) }
  }

  private static let table = Table(
    builtIn: PackageResources.document_kinds_tsv, "document-kinds.tsv")

  private struct Phrase: Sendable {
    let kind: String
    let keys: [String]
  }

  private static let phrases: [String: [Phrase]] = {
    table.rows.reduce(into: [:]) { phrases, row in
      phrases[row["language"], default: []] += row.list("words", separator: "|").map {
        Phrase(kind: row["kind"], keys: TokenizedText($0).solid.map(\.key))
      }
    }
  }()
}
