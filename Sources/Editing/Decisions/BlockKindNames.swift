extension Block.Kind {
  /// The kinds that an editor can say of a line: all but those of what belongs to a page.
  ///
  /// The number of an item, the cells of a row and the mark of a footnote are read from the line.
  public static let decidable: [Block.Kind] =
    OpenerLine.allCases.map(Block.Kind.opener) + [.head, .sectionHead, .attachmentHead, .paragraph]
    + [.item(number: nil, level: 0), .row(cells: []), .verse, .speaker, .footnote(mark: "")]
    + CloserLine.allCases.map(Block.Kind.closer) + [.postscript]

  /// Whether a block of this kind is what an editor said that it is.
  public func follows(_ decided: Block.Kind) -> Bool {
    switch (self, decided) {
    case (.item, .item), (.row, .row), (.footnote, .footnote): true
    default: self == decided
    }
  }
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
    case .row(let cells): "row of a table" + (cells.isEmpty ? "" : ", \(cells.count) cells")
    case .verse: "line of verse"
    case .footnote(let mark): "footnote" + (mark.isEmpty ? "" : " \(mark)")
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
