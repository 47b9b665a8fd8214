import Diagnostics
import LibXML

/// One file of a schema.
struct SchemaFile {
  /// Its number among the files of the schema.
  let number: Int32
  let outline: XMLOutline
  /// What each name of the outline is in a schema.
  let words: [Word?]
  let attributeWords: [AttributeWord?]

  /// An element of RELAX NG's.
  enum Word: String {
    case element, attribute, group, interleave, choice, optional, zeroOrMore, oneOrMore, list
    case mixed, ref, parentRef, empty, value, data, notAllowed, externalRef, grammar, text
    case param, except, div, include, start, define, name, anyName, nsName
  }

  /// An attribute that RELAX NG's elements can have.
  enum AttributeWord: String {
    case name, ns, datatypeLibrary, type, combine, href
    case base = "xml:base"
  }

  init(_ outline: XMLOutline, number: Int32) {
    self.number = number
    self.outline = outline
    words = outline.names.map {
      $0.namespace == RelaxNGSchema.namespace ? Word(rawValue: $0.local) : nil
    }
    attributeWords = outline.names.map { name in
      switch name.namespace {
      case "": AttributeWord(rawValue: name.local)
      case "http://www.w3.org/XML/1998/namespace": AttributeWord(rawValue: "xml:\(name.local)")
      default: nil
      }
    }
  }
}

extension SchemaFile {
  func word(_ item: Int) -> Word? {
    outline.items[item].kind == .element ? words[Int(outline.items[item].name)] : nil
  }

  /// The value of an attribute, as written.
  func value(_ attribute: AttributeWord, of item: Int) -> String? {
    outline.attributes(of: item)
      .first { attributeWords[Int(outline.attributes[$0])] == attribute }
      .map { outline.value(ofAttribute: $0) }
  }

  /// The child elements that are RELAX NG's; others are annotations.
  func children(of item: Int) -> [Int] {
    var children: [Int] = []
    var child = item + 1
    while child < outline.items[item].end {
      let name = outline.items[child].name
      if name >= 0, outline.names[Int(name)].namespace == RelaxNGSchema.namespace {
        children.append(child)
      }
      child = Int(outline.items[child].end)
    }
    return children
  }

  /// The characters that stand in an element itself.
  func text(of item: Int) -> String {
    var text = ""
    var child = item + 1
    while child < outline.items[item].end {
      if outline.items[child].kind != .element { text += outline.text(of: child) }
      child = Int(outline.items[child].end)
    }
    return text
  }

  func origin(_ item: Int) -> Origin {
    Origin(file: number, item: Int32(item))
  }
}
