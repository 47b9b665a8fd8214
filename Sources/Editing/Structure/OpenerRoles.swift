import Language
import Records

/// What each line before the text proper is: a heading, as its role says, or a line of the opener.
///
/// Its words decide where they say it, then a date, then its place: names behind a date or a
/// routing line are an address, names before them a letterhead.
func openerRoles(_ lines: [DraftLine]) -> [Block.Kind] {
  var kinds: [Block.Kind] = []
  var hasDateOrRouting = false
  for (index, line) in lines.enumerated() {
    let previous = index > 0 ? lines[index - 1] : nil
    let kind: Block.Kind =
      if let kind = line.decidedKind {
        kind
      } else if line.role == .attachment {
        .attachmentHead
      } else if line.role == .head {
        .head
      } else {
        .opener(
          role(
            line, behindDate: hasDateOrRouting, isFirst: line.paragraph == lines[0].paragraph,
            inAddress: previous?.paragraph == line.paragraph && kinds.last == .opener(.address)))
      }
    hasDateOrRouting =
      hasDateOrRouting || kind == .opener(.dateline) || kind == .opener(.routing)
    kinds.append(kind)
  }
  return kinds
}

private func role(
  _ line: DraftLine, behindDate: Bool, isFirst: Bool, inAddress: Bool
) -> OpenerLine {
  switch line.clues.phrase {
  case .classification: return .classification
  case .routing: return .routing
  case .copy: return .copy
  case .number: return line.clues.isDateline ? .dateline : .number
  case .address: return .address
  case .subject: return .subject
  case .attendance: return .attendance
  case .salute: return .salute
  case .distribution: return .routing
  default: break
  }
  if line.clues.isDateline || line.clues.dateShare > 0.15 && line.clues.words <= 8 {
    return .dateline
  }
  if line.clues.endsAsSalute, line.clues.words <= 6 { return .salute }
  if inAddress { return .address }
  if line.clues.isNameLike || line.clues.isCapitals { return behindDate ? .address : .letterhead }
  return isFirst && !line.clues.endsSentence ? .letterhead : .line
}

extension DraftLine {
  /// Whether the line begins with a small letter, as one that goes on does; the letter of an
  /// abbreviation, as in `г. Киев`, says nothing.
  var beginsSmall: Bool {
    let tokens = text.tokens
    let isAbbreviation = tokens.count > 1 && tokens[0].key.count < 3 && tokens[1].key == "."
    return !isAbbreviation && text.string.first?.isLowercase ?? false
  }
}
