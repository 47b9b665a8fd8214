/// What differs between two texts, line by line: `-` before lines that only the first has, `+` before
/// lines that only the second has, each with its number; empty where nothing differs.
public func lineDifference(_ expected: String, _ actual: String) -> String {
  let (old, new) = (lines(expected), lines(actual))
  let changes = new.difference(from: old)
  let shown = changes.prefix(40).map { change in
    switch change {
    case .remove(let offset, let line, _): "-\(offset + 1): \(line)"
    case .insert(let offset, let line, _): "+\(offset + 1): \(line)"
    }
  }
  let rest = changes.count > shown.count ? ["… and \(changes.count - shown.count) more"] : []
  return (shown + rest).joined(separator: "\n")
}

private func lines(_ text: String) -> [Substring] {
  text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
}
