import Editing
import Records
import XMLTree

/// `fileDesc`: the title, where the edition is published, the cover's other fields, and the source.
func fileDescription(_ edition: Edition) -> Node {
  tei(
    "fileDesc",
    [
      titleStatement(edition), publicationStatement(edition),
      edition.decisions.publication.series.map(seriesStatement), notesStatement(edition),
      sourceDescription(edition),
    ])
}

/// The fields that have no place of their own, and the contents list, in the record's order; the
/// headings of the parts come last.
private func notesStatement(_ edition: Edition) -> Node? {
  let fields = edition.record.cover.fields.compactMap { field -> Node? in
    switch field.kind {
    case .contents: contentsNote(edition)
    case _ where field.isNote(edition.header): fieldNote(field)
    default: nil
    }
  }
  let headings = edition.record.hasHeadings ? contentsNote(edition) : nil
  let notes = fields + [headings].compactMap { $0 }
  return notes.isEmpty ? nil : tei("notesStmt", notes)
}

private func fieldNote(_ field: Field) -> Node {
  let label = field.label.map { [tei("label", $0), .text(" ")] } ?? []
  return tei("note", ["type": "field"], label + linked(field.value))
}

private func contentsNote(_ edition: Edition) -> Node? {
  let items = edition.record.contents.enumerated().map { index, item in
    let divisions = edition.divisions.filter { $0.part.item == index }.map(\.id)
    return tei("item", ["corresp": pointers(divisions)], item.text)
  }
  return items.isEmpty ? nil : tei("note", ["type": "contents"], [tei("list", items)])
}

extension Field {
  /// Whether the field stands in a note, with its label: it has no place of its own, or an editor's
  /// words are there.
  func isNote(_ header: Header) -> Bool {
    switch kind {
    case .citation, .source: self != header.citation
    case .contents, .authors, .rights: false
    case .summary: header.summary != nil && !lines.isEmpty
    case .url: address == nil || address != header.uri
    case .language, .record, .date, .title, .other: true
    }
  }
}

/// Text with its addresses on the web as references.
func linked(_ text: String) -> [Node] {
  var nodes: [Node] = []
  var plain = text[...]
  var rest = text[...]
  while let start = rest.firstRange(of: "http")?.lowerBound {
    let end = rest[start...].firstIndex(where: WebAddress.ends) ?? rest.endIndex
    let last = rest[start..<end].lastIndex { !".,;)".contains($0) } ?? start
    let address = rest[start...last]
    rest = rest[rest.index(after: last)...]
    guard WebAddress.isValid(address) else { continue }
    nodes += [
      .text(String(plain[..<start])), tei("ref", ["target": String(address)], String(address)),
    ]
    plain = rest
  }
  return (nodes + [.text(String(plain))]).filter { $0 != .text("") }
}
