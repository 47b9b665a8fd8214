extension Block.Kind {
  /// The kinds that an editor can say of a line: all but those of what belongs to a page, and of
  /// what is told by several lines together, such as lists.
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
    case .attachmentHead: "heading of an attachment"
    case .speaker: "speaker"
    case .paragraph: "paragraph"
    case .item(let number, _): "item" + (number.map { " \($0)" } ?? "") + " of a list"
    case .row(let cells): "row of a table, \(cells.count) cells"
    case .verse: "line of verse"
    case .footnote(let mark): "footnote \(mark)"
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
