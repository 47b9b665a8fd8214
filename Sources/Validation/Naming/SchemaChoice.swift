import Diagnostics
import LibXML
import RelaxNG

/// Chooses the schemas for one document, and collects what there is to say about those that it
/// names.
struct SchemaChoice {
  let file: String
  let finder: SchemaFinder
  let own: [OwnSchema]
  let cache: SchemaCache
  private(set) var schemas: [CompiledSchema] = []
  private(set) var warnings: [Diagnostic] = []
  private(set) var remarks: [Diagnostic] = []
  private var chosen: Set<String> = []

  init(for file: String, _ finder: SchemaFinder, _ own: [OwnSchema], _ cache: SchemaCache) {
    self.file = file
    self.finder = finder
    self.own = own
    self.cache = cache
  }

  /// Takes a schema that the document names, or warns that there is none.
  mutating func take(_ named: NamedSchema) throws(Failure) {
    if named.isCompact { return warn(.compact(named.name), named) }
    if let language = named.language, !languages.contains(language) {
      return warn(.notUnderstood(language), named)
    }
    if let path = path(of: named) {
      try take(path, for: named)
    } else if let own = own(named) {
      try take(own)
    } else {
      warn(named.isElsewhere ? .elsewhere : .missing, named)
    }
  }

  /// Takes all W3C XML Schemas that a document names, as one: it may mix their elements.
  mutating func take(_ located: [(namespace: String, schema: NamedSchema)]) throws(Failure) {
    var paths: [(namespace: String, path: String)] = []
    for (namespace, named) in located {
      if let path = path(of: named) {
        paths.append((namespace, path))
      } else {
        warn(named.isElsewhere ? .elsewhere : .missing, named)
      }
    }
    if paths.count > 1 {
      let key = paths.map { "\($0.namespace) \($0.path)" }.joined(separator: "\n")
      let (source, parts) = combined(paths, in: file)
      use(try compiled(key, parts: parts) { source }, key)
    } else if let path = paths.first?.path {
      let key = LocalFile.canonicalPath(path)
      use(try compiled(key) { () throws(Failure) in try read(path) }, key)
    }
  }

  /// Takes one of the project's own schemas.
  mutating func take(_ own: OwnSchema) throws(Failure) {
    if let note = own.note { remarks.append(note) }
    let key = "own \(own.source.name)"
    use(try compiled(key) { own.source }, key)
  }

  private mutating func take(_ path: String, for named: NamedSchema) throws(Failure) {
    let key = LocalFile.canonicalPath(path) + (named.phase.map { "#\($0)" } ?? "")
    let schemas = try compiled(key) { () throws(Failure) in try read(path, phase: named.phase) }
    // A grammar can be named a second time, for the rules in it.
    switch named.language {
    case SchematronSchema.namespace?: use(schemas.filter(\.isSchematron), key + " rules")
    case RelaxNGSchema.namespace?: use(schemas.filter { !$0.isSchematron }, key)
    default: use(schemas, key)
    }
  }

  private mutating func use(_ schemas: [CompiledSchema], _ key: String) {
    guard chosen.insert(key).inserted else { return }
    self.schemas += schemas
    remarks += schemas.flatMap(\.unchecked)
  }

  private func compiled(
    _ key: String, parts: [String: String] = [:], _ source: () throws(Failure) -> SchemaSource
  ) throws(Failure) -> [CompiledSchema] {
    try cache.schemas(key) { [finder] () throws(Failure) in
      try CompiledSchema.compile(try source()) { parts[$0] ?? finder.path(ofPart: $0) }
    }
  }

  private func path(of named: NamedSchema) -> String? {
    guard let path = LocalFile.path(of: named.name, seenFrom: file) else {
      return finder.path(ofURL: named.name)
    }
    return LocalFile.exists(path) ? path : nil
  }

  private func own(_ named: NamedSchema) -> OwnSchema? {
    own.first { own in
      own.source.name.split(separator: "/").last == named.name.split(separator: "/").last
    }
  }

  /// Warns that a schema is not used; once, though a document may name it as several languages.
  private mutating func warn(_ reason: String, _ named: NamedSchema) {
    let warning = Diagnostic(
      .warning, "not validated against '\(named.name)', \(reason)",
      at: Location(file, line: named.line), rule: "schema-not-used")
    guard !warnings.contains(where: { $0.message == warning.message }) else { return }
    warnings.append(warning)
  }
}

private func read(_ path: String, phase: String? = nil) throws(Failure) -> SchemaSource {
  guard let bytes = LocalFile.contents(path) else { throw .unreadable(path) }
  return SchemaSource(bytes, name: path, phase: phase)
}

private let languages: Set = [
  RelaxNGSchema.namespace, SchematronSchema.namespace, XMLSchema.namespace,
]

// MARK: - Messages

extension String {
  fileprivate static let elsewhere =
    "which is not on this machine; nothing is fetched, --schema names a local copy"
  fileprivate static let missing = "which is not there; expected its path seen from the document"

  fileprivate static func compact(_ name: String) -> String {
    let file = name.split(separator: "/").last ?? "schema.rnc"
    let stem = file.hasSuffix(".rnc") ? file.dropLast(4) : file
    return "which is RELAX NG in its compact syntax; 'trang \(file) \(stem).rng' converts it"
  }

  fileprivate static func notUnderstood(_ language: String) -> String {
    "which is in the language '\(language)'; expected RELAX NG, Schematron or W3C XML Schema"
  }
}

extension Failure {
  fileprivate static func unreadable(_ path: String) -> Failure {
    Failure(.misconfigured, "the schema cannot be read", at: Location(path), rule: "schema")
  }
}
