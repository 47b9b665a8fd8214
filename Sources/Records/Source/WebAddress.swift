/// Addresses on the web as records have them.
public enum WebAddress {
  /// Whether a text is one whole address: a scheme, a host, and nothing that a URI cannot have
  /// (RFC 3986, letters of any script allowed).
  public static func isValid(_ text: some StringProtocol) -> Bool {
    guard
      let host = ["http://", "https://"].first(where: { text.hasPrefix($0) }).map({
        text.dropFirst($0.count)
      }), host.first.map({ $0.isLetter || $0.isNumber }) ?? false
    else { return false }
    return text.allSatisfy { !ends($0) } && hasWholeEscapes(text)
  }

  /// Whether an address ends before a character.
  public static func ends(_ character: Character) -> Bool {
    character.isWhitespace || "<>[]{}|\\^`\"".contains(character)
  }
}

/// Whether each per cent sign begins an escape of two hexadecimal digits.
private func hasWholeEscapes(_ text: some StringProtocol) -> Bool {
  text.split(separator: "%", omittingEmptySubsequences: false).dropFirst().allSatisfy { piece in
    piece.prefix(2).count == 2 && piece.prefix(2).allSatisfy(\.isHexDigit)
  }
}
