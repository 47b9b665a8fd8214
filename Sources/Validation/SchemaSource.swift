/// A schema as it is written: bytes, and the name that it has in messages.
///
/// What kind of schema it is shows from its root element.
public struct SchemaSource: Hashable, Sendable {
  /// The schema in XML.
  public var bytes: [UInt8]
  /// Its name for messages; what it includes is looked for beside it.
  public var name: String
  /// The phase of a Schematron schema that is wanted; without it, the schema's default.
  public var phase: String?

  /// Names a schema.
  public init(_ bytes: [UInt8], name: String, phase: String? = nil) {
    self.bytes = bytes
    self.name = name
    self.phase = phase
  }

  /// The project's own schemas: the grammar, and the rules that a grammar cannot say.
  public static let builtIn = [
    SchemaSource(PackageResources.bifolium_rng, name: "bifolium.rng"),
    SchemaSource(PackageResources.bifolium_sch, name: "bifolium.sch"),
  ]
}
