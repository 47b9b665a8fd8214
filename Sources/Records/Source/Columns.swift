extension String {
  /// The places of the pieces that tabs, three spaces or bars divide, in UTF-8 bytes, as in the row of
  /// a table.
  ///
  /// One piece where nothing divides it. A bar belongs to the piece before it.
  public var columns: [Range<Int>] {
    let pieces = columnsBetweenGaps
    return pieces.count > 1 ? pieces : columnsBetweenBars ?? pieces
  }

  /// The pieces between bars that stand between spaces: `Unit | Staff | Ready by`.
  private var columnsBetweenBars: [Range<Int>]? {
    let bytes = Array(utf8)
    let isBar = { (index: Int) in
      bytes[index] == 0x7C && (index == 0 || bytes[index - 1] == 0x20)
        && (index + 1 == bytes.count || bytes[index + 1] == 0x20)
    }
    let bars = bytes.indices.filter(isBar)
    guard let first = bytes.firstIndex(where: { $0 != 0x20 }),
      let last = bytes.lastIndex(where: { $0 != 0x20 })
    else { return nil }
    // The bar at the beginning of a row belongs to its first piece.
    let ends = bars.filter { $0 > first && $0 < last }.map { $0 + 1 }
    guard !ends.isEmpty else { return nil }
    return zip([first] + ends.map { $0 + 1 }, ends + [last + 1]).filter { $0 < $1 }.map { $0..<$1 }
  }

  private var columnsBetweenGaps: [Range<Int>] {
    var columns: [Range<Int>] = []
    var start: Int?
    var gap: (width: Int, begin: Int) = (0, 0)
    var offset = 0
    for scalar in unicodeScalars {
      defer { offset += UTF8.width(scalar) }
      if let width = scalar.gapWidth {
        if gap.width == 0 { gap.begin = offset }
        gap.width += width
        continue
      }
      if let first = start, gap.width >= narrowestGap {
        columns.append(first..<gap.begin)
        start = offset
      }
      start = start ?? offset
      gap.width = 0
    }
    guard let start else { return [] }
    return columns + [start..<(gap.width > 0 ? gap.begin : offset)]
  }
}

extension Unicode.Scalar {
  /// How wide a gap it makes: an ideographic space is as wide as two others, a tab as a whole gap.
  fileprivate var gapWidth: Int? {
    switch value {
    case 0x20: 1
    case 0x3000: 2
    case 0x09: narrowestGap
    default: nil
    }
  }
}

/// The fewest spaces that divide columns: two stand behind a sentence, too.
private let narrowestGap = 3
