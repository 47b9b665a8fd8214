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

  /// The pieces in the record's order.
  var pieces: [RestoredRecord.CoverPiece] {
    var notes = header?.at("fileDesc", "notesStmt")?.elements("note") ?? []
    return order.filter { $0["type"] == "field" }.map { item in
      switch item.text {
      case "date": return .date(header?.at("profileDesc", "creation", "date")?.text ?? "")
      case "title": return .title(header?.at("fileDesc", "titleStmt", "title")?.text ?? "")
      case let label:
        return .field(label: label, lines: note(label, from: &notes) ?? lines(of: label))
      }
    }
  }

  /// The value of a field that has a note, and takes the note away.
  private func note(_ label: String, from notes: inout [Element]) -> [String]? {
    guard let index = notes.firstIndex(where: { $0.first("label")?.text == label + ":" }) else {
      return nil
    }
    let note = notes.remove(at: index)
    return [note.children.filter { $0.element?.name != "label" }.map(\.text).joined()]
  }

  /// The value of a field that has a place of its own.
  private func lines(of label: String) -> [String] {
    let elements =
      switch Field.Kind(label: label) {
      case .citation, .source: header?.at("fileDesc", "sourceDesc", "bibl").map { [$0] }
      case .summary: header?.at("profileDesc", "abstract")?.elements("p")
      case .contents:
        header?.at("fileDesc", "notesStmt")?.elements("note").first { $0["type"] == "contents" }?
          .first("list")?.elements("item")
      case .authors: header?.at("fileDesc", "titleStmt")?.elements("author")
      case .rights: header?.at("fileDesc", "publicationStmt", "availability")?.elements("p")
      case .url:
        header?.at("fileDesc", "publicationStmt")?.elements("idno").filter { $0["type"] == "URI" }
      case .language, .record, .date, .title, .other, nil: [Element]?.none
      }
    return elements?.map(\.text) ?? []
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
