import CLibXML2
import Diagnostics

// libxml2's parser compares each attribute of a tag with all others, and looks names up in a table
// that stops growing. Both are quadratic in what a hostile document can hold.

/// The offset of a tag with more attributes than are read; none where there is no such.
///
/// Only what could be one is looked at closely, so it takes no time that counts.
func tagWithTooManyAttributes(_ bytes: [UInt8]) -> Int? {
  longTagStarts(bytes).first { start in
    let tag = bytes[(start + 1)...]
    // Comments, CDATA sections and instructions may hold any number of quotation marks.
    return !"!?".utf8.contains(tag.first ?? 0) && attributeCount(tag) > mostAttributes
  }
}

/// The offsets of `<` behind which the next is so far away that many attributes can be between; no
/// attribute is shorter than five characters.
private func longTagStarts(_ bytes: [UInt8]) -> [Int] {
  bytes.withUnsafeBufferPointer { bytes in
    var starts: [Int] = []
    var last = 0
    for offset in bytes.indices where bytes[offset] == UInt8(ascii: "<") {
      if offset - last > 5 * mostAttributes { starts.append(last) }
      last = offset
    }
    return bytes.count - last > 5 * mostAttributes ? starts + [last] : starts
  }
}

/// The number of quoted values in a tag, up to its end.
private func attributeCount(_ tag: ArraySlice<UInt8>) -> Int {
  var count = 0
  var index = tag.startIndex
  while index < tag.endIndex, tag[index] != UInt8(ascii: ">") {
    let byte = tag[index]
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      guard let end = tag[(index + 1)...].firstIndex(of: byte) else { return count }
      count += 1
      index = end
    }
    index += 1
  }
  return count
}

private let mostAttributes = 2000

/// Whether the names that a parser has met are more than are read.
///
/// libxml2 takes room for them in blocks, each four times as large as the one before.
func hasTooManyNames(_ cParser: xmlParserCtxtPtr) -> Bool {
  xmlDictGetUsage(cParser.pointee.dict) > 2_000_000
}

// MARK: - Messages

extension Failure {
  static func tooManyAttributes(at place: Location) -> Failure {
    Failure(
      .unreadable, "a tag has more than 2,000 attributes, which are not read", at: place,
      rule: "well-formed")
  }
}

let tooManyNames = "all names of the document together are more than a million characters"
