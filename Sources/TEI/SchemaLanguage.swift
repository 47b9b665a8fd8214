/// The language of a schema, by the ending of its address.
public enum SchemaLanguage: String, CaseIterable, Sendable {
  case rng, rnc, sch, xsd

  /// The language of the schema at an address; RELAX NG in XML syntax where the ending says nothing.
  init(_ address: String) {
    let ending = address.split(separator: ".").last.map { $0.lowercased() } ?? ""
    self = SchemaLanguage(rawValue: ending) ?? .rng
  }

  var mediaType: String {
    self == .rnc ? "application/relax-ng-compact-syntax" : "application/xml"
  }

  var namespace: String {
    switch self {
    case .rng, .rnc: "http://relaxng.org/ns/structure/1.0"
    case .sch: "http://purl.oclc.org/dsdl/schematron"
    case .xsd: "http://www.w3.org/2001/XMLSchema"
    }
  }
}
