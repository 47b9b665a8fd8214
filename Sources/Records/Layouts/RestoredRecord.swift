import Diagnostics

/// A record's words, ready to be laid out again as its archive wrote them.
public struct RestoredRecord: Hashable, Sendable {
  /// A piece of the cover.
  public enum CoverPiece: Hashable, Sendable {
    /// The date.
    case date(String)
    /// The title.
    case title(String)
    /// A field: the label as printed, if it has one, and the lines of the value.
    case field(label: String?, lines: [String])
  }

  /// The name of the record's layout.
  public var layout: String
  /// The pieces of the cover, in the record's order.
  public var cover: [CoverPiece]
  /// The texts, in order.
  public var parts: [Part]

  /// One of the record's texts.
  public struct Part: Hashable, Sendable {
    /// The heading before it, where the record has headings.
    public var heading: String?
    /// Its lines and paragraphs, in order; none under a heading without text.
    public var paragraphs: [String]

    /// Collects the words of a text.
    public init(heading: String? = nil, paragraphs: [String]) {
      self.heading = heading
      self.paragraphs = paragraphs
    }
  }

  /// Collects a record's words.
  public init(layout: String, cover: [CoverPiece], parts: [Part]) {
    self.layout = layout
    self.cover = cover
    self.parts = parts
  }

  /// The lines and paragraphs of all texts.
  var paragraphs: [String] { parts.flatMap(\.paragraphs) }

  /// The record's text in its layout.
  ///
  /// - Parameter file: the file that it comes from, for messages.
  /// - Returns: the text, its last line ended.
  /// - Throws: `Failure(.unreadable)` where no layout has the name.
  public func text(file: String) throws(Failure) -> String {
    guard let layout = Layouts.named(layout) else {
      throw Failure(
        .unreadable,
        "the layout '\(layout)' is unknown; known are \(Layouts.names.joined(separator: ", "))",
        at: Location(file), rule: "layout")
    }
    return layout.write(self)
  }
}

extension RestoredRecord.CoverPiece {
  /// Whether it is a field with a label.
  var isLabelled: Bool {
    if case .field(.some, _) = self { true } else { false }
  }

  /// Its words as paragraphs: the label, and the value line by line.
  var paragraphs: [String] {
    switch self {
    case .date(let text), .title(let text): [text]
    case .field(let label, let lines): [label, lines.joined(separator: "  \n")].compactMap { $0 }
    }
  }
}
