import LibXML

/// Finds values about which libxml2 is known to err, such as `http:` as a URI.
struct DelicateValues: Sendable {
  private let grammar: Grammar
  private let table: ValueTable

  init(_ grammar: Grammar, _ table: ValueTable) {
    self.grammar = grammar
    self.table = table
  }

  func occur(in outline: XMLOutline) -> Bool {
    var ofAttributes: [AttributePlace: [Datatype]] = [:]
    var ofElements: [Int32: [Datatype]] = [:]
    for (index, item) in outline.items.enumerated() where item.kind == .element {
      let element = outline.names[Int(item.name)]
      for attribute in outline.attributes(of: index) {
        let name = outline.attributes[attribute]
        let datatypes = ofAttributes.value(for: AttributePlace(element: item.name, attribute: name))
        {
          correctedDatatypes(in: table.values(for: element).values(of: outline.names[Int(name)]))
        }
        guard !datatypes.isEmpty else { continue }
        let value = outline.value(ofAttribute: attribute)
        if isDelicate(value, datatypes, at: { outline.node(of: index) }) { return true }
      }
      let datatypes = ofElements.value(for: item.name) {
        correctedDatatypes(in: table.values(for: element).texts)
      }
      guard !datatypes.isEmpty, Int(item.end) == index + 2 else { continue }
      let text = outline.text(of: index + 1)
      if isDelicate(text, datatypes, at: { outline.node(of: index) }) { return true }
    }
    return false
  }

  private func isDelicate(
    _ text: String, _ datatypes: [Datatype], at element: () -> XMLNode
  ) -> Bool {
    if isHarmless(text), datatypes.allSatisfy(\.isOfWords) { return false }
    // What is in a list is judged word by word.
    let words = text.utf8.split(whereSeparator: isBlank).map { String(Substring($0)) }
    let texts = words == [text] ? words : [text] + words
    return texts.contains { text in
      datatypes.contains { $0.libxml2Errs(about: text, at: element()) }
    }
  }

  /// The datatypes in some patterns about which libxml2 may err.
  private func correctedDatatypes(in patterns: [Pattern]) -> [Datatype] {
    var found: [Datatype] = []
    var waiting = patterns
    while let pattern = waiting.popLast() {
      switch grammar.patterns.form(of: pattern) {
      case .data(let number, let except):
        found.append(grammar.datatypes[number])
        if let except { waiting.append(except) }
      case .value(let number):
        found.append(grammar.datatypes[grammar.values[number].datatype])
      case .choice(let members): waiting += members
      case .group(let first, let second), .interleave(let first, let second):
        waiting += [first, second]
      case .oneOrMore(let part), .list(let part): waiting.append(part)
      case .empty, .notAllowed, .text, .attribute, .element: break
      }
    }
    return Array(Set(found)).filter(\.isCorrected)
  }
}

/// Whether a text is of so plain characters that nobody errs about it: a pointer such as `#p1`, a word.
private func isHarmless(_ text: String) -> Bool {
  text.utf8.allSatisfy {
    isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "_")
  }
    && text.utf8.count { $0 == UInt8(ascii: "#") } < 2
    && !text.isEmpty
}
