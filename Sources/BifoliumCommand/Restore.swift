import ArgumentParser
import Bifolium
import Diagnostics

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
    let console = options.console
    try forEachInput(files, endings: ["xml"], console) { input, progress throws(Failure) in
      let text = try Pipeline.restore(try input.bytes(), file: input.name)
      progress.clear()
      guard let output else { return console.give(Array(text.utf8)) }
      var folder = OutputFolder(output, mayReplace: force)
      let path = input.relativePath
      let name = (path.hasSuffix(".xml") ? String(path.dropLast(4)) : path) + ".txt"
      let outcome = try folder.write(Array(text.utf8), to: name)
      console.give("\(folder.place(of: name)): \(outcome.rawValue)")
    }.end()
  }
}
