import LibXML

/// Names the elements of a document by paths such as `/TEI/text/body/div[2]`, and knows what stands
/// before them.
///
/// The children of a parent are counted once, when one of them is asked for.
struct ElementPaths {
  private let outline: XMLOutline
  private var places: [Int: Place] = [:]

  /// Where an element stands in its parent.
  private struct Place {
    /// How many elements of its name stand before it.
    var earlier: Int
    /// Whether there are others of its name.
    var hasLike: Bool
    /// The element before it.
    var previous: Int?
  }

  init(_ outline: XMLOutline) {
    self.outline = outline
  }

  mutating func path(to item: Int) -> String {
    var steps: [String] = []
    var element = item
    while element >= 0 {
      steps.append(step(to: element))
      element = Int(outline.items[element].parent)
    }
    return "/" + steps.reversed().joined(separator: "/")
  }

  /// The element before one in the same parent.
  mutating func previous(of item: Int) -> Int? { place(of: item).previous }

  /// How many elements of the same name stand before one in the same parent.
  mutating func earlier(than item: Int) -> Int { place(of: item).earlier }

  private mutating func step(to item: Int) -> String {
    let place = place(of: item)
    let name = outline.node(of: item).name
    return place.hasLike ? "\(name)[\(place.earlier + 1)]" : name
  }

  private mutating func place(of item: Int) -> Place {
    if places[item] == nil { count(childrenOf: Int(outline.items[item].parent)) }
    return places[item] ?? Place(earlier: 0, hasLike: false, previous: nil)
  }

  private mutating func count(childrenOf parent: Int) {
    guard parent >= 0 else { return }
    let children = outline.childElements(of: parent)
    let all = children.reduce(into: [Int32: Int]()) { $0[outline.items[$1].name, default: 0] += 1 }
    var earlier: [Int32: Int] = [:]
    var previous: Int?
    for child in children {
      let name = outline.items[child].name
      places[child] = Place(
        earlier: earlier[name, default: 0], hasLike: all[name, default: 0] > 1,
        previous: previous)
      earlier[name, default: 0] += 1
      previous = child
    }
  }
}

extension XMLOutline {
  /// The elements in an element, in order.
  func childElements(of item: Int) -> [Int] {
    var children: [Int] = []
    var child = item + 1
    while child < items[item].end {
      if items[child].kind == .element { children.append(child) }
      child = Int(items[child].end)
    }
    return children
  }
}
