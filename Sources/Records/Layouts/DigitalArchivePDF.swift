import Diagnostics

/// The text of the Wilson Center Digital Archive's PDF export: date, title, labelled fields, then
/// the parts with nothing between them.
///
/// Date, title and labels are bold in Markdown, or have no mark where `pdftotext` printed them.
struct DigitalArchivePDF: Layout {
  let name = "digital-archive-pdf"
  let archive: String? = "wcda"

  func read(_ source: SourceText) throws(Failure) -> LaidOutRecord? {
    let lines = source.lines[...]
    guard let first = lines.firstIndex(where: { isKnownLabel($0) }) else { return nil }
    let beforeFields = paragraphs(lines[..<first])
    guard !beforeFields.isEmpty, beforeFields.count <= longestHeading else { return nil }
    let heading = Heading(beforeFields)
    guard let title = heading.title else { throw noTitle(source, line: lines[first].number) }
    let (fields, bodyStart) = fields(lines[first...])
    return LaidOutRecord(
      cover: Cover(date: heading.date, title: title, fields: heading.unlabelled + fields),
      body: lines[bodyStart...])
  }

  func write(_ record: RestoredRecord) -> String {
    let cover = record.cover.flatMap { piece -> [String] in
      switch piece {
      case .date, .title: piece.paragraphs.map { "**\($0)**" }
      case .field where piece.isLabelled:
        ["**\(piece.paragraphs[0])**"] + piece.paragraphs.dropFirst()
      case .field: piece.paragraphs
      }
    }
    return (cover + record.paragraphs).joined(separator: "\n\n") + "\n"
  }

  /// The fields, and the index of the first line after them.
  private func fields(_ lines: ArraySlice<RecordLine>) -> ([Field], Int) {
    var fields: [Field] = []
    var index = lines.startIndex
    let isBold = FieldLabels.match(lines[index])?.isBold ?? false
    while index < lines.endIndex, let label = FieldLabels.match(lines[index]),
      label.isBold == isBold, label.value.isEmpty || label.isBold || fields.isEmpty
    {
      let end = endOfValue(
        lines, from: index + 1, kind: label.kind ?? .other, isBold: isBold,
        hasContents: fields.contains { $0.kind == .contents })
      fields.append(
        Field(label, behind: fields, at: lines[index], value: lines[(index + 1)..<end]))
      index = nextSolid(lines, end)
    }
    return (fields, index)
  }

  /// The index behind the value of a field that begins at an index.
  ///
  /// A value goes on to the next label, in a cover without bold to the next known one. Behind the
  /// contents list, which comes last but for a few short fields, it is one paragraph, because the
  /// text follows with nothing between.
  private func endOfValue(
    _ lines: ArraySlice<RecordLine>, from start: Int, kind: Field.Kind, isBold: Bool,
    hasContents: Bool
  ) -> Int {
    let first = nextSolid(lines, start)
    if first < lines.endIndex, isLabel(lines[first], isBold) { return start }
    if kind == .contents { return endOfContents(lines, from: first) }
    let end = endOfParagraph(lines, first)
    guard !hasContents else { return end }
    var next = end
    for _ in 0..<longestValue {
      let solid = nextSolid(lines, next)
      guard solid < lines.endIndex else { return end }
      if isLabel(lines[solid], isBold), isBold || isKnownLabel(lines[solid]) { return solid }
      next = endOfParagraph(lines, solid)
    }
    return end
  }

  /// The first paragraph, and further lines that are plain items.
  private func endOfContents(_ lines: ArraySlice<RecordLine>, from start: Int) -> Int {
    var end = endOfParagraph(lines, start)
    var next = nextSolid(lines, end)
    while next < lines.endIndex, isContentsItem(lines[next]) {
      end = next + 1
      next = nextSolid(lines, end)
    }
    return end
  }

  private func isContentsItem(_ line: RecordLine) -> Bool {
    let text = Markup.stripped(line.text)
    return text.count <= 60 && ContentsItem(CoverText(text: text, line: 0)).isPlain
  }

  private func isKnownLabel(_ line: RecordLine) -> Bool {
    FieldLabels.match(line).map { $0.kind != nil && ($0.value.isEmpty || $0.isBold) } ?? false
  }

  private func isLabel(_ line: RecordLine, _ isBold: Bool) -> Bool {
    FieldLabels.match(line)?.isBold == isBold
  }

  private func endOfParagraph(_ lines: ArraySlice<RecordLine>, _ start: Int) -> Int {
    lines[min(start, lines.endIndex)...].dropFirst().firstIndex { line in
      line.isBlank || isKnownLabel(line)
    } ?? lines.endIndex
  }

  private func nextSolid(_ lines: ArraySlice<RecordLine>, _ start: Int) -> Int {
    lines[min(start, lines.endIndex)...].firstIndex { !$0.isBlank } ?? lines.endIndex
  }

  /// The most paragraphs that stand before the fields: the date, and the title in a few.
  private let longestHeading = 4
  /// The most paragraphs that are searched for the next label.
  private let longestValue = 12
}
