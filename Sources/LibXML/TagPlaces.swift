import CLibXML2

/// Where the tags of a document stand, noted by the parser as it meets them.
///
/// libxml2 itself keeps 16 bits of a line and no column. Each element has its number here in
/// `_private`; offsets count bytes of the text as UTF-8.
struct TagPlaces {
  /// Where a tag stands.
  enum Place {
    /// The offset behind the last attribute of a start tag, or behind an end tag.
    case behindTag(Int)
    /// The offset behind a reference to the entity that the tag comes from.
    case behindReference(Int)
  }

  private(set) var starts: [Place] = []
  private(set) var ends: [Place] = []

  /// How many elements stand in one another, at most.
  private(set) var depth = 0

  /// How many elements have begun.
  var count: Int { starts.count }

  /// Notes where an element's start tag ends, before the element is closed.
  mutating func begin(_ cElement: xmlNodePtr, at place: Place, depth: Int) {
    self.depth = max(self.depth, depth)
    starts.append(place)
    ends.append(place)
    cElement.pointee._private = UnsafeMutableRawPointer(bitPattern: starts.count)
  }

  /// Notes where an element's end tag ends.
  mutating func end(_ cElement: xmlNodePtr, at place: Place) {
    guard let number = TagPlaces.number(of: cElement) else { return }
    ends[number] = place
  }

  /// The number of an element; none where it is a copy of what an entity holds.
  static func number(of cElement: xmlNodePtr) -> Int? {
    cElement.pointee._private.map { Int(bitPattern: $0) - 1 }
  }
}
