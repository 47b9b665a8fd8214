import Foundation

/// The files of the package that tests read.
public enum PackageFiles {
  /// The package's folder.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file of the package by its path in it.
  public static func url(_ path: String) -> URL {
    root.appending(path: path).standardizedFileURL
  }

  /// The bytes of a file of the package.
  public static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: url(path)))
  }

  /// The text of a file of the package.
  public static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// The names of what is in a folder of the package, in order.
  public static func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url(path).path()).sorted()
  }

  /// Whether there is a file or folder at a path of the package.
  public static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url(path).path())
  }
}
