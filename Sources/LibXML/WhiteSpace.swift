/// Whether a byte is white space in XML (section 2.3).
public func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}

/// A value with one space for each run of white space, and none at the ends.
public func collapsed(_ value: String) -> String {
  guard value.utf8.contains(where: isBlank) else { return value }
  return value.utf8.split(whereSeparator: isBlank).map { String(Substring($0)) }
    .joined(separator: " ")
}
