import Diagnostics
import Editing

extension Decisions {
  /// Reads what an editor says of a record.
  ///
  /// - Parameters:
  ///   - editionFile: what is said of all records of a project, where there is such a file.
  ///   - sidecar: what is said of this record, which beats the former, where there is such a file.
  ///   - sourceDate: the value of `SOURCE_DATE_EPOCH`, from which a publication has its date where
  ///     a file says so.
  /// - Throws: `Failure(.misconfigured)` with everything that is wrong in the files.
  public init(
    editionFile: ConfigurationFile?, sidecar: ConfigurationFile?, sourceDate: String? = nil
  ) throws(Failure) {
    var reader = ConfigurationReader(sourceDate: sourceDate)
    for (file, isSidecar) in [(editionFile, false), (sidecar, true)] {
      guard let file, let root = try YAMLValue.root(of: file) else { continue }
      reader.read(root, isSidecar: isSidecar)
    }
    self = try reader.finish()
  }
}

/// Reads an editor's files, the project's first.
struct ConfigurationReader {
  let sourceDate: String?
  var values = ValueReader()
  var decisions = Decisions()
  /// The value that names a series' number, which needs a title.
  var seriesPlace: YAMLValue?

  /// The keys of the project's file.
  static let editionKeys = publicationKeys + ["layout", "defaults"]
  /// The keys of the file beside a record: whatever the project's file says, it can say, too.
  static let sidecarKeys = recordKeys + publicationKeys

  mutating func read(_ root: YAMLValue, isSidecar: Bool) {
    let keys = isSidecar ? Self.sidecarKeys : Self.editionKeys
    for (key, value) in values.entries(of: root, keys: keys) {
      if Self.publicationKeys.contains(key) {
        readPublication(key, value)
      } else {
        readRecord(key, value)
      }
    }
  }

  mutating func finish() throws(Failure) -> Decisions {
    if let series = decisions.publication.series, series.title == nil, let seriesPlace {
      values.report("the series has a number, but no title; 'title' names it", seriesPlace)
    }
    guard values.problems.isEmpty else { throw Failure(.misconfigured, values.problems) }
    return decisions
  }
}
