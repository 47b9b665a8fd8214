/// A schema as it is written: bytes, and the name that it has in messages.
///
/// What kind of schema it is shows from its root element; a DTD has none, and declares something
/// instead.
public struct SchemaSource: Hashable, Sendable {
  /// The schema in XML, or a DTD.
  public var bytes: [UInt8]
  /// Its name for messages; what it includes is looked for beside it.
  public var name: String
  /// The phase of a Schematron schema whose patterns are checked, `#ALL` for all; where there is
  /// none, that which the schema names itself.
  public var phase: String?
  /// Whether the Schematron rules that stand in a RELAX NG grammar belong to it.
  public var hasRules = true

  /// Names a schema.
  public init(_ bytes: [UInt8], name: String, phase: String? = nil) {
    self.bytes = bytes
    self.name = name
    self.phase = phase == "#DEFAULT" ? nil : phase
  }

  /// The project's own schemas: the grammar, and the rules that a grammar cannot say.
  public static let builtIn = [
    SchemaSource(PackageResources.bifolium_rng, name: "bifolium.rng"),
    SchemaSource(PackageResources.bifolium_sch, name: "bifolium.sch"),
  ]
}

extension SchemaSource {
  /// Whether it is a DTD, by its name or its beginning.
  var isDTD: Bool {
    if name.hasSuffix(".dtd") { return true }
    let start = String(decoding: bytes.prefix(4096), as: UTF8.self)
    let declares = ["<!ELEMENT", "<!ATTLIST", "<!ENTITY"].contains { start.contains($0) }
    return declares && !start.contains("<!DOCTYPE") && !start.contains(#/<[\w_]/#)
  }
}
