import Diagnostics

/// A value that an editor decided, and where the editor says so.
public struct Decided<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value.
  public var value: Value
  /// Where the editor says so.
  public var place: Location

  /// Notes a decision.
  public init(_ value: Value, at place: Location) {
    self.value = value
    self.place = place
  }
}
