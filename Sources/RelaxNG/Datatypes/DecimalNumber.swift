/// A decimal number of any length, as XML Schema writes it (part 2, section 3.2.3).
struct DecimalNumber: Hashable, Sendable {
  private let isNegative: Bool
  /// The digits before the point without leading zeros.
  private let whole: [UInt8]
  /// The digits behind it without trailing zeros.
  private let fraction: [UInt8]

  /// Reads `-1.50`, `+7` or `.5`; none where it is no decimal number.
  init?(_ text: String) {
    var digits = Array(text.utf8)[...]
    let sign = digits.first
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { digits.removeFirst() }
    let parts = digits.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.contains(where: { !$0.isEmpty }), parts.joined().allSatisfy(isDigit) else {
      return nil
    }
    whole = Array((parts.first ?? []).drop { $0 == UInt8(ascii: "0") })
    let rest = parts.count > 1 ? parts[1] : []
    fraction = Array(
      rest.reversed().drop { $0 == UInt8(ascii: "0") }.reversed())
    isNegative = sign == UInt8(ascii: "-") && !(whole.isEmpty && fraction.isEmpty)
  }

  /// The number of its digits behind the point.
  var fractionDigits: Int { fraction.count }

  /// The number of all its digits that count.
  var totalDigits: Int { max(1, whole.count + fraction.count) }
}

extension DecimalNumber: Comparable {
  static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    guard left.isNegative == right.isNegative else { return left.isNegative }
    return left.isNegative
      ? right.isSmallerInSize(than: left) : left.isSmallerInSize(than: right)
  }

  private func isSmallerInSize(than other: DecimalNumber) -> Bool {
    guard whole.count == other.whole.count else { return whole.count < other.whole.count }
    return (whole + fraction).lexicographicallyPrecedes(other.whole + other.fraction)
  }
}
