import Records

/// How deep each line that is an item of a list lies in lists, from 0; none for other lines.
///
/// A line is an item if its label has a like nearby: a counting label one that counts on from it or
/// to it, a sign the same sign on the next item, or a colon before it. A list that begins behind an
/// item of another style lies in that item; anything between two items but pages and notes ends the
/// lists. Linear time.
///
/// - Parameters:
///   - lines: the lines of a text proper.
///   - isText: for each line whether it is neither heading nor speech.
/// - Returns: for each line its level.
func listLevels(_ lines: [DraftLine], _ isText: [Bool]) -> [Int?] {
  let places = lines.indices.filter { lines[$0].isWords }
  let labels = places.map { isText[$0] ? lines[$0].clues.label : nil }
  let isItem = itemsWithNeighbours(labels, places.map { lines[$0] })
  var levels = [Int?](repeating: nil, count: lines.count)
  var open: [ItemLabel] = []
  for (index, place) in places.enumerated() {
    guard isItem[index], let label = labels[index] else {
      open = []
      continue
    }
    if let level = open.lastIndex(where: { $0.style == label.style && goesOn($0, label) }) {
      open.removeSubrange(level...)
    } else if let level = open.firstIndex(where: { $0.style == label.style }) {
      // The same style from its beginning: a list beside the one before, not in it.
      open.removeSubrange(level...)
    }
    levels[place] = min(open.count, deepestList)
    open.append(label)
  }
  return levels
}

private func goesOn(_ label: ItemLabel, _ next: ItemLabel) -> Bool {
  next.isBullet || next.value > label.value
}

/// Which labels are those of items.
private func itemsWithNeighbours(_ labels: [ItemLabel?], _ lines: [DraftLine]) -> [Bool] {
  var isItem = [Bool](repeating: false, count: labels.count)
  /// The last place of each style and value: a list may have text between its items.
  var last: [ItemLabel.Style: (value: Int, place: Int)] = [:]
  for (index, label) in labels.enumerated() {
    guard let label else { continue }
    if label.isBullet {
      let isBehindItem = index > 0 && labels[index - 1]?.style == label.style
      let isBehindColon = index > 0 && lines[index - 1].clues.endsInColon
      if isBehindItem { isItem[index - 1] = true }
      isItem[index] = isBehindItem || isBehindColon
    } else {
      if let before = last[label.style], before.value == label.value - 1 {
        isItem[before.place] = true
        isItem[index] = true
      }
      last[label.style] = (label.value, index)
    }
  }
  return isItem
}

/// How deep lists lie in one another; deeper ones lie beside.
private let deepestList = 8
