/// Writes a document as XML 1.0 in UTF-8.
///
/// Children of the elements called containers stand on lines of their own, indented, unless there
/// are characters between them; everything else stands as it is, so that no space is added to
/// words.
public struct XMLWriter {
  private let isContainer: (Element) -> Bool
  private var bytes: [UInt8] = []

  private init(isContainer: @escaping (Element) -> Bool) {
    self.isContainer = isContainer
  }

  /// The bytes of a document: its prolog's instructions one a line, and its root.
  ///
  /// - Parameters:
  ///   - root: the root element; its namespace becomes the default one.
  ///   - instructions: the targets and contents of the instructions before it.
  ///   - isContainer: whether an element's children stand on lines of their own; not asked for one
  ///     that has characters of its own.
  /// - Returns: the XML, with its declaration and a line end at the end.
  public static func bytes(
    _ root: Element, instructions: [(target: String, content: String)],
    isContainer: @escaping (Element) -> Bool
  ) -> [UInt8] {
    var writer = XMLWriter(isContainer: isContainer)
    writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    for (target, content) in instructions { writer.write("<?\(target) \(content)?>\n") }
    writer.write(root, inNamespace: "", depth: 0)
    writer.write("\n")
    return writer.bytes
  }

  private mutating func write(_ text: String) {
    bytes += text.utf8
  }

  private mutating func write(_ element: Element, inNamespace namespace: String, depth: Int) {
    write("<\(element.name)")
    if element.namespace != namespace { write(attribute: "xmlns", element.namespace) }
    for attribute in element.attributes { write(attribute: attribute.name, attribute.value) }
    guard !element.children.isEmpty else { return write("/>") }
    write(">")
    let isContainer = !element.hasCharacters && isContainer(element)
    for child in element.children {
      if isContainer { breakLine(depth + 1) }
      write(child, inNamespace: element.namespace, depth: depth + 1)
    }
    if isContainer { breakLine(depth) }
    write("</\(element.name)>")
  }

  private mutating func write(_ node: Node, inNamespace namespace: String, depth: Int) {
    switch node {
    case .element(let element): write(element, inNamespace: namespace, depth: depth)
    case .text(let text): escape(text, inAttribute: false)
    case .comment(let text): write("<!--\(text)-->")
    case .instruction(let target, let content): write("<?\(target) \(content)?>")
    }
  }

  private mutating func write(attribute name: String, _ value: String) {
    write(" \(name)=\"")
    escape(value, inAttribute: true)
    write("\"")
  }

  private mutating func breakLine(_ depth: Int) {
    write("\n")
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
  }

  private mutating func escape(_ text: String, inAttribute: Bool) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "<"): write("&lt;")
      case UInt8(ascii: ">"): write("&gt;")
      case UInt8(ascii: "\r"): write("&#13;")
      case UInt8(ascii: "\"") where inAttribute: write("&quot;")
      case UInt8(ascii: "\n") where inAttribute: write("&#10;")
      case UInt8(ascii: "\t") where inAttribute: write("&#9;")
      default: bytes.append(byte)
      }
    }
  }
}

extension Element {
  /// Whether characters stand between the element's children.
  fileprivate var hasCharacters: Bool {
    children.contains { child in
      if case .text = child { true } else { false }
    }
  }
}
