import CLibXML2
import Diagnostics
import XMLTree

extension XMLDocument {
  /// Copies the document into plain values: the processing instructions before the root, and the
  /// root.
  ///
  /// Neighbouring texts, CDATA sections and entities become one text; attributes that the internal
  /// subset adds are there. Linear time.
  ///
  /// - Returns: the instructions and the root.
  /// - Throws: `Failure` where more than 256 elements stand in one another, for which values that
  ///   hold each other are not made.
  public func tree() throws(Failure) -> (instructions: [Node], root: Element) {
    guard tags.depth <= 256 else { throw .tooDeep(file) }
    let instructions = siblings(from: cDocument.pointee.children)
      .prefix { $0.pointee.type != XML_ELEMENT_NODE }
      .filter { $0.pointee.type == XML_PI_NODE }
      .compactMap { LibXML.node(copying: $0, of: self) }
    return (instructions, element(copying: root.cNode, of: self))
  }
}

extension Failure {
  fileprivate static func tooDeep(_ file: String) -> Failure {
    Failure(
      .unreadable, "more than 256 elements stand in one another; only validation reads such files",
      at: Location(file), rule: "well-formed")
  }
}

extension XMLOutline {
  /// Copies of the elements of a namespace that do not stand in others of it.
  public func elements(inNamespace namespace: String) -> [Element] {
    let isSought = names.map { $0.namespace == namespace }
    guard isSought.contains(true) else { return [] }
    var elements: [Element] = []
    var item = 0
    while item < items.count {
      if items[item].kind == .element, isSought[Int(items[item].name)] {
        elements.append(element(copying: node(of: item).cNode, of: document))
        item = Int(items[item].end)
      } else {
        item += 1
      }
    }
    return elements
  }
}

private func element(copying cNode: xmlNodePtr, of document: XMLDocument) -> Element {
  var element = Element(
    String(cNode.pointee.name), namespace: cNode.pointee.ns?.pointee.href.map { String($0) } ?? "",
    attributes(of: cNode), line: XMLNode(cNode, of: document).line)
  var text = ""
  for cChild in siblings(from: cNode.pointee.children) {
    if cChild.pointee.type == XML_TEXT_NODE || cChild.pointee.type == XML_CDATA_SECTION_NODE {
      text += cChild.pointee.content.map { String($0) } ?? ""
    } else if let node = node(copying: cChild, of: document) {
      if !text.isEmpty { element.children.append(.text(text)) }
      text = ""
      element.children.append(node)
    }
  }
  if !text.isEmpty { element.children.append(.text(text)) }
  return element
}

private func node(copying cNode: xmlNodePtr, of document: XMLDocument) -> Node? {
  let content = cNode.pointee.content.map { String($0) } ?? ""
  return switch cNode.pointee.type {
  case XML_ELEMENT_NODE: .element(element(copying: cNode, of: document))
  case XML_COMMENT_NODE: .comment(content)
  case XML_PI_NODE: .instruction(target: String(cNode.pointee.name), content: content)
  default: nil
  }
}

private func attributes(of cElement: xmlNodePtr) -> [Attribute] {
  sequence(first: cElement.pointee.properties) { $0?.pointee.next }
    .prefix { $0 != nil }
    .compactMap { cAttribute in
      guard let cAttribute else { return nil }
      let attribute = cAttribute.pointee
      return Attribute(qualifiedName(attribute.name, attribute.ns), attributeValue(cAttribute))
    }
}

func siblings(from cFirst: xmlNodePtr?) -> some Sequence<xmlNodePtr> {
  sequence(state: cFirst) { cNext in
    defer { cNext = cNext?.pointee.next }
    return cNext
  }
}
