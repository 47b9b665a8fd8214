import LibXML

/// The path of a file that another names; none where the name is not relative, or relative to
/// something that is not local.
///
/// - Parameters:
///   - name: a relative reference, percent-encoded as in a URI.
///   - base: the path of the file that names it.
func localPath(_ name: String, from base: String?) -> String? {
  guard let base, isRelative(name), let name = percentDecoded(name) else { return nil }
  var folders = base.split(separator: "/", omittingEmptySubsequences: false).dropLast()
  for part in name.split(separator: "/", omittingEmptySubsequences: false) where part != "." {
    if part == "..", let last = folders.last, !last.isEmpty, last != ".." {
      folders.removeLast()
    } else {
      folders.append(part)
    }
  }
  return folders.joined(separator: "/")
}

/// Whether a name has neither scheme nor host nor root.
private func isRelative(_ name: String) -> Bool {
  guard let first = name.first, !"/\\".contains(first) else { return false }
  return !name.prefix { !"/?#".contains($0) }.contains(":")
}
