import CLibXML2
import Diagnostics

// libxml2's parser compares each attribute of a tag with all others, and looks names up in a table
// that stops growing. Both are quadratic in what a hostile document can hold.

/// The offset of a tag with more attributes than are read; none where there is no such.
///
/// Only what could be one is looked at closely, so it takes no time that counts.
func tagWithTooManyAttributes(_ bytes: [UInt8]) -> Int? {
  var start = bytes.startIndex
  while let tag = bytes[start...].firstIndex(of: UInt8(ascii: "<")) {
    start = tag + 1
    let next = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.endIndex
    // No attribute is shorter than five characters.
    if next - tag > 5 * mostAttributes, attributeCount(bytes[start..<next]) > mostAttributes {
      return tag
    }
  }
  return nil
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
