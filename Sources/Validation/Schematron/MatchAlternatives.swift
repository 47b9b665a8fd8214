/// Turns a rule's context, which is a match pattern as in XSLT, into expressions that find every
/// node which fits it: `p | @n` becomes `//p` and `//@n`.
///
/// So each alternative costs one walk through the document, however many nodes it has.
func matchAlternatives(_ pattern: String) -> [String] {
  var alternatives = [""]
  var quote: Character?
  var depth = 0
  for character in pattern {
    if let open = quote {
      quote = character == open ? nil : open
    } else if "'\"".contains(character) {
      quote = character
    } else if "[(".contains(character) {
      depth += 1
    } else if "])".contains(character) {
      depth -= 1
    } else if character == "|", depth == 0 {
      alternatives.append("")
      continue
    }
    alternatives[alternatives.count - 1].append(character)
  }
  return alternatives.map(fromRoot)
}

private func fromRoot(_ alternative: String) -> String {
  let path = alternative.drop(while: \.isWhitespace)
  let isRooted = ["/", "id(", "id ", "$"].contains { path.hasPrefix($0) }
  // Alone, `//` would be an error that no longer shows what the schema says.
  return isRooted || path.isEmpty ? String(path) : "//\(path)"
}
