/// The text of a file in UTF-8, in which offsets become lines and columns.
struct SourceText {
  private let bytes: [UInt8]
  /// The offsets at which lines begin.
  private let lines: [Int]
  /// How many Unicode scalars begin before each block of bytes, so that long lines need not be
  /// counted from their beginning.
  private let scalars: [Int]

  private static let block = 4096

  /// Takes the bytes of a file.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lines = [0]
    var scalars = [0]
    var count = 0
    self.bytes.withUnsafeBufferPointer { bytes in
      for offset in bytes.indices {
        if bytes[offset] == 0x0A { lines.append(offset + 1) }
        if isScalarStart(bytes[offset]) { count += 1 }
        if (offset + 1) % SourceText.block == 0 { scalars.append(count) }
      }
    }
    self.lines = lines
    self.scalars = scalars
  }

  /// The line and the column, both counted from 1, of an offset; columns count Unicode scalars.
  func place(at offset: Int) -> (line: Int, column: Int) {
    let offset = max(0, min(offset, bytes.count))
    let line = lines.partitioningIndex { $0 > offset }
    let start = line > 0 ? lines[line - 1] : 0
    let isMarked = start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let before = scalarCount(before: offset) - scalarCount(before: start)
    return (line, before + (isMarked && offset > 0 ? 0 : 1))
  }

  private func scalarCount(before offset: Int) -> Int {
    let block = offset / SourceText.block
    return scalars[block] + bytes[(block * SourceText.block)..<offset].count(where: isScalarStart)
  }

  /// The offset of the `<` of the tag that ends at an offset or goes on there.
  ///
  /// No tag has another `<` in it.
  func tagStart(before offset: Int) -> Int {
    bytes[..<min(offset, bytes.count)].lastIndex(of: UInt8(ascii: "<")) ?? 0
  }

  /// The offset of the `&` of the reference that ends at an offset.
  func referenceStart(before offset: Int) -> Int {
    bytes[..<min(offset, bytes.count)].lastIndex(of: UInt8(ascii: "&")) ?? 0
  }

  /// The offset of an attribute's name in the start tag whose last attribute ends at an offset.
  func attribute(_ name: String, inTagBefore offset: Int) -> Int? {
    let name = Array(name.utf8)
    var index = tagStart(before: offset)
    while index < offset {
      if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
        index = bytes[(index + 1)...].firstIndex(of: bytes[index]) ?? offset
      } else if isBlank(bytes[index]), bytes[(index + 1)..<offset].starts(with: name),
        !isNameByte(bytes[index + 1 + name.count])
      {
        return index + 1
      }
      index += 1
    }
    return nil
  }

  /// The offset of the first thing behind a tag that is neither blank nor a comment or instruction.
  func text(behind offset: Int) -> Int {
    var index = offset
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") {
        guard let end = markupEnd(at: index) else { return index }
        index = end
      } else if isBlank(bytes[index]) {
        index += 1
      } else {
        return index
      }
    }
    return min(offset, bytes.count)
  }

  /// The offset behind the tag that has come to an offset.
  func tagEnd(from offset: Int) -> Int {
    (bytes[min(offset, bytes.count)...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1
  }

  /// The offset behind the comment or instruction that begins at an offset.
  private func markupEnd(at index: Int) -> Int? {
    for (start, end) in [("<!--", "-->"), ("<?", "?>")]
    where bytes[index...].starts(with: start.utf8) {
      return bytes[index...].firstRange(of: Array(end.utf8))?.upperBound
    }
    return nil
  }
}

/// Whether a byte begins a Unicode scalar in UTF-8.
private func isScalarStart(_ byte: UInt8) -> Bool {
  byte & 0xC0 != 0x80
}

private func isNameByte(_ byte: UInt8) -> Bool {
  byte != UInt8(ascii: "=") && !isBlank(byte)
}

extension Array {
  /// The index of the first element that fulfils a condition, where all after it do as well.
  fileprivate func partitioningIndex(_ isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
