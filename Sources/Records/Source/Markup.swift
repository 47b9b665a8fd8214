/// The marks of Markdown that an export leaves in the text: emphasis and automatic links.
///
/// They are typography, not characters of the record, and are left out of what is encoded.
public enum Markup {
  /// A text without its pairs of `**` and without the angle brackets around addresses of the web.
  public static func stripped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "<") }) else {
      return text
    }
    return withoutLinkBrackets(withoutStrongMarks(text))
  }
}

private func withoutStrongMarks(_ text: String) -> String {
  let pieces = text.split(separator: "**", omittingEmptySubsequences: false)
  guard pieces.count % 2 == 0 else { return pieces.joined() }
  // An odd mark is a character of the text: the last one stays.
  return pieces.dropLast().joined() + "**" + (pieces.last ?? "")
}

private func withoutLinkBrackets(_ text: String) -> String {
  var result = ""
  var rest = text[...]
  while let open = rest.firstIndex(of: "<") {
    let inner = rest[rest.index(after: open)...]
    guard let close = inner.firstIndex(of: ">"), isLink(inner[..<close]) else {
      result += rest[...open]
      rest = inner
      continue
    }
    result += rest[..<open] + inner[..<close]
    rest = inner[inner.index(after: close)...]
  }
  return result + rest
}

private func isLink(_ text: Substring) -> Bool {
  WebAddress.isValid(text)
    || text.hasPrefix("mailto:") && !text.contains(where: WebAddress.ends)
}
