import Diagnostics

/// How one archive writes its records: where the cover is, and where the text.
protocol Layout: Sendable {
  /// The layout's name, such as `digital-archive-pdf`.
  var name: String { get }
  /// The short name of the archive that writes in this layout, if only one does; see
  /// `Data/archives.tsv`.
  var archive: String? { get }
  /// Reads a text; none where it is not in this layout.
  ///
  /// - Throws: `Failure(.unreadable)` where the layout is right but something that every record has
  ///   is missing.
  func read(_ source: SourceText) throws(Failure) -> LaidOutRecord?
  /// Writes a record as the archive does; `read` gives the same cover and the same words again.
  func write(_ record: RestoredRecord) -> String
}

/// A record taken apart by its layout.
struct LaidOutRecord {
  let cover: Cover
  /// The lines of the text.
  let body: ArraySlice<RecordLine>
  /// The headings that stand before the parts and say what they are; empty where the layout has
  /// none.
  var headings: [ContentsItem] = []
}

/// The layouts that Bifolium knows, in the order in which they are tried.
let layouts: [any Layout] = [Plain(), DigitalArchivePDF(), DigitalArchiveWeb()]

/// The layouts by their names.
public enum Layouts {
  /// The names of all layouts, in the order in which they are tried.
  public static let names = layouts.map(\.name)
  /// The name of the layout that any record can be written in.
  public static let plain = Plain().name

  static func named(_ name: String) -> (any Layout)? {
    layouts.first { $0.name == name }
  }
}
