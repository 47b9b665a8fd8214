import Diagnostics
import Records
import XMLTree

extension RestoredRecord {
  /// Takes a record's words from its TEI.
  ///
  /// - Parameters:
  ///   - root: the root element of a document that Bifolium encoded.
  ///   - file: its name for messages.
  ///   - isPlain: whether it is to be laid out plainly, with a heading before each part, whatever
  ///     layout the record has.
  /// - Throws: `Failure(.unreadable)` where the document is no TEI, or does not say how its record
  ///   was laid out.
  public init(
    restoring root: Element, file: String, asPlain isPlain: Bool = false
  ) throws(Failure) {
    guard root.name == "TEI", root.namespace == Element.tei else { throw notTEI(root, file) }
    let cover = RestoredCover(root)
    guard let layout = cover.layout else { throw noLayout(root, file) }
    let hasHeadings = isPlain || cover.hasHeadings
    let texts = root.at("text", "body").map(restoredTexts) ?? []
    self.init(
      layout: isPlain ? Layouts.plain : layout,
      cover: cover.pieces(besideHeadings: hasHeadings)
        + (isPlain && layout != Layouts.plain ? cover.publisher : []),
      parts: hasHeadings
        ? withHeadings(texts, items: cover.contents)
        : texts.map { Part(paragraphs: $0.paragraphs) })
  }
}

private func notTEI(_ root: Element, _ file: String) -> Failure {
  Failure(
    .unreadable, "the root element is '\(root.name)', not 'TEI' of the namespace \(Element.tei)",
    at: Location(file, line: root.line), rule: "tei")
}

private func noLayout(_ root: Element, _ file: String) -> Failure {
  Failure(
    .unreadable,
    "the header does not say how the record was laid out; only what 'bifolium encode' wrote can be restored",
    at: Location(file, line: root.first("teiHeader")?.line ?? root.line), rule: "layout")
}
