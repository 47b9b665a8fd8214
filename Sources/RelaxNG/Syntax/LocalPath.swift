import LibXML

/// The path of a file that another names; none where the name is not relative, or relative to
/// something that is not local.
///
/// - Parameters:
///   - name: a relative reference, percent-encoded as in a URI.
///   - base: the path of the file that names it.
/// - Returns: the path, relative where `base` is.
func localPath(_ name: String, from base: String?) -> String? {
  guard let base, name.isRelativeName else { return nil }
  var folders = base.split(separator: "/", omittingEmptySubsequences: false).dropLast()
  for part in name.unescaped.split(separator: "/", omittingEmptySubsequences: false)
  where part != "." {
    if part == "..", let last = folders.last, !last.isEmpty, last != ".." {
      folders.removeLast()
    } else {
      folders.append(part)
    }
  }
  return folders.joined(separator: "/")
}
