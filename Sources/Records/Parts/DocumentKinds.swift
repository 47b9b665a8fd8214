import Language
import Tables

/// The kinds of document of `Data/document-kinds.tsv`.
public enum DocumentKinds {
  /// The names of all kinds, in the order of the table.
  public static let all: [String] = table.rows.map { $0["kind"] }.reduce(into: []) { kinds, kind in
    if !kinds.contains(kind) { kinds.append(kind) }
  }

  /// A kind named in a text: the kind, and the tokens of its name.
  public struct Match {
    /// The name of the kind.
    public let kind: String
    /// The solid tokens that name it.
    public let tokens: Range<Int>
  }

  /// The kind that a title names first; of names at one place the longest.
  public static func first(in text: TokenizedText, language: String) -> Match? {
    let tokens = text.solid
    return tokens.indices.lazy.compactMap { match(tokens, at: $0, language: language) }.first
  }

  /// The longest name of a kind that begins at a token.
  public static func match(_ tokens: [Token], at start: Int, language: String) -> Match? {
    guard start < tokens.count else { return nil }
    let keys = tokens[start...].lazy.map(\.key)
    let fitting = (phrases[language]?[tokens[start].key] ?? []).filter {
      keys.starts(with: $0.keys)
    }
    return fitting.max { $0.keys.count < $1.keys.count }.map { longest in
      Match(kind: longest.kind, tokens: start..<(start + longest.keys.count))
    }
  }

  /// Whether words begin with the name of a kind.
  public static func begins(_ keys: [String], language: String) -> Bool {
    (phrases[language]?[keys.first ?? ""] ?? []).contains { keys.starts(with: $0.keys) }
  }

  private static let table = Table(
    builtIn: PackageResources.document_kinds_tsv, "document-kinds.tsv")

  private struct Phrase: Sendable {
    let kind: String
    let keys: [String]
  }

  /// The phrases of each language by their first words.
  private static let phrases: [String: [String: [Phrase]]] = {
    table.rows.reduce(into: [:]) { phrases, row in
      for words in row.list("words", separator: "|") {
        let phrase = Phrase(kind: row["kind"], keys: TokenizedText(words).solid.map(\.key))
        phrases[row["language"], default: [:]][phrase.keys.first ?? "", default: []].append(phrase)
      }
    }
  }()
}
