/// Whether a text can be an `anyURI` once what no URI may hold is escaped (XML Schema, part 2,
/// section 3.2.17, and RFC 2396, which it follows).
///
/// libxml2 lets through a scheme with nothing behind it, and refuses authorities that are no host
/// and port, which RFC 2396 allows as names of a registry.
func isURIReference(_ text: String) -> Bool {
  var rest = Array(text.utf8)[...]
  guard hasWholeEscapes(rest), rest.count(where: { $0 == UInt8(ascii: "#") }) < 2 else {
    return false
  }
  if let hash = rest.firstIndex(of: UInt8(ascii: "#")) { rest = rest[..<hash] }
  if let colon = rest.firstIndex(where: { ":/?".utf8.contains($0) }),
    rest[colon] == UInt8(ascii: ":")
  {
    guard isScheme(rest[..<colon]) else { return false }
    rest = rest[(colon + 1)...]
    guard !rest.isEmpty else { return false }
  }
  // Behind two slashes stands an authority, a path or both.
  return !rest.starts(with: "//".utf8)
    || rest.dropFirst(2).first.map { $0 != UInt8(ascii: "?") } ?? false
}

private func isScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard let first = bytes.first, isLetter(first) else { return false }
  return bytes.allSatisfy { isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) }
}

private func hasWholeEscapes(_ bytes: ArraySlice<UInt8>) -> Bool {
  bytes.indices.allSatisfy { index in
    bytes[index] != UInt8(ascii: "%")
      || (bytes.count - (index - bytes.startIndex) > 2
        && bytes[(index + 1)...(index + 2)].allSatisfy(isHexDigit))
  }
}

private func isHexDigit(_ byte: UInt8) -> Bool {
  isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
}
