/// Something in a document that a grammar does not allow.
struct Finding {
  /// What it is, with the indices of what is concerned in the outline.
  enum Problem {
    /// An element that must not stand here, or stands here too early; the content as it was expected
    /// from here on.
    case elementNotHere(Int, expected: Pattern)
    case elementNotYet(Int, expected: Pattern)
    /// An element that can be several in the grammar, and of which the attributes fit one and the
    /// content another.
    case elementOfTwoMinds(Int)
    case textNotHere(Int, expected: Pattern)
    /// An element that ends too early.
    case incomplete(Int, expected: Pattern)
    /// The text of an element, or of a text in it, that is no right value.
    case wrongText(element: Int, text: String, expected: Pattern)
    /// An attribute that its element must not have; all that it could have.
    case attributeNotHere(Int, of: Int, allowed: [Pattern])
    /// An attribute that excludes or is excluded by another.
    case attributeTooMany(Int, of: Int)
    case wrongAttribute(Int, of: Int, alternatives: [Pattern])
    /// An element without the attributes that it needs; what is left of its content.
    case attributesMissing(Int, expected: Pattern)
  }

  var problem: Problem
}
