/// An XML element as a plain value: its name, its attributes, what is in it.
public struct Element: Hashable, Sendable {
  /// The local name, without prefix.
  public var name: String
  /// The namespace's name; empty where there is none.
  public var namespace: String
  /// The attributes in the order in which they are written.
  public var attributes: [Attribute]
  /// What is in the element, in document order.
  public var children: [Node]
  /// The line on which the element begins in the file it was read from, counted from 1.
  public var line: Int?

  /// Makes an element.
  public init(
    _ name: String, namespace: String = Element.tei, _ attributes: [Attribute] = [],
    _ children: [Node] = [], line: Int? = nil
  ) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.children = children
    self.line = line
  }

  /// The namespace of TEI P5.
  public static let tei = "http://www.tei-c.org/ns/1.0"
}

/// An attribute of an element.
public struct Attribute: Hashable, Sendable {
  /// The name as written; `xml:id` and `xml:lang` have their prefix, and others usually none.
  public var name: String
  /// The value, without quotation marks and with no character escaped.
  public var value: String

  /// Makes an attribute.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// What can stand in an element or around the root.
public enum Node: Hashable, Sendable {
  /// An element.
  case element(Element)
  /// Characters, with no character escaped.
  case text(String)
  /// A comment.
  case comment(String)
  /// A processing instruction.
  case instruction(target: String, content: String)
}

// MARK: - Looking

extension Element {
  /// The value of an attribute, by its name as written.
  public subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }

  /// The child elements, in document order.
  public var elements: [Element] {
    children.compactMap(\.element)
  }

  /// The child elements of a name.
  public func elements(_ name: String) -> [Element] {
    elements.filter { $0.name == name }
  }

  /// The first child element of a name.
  public func first(_ name: String) -> Element? {
    elements.first { $0.name == name }
  }

  /// The element that a path of child names leads to, the first of each name.
  public func at(_ path: String...) -> Element? {
    path.reduce(self) { element, name in element?.first(name) }
  }

  /// All the characters in the element, in document order.
  public var text: String {
    children.reduce(into: "") { text, child in
      switch child {
      case .element(let element): text += element.text
      case .text(let characters): text += characters
      case .comment, .instruction: break
      }
    }
  }
}

extension Node {
  /// The element, where the node is one.
  public var element: Element? {
    if case .element(let element) = self { element } else { nil }
  }
}
