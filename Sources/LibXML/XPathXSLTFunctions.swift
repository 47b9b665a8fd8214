import CLibXML2

/// Adds the functions of XSLT that need nothing but the document: `current()` and `generate-id()`.
func registerXSLTFunctions(_ cContext: xmlXPathContextPtr) {
  xmlXPathRegisterFunc(cContext, "current") { cParser, count in
    guard count == 0 else { return xmlXPathErr(cParser, Int32(XPATH_INVALID_ARITY.rawValue)) }
    let cNode = cParser?.pointee.context?.pointee.extra?.assumingMemoryBound(to: xmlNode.self)
    bifolium_push(cParser, xmlXPathNewNodeSet(cNode))
  }
  xmlXPathRegisterFunc(cContext, "generate-id") { cParser, count in
    guard count <= 1 else { return xmlXPathErr(cParser, Int32(XPATH_INVALID_ARITY.rawValue)) }
    var cNode = cParser?.pointee.context?.pointee.node
    if count == 1 {
      let cNodes = bifolium_pop(cParser)
      defer { xmlXPathFreeObject(cNodes) }
      guard cNodes?.pointee.type == XPATH_NODESET else {
        return xmlXPathErr(cParser, Int32(XPATH_INVALID_TYPE.rawValue))
      }
      xmlXPathNodeSetSort(cNodes?.pointee.nodesetval)
      cNode = nodes(of: cNodes).first
    }
    bifolium_push(cParser, xmlXPathNewString(cNode.map(generatedID) ?? ""))
  }
}

/// The nodes of a node set, in its order.
func nodes(of cNodes: xmlXPathObjectPtr?) -> [xmlNodePtr] {
  guard let cSet = cNodes?.pointee.nodesetval else { return [] }
  return (0..<Int(cSet.pointee.nodeNr)).compactMap { cSet.pointee.nodeTab[$0] }
}

/// A name that no other node of the document has: for an element by the number that
/// `xmlXPathOrderDocElems` has given it, for another node by its place in its element.
private func generatedID(of cNode: xmlNodePtr) -> String {
  switch cNode.pointee.type {
  case XML_ELEMENT_NODE: "e\(-Int(bitPattern: cNode.pointee.content))"
  case XML_ATTRIBUTE_NODE: "\(ownerID(of: cNode))a\(numberOfSiblings(before: cNode))"
  default: "\(ownerID(of: cNode))n\(numberOfSiblings(before: cNode))"
  }
}

private func ownerID(of cNode: xmlNodePtr) -> String {
  cNode.pointee.parent.map(generatedID) ?? "d"
}

private func numberOfSiblings(before cNode: xmlNodePtr) -> Int {
  sequence(first: cNode, next: \.pointee.prev).dropFirst().reduce(0) { count, _ in count + 1 }
}
