import Diagnostics

/// The text of a record's file: UTF-8 and nothing else.
public struct SourceText: Sendable {
  /// The file's name as the user gave it; `-` is standard input.
  public let file: String
  /// The lines, in order.
  public let lines: [RecordLine]

  /// Reads a file's bytes as lines, in linear time.
  ///
  /// A byte order mark at the beginning and CR before LF are accepted and put aside.
  /// - Throws: `Failure(.unreadable)` where the bytes are another format or encoding, are not
  ///   UTF-8, or have a character that XML cannot have.
  public init(_ bytes: [UInt8], file: String) throws(Failure) {
    self.file = file
    try refuseOtherFormats(bytes, file)
    if String(validating: bytes, as: UTF8.self) == nil, let offset = firstInvalidByte(bytes) {
      throw notUTF8(bytes, offset, file)
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var lines: [RecordLine] = []
    var start = hasMark ? 3 : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = bytes[start..<end]
      if let offset = firstForbidden(line) {
        throw forbiddenCharacter(
          line[offset...],
          Location(file, line: lines.count + 1, column: scalars(bytes[start..<offset]) + 1))
      }
      lines.append(RecordLine(line, number: lines.count + 1))
      start = end + 1
    }
    guard lines.contains(where: { !$0.isBlank }) else { throw empty(file) }
    self.lines = withFeedsOnWords(lines)
  }
}

/// Lets a form feed on a blank line begin the page with the next line that has words.
private func withFeedsOnWords(_ lines: [RecordLine]) -> [RecordLine] {
  var lines = lines
  var isPending = false
  for index in lines.indices {
    isPending = isPending || lines[index].beginsPage
    lines[index].beginsPage = isPending && !lines[index].isBlank
    isPending = isPending && lines[index].isBlank
  }
  return lines
}

extension RecordLine {
  fileprivate init(_ bytes: ArraySlice<UInt8>, number: Int) {
    let withoutReturn = bytes.last == 0x0D ? bytes.dropLast() : bytes
    let string = String(decoding: withoutReturn, as: UTF8.self)
    self.number = number
    self.indent = withoutReturn.drop { $0 == 0x0C }.prefix { [0x20, 0x09].contains($0) }.count
    self.endsHard = withoutReturn.suffix(2).elementsEqual([0x20, 0x20])
    self.beginsPage = withoutReturn.first == 0x0C
    self.furniture = nil
    self.text = trimmed(string)
  }
}

/// The text without white space around it, and with tabs, form feeds and their like inside it as
/// spaces.
private func trimmed(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }),
    let last = scalars.lastIndex(where: { !$0.properties.isWhitespace && $0 != "\u{FEFF}" })
  else { return "" }
  let inner = scalars[first...last]
  guard inner.contains(where: { $0.value < 0x20 && $0 != "\t" }) else { return String(inner) }
  var clean = String.UnicodeScalarView()
  for scalar in inner { clean.append(scalar.value < 0x20 && scalar != "\t" ? " " : scalar) }
  return String(clean)
}

/// The first byte of a control character that is no white space and that XML 1.0 cannot have, or of
/// U+FFFE or U+FFFF.
private func firstForbidden(_ line: ArraySlice<UInt8>) -> Int? {
  line.indices.first { index in
    switch line[index] {
    case 0x00...0x08, 0x0E...0x1F: true
    case 0xEF:
      index + 2 < line.endIndex && line[index + 1] == 0xBF && line[index + 2] >= 0xBE
    default: false
    }
  }
}

/// The place of the first byte that is not UTF-8.
private func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
  var decoder = UTF8ValidationCursor()
  for (offset, byte) in bytes.enumerated() {
    if let start = decoder.reject(byte, at: offset) { return start }
  }
  return decoder.openSequence
}

/// Follows the byte sequences of UTF-8 by the table of well-formed ones (Unicode, table 3-7).
private struct UTF8ValidationCursor {
  private var start = 0
  private var remaining = 0
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  /// The beginning of a sequence that is not complete.
  var openSequence: Int? { remaining > 0 ? start : nil }

  /// Takes a byte; gives the beginning of the bad sequence where it cannot stand there.
  mutating func reject(_ byte: UInt8, at offset: Int) -> Int? {
    guard remaining == 0 else {
      guard allowed.contains(byte) else { return start }
      allowed = 0x80...0xBF
      remaining -= 1
      return nil
    }
    start = offset
    switch byte {
    case 0x00...0x7F: return nil
    case 0xC2...0xDF: remaining = 1
    case 0xE0: (remaining, allowed) = (2, 0xA0...0xBF)
    case 0xED: (remaining, allowed) = (2, 0x80...0x9F)
    case 0xE1...0xEF: remaining = 2
    case 0xF0: (remaining, allowed) = (3, 0x90...0xBF)
    case 0xF4: (remaining, allowed) = (3, 0x80...0x8F)
    case 0xF1...0xF3: remaining = 3
    default: return offset
    }
    return nil
  }
}

/// The number of Unicode scalars in a piece of UTF-8.
private func scalars(_ bytes: ArraySlice<UInt8>) -> Int {
  bytes.count { $0 & 0xC0 != 0x80 }
}

// MARK: - Messages

private func notUTF8(_ bytes: [UInt8], _ offset: Int, _ file: String) -> Failure {
  let before = bytes[..<offset]
  let line = before.count { $0 == 0x0A } + 1
  let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  return Failure(
    .unreadable,
    "byte \(offset) (0x\(String(bytes[offset], radix: 16, uppercase: true))) is not UTF-8; "
      + "a text in Windows-1251 or Latin-1 becomes UTF-8 by "
      + "'iconv -f WINDOWS-1251 -t UTF-8' or 'iconv -f LATIN1 -t UTF-8'",
    at: Location(file, line: line, column: scalars(bytes[lineStart..<offset]) + 1), rule: "utf-8")
}

private func forbiddenCharacter(_ bytes: ArraySlice<UInt8>, _ location: Location) -> Failure {
  let scalar = String(decoding: bytes.prefix(3), as: UTF8.self).unicodeScalars.first
  let digits = String(scalar?.value ?? 0, radix: 16, uppercase: true)
  let number = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  return Failure(
    .unreadable, "the character U+\(number) cannot stand in XML; remove it from the record",
    at: location, rule: "control-character")
}

private func empty(_ file: String) -> Failure {
  Failure(
    .unreadable, "the file is empty; a record has a cover and a text", at: Location(file),
    rule: "empty")
}
