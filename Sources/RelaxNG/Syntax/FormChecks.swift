import Diagnostics
import LibXML

extension SyntaxReader {
  /// The word that an element of the schema is, once its attributes and text are found to be those
  /// of it (specification, section 3).
  func checkedWord(_ item: Int) throws(Failure) -> SchemaFile.Word {
    guard let word = file.word(item) else {
      let name = file.outline.names[Int(file.outline.items[item].name)].local
      throw files.failure(unknown(name), file, item)
    }
    for index in file.outline.attributes(of: item) {
      let number = Int(file.outline.attributes[index])
      let name = file.outline.names[number]
      guard name.namespace.isEmpty || name.namespace == RelaxNGSchema.namespace else { continue }
      guard name.namespace.isEmpty, let attribute = file.attributeWords[number],
        word.allows(attribute)
      else { throw files.failure(unknownAttribute(name.local, word.rawValue), file, item) }
    }
    if word.isOfText {
      guard !hasElements(item) else { throw files.failure(elements(word.rawValue), file, item) }
    } else if hasText(item) {
      throw files.failure(text(word.rawValue), file, item)
    }
    if word.isEmpty, !file.children(of: item).isEmpty {
      throw files.failure(notEmpty(word.rawValue), file, item)
    }
    return word
  }

  private func children(of item: Int) -> some Sequence<Int> {
    let items = file.outline.items
    return sequence(state: item + 1) { child in
      guard child < items[item].end else { return nil }
      defer { child = Int(items[child].end) }
      return child
    }
  }

  private func hasElements(_ item: Int) -> Bool {
    children(of: item).contains { file.outline.items[$0].kind == .element }
  }

  private func hasText(_ item: Int) -> Bool {
    children(of: item).contains { file.outline.items[$0].kind == .text }
  }
}

extension SchemaFile.Word {
  /// Whether it holds characters and no elements.
  fileprivate var isOfText: Bool {
    self == .value || self == .param || self == .name
  }

  /// Whether it holds nothing but annotations.
  fileprivate var isEmpty: Bool {
    switch self {
    case .ref, .parentRef, .empty, .notAllowed, .text, .externalRef: true
    default: false
    }
  }

  fileprivate func allows(_ attribute: SchemaFile.AttributeWord) -> Bool {
    switch attribute {
    case .ns, .datatypeLibrary, .base: true
    case .name: [.element, .attribute, .ref, .parentRef, .define, .param].contains(self)
    case .type: self == .value || self == .data
    case .combine: self == .start || self == .define
    case .href: self == .externalRef || self == .include
    }
  }
}

// MARK: - Messages

private func unknown(_ name: String) -> String {
  "there is no <\(name)> in RELAX NG"
}

private func unknownAttribute(_ name: String, _ element: String) -> String {
  "<\(element)> has no attribute \(name) in RELAX NG"
}

private func elements(_ element: String) -> String {
  "<\(element)> has elements in it; expected only text"
}

private func text(_ element: String) -> String {
  "<\(element)> has text in it; expected only elements"
}

private func notEmpty(_ element: String) -> String {
  "<\(element)> is not empty; expected nothing in it"
}
