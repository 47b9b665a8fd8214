import Diagnostics

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A file that the user named, or that was found in a folder that the user named.
struct Input {
  /// The path; `-` is standard input.
  let path: String
  /// The path below the folder in which it was found; its name where it was named itself.
  let relativePath: String

  /// The files that paths name: themselves, and in folders all files with one of the endings,
  /// sorted.
  static func all(_ paths: [String], endings: [String]) throws(Failure) -> [Input] {
    var inputs: [Input] = []
    var seen: Set<String> = []
    for path in paths where seen.insert(path).inserted {
      guard isFolder(path) else {
        inputs.append(Input(path: path, relativePath: lastComponent(path)))
        continue
      }
      let found = try filesBelow(path).filter { file in
        endings.contains { file.hasSuffix("." + $0) }
      }
      guard !found.isEmpty else { throw emptyFolder(path, endings) }
      inputs += found.map { Input(path: path + "/" + $0, relativePath: $0) }
    }
    return inputs
  }

  /// The file's bytes.
  func bytes() throws(Failure) -> [UInt8] {
    if path == "-" { return StandardStreams.readInput() }
    guard exists(path) else { throw missing(path) }
    guard !Input.isFolder(path) else { throw folder(path) }
    do {
      return try Array(Data(contentsOf: URL(filePath: path)))
    } catch {
      throw unreadable(path, error)
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  private static func filesBelow(_ folder: String) throws(Failure) -> [String] {
    do {
      return try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    } catch {
      throw unreadableFolder(folder, error)
    }
  }
}

/// Whether there is a file or a folder at a path.
func exists(_ path: String) -> Bool {
  FileManager.default.fileExists(atPath: path)
}

/// The last part of a path.
func lastComponent(_ path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}

// MARK: - Messages

/// Why the file system refused something, in words.
func reason(of error: any Error) -> String {
  switch (error as? CocoaError)?.code {
  case .fileReadNoPermission, .fileWriteNoPermission: "no permission"
  case .fileWriteOutOfSpace: "the disk is full"
  case .fileWriteVolumeReadOnly: "the file system is read-only"
  case .fileNoSuchFile, .fileReadNoSuchFile: "there is no such file or folder"
  case .fileWriteFileExists: "a file is where a folder is needed"
  default: "\(error)"
  }
}

private func missing(_ path: String) -> Failure {
  Failure(.missing, "there is no such file", at: Location(path), rule: "input")
}

private func folder(_ path: String) -> Failure {
  Failure(.missing, "this is a folder; one file is needed here", at: Location(path), rule: "input")
}

private func unreadable(_ path: String, _ error: any Error) -> Failure {
  Failure(
    .missing, "the file cannot be read: \(reason(of: error))", at: Location(path), rule: "input")
}

private func unreadableFolder(_ path: String, _ error: any Error) -> Failure {
  Failure(
    .missing, "the folder cannot be read: \(reason(of: error))", at: Location(path), rule: "input")
}

private func emptyFolder(_ path: String, _ endings: [String]) -> Failure {
  Failure(
    .missing, "the folder holds no file that ends in .\(endings.joined(separator: " or ."))",
    at: Location(path), rule: "input")
}
