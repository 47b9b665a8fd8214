import CLibXML2

/// What an XPath 1.0 expression can come to.
public enum XPathValue {
  /// True or false.
  case boolean(Bool)
  /// A number.
  case number(Double)
  /// A text.
  case string(String)
  /// Nodes in document order, each once.
  case nodes([XMLNode])
}

extension XPathValue {
  init(_ cValue: xmlXPathObjectPtr, of document: XMLDocument) throws(XPathError) {
    switch cValue.pointee.type {
    case XPATH_BOOLEAN: self = .boolean(cValue.pointee.boolval != 0)
    case XPATH_NUMBER: self = .number(cValue.pointee.floatval)
    case XPATH_STRING: self = .string(cValue.pointee.stringval.map { String($0) } ?? "")
    case XPATH_NODESET: self = .nodes(try copyNodes(in: cValue.pointee.nodesetval, of: document))
    default: throw XPathError(message: "the value is of no type that XPath 1.0 has")
    }
  }

  /// A copy in libxml2's memory, which the caller owns.
  var cCopy: xmlXPathObjectPtr? {
    switch self {
    case .boolean(let boolean): return xmlXPathNewBoolean(boolean ? 1 : 0)
    case .number(let number): return xmlXPathNewFloat(number)
    case .string(let string): return xmlXPathNewString(string)
    case .nodes(let nodes):
      let cNodes = xmlXPathNodeSetCreate(nil)
      for node in nodes { xmlXPathNodeSetAddUnique(cNodes, node.cNode) }
      return xmlXPathWrapNodeSet(cNodes)
    }
  }
}

private func copyNodes(
  in cNodes: xmlNodeSetPtr?, of document: XMLDocument
) throws(XPathError) -> [XMLNode] {
  guard let cNodes else { return [] }
  xmlXPathNodeSetSort(cNodes)
  var nodes: [XMLNode] = []
  for index in 0..<Int(cNodes.pointee.nodeNr) {
    guard let cNode = cNodes.pointee.nodeTab[index] else { continue }
    // These are copies that die with the value that they are in.
    guard cNode.pointee.type != XML_NAMESPACE_DECL else {
      throw XPathError(message: "a namespace node cannot be handed out")
    }
    nodes.append(XMLNode(cNode, of: document))
  }
  return nodes
}
