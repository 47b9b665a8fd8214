import Diagnostics
import Language

/// The text of the Wilson Center Digital Archive's PDF export: date, title, labelled fields, then the
/// parts with nothing between them.
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
    let heading = heading(beforeFields)
    guard let title = heading.title else { throw noTitle(source, lines[first]) }
    let (fields, bodyStart) = fields(lines[first...])
    return LaidOutRecord(
      cover: Cover(date: heading.date, title: title, fields: heading.unlabelled + fields),
      body: lines[bodyStart...])
  }

  /// The first paragraph before the fields that is a date, and the words behind it as the title; without a
  /// date all words are the title. What stands before the date has no label.
  private func heading(
    _ paragraphs: [Paragraph]
  ) -> (date: CoverText?, title: CoverText?, unlabelled: [Field]) {
    let texts = paragraphs.map { paragraph in
      CoverText(text: Markup.stripped(paragraph.text), line: paragraph.firstLine)
    }.filter { !$0.text.isEmpty }
    let reader = DateReader(language: "en")
    guard
      let date = texts.firstIndex(where: {
        reader.date(of: TokenizedText($0.text)) != nil || $0.isUndated
      })
    else { return (nil, joined(texts[...]), []) }
    let isLast = date == texts.count - 1
    let title = joined(isLast ? texts[..<date] : texts[(date + 1)...])
    let unlabelled = isLast ? [] : texts[..<date].map { Field(unlabelled: $0) }
    return (texts[date], title, unlabelled)
  }

  private func joined(_ texts: ArraySlice<CoverText>) -> CoverText? {
    let words = texts.map(\.text).joined(separator: " ")
    return texts.first.map { CoverText(text: words, line: $0.line) }
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
      let isFirst = !fields.contains { $0.kind == label.kind }
      fields.append(
        Field(
          label, kind: isFirst ? label.kind ?? .other : .other, at: lines[index],
          value: lines[(index + 1)..<end]))
      index = nextSolid(lines, end)
    }
    return (fields, index)
  }

  /// The index behind the value of a field that begins at an index.
  ///
  /// A value goes on to the next known label. Behind the contents list, which comes last but for a
  /// few short fields, it is one paragraph, because the text follows with nothing between.
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
      if isKnownLabel(lines[solid]), isLabel(lines[solid], isBold) { return solid }
      next = endOfParagraph(lines, solid)
    }
    return end
  }

  private func endOfContents(_ lines: ArraySlice<RecordLine>, from start: Int) -> Int {
    var end = start
    var next = start
    while next < lines.endIndex, isContentsItem(lines[next]) {
      end = next + 1
      next = nextSolid(lines, end)
    }
    return end == start ? endOfParagraph(lines, start) : end
  }

  private func isContentsItem(_ line: RecordLine) -> Bool {
    let text = Markup.stripped(line.text)
    return text.count <= 60 && ContentsItem(CoverText(text: text, line: 0)).subtype != nil
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

extension DigitalArchivePDF {
  func write(_ record: RestoredRecord) -> String {
    let cover = record.cover.flatMap { piece -> [String] in
      switch piece {
      case .date(let text), .title(let text): ["**\(text)**"]
      case .field(let label, let lines):
        (label.map { ["**\($0):**"] } ?? []) + [lines.joined(separator: "  \n")]
      }
    }
    return (cover + record.paragraphs).joined(separator: "\n\n") + "\n"
  }
}

extension Field {
  fileprivate init(unlabelled text: CoverText) {
    kind = .other
    label = nil
    line = text.line
    lines = [text]
  }

  fileprivate init(
    _ match: FieldLabels.Match, kind: Kind, at line: RecordLine, value: ArraySlice<RecordLine>
  ) {
    self.kind = kind
    label = match.label
    self.line = line.number
    let first = CoverText(text: Markup.stripped(match.value), line: line.number)
    lines =
      (match.value.isEmpty ? [] : [first])
      + value.filter { !$0.isBlank }.map { CoverText(text: Markup.stripped($0.text), line: $0.number) }
  }
}

extension CoverText {
  /// Whether the words say that the date is unknown.
  fileprivate var isUndated: Bool {
    ["undated", "n.d.", "no date", "date unknown", "unknown date"].contains(text.lowercased())
  }
}

private func noTitle(_ source: SourceText, _ line: RecordLine) -> Failure {
  Failure(
    .unreadable,
    "the cover has no title; expected a date and a title before the first field",
    at: Location(source.file, line: line.number), rule: "cover-title")
}
