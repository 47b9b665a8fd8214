import ArgumentParser

/// `bifolium restore`: the plain record back from its TEI.
struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Give the plain record back from its TEI.",
    discussion: """
      The text is that of the record in the record's own layout, up to white space and marks of emphasis. \
      Without -o it goes to standard output.
      """)

  @Argument(help: "TEI files that bifolium encoded; '-' is standard input.")
  var files: [String]

  @Option(name: .shortAndLong, help: "The folder to write the records to.")
  var output: String?

  @Flag(help: "Replace files that bifolium did not write or that were changed since.")
  var force = false

  @OptionGroup var options: ConsoleOptions

  func run() throws {
    var run = RestoringRun(output: output, force: force, console: options.console)
    try run.restore(files).end()
  }
}
