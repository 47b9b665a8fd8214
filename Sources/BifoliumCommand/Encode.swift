import ArgumentParser
import Bifolium
import Diagnostics

/// `bifolium encode`: plain records to validated TEI.
struct Encode: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Encode plain records as validated TEI.",
    discussion: """
      Reads each record, encodes it, proves that nothing is lost, validates the TEI and writes it. Folders are \
      searched for .txt files and keep their relative paths below the output folder. What an editor says of a \
      record stands in a .yaml file of its name beside it, and of a project in edition.yaml: see 'bifolium help init'.
      """)

  @Argument(help: "Records, or folders of records; '-' is standard input.")
  var records: [String]

  @Option(name: .shortAndLong, help: "The folder to write to; '-' writes to standard output.")
  var output = "Output"

  @Flag(help: "Replace files that bifolium did not write or that were changed since.")
  var force = false

  @OptionGroup var layout: LayoutOption
  @OptionGroup var options: ConsoleOptions

  func run() throws {
    var run = EncodingRun(
      output: output, force: force, editorFiles: EditorFiles(layout: layout.layout),
      console: options.console)
    try run.encode(records).end()
  }
}
