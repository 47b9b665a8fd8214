import Records

/// What each line of a closer is.
///
/// Its words decide where they say it, then a date; a name, or capitals, is a signature, and so is
/// a line of the same paragraph beside one, where the office of who signs stands. From a postscript
/// on, all is postscript.
func closerRoles(_ lines: [DraftLine]) -> [Block.Kind] {
  var roles = lines.map { $0.decidedKind ?? role($0) }
  for index in roles.indices.dropFirst() where lines[index].clues.phrase == nil {
    let isBehind = lines[index - 1].paragraph == lines[index].paragraph
    if isBehind, roles[index - 1] == .closer(.distribution) {
      roles[index] = .closer(.distribution)
    }
  }
  for index in roles.indices where roles[index] == .closer(.line) {
    let neighbours = [index - 1, index + 1].filter(lines.indices.contains)
    let isBesideSignature = neighbours.contains {
      lines[$0].paragraph == lines[index].paragraph && roles[$0] == .closer(.signed)
    }
    if isBesideSignature { roles[index] = .closer(.signed) }
  }
  if let postscript = roles.firstIndex(of: .postscript) {
    for index in postscript..<roles.count { roles[index] = .postscript }
  }
  return roles
}

private func role(_ line: DraftLine) -> Block.Kind {
  switch line.clues.phrase {
  case .farewell: return .closer(.salute)
  case .distribution: return .closer(.distribution)
  case .enclosure: return .closer(.enclosure)
  case .postscript: return .postscript
  case .signature: return .closer(.signed)
  case .remark: return .closer(.remark)
  case .dateline: return .closer(.dateline)
  default: break
  }
  if line.clues.isDateline || line.clues.dateShare > 0.15 && line.clues.words <= 8 {
    return .closer(.dateline)
  }
  if line.clues.isNameLike || line.clues.isCapitals { return .closer(.signed) }
  if line.clues.isBracketed { return .closer(.remark) }
  return .closer(.line)
}
