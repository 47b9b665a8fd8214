import Tables

/// The labels by which the archives' covers are recognised.
enum FieldLabels {
  /// A label found on a line, and what follows it there.
  struct Match {
    /// The label as printed, with its colon.
    let label: String
    /// None where the table does not know the label.
    let kind: Field.Kind?
    let isBold: Bool
    /// The beginning of the value, where it stands on the label's line.
    let value: String
  }

  /// The label of a line such as `**Citation:**`, `Citation:` or `Citation: …`.
  ///
  /// A label that the table does not know counts only in bold.
  static func match(_ line: RecordLine) -> Match? {
    let isBold = line.text.hasPrefix("**")
    let text = isBold ? Substring(line.text.replacing("**", with: "")) : line.text[...]
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let label = String(text[...colon])
    let value = text[text.index(after: colon)...].drop(while: \.isWhitespace)
    let kind = Field.Kind(label: label)
    let isWholeInBold = isBold && line.text.dropFirst(2).hasPrefix(label + "**")
    let isLabel = kind != nil || isWholeInBold && label.count <= 40
    guard isLabel else { return nil }
    return Match(label: label, kind: kind, isBold: isBold, value: String(value))
  }

  fileprivate static let kinds: [String: Field.Kind] = {
    let table = Table(builtIn: PackageResources.field_labels_tsv, "field-labels.tsv")
    return table.rows.reduce(into: [:]) { kinds, row in
      guard let kind = Field.Kind(rawValue: row["key"]) else { return }
      for label in row.list("labels", separator: "|") { kinds[label.lowercased()] = kind }
    }
  }()
}

extension Field.Kind {
  /// What the table says of a label, with or without its colon; none where it does not know it.
  public init?(label: String) {
    let words = label.hasSuffix(":") ? label.dropLast() : label[...]
    guard let kind = FieldLabels.kinds[words.lowercased()] else { return nil }
    self = kind
  }
}

extension Field {
  /// Makes a field of its label and the lines behind it.
  ///
  /// - Parameters:
  ///   - match: the label.
  ///   - fields: the fields before it: only the first of a kind has the kind's place in the TEI.
  ///   - line: the label's line.
  ///   - value: the lines of the value; blank ones do not count.
  init(
    _ match: FieldLabels.Match, behind fields: [Field], at line: RecordLine,
    value: ArraySlice<RecordLine>
  ) {
    let isFirst = !fields.contains { $0.kind == match.kind }
    let texts =
      [(match.value, line.number)]
      + value.filter { !$0.isBlank }.map { ($0.text, $0.number) }
    self.init(
      kind: isFirst ? match.kind ?? .other : .other, label: match.label, line: line.number,
      lines: texts.map { CoverText(text: Markup.stripped($0.0), line: $0.1) })
  }
}
