import Language
import Tables

/// Marks what stands in square brackets by what its words say: an addition, something missing, a
/// comment.
///
/// The words are in `Data/brackets.tsv`; a bracket that they do not know is an addition.
struct Brackets: MarkingStep {
  func edit(_ passage: inout Passage, in context: MarkingContext) {
    for pair in squareBrackets(passage.text) {
      let inner = TokenizedText(String(passage.text[pair.inner]))
      if inner.solid.map(\.key) == ["?"] {
        passage.add(Mark(.unclear, wordBefore(pair.outer, passage.text)))
      } else {
        let kind = kind(of: inner, language: context.language)
        // A gap holds plain words: one in which a page or line ends, or type changes, is kept as text.
        passage.add(Mark(kind.isGap && !passage.isPlain(pair.outer) ? .supplied : kind, pair.outer))
      }
    }
  }

  private func kind(of inner: TokenizedText, language: String) -> Mark.Kind {
    if isCrossedOut(inner) { return .gap(.redacted) }
    if isEllipsis(inner) { return .gap(.omitted) }
    switch bracketPhrases.label(of: inner, language: language) {
    case .sic: return .note(.sic)
    case .illegible: return .gap(.illegible)
    case .redacted: return .gap(.redacted)
    case .omitted: return .gap(.omitted)
    case .handwritten: return .handwritten
    case .marginal: return .note(.marginal)
    case .editorial: return .note(.editorial)
    case nil: return .supplied
    }
  }

  /// Blocks or dashes in place of words.
  private func isCrossedOut(_ inner: TokenizedText) -> Bool {
    let signs = inner.solid.map(\.key).joined()
    return signs.count > 1 && signs.allSatisfy { "█■▇x_—-".contains($0) }
  }

  private func isEllipsis(_ inner: TokenizedText) -> Bool {
    let keys = Set(inner.solid.map(\.key))
    return !keys.isEmpty && keys.isSubset(of: [".", "…"])
  }

  /// From the word before a bracket to the bracket's end.
  private func wordBefore(_ bracket: Range<Int>, _ text: TokenizedText) -> Range<Int> {
    let word = text.tokens.last { $0.kind == .word && $0.range.upperBound <= bracket.lowerBound }
    return (word?.range.lowerBound ?? bracket.lowerBound)..<bracket.upperBound
  }
}

/// The pairs of square brackets, the outermost first where they are nested: with the brackets and
/// without; the mark of a note, a number right behind a word, is none.
private func squareBrackets(
  _ text: TokenizedText
) -> [(outer: Range<Int>, inner: Range<Int>)] {
  let tokens = text.tokens
  var pairs: [(outer: Range<Int>, inner: Range<Int>)] = []
  var open: [Int] = []
  for (end, token) in tokens.enumerated() {
    if token.key == "[" {
      open.append(end)
    } else if token.key == "]", let start = open.popLast(), open.count < deepestBracket,
      start + 1 < end
    {
      let isNoteMark =
        start > 0 && tokens[start - 1].kind != .space && start + 2 == end
        && tokens[start + 1].kind == .number
      guard !isNoteMark else { continue }
      pairs.append(
        (
          tokens[start].range.lowerBound..<token.range.upperBound,
          tokens[start].range.upperBound..<token.range.lowerBound
        ))
    }
  }
  return pairs.sorted { $0.outer.lowerBound < $1.outer.lowerBound }
}

/// How deep brackets are marked inside one another; deeper ones stay text.
private let deepestBracket = 8

private enum BracketKind: String, Hashable, Sendable {
  case sic, illegible, redacted, omitted, handwritten, marginal, editorial
}

private let bracketPhrases = PhraseBooks<BracketKind>(
  Table(builtIn: PackageResources.brackets_tsv, "brackets.tsv"), labels: "type")
