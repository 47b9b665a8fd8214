#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Local files that belong to schemas.
public enum LocalFile {
  /// The bytes of a regular file of at most 100 MB; none for a folder, a device, a pipe or whatever
  /// cannot be read.
  public static func contents(_ path: String) -> [UInt8]? {
    // A link is followed, so that what it leads to is looked at.
    let target = URL(filePath: path).resolvingSymlinksInPath()
    guard let facts = try? FileManager.default.attributesOfItem(atPath: target.path),
      facts[.type] as? FileAttributeType == .typeRegular,
      let size = facts[.size] as? UInt64 ?? (facts[.size] as? Int).map(UInt64.init),
      size <= 100_000_000
    else { return nil }
    return (try? Data(contentsOf: target)).map { Array($0) }
  }

  /// Whether there is a regular file at a path.
  public static func exists(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder
  }
}
