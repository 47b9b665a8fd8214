import ArgumentParser
import Bifolium
import Diagnostics

/// `bifolium encode`: plain records to validated TEI.
struct Encode: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Encode plain records as validated TEI.",
    discussion: """
      Reads each record, encodes it, proves that nothing is lost, validates the TEI and writes it. Folders are \
      searched for .txt files and keep their relative paths below the output folder.
      """)

  @Argument(help: "Records, or folders of records; '-' is standard input.")
  var records: [String]

  @Option(name: .shortAndLong, help: "The folder to write to; '-' writes to standard output.")
  var output = "Output"

  @Flag(help: "Replace files that bifolium did not write or that were changed since.")
  var force = false

  @OptionGroup var options: ConsoleOptions

  func run() throws {
    var run = EncodingRun(output: output, force: force, console: options.console)
    try run.encode(records).end()
  }
}
