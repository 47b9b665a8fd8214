/// A line of a record, as it stands there.
public struct RecordLine: Hashable, Sendable {
  /// Its number, counted from 1; a line ends at LF and nowhere else.
  public let number: Int
  /// Its characters without the line end and without white space around them.
  public let text: String
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

/// Divides lines into paragraphs at blank lines; what belongs to the page stands by itself.
func paragraphs(_ lines: some Sequence<RecordLine>) -> [Paragraph] {
  var paragraphs: [Paragraph] = []
  var current: [RecordLine] = []
  for line in lines {
    if line.isBlank {
      if !current.isEmpty { paragraphs.append(Paragraph(lines: current)) }
      current = []
    } else if line.furniture != nil {
      if !current.isEmpty { paragraphs.append(Paragraph(lines: current)) }
      paragraphs.append(Paragraph(lines: [line]))
      current = []
    } else {
      current.append(line)
    }
  }
  return current.isEmpty ? paragraphs : paragraphs + [Paragraph(lines: current)]
}
