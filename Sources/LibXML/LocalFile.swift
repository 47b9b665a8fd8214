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
    let target = canonicalPath(path)
    guard let facts = try? FileManager.default.attributesOfItem(atPath: target),
      facts[.type] as? FileAttributeType == .typeRegular,
      let size = facts[.size] as? UInt64 ?? (facts[.size] as? Int).map(UInt64.init),
      size <= 100_000_000
    else { return nil }
    return (try? Data(contentsOf: URL(filePath: target))).map { Array($0) }
  }

  /// The one path of a file, however it was reached.
  public static func canonicalPath(_ path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().path
  }

  /// Whether there is something at a path that is no folder.
  public static func exists(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder
  }

  /// The URL of a path, which is relative to where the program runs if it does not begin at the root.
  public static func url(of path: String) -> String {
    URL(filePath: path).absoluteString
  }

  /// The path that a URL leads to, with its escapes resolved; none where that is on another machine.
  public static func path(of url: String) -> String? {
    guard let colon = url.prefix(while: { !"/?#".contains($0) }).firstIndex(of: ":") else {
      return url.hasPrefix("//") ? nil : url.unescaped
    }
    guard url[..<colon].lowercased() == "file" else { return nil }
    var path = url[url.index(after: colon)...]
    if path.hasPrefix("//") {
      let host = path.dropFirst(2).prefix { $0 != "/" }
      guard host.isEmpty || host == "localhost" else { return nil }
      path = path.dropFirst(2 + host.count)
    }
    return String(path).unescaped
  }

  /// The path that a URL leads to which stands in a file; none where that is on another machine.
  public static func path(of url: String, seenFrom file: String) -> String? {
    url.isRelativeName ? file.folder + url.unescaped : path(of: url)
  }
}
