extension Block.Kind {
  /// The kinds that an editor can say of a line: all but those of what belongs to a page.
  public static let decidable: [Block.Kind] =
    OpenerLine.allCases.map(Block.Kind.opener) + [.head, .sectionHead, .paragraph]
    + CloserLine.allCases.map(Block.Kind.closer) + [.postscript]
}

extension Block.Kind: CustomStringConvertible {
  /// What a block is, in the words of `inspect`: `opener, dateline`, `heading`, `paragraph`.
  public var description: String {
    switch self {
    case .opener(let line): "opener, \(line.rawValue)"
    case .head: "heading"
    case .sectionHead: "heading of a section"
    case .paragraph: "paragraph"
    case .closer(let line): "closer, \(line.rawValue)"
    case .postscript: "postscript"
    case .page(let event): event.description
    }
  }
}

extension PageEvent: CustomStringConvertible {
  /// What is said of the page, in words.
  public var description: String {
    switch self {
    case .begins: "page begins"
    case .mark(let number, _): "page \(number) begins"
    case .number: "number of the page"
    case .header: "running head"
    case .footer: "running foot"
    }
  }
}
