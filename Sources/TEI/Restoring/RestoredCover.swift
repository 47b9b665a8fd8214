import Records
import XMLTree

/// The cover of a record in its TEI: what stands in it, in the order that the header keeps.
struct RestoredCover {
  private let header: Element?
  private let order: [Element]

  init(_ root: Element) {
    header = root.first("teiHeader")
    let application = header?.at("encodingDesc", "appInfo")?.elements("application")
      .first { $0["ident"] == "bifolium" }
    order = application?.elements("p").flatMap { $0.elements("ident") } ?? []
  }

  /// The name of the record's layout, where the header has it.
  var layout: String? {
    order.first { $0["type"] == "layout" }?.text
  }

  /// Whether each part of the record stands under a heading.
  var hasHeadings: Bool {
    order.contains { $0["type"] == "place" && $0.text == "heading" }
  }

  /// The publisher as a field, which the plain layout needs in place of an archive's own layout.
  var publisher: [RestoredRecord.CoverPiece] {
    let name = header?.at("fileDesc", "publicationStmt", "publisher")?.text ?? ""
    let isNamed = order.contains { $0.text == "Publisher:" }
    return name.isEmpty || isNamed ? [] : [.field(label: "Publisher:", lines: [name])]
  }

  /// The items of the contents list.
  var contents: [Element] {
    header?.at("fileDesc", "notesStmt")?.elements("note").first { $0["type"] == "contents" }?
      .first("list")?.elements("item") ?? []
  }

  /// The pieces in the record's order.
  ///
  /// - Parameter hasHeadings: whether the items of the contents list are headings in the text, and
  ///   so no piece of the cover.
  /// - Returns: the pieces, each with its words.
  func pieces(besideHeadings hasHeadings: Bool) -> [RestoredRecord.CoverPiece] {
    var notes = header?.at("fileDesc", "notesStmt")?.elements("note") ?? []
    var taken: Set<Field.Kind> = [.other]
    let isList = { (item: Element) in
      hasHeadings && !self.hasHeadings && item["type"] == "field"
        && Field.Kind(label: item.text) == .contents && taken.insert(.contents).inserted
    }
    return order.filter { $0["type"] != "layout" && $0.text != "heading" && !isList($0) }.map {
      item in
      switch (item["type"], item.text) {
      case ("place", "date"):
        return .date(header?.at("profileDesc", "creation", "date")?.text ?? "")
      case ("place", "title"):
        // The record's title is the last: an editor's stands before it.
        return .title(header?.at("fileDesc", "titleStmt")?.elements("title").last?.text ?? "")
      case ("place", _): return .field(label: nil, lines: note(nil, from: &notes))
      case (_, let label):
        // The first field of a kind has the kind's place, any other a note; and so has the first
        // where an editor's words are in its place.
        let kind = Field.Kind(label: label) ?? .other
        let place = taken.insert(kind).inserted && !isInNotes(label) ? lines(of: kind) : nil
        return .field(label: label, lines: place ?? note(label, from: &notes))
      }
    }
  }

  /// Whether there are as many notes with a label as fields.
  private func isInNotes(_ label: String) -> Bool {
    let notes = header?.at("fileDesc", "notesStmt")?.elements("note") ?? []
    return notes.count { $0["type"] == "field" && $0.first("label")?.text == label }
      >= order.count { $0["type"] == "field" && $0.text == label }
  }

  /// The value of a field that has a note, and takes the note away.
  private func note(_ label: String?, from notes: inout [Element]) -> [String] {
    let index = notes.firstIndex { note in
      note["type"] == "field" && note.first("label")?.text == label
    }
    guard let index else { return [] }
    let note = notes.remove(at: index)
    return [note.children.filter { $0.element?.name != "label" }.map(\.text).joined()]
  }

  /// The value of a field that has a place of its own, empty where the record has none; nil for a
  /// field that has a note.
  private func lines(of kind: Field.Kind) -> [String]? {
    guard let elements = place(of: kind) else { return nil }
    return elements.map(\.text)
  }

  private func place(of kind: Field.Kind) -> [Element]? {
    switch kind {
    case .source where hasCitation: nil
    case .citation, .source:
      header?.at("fileDesc", "sourceDesc")?.elements("bibl") ?? []
    case .summary: header?.at("profileDesc", "abstract")?.elements("p") ?? []
    case .contents: hasHeadings ? nil : contents
    case .authors: header?.at("fileDesc", "titleStmt")?.elements("author") ?? []
    case .rights:
      header?.at("fileDesc", "publicationStmt", "availability")?.elements("p")
        .filter { $0.text != noLicence } ?? []
    case .url:
      header?.at("fileDesc", "publicationStmt")?.elements("idno").first { $0["type"] == "URI" }
        .map { [$0] }
    case .language, .record, .date, .title, .other: nil
    }
  }

  /// Whether the record has a citation, so that its source is a note.
  private var hasCitation: Bool {
    order.contains { $0["type"] == "field" && Field.Kind(label: $0.text) == .citation }
  }
}

extension Node {
  /// The characters of an element or text.
  fileprivate var text: String {
    switch self {
    case .element(let element): element.text
    case .text(let characters): characters
    case .comment, .instruction: ""
    }
  }
}
