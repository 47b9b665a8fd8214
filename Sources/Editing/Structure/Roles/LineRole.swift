/// What a line is in its part, as far as the order of a text goes.
enum LineRole: Int, CaseIterable {
  /// A line before the text proper.
  case opener
  /// A title of the text.
  case head
  /// The heading of a section in the text.
  case section
  /// The heading of an attachment.
  case attachment
  /// A line of the text proper.
  case text
  /// A line after the text proper.
  case closer

  /// Whether a line with a role can stand right behind one with this role: an opener comes before the
  /// text, a closer behind it, and what follows a closer is an attachment under its heading.
  func canPrecede(_ next: LineRole) -> Bool {
    switch self {
    case .opener, .head: [.opener, .head, .section, .text].contains(next)
    case .section: [.section, .text].contains(next)
    case .attachment: [.attachment, .opener, .head, .section, .text].contains(next)
    case .text: [.text, .section, .attachment, .closer].contains(next)
    case .closer: [.closer, .attachment].contains(next)
    }
  }

  /// Whether a part can begin with such a line.
  var canBegin: Bool { [.opener, .head, .text, .section].contains(self) }
  /// Whether a part can end with such a line: not with a heading or an opener, to which belongs a
  /// text.
  var canEnd: Bool { [.text, .closer].contains(self) }
}
