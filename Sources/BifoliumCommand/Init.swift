import ArgumentParser
import Bifolium
import Configuration
import Diagnostics

/// `bifolium init`: a commented file for an editor to start from.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a commented file in which an editor has the last word.",
    discussion: """
      Without a record it writes edition.yaml into the working directory: publisher, editors, licence and so on for \
      all records below. For a record x.txt it writes x.yaml beside it, with everything that was read and decided, \
      each line a comment: take the # away from what you change. What these files say beats what the record says, \
      and what the program would find. A file that is there is not replaced, unless --force says so.
      """)

  @Argument(help: "The record; without one, the file is that of the project.")
  var record: String?

  @Flag(help: "Replace the file, if it is there.")
  var force = false

  @OptionGroup var layout: LayoutOption
  @OptionGroup var options: ConsoleOptions

  func run() throws {
    let console = options.console
    do throws(Failure) {
      let (path, text) = try file()
      guard force || !exists(path) else { throw isThere(path) }
      try replaceFile(path, with: Array(text.utf8))
      if console.isJSON {
        console.give(json: ["output": path, "outcome": "written"])
      } else {
        console.give("\(path): written")
      }
    } catch {
      console.say(error.diagnostics)
      try ExitStatus(error.reason).end()
    }
  }

  /// The place and the text of the file.
  private func file() throws(Failure) -> (path: String, text: String) {
    guard let record else { return (ConfigurationFile.editionName, editionTemplate) }
    guard let path = ConfigurationFile.sidecarName(of: record) else { throw hasNoSidecar(record) }
    let input = Input(path: record, relativePath: record)
    var files = EditorFiles(layout: layout.layout)
    let edition = try Pipeline.edition(
      of: try input.bytes(), file: record, decisions: try files.decisions(for: input))
    return (path, sidecarTemplate(for: edition))
  }
}

private func isThere(_ path: String) -> Failure {
  Failure(
    .unwritable, "the file is there already; --force replaces it", at: Location(path),
    rule: "output-changed")
}

private func hasNoSidecar(_ record: String) -> Failure {
  Failure(
    .missing, "a record needs a file with a name of its own to have one beside it",
    at: Location(record), rule: "input")
}
