import CLibXML2

/// A datatype of W3C XML Schema with facets, as libxml2 judges it.
///
/// Safe to use from several threads at once: libxml2 only reads types and facets once they are made.
public final class BuiltInDatatype: @unchecked Sendable {
  /// A facet of XML Schema, such as `minLength`, and its value.
  public struct Facet: Hashable, Sendable {
    /// The facet's name.
    public var name: String
    /// The value as written.
    public var value: String

    /// Names a facet and its value.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// How white space counts.
  public enum WhiteSpace: Sendable {
    /// As it is.
    case preserve
    /// Each as a space.
    case replace
    /// A run as one space, none at the ends.
    case collapse
  }

  /// The name of the type.
  public let name: String
  /// How it treats white space.
  public let whiteSpace: WhiteSpace
  private let cType: xmlSchemaTypePtr
  private let cFacets: [xmlSchemaFacetPtr]

  /// Finds a type by its name, and compiles facets.
  ///
  /// None where there is no such type, or where a facet does not suit it; `wrongFacet` gets that.
  public init?(_ name: String, _ facets: [Facet], wrongFacet: inout Facet?) {
    Library.start()
    let namespace = "http://www.w3.org/2001/XMLSchema"
    guard let cType = xmlSchemaGetPredefinedType(name, namespace) else { return nil }
    self.name = name
    self.cType = cType
    whiteSpace = name == "string" ? .preserve : name == "normalizedString" ? .replace : .collapse
    var cFacets: [xmlSchemaFacetPtr] = []
    for facet in facets {
      guard let cFacet = compile(facet, for: cType) else {
        for cFacet in cFacets { xmlSchemaFreeFacet(cFacet) }
        wrongFacet = facet
        return nil
      }
      cFacets.append(cFacet)
    }
    self.cFacets = cFacets
  }

  deinit {
    for cFacet in cFacets { xmlSchemaFreeFacet(cFacet) }
  }

  /// Whether a value is of the type and within its facets.
  ///
  /// - Parameters:
  ///   - value: the value; libxml2 itself looks past blanks in it, but patterns do not.
  ///   - element: the element that it stands in or at; entities are looked up in its document.
  /// - Returns: whether it is.
  public func accepts(_ value: String, at element: XMLNode?) -> Bool {
    var cValue: xmlSchemaValPtr?
    defer { xmlSchemaFreeValue(cValue) }
    // At an element and never at an attribute, which libxml2 would note as an ID.
    guard xmlSchemaValPredefTypeNodeNoNorm(cType, value, &cValue, element?.cNode) == 0 else {
      return false
    }
    return cFacets.allSatisfy { xmlSchemaValidateFacet(cType, $0, value, cValue) == 0 }
  }

  /// Whether two texts are the same value; false where one is no value.
  public func equal(_ left: String, _ right: String) -> Bool {
    var cLeft: xmlSchemaValPtr?
    var cRight: xmlSchemaValPtr?
    defer {
      xmlSchemaFreeValue(cLeft)
      xmlSchemaFreeValue(cRight)
    }
    guard xmlSchemaValPredefTypeNodeNoNorm(cType, left, &cLeft, nil) == 0,
      xmlSchemaValPredefTypeNodeNoNorm(cType, right, &cRight, nil) == 0
    else { return false }
    guard cLeft != nil, cRight != nil else { return left == right }
    return xmlSchemaCompareValues(cLeft, cRight) == 0
  }

  /// A value with its white space as the type wants it.
  public func normalised(_ value: String) -> String {
    switch whiteSpace {
    case .preserve: value
    case .replace: String(decoding: value.utf8.map { isBlank($0) ? 0x20 : $0 }, as: UTF8.self)
    case .collapse: collapsed(value)
    }
  }
}

private func compile(
  _ facet: BuiltInDatatype.Facet, for cType: xmlSchemaTypePtr
) -> xmlSchemaFacetPtr? {
  guard let type = facetTypes[facet.name], let cFacet = xmlSchemaNewFacet() else { return nil }
  cFacet.pointee.type = type
  // The facet does not own the value, which checking alone needs: it keeps what it makes of it.
  let isRight = facet.value.withCString { cValue in
    cValue.withMemoryRebound(to: xmlChar.self, capacity: facet.value.utf8.count + 1) { cValue in
      cFacet.pointee.value = cValue
      return xmlSchemaCheckFacet(cFacet, cType, nil, nil) == 0
    }
  }
  cFacet.pointee.value = nil
  guard isRight else {
    xmlSchemaFreeFacet(cFacet)
    return nil
  }
  return cFacet
}

private let facetTypes: [String: xmlSchemaTypeType] = [
  "length": XML_SCHEMA_FACET_LENGTH, "minLength": XML_SCHEMA_FACET_MINLENGTH,
  "maxLength": XML_SCHEMA_FACET_MAXLENGTH, "pattern": XML_SCHEMA_FACET_PATTERN,
  "totalDigits": XML_SCHEMA_FACET_TOTALDIGITS, "fractionDigits": XML_SCHEMA_FACET_FRACTIONDIGITS,
  "minInclusive": XML_SCHEMA_FACET_MININCLUSIVE, "maxInclusive": XML_SCHEMA_FACET_MAXINCLUSIVE,
  "minExclusive": XML_SCHEMA_FACET_MINEXCLUSIVE, "maxExclusive": XML_SCHEMA_FACET_MAXEXCLUSIVE,
]
