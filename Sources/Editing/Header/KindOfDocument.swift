import Language
import Records

extension DocumentKinds {
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
}
