import LibXML

/// `decimal` and what XML Schema derives from it, with facets.
///
/// libxml2 refuses numbers of more than 24 digits, and a sign before unsigned ones (`+1`, `-0`).
struct DecimalType: Sendable {
  private let isInteger: Bool
  private var lowest: DecimalNumber?
  private var highest: DecimalNumber?
  private var limits: [@Sendable (DecimalNumber) -> Bool] = []

  /// None where the name is that of another type, or a facet is no limit of numbers.
  init?(_ name: String, _ facets: [BuiltInDatatype.Facet]) {
    guard let range = ranges[name] else { return nil }
    isInteger = name != "decimal"
    lowest = range.lowest.flatMap { DecimalNumber($0) }
    highest = range.highest.flatMap { DecimalNumber($0) }
    for facet in facets where facet.name != "pattern" {
      guard let limit = limit(facet) else { return nil }
      limits.append(limit)
    }
  }

  /// Whether a text without blanks at its ends is a number of the type.
  func accepts(_ text: String) -> Bool {
    guard let number = DecimalNumber(text), !isInteger || !text.utf8.contains(UInt8(ascii: ".")),
      lowest.map({ $0 <= number }) ?? true, highest.map({ number <= $0 }) ?? true
    else { return false }
    return limits.allSatisfy { $0(number) }
  }
}

private func limit(_ facet: BuiltInDatatype.Facet) -> (@Sendable (DecimalNumber) -> Bool)? {
  let value = collapsed(facet.value)
  guard let limit = DecimalNumber(value) else { return nil }
  switch facet.name {
  case "minInclusive": return { limit <= $0 }
  case "maxInclusive": return { $0 <= limit }
  case "minExclusive": return { limit < $0 }
  case "maxExclusive": return { $0 < limit }
  case "totalDigits":
    guard let count = Int(value) else { return nil }
    return { $0.totalDigits <= count }
  case "fractionDigits":
    guard let count = Int(value) else { return nil }
    return { $0.fractionDigits <= count }
  default: return nil
  }
}

/// The integers of XML Schema (part 2, sections 3.3.13 to 3.3.25).
private let ranges: [String: (lowest: String?, highest: String?)] = [
  "decimal": (nil, nil), "integer": (nil, nil),
  "nonPositiveInteger": (nil, "0"), "negativeInteger": (nil, "-1"),
  "nonNegativeInteger": ("0", nil), "positiveInteger": ("1", nil),
  "long": ("-9223372036854775808", "9223372036854775807"),
  "int": ("-2147483648", "2147483647"), "short": ("-32768", "32767"), "byte": ("-128", "127"),
  "unsignedLong": ("0", "18446744073709551615"), "unsignedInt": ("0", "4294967295"),
  "unsignedShort": ("0", "65535"), "unsignedByte": ("0", "255"),
]
