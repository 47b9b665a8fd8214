import Diagnostics
import Language

/// A plain record as it was read: its cover, and its text divided into parts.
public struct PlainRecord: Sendable {
  /// The file's name as the user gave it.
  public let file: String
  /// The name of the layout in which it is written.
  public let layout: String
  /// The short name of the archive that the layout belongs to, if to one.
  public let archive: String?
  /// What the cover says.
  public let cover: Cover
  /// The items of the contents list, in its order, or the headings of the parts; empty where the
  /// record has neither.
  public let contents: [ContentsItem]
  /// Whether each part stands under a heading, which is its item of the contents.
  public let hasHeadings: Bool
  /// The tags of the languages that the cover names as the document's own, in its order.
  public let originalLanguages: [String]
  /// The parts, in the order of the text.
  public let parts: [Part]
  /// The width to which the text's lines are wrapped; see `Paragraph.logicalLines(width:)`.
  public let wrapWidth: Int
  /// How sure the division into parts is.
  public let partition: PartitionReport
  /// What an editor should look at.
  public let warnings: [Diagnostic]

  /// Reads a record.
  ///
  /// - Parameters:
  ///   - bytes: the file's bytes.
  ///   - file: its name for messages.
  ///   - decisions: what an editor says of it.
  /// - Throws: `Failure(.unreadable)` where the bytes are no UTF-8 text, or the text is no record;
  ///   `Failure(.misconfigured)` where the editor's parts are not those of the text.
  public init(
    _ bytes: [UInt8], file: String, decisions: RecordDecisions = RecordDecisions()
  ) throws(Failure) {
    let source = try SourceText(bytes, file: file)
    let (layout, record) = try findLayout(source, decisions.layout)
    let lines = withFurniture(record.body)
    let body = paragraphs(lines)
    guard body.contains(where: { !$0.isFurniture }) else { throw noBody(source) }
    self.file = file
    self.layout = layout.name
    archive = layout.archive
    cover = record.cover
    hasHeadings = !record.headings.isEmpty
    contents =
      hasHeadings
      ? record.headings : (cover.field(.contents)?.lines ?? []).map(ContentsItem.init)
    let named =
      cover.field(.language).map { field in
        Languages.standard.namedIn(field.value).map(\.code)
      } ?? []
    originalLanguages = decisions.languages ?? (named.isEmpty ? decisions.usualLanguages : named)
    let announcement = Announcement(contents: contents, originalLanguages: originalLanguages)
    wrapWidth = Records.wrapWidth(of: body)
    let known = KnownParts(lines, announcement, file: file)
    let given =
      hasHeadings
      ? try known.parts(under: record.headings, corrected: decisions.parts)
      : try known.parts(decisions.parts)
    (parts, partition) = given.map { ($0, .certain) } ?? PartDivider(announcement).divide(body)
    warnings = contentsWithoutText(contents, parts, file)
  }
}

/// The layout of a record: the one with a name, else the first that can read it.
private func findLayout(
  _ source: SourceText, _ name: String?
) throws(Failure) -> (any Layout, LaidOutRecord) {
  if let name {
    guard let layout = Layouts.named(name), let record = try layout.read(source) else {
      throw notInLayout(source, name)
    }
    return (layout, record)
  }
  for layout in layouts {
    if let record = try layout.read(source) { return (layout, record) }
  }
  throw noCover(source)
}

// MARK: - Messages

private func notInLayout(_ source: SourceText, _ name: String) -> Failure {
  Failure(
    .unreadable,
    "the record is not in the layout '\(name)'; without a layout named for it, its own is found",
    at: Location(source.file), rule: "layout")
}

private func noCover(_ source: SourceText) -> Failure {
  let line = source.lines.first { !$0.isBlank }?.number
  return Failure(
    .unreadable,
    "no cover found; a record begins with a date, a title and labelled fields such as 'Citation:'",
    at: Location(source.file, line: line), rule: "cover")
}

private func noBody(_ source: SourceText) -> Failure {
  Failure(
    .unreadable,
    "the cover is followed by no text; expected a scan's text, a transcript or a translation",
    at: Location(source.file, line: source.lines.last?.number), rule: "body")
}

private func contentsWithoutText(
  _ contents: [ContentsItem], _ parts: [Part], _ file: String
) -> [Diagnostic] {
  contents.indices.filter { index in !parts.contains { $0.item == index } }.map { index in
    Diagnostic(
      .warning,
      "the contents announce '\(contents[index].text)', but the record has no text for it",
      at: Location(file, line: contents[index].line), rule: "contents-without-text")
  }
}
