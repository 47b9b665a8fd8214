import Editing
import Records
import XMLTree

/// `encodingDesc`: the program, how it read the record, what it did to the texts, and how to cite
/// them.
func encodingDescription(_ edition: Edition, version: String) -> Node {
  tei(
    "encodingDesc",
    [
      tei("appInfo", [application(edition.record, version: version)]), editorialPractice(),
      renditions(edition), references(),
    ])
}

/// The program, whether the parts have headings, and the order of the cover, from which `restore`
/// lays the record out again.
private func application(_ record: PlainRecord, version: String) -> Node {
  let cover = record.cover
  let places = [cover.date.map { ($0.line, "date") }, (cover.title.line, "title")].compactMap { $0 }
    .map { line, name in (line, tei("ident", ["type": "place"], name)) }
  let fields = cover.fields.map { field in
    (
      field.line,
      field.label.map { tei("ident", ["type": "field"], $0) }
        ?? tei("ident", ["type": "place"], "note")
    )
  }
  let order = (places + fields).sorted { $0.0 < $1.0 }.map(\.1)
  let headings =
    record.hasHeadings
    ? [.text(", with a "), tei("ident", ["type": "place"], "heading"), .text(" before each part")]
    : []
  let items = order.flatMap { [.text(", "), $0] }.dropFirst()
  return tei(
    "application", ["ident": "bifolium", "version": version, "xml:id": "bifolium"],
    [
      tei("label", "Bifolium"),
      tei(
        "p",
        [
          .text("The record has the layout "),
          tei("ident", ["type": "layout"], record.layout),
        ] + headings + [.text("; its cover has, in this order: ")] + items + [.text(".")]),
    ])
}

private func editorialPractice() -> Node {
  tei(
    "editorialDecl",
    [
      tei(
        "segmentation",
        [
          tei(
            "p",
            "Each text of the record is a division, in the order of the record. Paragraphs are those of the "
              + "record; the program divided them into sentences. Each line before and after the text proper "
              + "is a unit of its own.")
        ]),
      tei(
        "normalization", ["method": "markup"],
        [
          tei(
            "p",
            [
              .text(
                "Letters, punctuation and brackets stand as in the record; line breaks are spaces. What the "
                  + "program joined or corrected stands in "), tei("gi", "reg"), .text(" and "),
              tei("gi", "corr"), .text(" beside what the record has."),
            ])
        ]),
      tei("quotation", ["marks": "all"], [tei("p", "Quotation marks are kept as text.")]),
      tei(
        "interpretation",
        [
          tei(
            "p",
            "The program marked dates, times of day and words in square brackets. A year or month that a date "
              + "leaves out was inferred from the date of the document. Paragraphs that face each other were "
              + "found by their order and length. The levels of archival locations have the full names of the archive's own scheme."
          )
        ]),
    ])
}

/// What the texts' renditions mean, those that occur.
private func renditions(_ edition: Edition) -> Node? {
  let kinds = edition.divisions.flatMap(\.blocks).flatMap(\.passage.marks).map(\.kind)
  let isSpaced = kinds.contains { if case .letterSpaced = $0 { true } else { false } }
  let declared = [
    isSpaced ? ("letter-spaced", "letters set apart by spaces") : nil,
    kinds.contains(.emphasis(.bold)) ? ("bold", "bold type") : nil,
  ].compactMap { $0 }
  guard !declared.isEmpty else { return nil }
  return tei(
    "tagsDecl",
    declared.map { id, words in
      tei("rendition", ["xml:id": id, "scheme": "free"], words)
    })
}

/// How references are built so that each equals an identifier: `ru-1`, `ru-1.p3`, `ru-1.p3.s2`,
/// `ru-1.o1`.
private func references() -> Node {
  let sentence = tei(
    "citeStructure", ["unit": "sentence", "match": "s", "use": "@n", "delim": ".s"])
  let paragraph = tei(
    "citeStructure", ["unit": "paragraph", "match": ".//p[@n]", "use": "@n", "delim": ".p"],
    [sentence])
  let line = tei(
    "citeStructure",
    ["unit": "line", "match": lineMatch, "use": "substring-after(@xml:id, '.')", "delim": "."])
  return tei(
    "refsDecl",
    [
      tei(
        "citeStructure", ["unit": "division", "match": "/TEI/text/body/div", "use": "@xml:id"],
        [
          tei(
            "citeData",
            [
              "property": "http://purl.org/dc/terms/title",
              "use": "/TEI/teiHeader/fileDesc/titleStmt/title[@type='main']",
            ]),
          tei("citeData", ["property": "http://purl.org/dc/terms/language", "use": "@xml:lang"]),
          paragraph, line,
        ])
    ])
}

/// Every unit with an identifier that is no paragraph or sentence with a number.
private let lineMatch =
  ".//*[@xml:id][not(self::p[@n] or self::s[parent::p[@n]] or self::seg[@type='variant'] or self::anchor or "
  + "self::div)]"
