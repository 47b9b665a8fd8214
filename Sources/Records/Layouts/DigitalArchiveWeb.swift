import Diagnostics

/// The text of the Wilson Center Digital Archive's web page: date and title, the text, then the
/// summary and the fields under `Document Information`.
///
/// The label of a field stands on a line of its own or before its value, with or without a colon.
struct DigitalArchiveWeb: Layout {
  let name = "digital-archive-web"
  let archive: String? = "wcda"

  func read(_ source: SourceText) throws(Failure) -> LaidOutRecord? {
    let all = paragraphs(source.lines)
    guard let information = all.lastIndex(where: { isInformation($0) }) else { return nil }
    let fieldsStart = firstField(all, before: information)
    let headingEnd = headingLength(all[..<fieldsStart])
    let heading = Heading(all[..<headingEnd])
    guard let title = heading.title else { throw noTitle(source, line: all[0].firstLine) }
    let body =
      all[headingEnd].firstLine..<max(all[headingEnd].firstLine, all[fieldsStart].firstLine)
    return LaidOutRecord(
      cover: Cover(
        date: heading.date, title: title,
        fields: heading.unlabelled + fields(all[fieldsStart...].flatMap(\.lines))),
      body: source.lines[(body.lowerBound - 1)..<(body.upperBound - 1)])
  }

  func write(_ record: RestoredRecord) -> String {
    let heading = record.cover.prefix { !$0.isLabelled }
    let fields = record.cover.dropFirst(heading.count)
    return (heading.flatMap(\.paragraphs) + record.paragraphs + fields.flatMap(\.paragraphs))
      .joined(separator: "\n\n") + "\n"
  }

  /// The heading that every page of the archive has before its fields.
  private func isInformation(_ paragraph: Paragraph) -> Bool {
    Markup.stripped(paragraph.lines[0].text).lowercased() == "document information"
  }

  /// The first paragraph of the fields before `Document Information`: each a label, and its value
  /// in the same paragraph or the next.
  private func firstField(_ all: [Paragraph], before end: Int) -> Int {
    var first = end
    while first > 0 {
      if label(all[first - 1].lines[0]) != nil {
        first -= 1
      } else if first > 1, isLabelAlone(all[first - 2]) {
        first -= 2
      } else {
        break
      }
    }
    return first
  }

  private func isLabelAlone(_ paragraph: Paragraph) -> Bool {
    paragraph.lines.count == 1 && (label(paragraph.lines[0]).map { $0.value.isEmpty } ?? false)
  }

  /// The number of paragraphs before the text: the date and the title, or the title alone.
  private func headingLength(_ paragraphs: ArraySlice<Paragraph>) -> Int {
    let hasDate = paragraphs.prefix(2).contains { paragraph in
      CoverText(text: Markup.stripped(paragraph.text), line: paragraph.firstLine).isDate
    }
    return min(paragraphs.count, hasDate ? 2 : 1)
  }

  /// Each label with the lines up to the next; the first line is a label.
  private func fields(_ lines: [RecordLine]) -> [Field] {
    let labels = lines.indices.compactMap { index in label(lines[index]).map { (index, $0) } }
    let ends = labels.dropFirst().map(\.0) + [lines.endIndex]
    return zip(labels, ends).reduce(into: []) { fields, field in
      let ((start, label), end) = field
      fields.append(
        Field(label, behind: fields, at: lines[start], value: lines[(start + 1)..<end]))
    }
  }

  /// The label of a line: one that the table knows, alone or before a colon.
  private func label(_ line: RecordLine) -> FieldLabels.Match? {
    let text = Markup.stripped(line.text)
    if let kind = Field.Kind(label: text) {
      return FieldLabels.Match(label: text, kind: kind, isBold: false, value: "")
    }
    return FieldLabels.match(line).flatMap { $0.kind == nil ? nil : $0 }
  }
}
