import CLibXML2
import Diagnostics

extension XMLNode {
  /// Where the node begins: the `<` of an element, the name of an attribute, the first character of
  /// a text that is not blank; the document where it cannot be told.
  ///
  /// What comes from an entity stands behind the reference to it.
  public var place: Location {
    switch cNode.pointee.type {
    case XML_COMMENT_NODE, XML_PI_NODE:
      Location(document.file, line: Int(exactly: xmlGetLineNo(cNode)).flatMap { $0 > 0 ? $0 : nil })
    default: located(document.offset(of: cNode))
    }
  }

  /// Where the end tag of an element begins, or the tag of an empty one.
  public var endPlace: Location {
    located(document.endOffset(of: cNode))
  }

  /// The line on which the node begins, counted from 1.
  public var line: Int? { place.line }

  private func located(_ offset: Int?) -> Location {
    guard let offset else { return Location(document.file) }
    // What libxml2 has read before it changes to an encoding, it does not count.
    guard document.isUTF8 else {
      return Location(
        document.file, line: Int(exactly: xmlGetLineNo(cNode)).flatMap { $0 > 0 ? $0 : nil })
    }
    let (line, column) = document.source.place(at: offset)
    return Location(document.file, line: line, column: column)
  }
}

extension XMLDocument {
  /// The offset at which a node begins.
  fileprivate func offset(of cNode: xmlNodePtr) -> Int? {
    switch cNode.pointee.type {
    case XML_ELEMENT_NODE:
      return start(of: cNode).map(beginning)
    case XML_ATTRIBUTE_NODE:
      return cNode.pointee.parent.flatMap { cElement in
        guard case .behindTag(let offset) = start(of: cElement) else {
          return self.offset(of: cElement)
        }
        let name = qualifiedName(cNode.pointee.name, cNode.pointee.ns)
        return source.attribute(name, inTagBefore: offset) ?? self.offset(of: cElement)
      }
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: return textOffset(of: cNode)
    default: return nil
    }
  }

  /// The offset at which an element's end tag begins.
  fileprivate func endOffset(of cElement: xmlNodePtr) -> Int? {
    guard let number = TagPlaces.number(of: cElement) else { return offset(of: cElement) }
    return beginning(tags.ends[number])
  }

  /// The offset behind the tag before a text, or behind what stands between.
  private func textOffset(of cNode: xmlNodePtr) -> Int? {
    var cSibling = cNode.pointee.prev
    while let cElement = cSibling {
      if cElement.pointee.type == XML_ELEMENT_NODE {
        guard let number = TagPlaces.number(of: cElement) else { return offset(of: cElement) }
        return behind(tags.ends[number])
      }
      cSibling = cElement.pointee.prev
    }
    return cNode.pointee.parent.flatMap { cParent in
      guard cParent.pointee.type == XML_ELEMENT_NODE else { return nil }
      return start(of: cParent).map { start in
        guard case .behindTag(let offset) = start else { return behind(start) }
        return source.text(behind: source.tagEnd(from: offset))
      }
    }
  }

  private func beginning(_ place: TagPlaces.Place) -> Int {
    switch place {
    case .behindTag(let offset): source.tagStart(before: offset)
    case .behindReference(let offset): source.referenceStart(before: offset)
    }
  }

  private func behind(_ place: TagPlaces.Place) -> Int {
    switch place {
    case .behindTag(let offset): source.text(behind: offset)
    case .behindReference(let offset): source.referenceStart(before: offset)
    }
  }

  /// Where an element's start tag ends, or that of what it stands in: the copy of an element of an
  /// entity that is used again is without a note.
  private func start(of cElement: xmlNodePtr) -> TagPlaces.Place? {
    sequence(first: cElement) { $0.pointee.parent }
      .lazy.prefix { $0.pointee.type == XML_ELEMENT_NODE }
      .compactMap(TagPlaces.number).first.map { self.tags.starts[$0] }
  }
}
