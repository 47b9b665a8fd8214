import Editing
import Records
import TEI
import XMLTree

/// The TEI of a small record with a text in English.
func document(
  _ body: String, title: String = "Letter", fields: String = "**Summary:**\n\nWords."
) throws -> Element {
  let text = "**May 5, 1960**\n\n**\(title)**\n\n\(fields)\n\n\(body)\n"
  let record = try PlainRecord(Array(text.utf8), file: "r.txt")
  return TEIDocument(encoding: try Edition(editing: record), version: "1").root
}

/// The first division of a text, as XML without line breaks between elements and without identifiers.
func division(_ body: String) throws -> String {
  let division = try document(body).at("text", "body", "div")
  return (division?.children ?? []).compactMap(\.element).map(xml).joined(separator: "\n")
}

/// An element as XML without line breaks, without its namespace, and without identifiers and numbers.
func xml(_ element: Element) -> String {
  let plain = bare(element)
  let bytes = XMLWriter.bytes(plain, instructions: [], isContainer: { _ in false })
  let text = String(decoding: bytes, as: UTF8.self)
  return text.split(separator: "\n").dropFirst().joined(separator: "\n")
}

extension Element {
  /// The identifiers of all elements of a name in the element, in document order.
  func identifiers(of name: String) -> [String] {
    elements.flatMap { child in
      (child.name == name ? [child["xml:id"] ?? ""] : []) + child.identifiers(of: name)
    }
  }
}

private func bare(_ element: Element) -> Element {
  var element = element
  element.namespace = ""
  element.attributes.removeAll { ["xml:id", "corresp"].contains($0.name) }
  element.children = element.children.map { child in
    if case .element(let inner) = child { .element(bare(inner)) } else { child }
  }
  return element
}
