extension String {
  /// The places of the pieces that tabs or three spaces divide, in UTF-8 bytes, as in the row of a
  /// table; one piece where there is no such gap.
  public var columns: [Range<Int>] {
    var columns: [Range<Int>] = []
    var start: Int?
    var gap: (spaces: Int, begin: Int) = (0, 0)
    for (offset, byte) in utf8.enumerated() {
      guard byte != 0x20 && byte != 0x09 else {
        if gap.spaces == 0 { gap.begin = offset }
        gap.spaces += byte == 0x09 ? narrowestGap : 1
        continue
      }
      if let first = start, gap.spaces >= narrowestGap {
        columns.append(first..<gap.begin)
        start = offset
      }
      start = start ?? offset
      gap.spaces = 0
    }
    guard let start else { return [] }
    return columns + [start..<(gap.spaces > 0 ? gap.begin : utf8.count)]
  }
}

/// The fewest spaces that divide columns: two stand behind a sentence, too.
private let narrowestGap = 3
