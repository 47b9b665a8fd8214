import Diagnostics

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder that encodings are written to, with a state file that remembers what was written.
///
/// A file is written beside its place and renamed (which `.atomic` means), so that there never is
/// half of one. A file that this program did not write, or that was changed since, is not replaced
/// unless the user insists.
struct OutputFolder {
  /// What happened to a file.
  enum Outcome: String {
    case written, unchanged
  }

  private let path: String
  private let mayReplace: Bool
  private var state: OutputState

  /// Opens a folder; it is made when the first file is written.
  init(_ path: String, mayReplace: Bool) {
    self.path = path
    self.mayReplace = mayReplace
    state = OutputState(readFrom: path + "/" + OutputState.fileName)
  }

  /// Where a file of a relative path is.
  func place(of relativePath: String) -> String {
    path + "/" + relativePath
  }

  /// Writes a file.
  ///
  /// - Throws: `Failure(.unwritable)` where it cannot be written or must not be replaced.
  mutating func write(_ bytes: [UInt8], to relativePath: String) throws(Failure) -> Outcome {
    let place = place(of: relativePath)
    let hash = contentHash(bytes)
    let existing = try? Data(contentsOf: URL(filePath: place))
    if let existing {
      let old = contentHash(Array(existing))
      if old == hash {
        try remember(hash, relativePath)
        return .unchanged
      }
      guard mayReplace || state[relativePath] == old else { throw changedByHand(place) }
    }
    try replaceFile(place, with: bytes)
    try remember(hash, relativePath)
    return .written
  }

  private mutating func remember(_ hash: String, _ relativePath: String) throws(Failure) {
    guard state[relativePath] != hash else { return }
    state[relativePath] = hash
    try replaceFile(place(of: OutputState.fileName), with: state.bytes)
  }
}

/// Writes a file in place of what is there, with the folders on its path.
func replaceFile(_ place: String, with bytes: [UInt8]) throws(Failure) {
  do {
    let folder = String(place[..<(place.lastIndex(of: "/") ?? place.startIndex)])
    if !folder.isEmpty {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    try Data(bytes).write(to: URL(filePath: place), options: .atomic)
  } catch {
    throw cannotWrite(place, error)
  }
}

/// The hashes of the files that were written, one a line: the hash, two spaces, the relative path.
struct OutputState {
  /// The state file's name.
  static let fileName = ".bifolium-state"

  private var hashes: [String: String] = [:]

  init(readFrom path: String) {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else { return }
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      if parts.count == 2 { hashes[String(parts[1].drop { $0 == " " })] = String(parts[0]) }
    }
  }

  subscript(relativePath: String) -> String? {
    get { hashes[relativePath] }
    set { hashes[relativePath] = newValue }
  }

  var bytes: [UInt8] {
    hashes.sorted { $0.key < $1.key }.flatMap { Array("\($1)  \($0)\n".utf8) }
  }
}

/// FNV-1a with 64 bits, in hexadecimal: enough to see a change, and no seal against forgery.
private func contentHash(_ bytes: [UInt8]) -> String {
  let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

// MARK: - Messages

private func changedByHand(_ place: String) -> Failure {
  Failure(
    .unwritable,
    "the file was not written by bifolium or was changed since; --force replaces it, -o writes elsewhere",
    at: Location(place), rule: "output-changed")
}

private func cannotWrite(_ place: String, _ error: any Error) -> Failure {
  Failure(.unwritable, "cannot write: \(reason(of: error))", at: Location(place), rule: "output")
}
