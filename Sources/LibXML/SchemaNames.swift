import CLibXML2

/// How a schema is found that another one or a document names by a URL: the path of a local file.
public typealias SchemaLocator = @Sendable (_ url: String) -> String?

extension String {
  /// Whether a name has neither scheme nor host nor root.
  public var isRelativeName: Bool {
    guard let first, !"/\\".contains(first) else { return false }
    return !prefix { !"/?#".contains($0) }.contains(":")
  }

  /// A URL's characters with their escapes resolved.
  public var unescaped: String {
    guard contains("%"), let cText = xmlURIUnescapeString(self, 0, nil) else { return self }
    defer { bifolium_free(cText) }
    return String(cString: cText)
  }

  /// The name as it is seen from a file; none where either is no URL.
  func resolved(against base: String) -> String? {
    guard let cURL = xmlBuildURI(self, base) else { return nil }
    defer { bifolium_free(cURL) }
    return String(cURL)
  }

  /// The folder part of a path with its slash; empty where there is none.
  var folder: Substring {
    lastIndex(of: "/").map { self[...$0] } ?? ""
  }
}
