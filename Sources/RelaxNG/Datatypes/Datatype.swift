import LibXML

/// A datatype with its parameters, as a `data` or `value` pattern names it.
///
/// libxml2 judges values where it is right; where it is known to err, it is corrected here.
final class Datatype: Sendable {
  /// The URI of the datatype library; empty for RELAX NG's own.
  let library: String
  let name: String
  let facets: [BuiltInDatatype.Facet]
  /// Whether the values are decimal numbers.
  private let isDecimal: Bool
  private let judge: Judge

  private enum Judge: Sendable {
    /// RELAX NG's own `string` and `token`.
    case string, token
    /// libxml2's type, a stricter look at what is written, and our own judgement in its place.
    case w3c(BuiltInDatatype, Correction?)
  }

  /// What replaces libxml2's judgement of a value without blanks at its ends; the facets that it
  /// cannot judge itself are those of a `token`.
  private struct Correction: Sendable {
    var accepts: @Sendable (String, XMLNode?) -> Bool
    var facets: BuiltInDatatype?
  }

  /// Finds a datatype, and compiles its parameters.
  init(
    _ name: String, in library: String, _ facets: [BuiltInDatatype.Facet]
  ) throws(WrongDatatype) {
    self.name = name
    self.library = library
    self.facets = facets
    let family = library == Datatype.w3c ? FacetFamily(datatype: name) : nil
    isDecimal = family == .decimals
    guard library == Datatype.w3c else {
      guard library.isEmpty else { throw .noLibrary }
      guard name == "string" || name == "token" else { throw .noDatatype }
      if let facet = facets.first { throw .facet(facet.name) }
      judge = name == "string" ? .string : .token
      return
    }
    guard let family else { throw .noDatatype }
    if let facet = facets.first(where: { !family.allows($0.name) }) { throw .facet(facet.name) }
    judge = .w3c(
      try builtIn(name, facets), try Datatype.correction(of: name, facets))
  }

  /// The library of W3C XML Schema's datatypes.
  static let w3c = "http://www.w3.org/2001/XMLSchema-datatypes"

  private static func correction(
    of name: String, _ facets: [BuiltInDatatype.Facet]
  ) throws(WrongDatatype) -> Correction? {
    if let decimal = DecimalType(name, facets) {
      let patterns = facets.filter { $0.name == "pattern" }
      return Correction(
        accepts: { text, _ in decimal.accepts(text) }, facets: try builtIn("token", patterns))
    }
    switch name {
    case "anyURI":
      return Correction(
        accepts: { text, _ in isURIReference(text) }, facets: try builtIn("token", facets))
    case "QName", "NOTATION":
      return Correction(
        accepts: { text, element in XMLName(qualified: text, at: element) != nil },
        facets: try builtIn("token", facets.filter { $0.name == "pattern" }))
    case "IDREFS":
      // libxml2 takes no name at all for some.
      return Correction(
        accepts: { text, _ in
          !text.isEmpty && text.split(separator: " ").allSatisfy { isNCName(String($0)) }
        }, facets: try builtIn("token", facets))
    case "float", "double":
      let type = try builtIn(name, facets)
      return Correction(
        accepts: { text, element in isBinaryFloat(text) && type.accepts(text, at: element) },
        facets: nil)
    default: return nil
    }
  }
}

private func builtIn(
  _ name: String, _ facets: [BuiltInDatatype.Facet]
) throws(WrongDatatype) -> BuiltInDatatype {
  var wrong: BuiltInDatatype.Facet?
  guard let type = BuiltInDatatype(name, facets, wrongFacet: &wrong) else {
    throw wrong.map { .value($0) } ?? .noDatatype
  }
  return type
}

/// What is wrong with a datatype that a schema names.
enum WrongDatatype: Error {
  case noLibrary
  case noDatatype
  /// The datatype has no such parameter.
  case facet(String)
  /// The parameter cannot have that value.
  case value(BuiltInDatatype.Facet)
}

extension Datatype: Hashable {
  static func == (left: Datatype, right: Datatype) -> Bool {
    left.library == right.library && left.name == right.name && left.facets == right.facets
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(library)
    hasher.combine(name)
    hasher.combine(facets)
  }
}

// MARK: - Values

/// A value that a schema asks for.
struct DatatypeValue: Hashable, Sendable {
  var text: String
  /// What it names, where it is a qualified name.
  var name: XMLName?
}

extension Datatype {
  /// Whether a text is a value.
  ///
  /// - Parameters:
  ///   - text: what stands in the document.
  ///   - element: where it stands; prefixes and entities are looked up there.
  /// - Returns: whether it is.
  func accepts(_ text: String, at element: XMLNode?) -> Bool {
    guard case .w3c(let type, let correction) = judge else { return true }
    let value = withOlderCharacters(type.normalised(text), for: facets)
    guard let correction else { return type.accepts(value, at: element) }
    return correction.accepts(value, element)
      && (correction.facets?.accepts(value, at: element) ?? true)
  }

  /// Whether a text is the same value as that of a schema.
  func accepts(_ text: String, as value: DatatypeValue, at element: XMLNode?) -> Bool {
    switch judge {
    case .string: return text == value.text
    case .token: return collapsed(text) == collapsed(value.text)
    case .w3c(let type, _):
      if let name = value.name {
        return XMLName(qualified: type.normalised(text), at: element) == name
      }
      if isDecimal {
        return accepts(text, at: element)
          && DecimalNumber(type.normalised(text)) == DecimalNumber(type.normalised(value.text))
      }
      return type.equal(type.normalised(text), type.normalised(value.text))
    }
  }

  /// Whether the values are qualified names, which stand for a name in a namespace.
  var isOfNames: Bool {
    library == Datatype.w3c && (name == "QName" || name == "NOTATION")
  }

  /// Whether the values are neither numbers nor qualified names.
  var isOfWords: Bool {
    !isOfNames && !isDecimal && name != "float" && name != "double"
  }

  /// Whether libxml2 may err about values.
  var isCorrected: Bool {
    if case .w3c(_, let correction) = judge { correction != nil || !facets.isEmpty } else { false }
  }

  /// Whether libxml2, left alone, would judge a text otherwise.
  func libxml2Errs(about text: String, at element: XMLNode?) -> Bool {
    guard case .w3c(let type, let correction) = judge, isCorrected else { return false }
    // It does not resolve the prefixes of values.
    if isOfNames { return true }
    // Patterns are matched before blanks at the ends are taken off.
    if correction == nil, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x80 }) { return false }
    return type.accepts(text, at: element) != accepts(text, at: element)
  }

  /// What kind of reference the values are.
  var identity: Identity? {
    library == Datatype.w3c ? Identity(rawValue: name) : nil
  }
}

/// A datatype whose values depend on each other in a document (RELAX NG DTD Compatibility, section
/// 5).
enum Identity: String {
  case id = "ID"
  case reference = "IDREF"
  case references = "IDREFS"
}

extension XMLName {
  /// The name that a qualified one stands for at an element; none where it is not well written or
  /// has a prefix that is not declared there.
  init?(qualified text: String, at element: XMLNode?) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count < 3, parts.allSatisfy(isNCName) else { return nil }
    let prefix = parts.count == 2 ? parts[0] : nil
    guard let namespace = element?.namespace(ofPrefix: prefix) ?? (prefix == nil ? "" : nil) else {
      return nil
    }
    self.init(namespace: namespace, local: parts[parts.count - 1])
  }
}

/// Whether a text is a number of `float` or `double`; libxml2 takes `1E` for one.
private func isBinaryFloat(_ text: String) -> Bool {
  if ["INF", "-INF", "NaN"].contains(text) { return true }
  let parts = text.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
  guard parts.count < 3, DecimalNumber(String(parts[0])) != nil else { return false }
  return parts.count == 1
    || !parts[1].contains(".") && DecimalNumber(String(parts[1])) != nil
}
