import Language
import Records

/// A document of a part: its main text, or an attachment with its heading.
struct DraftDocument {
  /// The lines of an attachment's heading; none for the main text.
  let heading: ArraySlice<DraftLine>
  /// What follows.
  let lines: ArraySlice<DraftLine>
}

/// Divides a part's lines into the main document and its attachments.
///
/// An attachment begins with a line that names it as one, alone or with its title, and has text of
/// its own: what a closer says of enclosures has not.
func documents(_ lines: [DraftLine]) -> [DraftDocument] {
  var starts = lines.indices.filter { index in
    lines[index].clues.phrase == .enclosure && lines[index].isWords
      && lines[index].decision == nil
      && lines[index].paragraph != (index > 0 ? lines[index - 1].paragraph : -1)
      && lines[index].looksLikeAttachmentHeading
  }
  starts = zip(starts, starts.dropFirst() + [lines.count]).filter { start, end in
    hasText(lines[..<start]) && hasText(lines[(start + 1)..<end])
  }.map(\.0)
  let bounds = zip([0] + starts, starts + [lines.count])
  return bounds.enumerated().map { place, bound in
    let document = lines[bound.0..<bound.1]
    guard place > 0 else { return DraftDocument(heading: [], lines: document) }
    let heading = document.prefix {
      $0.paragraph == document.first?.paragraph && $0.decision == nil
    }
    return DraftDocument(heading: heading, lines: document[heading.endIndex...])
  }
}

/// Whether there are paragraphs of sentences, or items of a list.
private func hasText(_ lines: ArraySlice<DraftLine>) -> Bool {
  let text = lines.filter { line in
    guard line.isWords else { return !line.interrupts }
    return line.clues.phrase == nil && (line.clues.isRunningText || line.clues.label != nil)
  }
  return text.count > 1 || text.contains { $0.clues.words > 12 }
}

extension DraftLine {
  /// Whether it is words of the text.
  var isWords: Bool {
    if case .words = kind { true } else { false }
  }

  /// A few words: `Attachment`, `Annex 1: Spare Parts`, `Приложение № 2 к протоколу № 141`.
  fileprivate var looksLikeAttachmentHeading: Bool {
    clues.words <= 14 && !clues.endsInColon && !clues.endsSentence
  }
}
