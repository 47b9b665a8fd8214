import Foundation

/// A folder for one test, which goes away with it.
public final class TemporaryFolder: Sendable {
  /// Where it is.
  public let root: URL

  /// Makes an empty folder.
  public init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "bifolium-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: root)
  }

  /// Where a file of the folder is.
  public func url(_ path: String) -> URL {
    root.appending(path: path)
  }

  /// Writes a file, with the folders on its path.
  public func write(_ path: String, _ bytes: [UInt8]) throws {
    let place = url(path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: place)
  }

  /// Writes a file of text.
  public func write(_ path: String, _ text: String) throws {
    try write(path, Array(text.utf8))
  }

  /// The text of a file.
  public func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url(path)), as: UTF8.self)
  }

  /// Whether there is a file or folder.
  public func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url(path).path())
  }

  /// The paths of all files, sorted.
  public func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.path()).filter { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: url(path).path(), isDirectory: &isFolder)
      return !isFolder.boolValue
    }.sorted()
  }
}
