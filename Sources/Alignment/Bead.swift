/// Units of one text that render units of another: none, one or several on a side.
public struct Bead: Hashable, Sendable {
  /// The indices in the first text, counted from 0.
  public let first: Range<Int>
  /// The indices in the second text, counted from 0.
  public let second: Range<Int>
}
