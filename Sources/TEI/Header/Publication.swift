import Editing
import Records
import XMLTree

/// `titleStmt`: the title, an editor's before the record's own, the authors, and who made the edition
/// and paid for it.
func titleStatement(_ edition: Edition) -> Node {
  let cover = edition.record.cover
  let publication = edition.decisions.publication
  let main = tei("title", ["type": "main"], edition.header.title)
  let printed =
    edition.header.title == cover.title.text
    ? nil : tei("title", ["type": "alt"], cover.title.text)
  let authors = cover.fields.filter { $0.kind == .authors && !$0.value.isEmpty }
    .map { tei("author", $0.value) }
  return tei(
    "titleStmt",
    [main, printed] + authors + publication.editors.map(responsibility)
      + publication.funders.map { tei("funder", $0) })
}

/// `editor`, or `respStmt` for who did something else.
private func responsibility(_ editor: Publication.Editor) -> Node {
  guard let role = editor.role else {
    return tei("editor", ["ref": editor.reference], editor.name)
  }
  return tei("respStmt", [tei("resp", role), tei("name", ["ref": editor.reference], editor.name)])
}

/// `publicationStmt`: who publishes the edition, where and when, the addresses, and the terms.
func publicationStatement(_ edition: Edition) -> Node {
  let header = edition.header
  let publication = edition.decisions.publication
  let publisher = publication.publisher ?? header.archive?.name
  let number = edition.record.cover.field(.record).map(\.value) ?? ""
  return tei(
    "publicationStmt",
    [
      publisher.map { tei("publisher", $0) } ?? tei("publisher", ["ana": "unknown"]),
      publication.place.map { tei("pubPlace", $0) },
      publication.date.map { tei("date", ["when": $0]) },
      header.uri.map { tei("idno", ["type": "URI"], $0) },
      number.isEmpty ? nil : tei("idno", ["type": "record"], number),
      publication.base.map { tei("idno", ["type": "edition"], $0 + header.id) },
      availability(edition),
    ])
}

/// What stands in place of words on rights where neither the record nor an editor has any.
let noLicence = "The record names no licence."

/// The licence of the edition, and the record's words on rights; that there is neither is all that
/// is known otherwise.
private func availability(_ edition: Edition) -> Node {
  let rights = edition.record.cover.field(.rights)?.lines.map(\.text) ?? []
  guard let licence = edition.decisions.publication.licence else {
    let words = rights.isEmpty ? noLicence : rights.joined(separator: " ")
    return tei("availability", ["status": "unknown"], [tei("p", words)])
  }
  return tei(
    "availability", ["status": licence.status?.rawValue],
    [
      tei("licence", ["target": licence.target], licence.words),
      rights.isEmpty ? nil : tei("p", rights.joined(separator: " ")),
    ])
}

/// `seriesStmt`: the series, and the number of the edition in it.
func seriesStatement(_ series: Publication.Series) -> Node {
  tei(
    "seriesStmt",
    [
      tei("title", series.title ?? ""),
      series.number.map { tei("biblScope", ["unit": "volume"], $0) },
    ])
}
