import ArgumentParser

/// The layout that any record can be written in.
enum PlainLayout: String, ExpressibleByArgument, CaseIterable {
  case plain
}

/// `bifolium restore`: the plain record back from its TEI.
struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Give the plain record back from its TEI.",
    discussion: """
      The text is that of the record in the record's own layout, up to white space and marks of emphasis. \
      With --layout plain it is in the layout that is the same for all archives, and encodes to the same texts. \
      Without -o it goes to standard output.
      """)

  @Argument(help: "TEI files that bifolium encoded; '-' is standard input.")
  var files: [String]

  @Option(help: "The layout to write; 'plain' is the one that any record can have.")
  var layout: PlainLayout?

  @Option(name: .shortAndLong, help: "The folder to write the records to.")
  var output: String?

  @Flag(help: "Replace files that bifolium did not write or that were changed since.")
  var force = false

  @OptionGroup var options: ConsoleOptions

  func run() throws {
    var run = RestoringRun(
      output: output, force: force, isPlain: layout == .plain, console: options.console)
    try run.restore(files).end()
  }
}
