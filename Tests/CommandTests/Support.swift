import Foundation
import TestSupport
import Testing

/// A folder in which the built program is run.
struct CommandEnvironment {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Runs the program in the folder.
  func run(_ arguments: String..., input: String = "") throws -> Executable.Run {
    try Executable("bifolium").run(arguments, in: folder.root, input: Array(input.utf8))
  }

  func run(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Executable.Run {
    try Executable("bifolium").run(arguments, in: folder.root, environment: environment)
  }

  func write(_ path: String, _ text: String) throws {
    try folder.write(path, text)
  }
}

/// A record that is encoded without a warning.
func record(_ word: String = "question", fields: String = "**Summary:**\n\nWords.") -> String {
  """
  **May 5, 1960**

  **Letter, Schmidt to Schulz**

  \(fields)

  We have received your letter, and we believe that this \(word) must be settled before the end of the year, \
  because we cannot wait any longer.

  """
}

/// A record whose contents announce a scan, which is not there.
let recordWithWarning = record(fields: "**Contents:**\n\nOriginal Scan\n\nTranslation - English")

/// The objects of lines of JSON.
func json(_ text: String) throws -> [[String: any Sendable]] {
  try text.split(separator: "\n").map { line in
    let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
    return try #require(value as? [String: any Sendable])
  }
}
