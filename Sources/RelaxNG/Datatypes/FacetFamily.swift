/// A family of XML Schema's datatypes that have the same facets (part 2, section 4.1.5).
enum FacetFamily {
  case texts, booleans, decimals, ordered

  /// None where there is no such type that RELAX NG can name.
  init?(datatype: String) {
    switch datatype {
    case "string", "normalizedString", "token", "language", "Name", "NCName", "NMTOKEN", "NMTOKENS",
      "ID", "IDREF", "IDREFS", "ENTITY", "ENTITIES", "anyURI", "QName", "NOTATION", "hexBinary",
      "base64Binary":
      self = .texts
    case "boolean": self = .booleans
    case "decimal", "integer", "nonPositiveInteger", "negativeInteger", "nonNegativeInteger",
      "positiveInteger", "long", "int", "short", "byte", "unsignedLong", "unsignedInt",
      "unsignedShort", "unsignedByte":
      self = .decimals
    case "float", "double", "duration", "dateTime", "time", "date", "gYearMonth", "gYear",
      "gMonthDay", "gDay", "gMonth":
      self = .ordered
    default: return nil
    }
  }

  func allows(_ facet: String) -> Bool {
    switch self {
    case .texts: ["pattern", "length", "minLength", "maxLength"].contains(facet)
    case .booleans: facet == "pattern"
    case .ordered: facet == "pattern" || limits.contains(facet)
    case .decimals:
      ["pattern", "totalDigits", "fractionDigits"].contains(facet) || limits.contains(facet)
    }
  }
}

private let limits = ["minInclusive", "maxInclusive", "minExclusive", "maxExclusive"]
