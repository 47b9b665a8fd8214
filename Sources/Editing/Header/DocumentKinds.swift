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

  /// The kind that a title names first; of names at one place the longest.
  static func first(in text: TokenizedText, language: String) -> Match? {
    let keys = text.solid.map(\.key)
    for start in keys.indices {
      let names = (phrases[language] ?? []) + (phrases["*"] ?? [])
      let fitting = names.filter { keys[start...].starts(with: $0.keys) }
      if let longest = fitting.max(by: { $0.keys.count < $1.keys.count }) {
        return Match(kind: longest.kind, tokens: start..<(start + longest.keys.count))
      }
    }
    return nil
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
