import Foundation

/// The built program, run as a user runs it.
public struct Executable: Sendable {
  /// How a run ended, and what it said.
  public struct Run: Sendable {
    /// The exit status.
    public let status: Int32
    /// What went to standard output.
    public let output: String
    /// What went to standard error.
    public let errors: String
  }

  private let url: URL

  /// Finds a program beside the tests' own bundle, where the package manager builds both.
  public init(_ name: String) {
    let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    let tests = bundles.first ?? URL(filePath: CommandLine.arguments[0])
    url = tests.deletingLastPathComponent().appending(path: name)
  }

  /// Runs the program in a folder to its end.
  ///
  /// Both outputs go to files: a pipe that nobody reads would stop a program that says much.
  public func run(
    _ arguments: [String], in folder: URL, input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> Run {
    let scratch = try TemporaryFolder()
    try scratch.write("input", input)
    try scratch.write("output", [])
    try scratch.write("errors", [])
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: scratch.url("input"))
    process.standardOutput = try FileHandle(forWritingTo: scratch.url("output"))
    process.standardError = try FileHandle(forWritingTo: scratch.url("errors"))
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: try scratch.text("output"),
      errors: try scratch.text("errors"))
  }
}

extension Executable {
  /// Takes a program by its place.
  public init(at url: URL) {
    self.url = url
  }
}
