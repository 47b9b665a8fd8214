import CLibXML2

/// A processing instruction.
public struct Instruction: Hashable, Sendable {
  /// What it is for, such as `xml-model`.
  public var target: String
  /// What stands in it after that.
  public var content: String
  /// Its line, counted from 1.
  public var line: Int?
}

extension XMLDocument {
  /// The processing instructions before the root, in their order.
  public var instructions: [Instruction] {
    siblings(from: cDocument.pointee.children)
      .prefix { $0.pointee.type != XML_ELEMENT_NODE }
      .filter { $0.pointee.type == XML_PI_NODE }
      .map { cNode in
        Instruction(
          target: String(cNode.pointee.name),
          content: cNode.pointee.content.map { String($0) } ?? "",
          line: XMLNode(cNode, of: self).line)
      }
  }
}

extension Instruction {
  /// What the content says, where it looks like attributes as that of `xml-model` does; the first
  /// of each name.
  public var pseudoAttributes: [String: String] {
    let pattern = #/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/#
    let pairs = content.matches(of: pattern).map { match in
      (String(match.1), String(match.2 ?? match.3 ?? "").withoutEntities)
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

extension String {
  /// With the five entities that XML itself declares resolved.
  fileprivate var withoutEntities: String {
    let entities = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&"),
    ]
    return entities.reduce(self) { $0.replacing($1.0, with: $1.1) }
  }
}
