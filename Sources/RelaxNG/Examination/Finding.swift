/// Something in a document that a grammar does not allow, with the indices of what is concerned in
/// the outline.
enum Finding {
  /// An element that cannot stand where it does; what could come there.
  case elementNotHere(Int, expected: Pattern)
  /// An element whose name is in no schema, and the number of that which is meant.
  case elementMisspelt(Int, meant: Int)
  /// An element before which something is missing; what could come there.
  case elementNotYet(Int, expected: Pattern)
  /// An element that can be several in the grammar, and of which the attributes fit one and the
  /// content another.
  case elementOfTwoMinds(Int)
  /// A text beside elements; what could come there.
  case textNotHere(Int, expected: Pattern)
  /// An element that ends too early; what could come there.
  case incomplete(Int, expected: Pattern)
  /// An element that holds more than text, and should be a value.
  case notOnlyText(Int, expected: Pattern)
  /// An element with a text that is no right value.
  case wrongText(of: Int, String, expected: Pattern)
  /// An attribute that its element cannot have; what the element can be.
  case attributeNotHere(Int, of: Int, content: Pattern)
  /// An attribute whose name its element cannot have, and the pattern of that which is meant.
  case attributeMisspelt(Int, of: Int, meant: Pattern)
  /// An attribute that excludes or is excluded by another.
  case attributeTooMany(Int, of: Int)
  /// An attribute with a wrong value; the patterns for attributes of its name.
  case wrongAttribute(Int, of: Int, alternatives: [Pattern])
  /// An element without the attributes that it needs; what is left of its content.
  case attributesMissing(Int, expected: Pattern)
}

extension Finding {
  /// The short name of the rule that is broken.
  var rule: String {
    switch self {
    case .elementNotHere, .elementMisspelt, .elementNotYet, .elementOfTwoMinds: "element"
    case .textNotHere: "text"
    case .incomplete: "incomplete"
    case .notOnlyText, .wrongText: "value"
    case .attributeNotHere, .attributeMisspelt, .attributeTooMany: "attribute"
    case .wrongAttribute: "attribute-value"
    case .attributesMissing: "attribute-missing"
    }
  }
}
