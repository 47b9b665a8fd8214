extension Dictionary {
  /// The value for a key, which is made where there is none yet.
  mutating func value(for key: Key, orNew make: () -> Value) -> Value {
    if let value = self[key] { return value }
    let value = make()
    self[key] = value
    return value
  }
}
