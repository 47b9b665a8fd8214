import TestSupport

/// An XML document as text, in which small things are changed by chance.
///
/// It reads tags itself, and knows nothing of a `>` in a value, of comments or of sections.
struct MutatedText {
  private(set) var text: String
  private var random: SeededGenerator

  init(_ text: String, seed: Int) {
    self.text = text
    random = SeededGenerator(seed: seed)
  }

  /// The document with one to three changes; it stays well-formed.
  static func text(_ text: String, seed: Int) -> String {
    var mutated = MutatedText(text, seed: seed)
    for _ in 0..<mutated.random.pick([1, 1, 1, 2, 3], else: 1) { mutated.change() }
    return mutated.text
  }

  /// An element: where its tags are, which are one for an empty element.
  private struct Element {
    var start: Range<String.Index>
    var end: Range<String.Index>
    var whole: Range<String.Index> { start.lowerBound..<end.upperBound }
  }

  private mutating func change() {
    let elements = elements().dropFirst()
    guard let element = elements.randomElement(using: &random) else { return }
    let copy = String(text[element.whole])
    switch Int.random(in: 0..<11, using: &random) {
    case 0: text.removeSubrange(element.whole)
    case 1: text.insert(contentsOf: copy, at: element.end.upperBound)
    case 2: rename(element)
    case 3: removeTags(of: element)
    case 4:
      // Moved before the tag of another.
      guard let other = elements.randomElement(using: &random),
        !element.whole.contains(other.start.lowerBound)
      else { return }
      move(element, to: other.start.lowerBound, copy)
    case 5:
      guard let next = elements.first(where: { $0.start.lowerBound >= element.end.upperBound })
      else { return }
      move(element, to: next.end.upperBound, copy)
    case 6: addAttribute(to: element)
    case 7: removeAttribute(of: element)
    case 8, 9: changeValue(in: element)
    default:
      text.insert(
        contentsOf: random.pick(["text", "1", " "], else: ""), at: element.end.upperBound)
    }
  }

  private mutating func move(_ element: Element, to place: String.Index, _ copy: String) {
    if place < element.start.lowerBound {
      text.removeSubrange(element.whole)
      text.insert(contentsOf: copy, at: place)
    } else {
      text.insert(contentsOf: copy, at: place)
      text.removeSubrange(element.whole)
    }
  }

  private mutating func rename(_ element: Element) {
    let names = elements().map { name($0) } + ["tabel", "P"]
    let (old, new) = (name(element), random.pick(names, else: "p"))
    if element.start != element.end {
      text.replaceSubrange(element.end, with: "</\(new)>")
    }
    let start = text[element.start].dropFirst(old.count + 1)
    text.replaceSubrange(element.start, with: "<\(new)\(start)")
  }

  private mutating func removeTags(of element: Element) {
    text.removeSubrange(element.end)
    guard element.start != element.end else { return }
    text.removeSubrange(element.start)
  }

  private mutating func addAttribute(to element: Element) {
    let name = random.pick(["n", "type", "xml:id", "id", "when", "who", "target"], else: "n")
    guard !text[element.start].contains(" \(name)=") else { return }
    let value = random.pick(["p1", "1", "a b", "1950-02-30", "house", ""], else: "")
    let place = text.index(element.start.lowerBound, offsetBy: self.name(element).count + 1)
    text.insert(contentsOf: " \(name)=\"\(value)\"", at: place)
  }

  private mutating func removeAttribute(of element: Element) {
    let values = attributes(of: element)
    guard let value = values.randomElement(using: &random) else { return }
    text.removeSubrange(value.whole)
  }

  private mutating func changeValue(in element: Element) {
    let all = elements().flatMap { attributes(of: $0) }
    let own = attributes(of: element)
    guard let value = (own.isEmpty ? all : own).randomElement(using: &random) else { return }
    let others = all.map { String(text[$0.value]) }
    let pool =
      others + ["", " ", "x y", "1950-13-01", "1950-10", "-1", "+1", "#", "http:", "en_GB"]
    text.replaceSubrange(value.value, with: random.pick(pool, else: ""))
  }
}

// MARK: - Reading

extension MutatedText {
  private func name(_ element: Element) -> String {
    String(text[element.start].dropFirst().prefix { !" \n/>".contains($0) })
  }

  /// The elements, outer ones first.
  private func elements() -> [Element] {
    var elements: [Element] = []
    var open: [Int] = []
    var index = text.startIndex
    while let start = text[index...].firstIndex(of: "<"),
      let close = text[start...].firstIndex(of: ">")
    {
      index = text.index(after: close)
      let tag = text[start..<index]
      if tag.hasPrefix("<?") || tag.hasPrefix("<!") { continue }
      if tag.hasPrefix("</") {
        elements[open.removeLast()].end = start..<index
      } else {
        if !tag.hasSuffix("/>") { open.append(elements.count) }
        elements.append(Element(start: start..<index, end: start..<index))
      }
    }
    return elements
  }

  /// The attributes of an element, but for declarations: with the blank before them, and the value.
  private func attributes(
    of element: Element
  ) -> [(whole: Range<String.Index>, value: Range<String.Index>)] {
    var found: [(whole: Range<String.Index>, value: Range<String.Index>)] = []
    var index = element.start.lowerBound
    while let quote = text[index..<element.start.upperBound].firstIndex(of: "\""),
      let end = text[text.index(after: quote)...].firstIndex(of: "\"")
    {
      let blank = text[..<quote].lastIndex { $0.isWhitespace } ?? quote
      index = text.index(after: end)
      guard !text[blank...].dropFirst().hasPrefix("xmlns") else { continue }
      found.append((blank..<index, text.index(after: quote)..<end))
    }
    return found
  }
}
