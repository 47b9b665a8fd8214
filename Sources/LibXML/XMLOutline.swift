import CLibXML2

/// The elements, attributes and texts of a document as RELAX NG sees them: an array in document
/// order, with names as numbers.
///
/// Comments and processing instructions are not there, and texts that only they divide are one
/// (RELAX NG specification, section 2). Built in one walk, in linear time.
public struct XMLOutline {
  /// What stands in a document.
  public enum Kind: Sendable {
    /// An element.
    case element
    /// Characters that are not all blank.
    case text
    /// Blank characters.
    case blank
  }

  /// An element or a text.
  public struct Item: Sendable {
    /// What it is.
    public var kind: Kind
    /// The number of the element's name in `names`; -1 for a text.
    public var name: Int32
    /// The index of the element that it stands in; -1 for the root.
    public var parent: Int32
    /// The index of the first item behind it and all that is in it.
    public var end: Int32
    /// The index of its first attribute, which are together and end where the next item's begin.
    public var firstAttribute: Int32
  }

  /// The names that occur, each once.
  public private(set) var names: [XMLName] = []
  /// The elements and texts; the root is the first.
  public private(set) var items: [Item] = []
  /// The numbers of the attributes' names in `names`.
  public private(set) var attributes: [Int32] = []

  /// The document.
  public let document: XMLDocument
  private var cNodes: [xmlNodePtr] = []
  private var cAttributes: [xmlAttrPtr] = []
  private var numbers = NameNumbers()

  /// Walks through a document.
  public init(_ document: XMLDocument) {
    self.document = document
    walk(from: document.root.cNode)
    names = numbers.names
  }

  /// The elements by their names, in document order.
  public var elementsByName: [XMLName: [Int]] {
    var items = Array(repeating: [Int](), count: names.count)
    for (index, item) in self.items.enumerated() where item.kind == .element {
      items[Int(item.name)].append(index)
    }
    return Dictionary(uniqueKeysWithValues: zip(names, items).filter { !$0.1.isEmpty })
  }

  /// The elements that have an attribute, by its name, in document order.
  public var elementsByAttribute: [XMLName: [Int]] {
    var owners = Array(repeating: [Int](), count: names.count)
    for item in items.indices {
      for attribute in attributes(of: item) { owners[Int(attributes[attribute])].append(item) }
    }
    return Dictionary(uniqueKeysWithValues: zip(names, owners).filter { !$0.1.isEmpty })
  }

  /// The indices of the attributes of an item.
  public func attributes(of item: Int) -> Range<Int> {
    let next = item + 1 < items.count ? items[item + 1].firstAttribute : Int32(attributes.count)
    return Int(items[item].firstAttribute)..<Int(next)
  }

  /// The characters of a text.
  public func text(of item: Int) -> String {
    var text = ""
    for cNode in siblings(from: cNodes[item]) where !isAside(cNode) {
      guard isText(cNode) else { break }
      text += cNode.pointee.content.map { String($0) } ?? ""
    }
    return text
  }

  /// The value of an attribute.
  public func value(ofAttribute index: Int) -> String {
    attributeValue(cAttributes[index])
  }

  /// The node of an item; of a text the first that has characters.
  public func node(of item: Int) -> XMLNode {
    XMLNode(cNodes[item], of: document)
  }

  /// The node of an attribute.
  public func node(ofAttribute index: Int) -> XMLNode {
    XMLNode(
      UnsafeMutableRawPointer(cAttributes[index]).assumingMemoryBound(to: xmlNode.self),
      of: document)
  }
}

// MARK: - Walking

extension XMLOutline {
  private mutating func walk(from cRoot: xmlNodePtr) {
    var cNode = cRoot
    var parent: Int32 = -1
    while true {
      if cNode.pointee.type == XML_ELEMENT_NODE {
        let index = addElement(cNode, in: parent)
        if let cChild = cNode.pointee.children {
          parent = index
          cNode = cChild
          continue
        }
        items[Int(index)].end = Int32(items.count)
      } else if isText(cNode) {
        addText(cNode, in: parent)
      }
      while cNode.pointee.next == nil, parent >= 0 {
        cNode = cNodes[Int(parent)]
        items[Int(parent)].end = Int32(items.count)
        parent = items[Int(parent)].parent
      }
      guard parent >= 0, let cNext = cNode.pointee.next else { return }
      cNode = cNext
    }
  }

  private mutating func addElement(_ cElement: xmlNodePtr, in parent: Int32) -> Int32 {
    let name = numbers.number(of: cElement.pointee.name, in: cElement.pointee.ns)
    add(.element, name, parent, cElement)
    var cNext = cElement.pointee.properties
    while let cAttribute = cNext {
      attributes.append(numbers.number(of: cAttribute.pointee.name, in: cAttribute.pointee.ns))
      cAttributes.append(cAttribute)
      cNext = cAttribute.pointee.next
    }
    return Int32(items.count - 1)
  }

  private mutating func addText(_ cText: xmlNodePtr, in parent: Int32) {
    guard let cContent = cText.pointee.content, cContent[0] != 0 else { return }
    let kind: Kind = isBlank(cContent) ? .blank : .text
    let last = items.count - 1
    if items[last].kind != .element, items[last].parent == parent {
      if kind == .text { items[last].kind = .text }
    } else {
      add(kind, -1, parent, cText)
    }
  }

  private mutating func add(_ kind: Kind, _ name: Int32, _ parent: Int32, _ cNode: xmlNodePtr) {
    items.append(
      Item(
        kind: kind, name: name, parent: parent, end: Int32(items.count + 1),
        firstAttribute: Int32(attributes.count)))
    cNodes.append(cNode)
  }
}

private func isText(_ cNode: xmlNodePtr) -> Bool {
  cNode.pointee.type == XML_TEXT_NODE || cNode.pointee.type == XML_CDATA_SECTION_NODE
}

/// Whether RELAX NG looks past a node.
private func isAside(_ cNode: xmlNodePtr) -> Bool {
  cNode.pointee.type == XML_COMMENT_NODE || cNode.pointee.type == XML_PI_NODE
}

private func isBlank(_ cText: CText) -> Bool {
  var cNext = cText
  while [0x20, 0x0A, 0x09, 0x0D].contains(cNext.pointee) { cNext += 1 }
  return cNext.pointee == 0
}

/// The value of an attribute.
func attributeValue(_ cAttribute: xmlAttrPtr) -> String {
  var value = ""
  for cText in siblings(from: cAttribute.pointee.children) {
    value += cText.pointee.content.map { String($0) } ?? ""
  }
  return value
}

/// Numbers for names, looked up by where libxml2 keeps them, since it keeps each of a document once.
private struct NameNumbers {
  private(set) var names: [XMLName] = []
  private var byPlace: [Place: Int32] = [:]
  private var byName: [XMLName: Int32] = [:]

  private struct Place: Hashable {
    var name: CText?
    var namespace: CText?
  }

  mutating func number(of cName: CText?, in cNamespace: UnsafePointer<xmlNs>?) -> Int32 {
    let place = Place(name: cName, namespace: cNamespace?.pointee.href)
    if let number = byPlace[place] { return number }
    let name = XMLName(
      namespace: place.namespace.map { String($0) } ?? "", local: cName.map { String($0) } ?? "")
    let number = byName[name] ?? Int32(names.count)
    if number == names.count {
      names.append(name)
      byName[name] = number
    }
    byPlace[place] = number
    return number
  }
}
