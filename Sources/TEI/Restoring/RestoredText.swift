import XMLTree

/// One text of a record, as its division has it.
struct RestoredText {
  /// The division; none for page marks without one.
  var division: Element?
  /// The lines and paragraphs as the record has them, with the page marks around them.
  var paragraphs: [String]
}

/// The texts of a body, in document order.
///
/// A page mark between two divisions belongs to the one before, unless it points at the next.
func restoredTexts(_ body: Element) -> [RestoredText] {
  var texts: [RestoredText] = []
  var restorer = TextRestorer()
  for child in body.elements {
    let isBehindText = texts.last.map { $0.division != nil } ?? true
    if isBehindText, child.name == "div" || child["corresp"] != nil || texts.isEmpty {
      texts.append(RestoredText(paragraphs: []))
    }
    restorer.restore(block: child)
    texts[texts.count - 1].paragraphs += restorer.takeParagraphs()
    if child.name == "div" { texts[texts.count - 1].division = child }
  }
  return texts
}

private struct TextRestorer {
  var paragraphs: [String] = []

  /// The paragraphs so far, which are taken away.
  mutating func takeParagraphs() -> [String] {
    defer { paragraphs = [] }
    return paragraphs
  }

  /// What the next unit begins with: a form feed, where a page without printed mark begins.
  private var pending = ""

  /// Restores an element that holds lines and paragraphs, or is one.
  mutating func restore(block element: Element) {
    switch element.name {
    case "div", "opener", "closer", "address", "postscript", "list", "table", "lg":
      for child in element.elements { restore(block: child) }
    case "sp": restore(speech: element)
    case "item": restore(item: element)
    case "row":
      paragraphs.append(element.elements.map(words).joined(separator: "    "))
    case "pb": pending = element["n"] == nil ? "\u{C}" : ""
    default:
      let text = element.name == "fw" ? element.text : words(element)
      paragraphs.append(pending + text)
      pending = ""
    }
  }

  /// Who speaks stands before the words, in their paragraph.
  private mutating func restore(speech element: Element) {
    var speaker = element.first("speaker").map(words) ?? ""
    for child in element.elements where child.name != "speaker" {
      let start = paragraphs.count
      restore(block: child)
      if child.name != "pb", !speaker.isEmpty, paragraphs.count > start {
        paragraphs[start] = speaker + " " + paragraphs[start]
        speaker = ""
      }
    }
  }

  /// The words of an item, and behind them those of the lists in it.
  private mutating func restore(item element: Element) {
    var own = element
    own.children.removeAll { $0.element?.name == "list" }
    paragraphs.append(pending + words(own))
    pending = ""
    for list in element.elements("list") { restore(block: list) }
  }

  /// The words of a unit; a page mark inside it is a paragraph of its own, as in the record.
  private func words(_ element: Element) -> String {
    let pieces = element.children.map { child -> String in
      switch child {
      case .text(let text): return text
      case .element(let inner): return words(inner, named: inner.name)
      case .comment, .instruction: return ""
      }
    }
    guard element.elements("s").isEmpty else { return sentences(pieces) }
    return pieces.joined()
  }

  private func words(_ element: Element, named name: String) -> String {
    switch name {
    case "reg", "corr": ""
    case "pb": element["n"] == nil ? "\n\u{C}" : ""
    case "fw": "\n\n\(element.text)\n\n"
    case "lb": "\n"
    case "note" where element["place"] == "foot": "\n\n\(words(element))\n\n"
    case "hi" where element["rendition"] == "#bold": "**\(words(element))**"
    default: words(element)
    }
  }

  /// Sentences with a space between them, but for those of a script that has none.
  private func sentences(_ pieces: [String]) -> String {
    pieces.reduce(into: "") { text, piece in
      guard piece.contains(where: { !$0.isWhitespace }) else { return }
      let last = text.last { !"”」』".contains($0) }
      let needsSpace = last.map { !"。！？".contains($0) } ?? false && !(text.last?.isNewline ?? true)
      text += (needsSpace ? " " : "") + piece
    }
  }
}
