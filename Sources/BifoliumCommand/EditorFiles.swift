import Configuration
import Diagnostics
import Editing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Finds the files in which an editor says something of records: `edition.yaml` beside a record or in
/// a folder above it, up to the working directory, and `x.yaml` beside the record `x.txt`.
struct EditorFiles {
  private let layout: String?
  private var editionFiles: [String: ConfigurationFile?] = [:]

  /// Prepares to look for files; a layout that the user named beats what they say.
  init(layout: String?) {
    self.layout = layout
  }

  /// What is said of a record.
  ///
  /// - Throws: `Failure(.misconfigured)` where a file is wrong.
  mutating func decisions(for input: Input) throws(Failure) -> Decisions {
    var decisions = try Decisions(
      editionFile: try editionFile(for: input.path), sidecar: try sidecar(of: input.path),
      sourceDate: ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"])
    decisions.record.layout = layout ?? decisions.record.layout
    return decisions
  }

  private func sidecar(of path: String) throws(Failure) -> ConfigurationFile? {
    guard let name = ConfigurationFile.sidecarName(of: path) else { return nil }
    return try file(name)
  }

  private mutating func editionFile(for path: String) throws(Failure) -> ConfigurationFile? {
    for folder in foldersUpwards(from: path) {
      if let known = editionFiles[folder] {
        if let known { return known }
        continue
      }
      let found = try file(folder + ConfigurationFile.editionName)
      editionFiles[folder] = .some(found)
      if let found { return found }
    }
    return nil
  }

  private func file(_ path: String) throws(Failure) -> ConfigurationFile? {
    guard exists(path) else { return nil }
    return ConfigurationFile(try Input(path: path, relativePath: path).bytes(), name: path)
  }
}

/// The folder of a file and those above it up to the working directory, each with its `/`.
///
/// The working directory itself is empty. For a file outside of it, its folder alone.
func foldersUpwards(from path: String) -> [String] {
  let here = FileManager.default.currentDirectoryPath + "/"
  let relative = path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
  let folders = relative.split(separator: "/").dropLast().filter { $0 != "." }
  if relative.hasPrefix("/") || folders.contains("..") {
    return [String(path[...(path.lastIndex(of: "/") ?? path.startIndex)])]
  }
  return (0...folders.count).reversed().map { count in
    folders.prefix(count).map { $0 + "/" }.joined()
  }
}
