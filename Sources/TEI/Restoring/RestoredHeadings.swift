import Language
import Records
import XMLTree

/// A record's texts, each under its heading: the item of the contents list that points at its
/// division, or what the division is and its language.
///
/// An item that points at no division is a heading without text, before the text of a later item.
func withHeadings(_ texts: [RestoredText], items: [Element]) -> [RestoredRecord.Part] {
  var parts: [RestoredRecord.Part] = []
  var next = 0
  for text in texts {
    let item = items.firstIndex { points($0, at: text.division) }
    if let item {
      parts += items[min(next, item)..<item].filter(isWithoutText).map(heading)
      next = max(next, item + 1)
    }
    parts.append(
      RestoredRecord.Part(
        heading: item.map { items[$0].text } ?? text.division.map(heading(of:)),
        paragraphs: text.paragraphs))
  }
  return parts + items[next...].filter(isWithoutText).map(heading)
}

private func points(_ item: Element, at division: Element?) -> Bool {
  guard let id = division?["xml:id"], let pointers = item["corresp"] else { return false }
  return pointers.split(separator: " ").contains { $0 == "#" + id }
}

private func isWithoutText(_ item: Element) -> Bool {
  item["corresp"] == nil
}

private func heading(_ item: Element) -> RestoredRecord.Part {
  RestoredRecord.Part(heading: item.text, paragraphs: [])
}

/// The heading of a division that the contents list does not name, such as `Transcript - Russian`.
private func heading(of division: Element) -> String {
  let kind = division["subtype"] == "translation" ? "Translation" : "Transcript"
  let language = division["xml:lang"].map { Languages.standard[$0]?.name ?? $0 } ?? ""
  return "\(kind) - \(language)"
}
