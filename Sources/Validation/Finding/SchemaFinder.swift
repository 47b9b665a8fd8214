import Diagnostics
import LibXML

/// Finds schemas on this machine: by their path, in XML catalogs, and in folders.
///
/// Catalogs are those of `XML_CATALOG_FILES`, else `/etc/xml/catalog`. Folders are those of
/// `BIFOLIUM_SCHEMAS`, then `bifolium/schemas` in the user's data (`XDG_DATA_HOME`) and in the
/// system's, then those where Debian keeps TEI schemas. Nothing is ever fetched.
public struct SchemaFinder: Sendable {
  private let catalogs: XMLCatalogs
  private let folders: [String]
  private let ownFolder: String

  /// Prepares to find; catalogs are read when they are first needed.
  ///
  /// - Parameter environment: the variables that say where schemas are.
  public init(environment: [String: String]) {
    catalogs = XMLCatalogs(environment: environment)
    ownFolder = dataFolder(environment) + "/bifolium/schemas"
    let named = environment["BIFOLIUM_SCHEMAS"]?.split(separator: ":").map { String($0) } ?? []
    folders = named + [ownFolder] + systemFolders
  }

  /// The path of a schema that a user names.
  ///
  /// - Parameter name: a path; or a URL; or a file's name, with or without its ending.
  /// - Returns: the path itself where a file is there, else that of the file which was found.
  /// - Throws: `Failure(.missing)` that says where it was looked for.
  public func path(of name: String) throws(Failure) -> String {
    if LocalFile.exists(name) { return name }
    let found =
      if name.contains(":") {
        path(ofURL: name)
      } else if name.contains("/") {
        names(name).first(where: LocalFile.exists)
      } else {
        names(name).first(where: LocalFile.exists) ?? catalogs.path(ofFile: names(name))
          ?? pathInFolders(names(name))
      }
    guard let found else { throw notFound(name) }
    return found
  }

  /// The path of a schema that a document names by a URL; none where it is not on this machine.
  public func path(ofURL url: String) -> String? {
    if let path = LocalFile.path(of: url) { return LocalFile.exists(path) ? path : nil }
    if let path = catalogs.path(of: url) { return path }
    let file = url.prefix { !"?#".contains($0) }.split(separator: "/").last.map { String($0) } ?? ""
    return catalogs.path(ofFile: [file]) ?? pathInFolders([file])
  }

  /// The path of a part that a schema names by a URL or a public identifier.
  ///
  /// A URL of this machine leads nowhere, unless a catalog has it: parts are named relatively.
  public func path(ofPart name: String) -> String? {
    LocalFile.path(of: name) == nil ? path(ofURL: name) : catalogs.path(of: name)
  }

  private func pathInFolders(_ names: [String]) -> String? {
    folders.lazy.flatMap { folder in names.lazy.map { "\(folder)/\($0)" } }
      .first(where: LocalFile.exists)
  }
}

/// The names that a schema can have which is named with or without its ending.
private func names(_ name: String) -> [String] {
  hasEnding(name) ? [name] : [name] + endings.map { name + $0 }
}

private func hasEnding(_ name: String) -> Bool {
  endings.contains(where: name.hasSuffix)
}

private let endings = [".rng", ".xsd", ".sch", ".dtd"]

private func dataFolder(_ environment: [String: String]) -> String {
  if let folder = environment["XDG_DATA_HOME"], folder.hasPrefix("/") { return folder }
  return (environment["HOME"] ?? "") + "/.local/share"
}

private let systemFolders = [
  "/usr/local/share/bifolium/schemas", "/usr/share/bifolium/schemas",
  // Those of the packages tei-p5-exemplars and tei-p5-schema.
  "/usr/share/xml/tei/custom/schema/relaxng", "/usr/share/xml/tei/custom/schema/xsd",
  "/usr/share/xml/tei/custom/schema/dtd", "/usr/share/xml/tei/schema/relaxng",
  "/usr/share/xml/tei/schema/dtd",
]

// MARK: - Messages

extension SchemaFinder {
  private func notFound(_ name: String) -> Failure {
    Failure(
      .missing, "\(missing(name)); nothing is fetched, so \(remedy(name))", at: Location(name),
      rule: "schema")
  }

  private func missing(_ name: String) -> String {
    if name.contains(":") { return "the schema is \(nowhere)" }
    let ended =
      hasEnding(name) ? "" : ", with \(endings.joined(separator: ", ")) at its end or without"
    return (name.contains("/") ? "there is no such file" : "the schema is not here, \(nowhere)")
      + ended
  }

  private var nowhere: String {
    "in no XML catalog (\(catalogs.files.joined(separator: ", "))) and in no folder for schemas "
      + "(\(folders.joined(separator: ", ")))"
  }

  private func remedy(_ name: String) -> String {
    let source = name.hasPrefix("tei_") ? " from \(teiSchemas)" : ""
    return "save it\(source) and name its path, or put it into \(ownFolder)"
  }
}

private let teiSchemas = "https://tei-c.org/release/xml/tei/custom/schema/relaxng"
