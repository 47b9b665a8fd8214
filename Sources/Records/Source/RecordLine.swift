/// A line of a record, as it stands there.
public struct RecordLine: Hashable, Sendable {
  /// Its number, counted from 1; a line ends at LF and nowhere else.
  public let number: Int
  /// Its characters without the line end and without white space around them.
  public let text: String
  /// The number of spaces and tabs before its first character.
  public let indent: Int
  /// Whether it ends in two spaces, which set the next line apart from it.
  public let endsHard: Bool
  /// Whether it begins with a form feed, that is, a new page.
  public internal(set) var beginsPage: Bool
  /// What it is printed for, if it belongs to the page and not to the text.
  public var furniture: PageFurniture?

  /// Whether there is nothing on it.
  public var isBlank: Bool { text.isEmpty }
}

/// Lines without a blank line between them.
public struct Paragraph: Hashable, Sendable {
  /// The lines, at least one.
  public let lines: [RecordLine]

  /// Makes a paragraph of lines, at least one.
  public init(lines: [RecordLine]) {
    self.lines = lines
  }

  /// The number of the first line.
  public var firstLine: Int { lines.first?.number ?? 0 }
  /// The number of the last line.
  public var lastLine: Int { lines.last?.number ?? 0 }

  /// Whether it belongs to a page and not to the text.
  public var isFurniture: Bool { lines.first?.furniture != nil }

  /// The lines' texts, a line break as one space.
  public var text: String {
    lines.map(\.text).joined(separator: " ")
  }
}

/// Divides lines into paragraphs at blank lines and where the first line of a paragraph is indented;
/// what belongs to the page stands by itself.
func paragraphs(_ lines: some Sequence<RecordLine>) -> [Paragraph] {
  var paragraphs: [Paragraph] = []
  var current: [RecordLine] = []
  func finish() {
    paragraphs += dividedAtIndents(current)
    current = []
  }
  for line in lines {
    if line.isBlank {
      finish()
    } else if line.furniture != nil {
      finish()
      paragraphs.append(Paragraph(lines: [line]))
    } else {
      current.append(line)
    }
  }
  finish()
  return paragraphs
}

/// The paragraphs of lines without a blank one between: one, or several where the lines at the margin
/// are the more and an indented line follows the end of a sentence.
private func dividedAtIndents(_ lines: [RecordLine]) -> [Paragraph] {
  guard let margin = lines.map(\.indent).min() else { return [] }
  let isIndented = lines.map { $0.indent > margin + 1 }
  guard isIndented.contains(true), isIndented.count(where: { $0 }) * 2 <= lines.count else {
    return [Paragraph(lines: lines)]
  }
  let starts = lines.indices.filter { index in
    index > 0 && isIndented[index] && !isIndented[index - 1] && lines[index - 1].endsSentence
  }
  return zip([0] + starts, starts + [lines.count]).map { Paragraph(lines: Array(lines[$0..<$1])) }
}

extension RecordLine {
  /// Whether it ends as a sentence does.
  fileprivate var endsSentence: Bool {
    text.last { !"”“»\"')]’0123456789".contains($0) }.map { ".!?:…".contains($0) } ?? false
  }
}
