import Language

/// Marks letters that are set apart by spaces, as in `F I L I P P O V`, with the word that they
/// make.
///
/// Four letters at least: three may be initials.
struct LetterSpacing: EditingStep {
  func edit(_ passage: inout Passage, in context: EditingContext) {
    let tokens = passage.text.tokens
    var start = 0
    while start < tokens.count {
      let run = lettersSetApart(tokens, from: start)
      if run.count >= 4 {
        let range = tokens[run[0]].range.lowerBound..<tokens[run[run.count - 1]].range.upperBound
        let plain = run.map { String(passage.text[tokens[$0].range]) }.joined()
        passage.add(Mark(.letterSpaced(plain: plain), range))
      }
      start = (run.last ?? start) + 1
    }
  }

  /// The indices of single letters with one space between each two, from an index on.
  private func lettersSetApart(_ tokens: [Token], from start: Int) -> [Int] {
    guard isLetter(tokens[start]),
      start == 0 || tokens[start - 1].kind == .space
        || tokens[start - 1].kind == .mark
    else { return [] }
    var run = [start]
    var index = start
    while index + 2 < tokens.count, tokens[index + 1].key == " ", isLetter(tokens[index + 2]) {
      index += 2
      run.append(index)
    }
    return run
  }

  private func isLetter(_ token: Token) -> Bool {
    token.kind == .word && token.key.count == 1
      && token.key.unicodeScalars.first.flatMap(Script.init) != .han
  }
}
