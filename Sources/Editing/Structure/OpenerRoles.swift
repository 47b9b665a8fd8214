import Language
import Records

/// What each line of an opener is.
///
/// Its words decide where they say it, then a date, then its place: names behind a date or a
/// routing line are an address, names before them a letterhead. The name of the kind of document,
/// and the title that stands right before the text, are headings.
func openerRoles(_ lines: [DraftLine], isAttachment: Bool) -> [Block.Kind] {
  var kinds: [Block.Kind] = []
  var (hasDateOrRouting, hasAttendance) = (false, false)
  for (index, line) in lines.enumerated() {
    let previous = index > 0 ? lines[index - 1] : nil
    let isInHead = kinds.last == .head && goesOnWithTitle(line, behind: previous)
    let isBehindAttendance = hasAttendance && isAloneInCapitals(index, lines)
    let isMatter = line.clues.titleWords == .subtitle
    let isLastTitle =
      (!kinds.contains(.head) || isMatter) && isTitle(index, lines, isAttachment: isAttachment)
    let kind: Block.Kind =
      if let decision = line.decision {
        decision.kind
      } else if isInHead || line.clues.namesKind || isLastTitle || isBehindAttendance {
        .head
      } else {
        .opener(
          role(
            line, behindDate: hasDateOrRouting, isFirst: line.paragraph == lines[0].paragraph,
            inAddress: previous?.paragraph == line.paragraph && kinds.last == .opener(.address)))
      }
    hasDateOrRouting =
      hasDateOrRouting || kind == .opener(.dateline) || kind == .opener(.routing)
    hasAttendance = hasAttendance || kind == .opener(.attendance)
    kinds.append(kind)
  }
  return kinds
}

/// Whether a line goes on with the title above it: a line of the same paragraph, one that begins
/// with a small letter and names no day, or one whose first words say that it names the matter.
func goesOnWithTitle(_ line: DraftLine, behind title: DraftLine?) -> Bool {
  guard line.clues.phrase == nil else { return false }
  if title?.paragraph == line.paragraph { return true }
  let words = line.clues.titleWords
  if line.clues.dateShare > 0 { return words == .subtitle && line.clues.dateShare < 0.4 }
  return line.beginsSmall || words == .subtitle || words == .origin
}

private func isAloneInCapitals(_ index: Int, _ lines: [DraftLine]) -> Bool {
  let clues = lines[index].clues
  return lines[index - 1].paragraph != lines[index].paragraph && clues.isCapitals
    && clues.phrase == nil && !clues.isDateline && !clues.endsSentence
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

/// Whether a line is a title: a few words, no date, no name alone, right before the text.
private func isTitle(_ index: Int, _ lines: [DraftLine], isAttachment: Bool) -> Bool {
  let clues = lines[index].clues
  let isAlone = index == 0 || lines[index - 1].paragraph != lines[index].paragraph
  guard index == lines.count - 1, isAlone, clues.phrase == nil, clues.dateShare == 0,
    !clues.endsSentence, !clues.endsAsSalute, !clues.endsInColon
  else { return false }
  if isAttachment { return true }
  return index > 0 && clues.words > 2 && (!clues.isNameLike || clues.isCapitals)
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
