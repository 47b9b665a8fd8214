import CLibXML2

/// The names of the elements and attributes that occur in a document.
public struct XMLVocabulary: Sendable {
  /// A name with its namespace, which is empty where there is none.
  public struct Name: Hashable, Sendable {
    /// The namespace's name.
    public var namespace: String
    /// The local name.
    public var name: String

    /// Makes a name.
    public init(_ name: String, namespace: String) {
      self.name = name
      self.namespace = namespace
    }
  }

  /// The names of the elements.
  public let elements: Set<Name>
  /// The names of the attributes.
  public let attributes: Set<Name>
}

extension XMLDocument {
  /// Finds out which names occur, in one walk.
  public func vocabulary() -> XMLVocabulary {
    var elements: Set<CName> = []
    var attributes: Set<CName> = []
    collectNames(of: root.cNode, &elements, &attributes)
    return XMLVocabulary(
      elements: Set(elements.map(\.copy)), attributes: Set(attributes.map(\.copy)))
  }
}

/// A name where libxml2 keeps it, which is the same place for most nodes that have it.
private struct CName: Hashable {
  let cName: CText?
  let cNamespace: UnsafeMutablePointer<xmlNs>?

  var copy: XMLVocabulary.Name {
    XMLVocabulary.Name(
      cName.map { String($0) } ?? "",
      namespace: cNamespace?.pointee.href.map { String($0) } ?? "")
  }
}

private func collectNames(
  of cElement: xmlNodePtr, _ elements: inout Set<CName>, _ attributes: inout Set<CName>
) {
  elements.insert(CName(cName: cElement.pointee.name, cNamespace: cElement.pointee.ns))
  var cAttribute = cElement.pointee.properties
  while let attribute = cAttribute?.pointee {
    attributes.insert(CName(cName: attribute.name, cNamespace: attribute.ns))
    cAttribute = attribute.next
  }
  for cChild in siblings(from: cElement.pointee.children)
  where cChild.pointee.type == XML_ELEMENT_NODE {
    collectNames(of: cChild, &elements, &attributes)
  }
}
