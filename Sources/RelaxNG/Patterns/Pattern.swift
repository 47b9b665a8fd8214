/// A pattern of RELAX NG's simple form, by its number in a `PatternStore`; equal numbers are equal
/// patterns.
struct Pattern: Hashable, Comparable, Sendable {
  var number: Int32

  static let empty = Pattern(number: 0)
  static let notAllowed = Pattern(number: 1)
  static let text = Pattern(number: 2)

  static func < (left: Pattern, right: Pattern) -> Bool { left.number < right.number }
}

extension Pattern {
  /// What a pattern is made of.
  enum Form {
    case empty, notAllowed, text
    case choice(ArraySlice<Pattern>)
    case group(Pattern, Pattern)
    case interleave(Pattern, Pattern)
    case oneOrMore(Pattern)
    case list(Pattern)
    /// The number of a datatype, and what is excepted.
    case data(Int, except: Pattern?)
    /// The number of a value.
    case value(Int)
    /// The number of a name class, and what the value is.
    case attribute(Int, Pattern)
    /// The number of an element definition.
    case element(Int)
  }
}
