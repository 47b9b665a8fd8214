/// A file in which an editor says something: `edition.yaml` for a project, or `x.yaml` beside the
/// record `x.txt`.
public struct ConfigurationFile: Hashable, Sendable {
  /// The name of the file for a project.
  public static let editionName = "edition.yaml"

  /// Its name for messages.
  public let name: String
  /// Its bytes.
  public let bytes: [UInt8]

  /// Takes a file's bytes.
  public init(_ bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }

  /// The name of the file that stands beside a record, such as `x.yaml` for `x.txt`; none for
  /// standard input, and none where that is the name of the project's file.
  public static func sidecarName(of record: String) -> String? {
    let name = record.split(separator: "/").last.map(String.init) ?? record
    let stem = record.hasSuffix(".txt") ? String(record.dropLast(4)) : record
    return record == "-" || name == "edition.txt" ? nil : stem + ".yaml"
  }
}
