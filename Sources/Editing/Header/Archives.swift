import Records
import Tables

/// The archives of `Data/archives.tsv`.
enum Archives {
  /// The archive that publishes a record: that of its layout, or the one that its field `Publisher` or
  /// its citation names.
  static func publisher(of record: PlainRecord, citation: String?) -> Archive? {
    if let id = record.archive { return rows.first { $0.archive.id == id }?.archive }
    let field = record.cover.fields.first { $0.label == publisherLabel }
    return [field?.value, citation].lazy.compactMap { $0 }.compactMap { words in
      rows.first { row in row.names.contains { words.contains($0) } }?.archive
    }.first
  }

  /// The label of the field in which a plain record names the archive that publishes it.
  private static let publisherLabel = "Publisher:"

  /// The archive that an address on the web belongs to.
  static func host(of uri: String) -> Archive? {
    let host = uri.split(separator: "/").dropFirst().first.map(String.init) ?? ""
    return rows.first { $0.hosts.contains(host) }?.archive
  }

  /// All names by which a text may name an archive.
  static let allNames = rows.flatMap(\.names)

  private struct Row: Sendable {
    let archive: Archive
    let names: [String]
    let hosts: [String]
  }

  private static let rows: [Row] = {
    let table = Table(builtIn: PackageResources.archives_tsv, "archives.tsv")
    return table.rows.map { row in
      Row(
        archive: Archive(id: row["id"], name: row["name"]),
        names: [row["name"]] + row.list("also", separator: "|"),
        hosts: row.list("hosts", separator: "|"))
    }
  }()
}
