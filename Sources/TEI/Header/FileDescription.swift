import Editing
import Records
import XMLTree

/// `fileDesc`: the title, where the record is published, the cover's other fields, and the source.
func fileDescription(_ edition: Edition) -> Node {
  tei(
    "fileDesc",
    [
      titleStatement(edition), publicationStatement(edition), notesStatement(edition),
      sourceDescription(edition),
    ])
}

private func titleStatement(_ edition: Edition) -> Node {
  let cover = edition.record.cover
  let authors = cover.fields.filter { $0.kind == .authors && !$0.value.isEmpty }
  return tei(
    "titleStmt",
    [tei("title", ["type": "main"], cover.title.text)] + authors.map { tei("author", $0.value) })
}

private func publicationStatement(_ edition: Edition) -> Node {
  let header = edition.header
  let publisher =
    header.archive.map { tei("publisher", $0.name) } ?? tei("publisher", ["ana": "unknown"])
  let number = edition.record.cover.field(.record).map(\.value) ?? ""
  return tei(
    "publicationStmt",
    [
      publisher, header.uri.map { tei("idno", ["type": "URI"], $0) },
      number.isEmpty ? nil : tei("idno", ["type": "record"], number), availability(edition),
    ])
}

/// What stands in place of words on rights where the record has none.
let noLicence = "The record names no licence."

/// The record's words on rights; that it names none is all that is known otherwise.
private func availability(_ edition: Edition) -> Node {
  let rights = edition.record.cover.field(.rights)?.lines.map(\.text) ?? []
  let words = rights.isEmpty ? noLicence : rights.joined(separator: " ")
  return tei("availability", ["status": "unknown"], [tei("p", words)])
}

/// The fields that have no place of their own, and the contents list, in the record's order.
private func notesStatement(_ edition: Edition) -> Node? {
  let notes = edition.record.cover.fields.compactMap { field -> Node? in
    switch field.kind {
    case .contents: contentsNote(edition)
    case _ where field.isNote(citation: edition.header.citation): fieldNote(field)
    default: nil
    }
  }
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
  /// Whether the field stands in a note, with its label.
  func isNote(citation: Field?) -> Bool {
    switch kind {
    case .citation, .source: self != citation
    case .summary, .contents, .authors, .rights: false
    case .url: address == nil
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
