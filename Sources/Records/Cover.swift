/// What a record's cover says, in the record's words.
public struct Cover: Hashable, Sendable {
  /// The date as printed, where there is one.
  public var date: CoverText?
  /// The title.
  public var title: CoverText
  /// The labelled fields, in the record's order.
  public var fields: [Field]

  /// The first field of a kind.
  public func field(_ kind: Field.Kind) -> Field? {
    fields.first { $0.kind == kind }
  }
}

/// Words of the cover, without marks of emphasis and a line break as one space.
public struct CoverText: Hashable, Sendable {
  /// The words.
  public let text: String
  /// The number of the line on which they begin.
  public let line: Int
}

/// A labelled field of the cover.
public struct Field: Hashable, Sendable {
  /// What a field says; see `Data/field-labels.tsv`.
  public enum Kind: String, Sendable {
    case citation, summary, language, contents, authors, rights, source, record, date, title, url
    /// A field that has no place of its own in the TEI, known or unknown.
    case other
  }

  /// What it says.
  public let kind: Kind
  /// The label as printed, with its colon if it has one; none for words of the cover without a
  /// label.
  public let label: String?
  /// The number of the line on which it begins.
  public let line: Int
  /// The lines of the value, without blank ones and without marks of emphasis.
  public let lines: [CoverText]

  /// Makes a field; lines that hold nothing but marks of emphasis are left out.
  init(kind: Kind, label: String?, line: Int, lines: [CoverText]) {
    self.kind = kind
    self.label = label
    self.line = line
    self.lines = lines.filter { !$0.text.isEmpty }
  }

  /// The value, where it is one address on the web.
  public var address: String? {
    WebAddress.isValid(value) ? value : nil
  }

  /// The value, a line break as one space.
  public var value: String {
    lines.map(\.text).joined(separator: " ")
  }
}
