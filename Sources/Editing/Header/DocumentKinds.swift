import Language
import Tables

/// The kinds of document of `Data/document-kinds.tsv`.
enum DocumentKinds {
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

  /// Whether words begin with the name of a kind.
  static func begins(_ keys: [String], language: String) -> Bool {
    (phrases[language] ?? []).contains { keys.starts(with: $0.keys) }
  }

  private struct Phrase: Sendable {
    let kind: String
    let keys: [String]
  }

  private static let phrases: [String: [Phrase]] = {
    let table = Table(builtIn: PackageResources.document_kinds_tsv, "document-kinds.tsv")
    return table.rows.reduce(into: [:]) { phrases, row in
      phrases[row["language"], default: []] += row.list("words", separator: "|").map {
        Phrase(kind: row["kind"], keys: TokenizedText($0).solid.map(\.key))
      }
    }
  }()
}
