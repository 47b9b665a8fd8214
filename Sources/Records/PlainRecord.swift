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
  /// The items of the contents list, in its order; empty where the record has none.
  public let contents: [ContentsItem]
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
  /// - Throws: `Failure(.unreadable)` where the bytes are no UTF-8 text, or the text is no record.
  public init(_ bytes: [UInt8], file: String) throws(Failure) {
    let source = try SourceText(bytes, file: file)
    let (layout, record) = try findLayout(source)
    let body = paragraphs(withFurniture(record.body))
    guard body.contains(where: { !$0.isFurniture }) else { throw noBody(source) }
    self.file = file
    self.layout = layout.name
    archive = layout.archive
    cover = record.cover
    contents = (cover.field(.contents)?.lines ?? []).map(ContentsItem.init)
    originalLanguages =
      cover.field(.language).map { field in
        Languages.standard.namedIn(field.value).map(\.code)
      } ?? []
    let announcement = Announcement(contents: contents, originalLanguages: originalLanguages)
    wrapWidth = Records.wrapWidth(of: body)
    (parts, partition) = PartDivider(announcement).divide(body)
    warnings = contentsWithoutText(contents, parts, file)
  }
}

private func findLayout(_ source: SourceText) throws(Failure) -> (any Layout, LaidOutRecord) {
  for layout in layouts {
    if let record = try layout.read(source) { return (layout, record) }
  }
  throw noCover(source)
}

// MARK: - Messages

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
