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

/// The end of a line within a paragraph.
private let hardBreak = "  \n"

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
    case "div" where element["type"] == "attachment": restore(element, joining: "head")
    case "lg": restore(element, joining: "l")
    case "div", "opener", "closer", "address", "postscript", "list", "table":
      restore(blocks: element.elements[...])
    case "sp": restore(speech: element)
    case "item": restore(item: element)
    case "row": add(element.elements.map(words).joined(separator: "    "))
    case "pb": pending = element["n"] == nil ? "\u{C}" : ""
    default: add(element.name == "fw" ? element.text : words(element))
    }
  }

  private mutating func restore(blocks: ArraySlice<Element>) {
    for block in blocks { restore(block: block) }
  }

  private mutating func add(_ paragraph: String) {
    paragraphs.append(pending + paragraph)
    pending = ""
  }

  /// Restores an element whose lines of a name stand in one paragraph where nothing is between them:
  /// only there they are verse, or the heading of an attachment.
  private mutating func restore(_ element: Element, joining name: String) {
    var rest = element.elements[...]
    while let first = rest.first {
      let lines = rest.prefix { $0.name == name }
      if lines.isEmpty {
        restore(block: first)
      } else {
        add(lines.map(words).joined(separator: hardBreak))
      }
      rest = rest.dropFirst(max(lines.count, 1))
    }
  }

  /// Who speaks stands before the words, in their paragraph.
  private mutating func restore(speech element: Element) {
    let words = element.elements.dropFirst()
    let start = paragraphs.count
    restore(blocks: element.elements.prefix(1))
    restore(blocks: words.prefix(1))
    if words.first?.name == "p" {
      paragraphs.replaceSubrange(start..., with: [paragraphs[start...].joined(separator: " ")])
    }
    restore(blocks: words.dropFirst())
  }

  /// The words of an item, then what stands behind them: the list in it, and what is printed before
  /// that.
  private mutating func restore(item element: Element) {
    let end = (element.elements.lastIndex { $0.name == "s" } ?? -1) + 1
    var own = element
    own.children = element.elements.prefix(end).map(Node.element)
    add(words(own))
    restore(blocks: element.elements.dropFirst(end))
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

  /// Sentences with a space between them, but for those of a script that has none; there only before
  /// a mark that would end the sentence before it, too.
  private func sentences(_ pieces: [String]) -> String {
    pieces.reduce(into: "") { text, piece in
      guard piece.contains(where: { !$0.isWhitespace }) else { return }
      let last = text.last { !"”」』".contains($0) }
      let isSet =
        last.map { !"。！？".contains($0) } ?? false || piece.first.map { "。！？".contains($0) } ?? false
      let needsSpace = isSet && !(text.last?.isNewline ?? true)
      text += (needsSpace ? " " : "") + piece
    }
  }
}
