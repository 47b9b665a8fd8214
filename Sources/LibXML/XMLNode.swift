import CLibXML2

/// A node of a document, which it keeps alive.
///
/// Good for as long as anybody holds it; only for the thread that uses the document.
public struct XMLNode {
  /// The document that it stands in.
  public let document: XMLDocument
  let cNode: xmlNodePtr

  init(_ cNode: xmlNodePtr, of document: XMLDocument) {
    self.cNode = cNode
    self.document = document
  }
}

extension XMLNode: Hashable {
  /// Tells whether both are the same node of the same document.
  public static func == (left: XMLNode, right: XMLNode) -> Bool { left.cNode == right.cNode }

  /// Hashes which node it is.
  public func hash(into hasher: inout Hasher) { hasher.combine(cNode) }
}

extension XMLNode {
  /// The name as written, with its prefix; empty where the node has none.
  public var name: String {
    guard isElement || cNode.pointee.type == XML_ATTRIBUTE_NODE else { return "" }
    return qualifiedName(cNode.pointee.name, cNode.pointee.ns)
  }

  /// The name without prefix; empty where the node has none.
  public var localName: String {
    name.split(separator: ":").last.map { String($0) } ?? ""
  }

  /// The name of its namespace; empty where it is in none.
  public var namespace: String {
    guard isElement || cNode.pointee.type == XML_ATTRIBUTE_NODE else { return "" }
    return cNode.pointee.ns?.pointee.href.map { String($0) } ?? ""
  }

  /// Whether it is an element.
  public var isElement: Bool { cNode.pointee.type == XML_ELEMENT_NODE }

  /// The node that it stands in: an element, for an attribute its element, for the root the
  /// document.
  public var parent: XMLNode? {
    cNode.pointee.parent.map { XMLNode($0, of: document) }
  }

  /// The namespace that a prefix stands for at an element; without a prefix the default one.
  public func namespace(ofPrefix prefix: String?) -> String? {
    xmlSearchNs(document.cDocument, cNode, prefix)?.pointee.href.map { String($0) }
  }

  /// The characters in it, as XPath's `string()` sees them.
  public var text: String {
    guard let cText = xmlNodeGetContent(cNode) else { return "" }
    defer { bifolium_free(cText) }
    return String(cText)
  }

  /// Tells whether it stands somewhere in an element, in time linear in its depth.
  public func isInside(_ other: XMLNode) -> Bool {
    sequence(first: self, next: \.parent).dropFirst().contains(other)
  }
}

func qualifiedName(_ cName: CText?, _ cNamespace: UnsafePointer<xmlNs>?) -> String {
  let name = cName.map { String($0) } ?? ""
  guard let cPrefix = cNamespace?.pointee.prefix else { return name }
  return "\(String(cPrefix)):\(name)"
}
