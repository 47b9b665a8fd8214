import ArgumentParser
import Bifolium
import Diagnostics
import Editing

/// `bifolium inspect`: how a record was read, and why.
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how a record is read: fields, parts and decisions, each with its line.")

  @Argument(help: "The record; '-' is standard input.")
  var record: String

  @OptionGroup var layout: LayoutOption
  @OptionGroup var options: ConsoleOptions

  func run() throws {
    let console = options.console
    do throws(Failure) {
      let input = Input(path: record, relativePath: record)
      var editorFiles = EditorFiles(layout: layout.layout)
      let edition = try Pipeline.edition(
        of: try input.bytes(), file: input.path, decisions: try editorFiles.decisions(for: input))
      let inspection = Inspection(edition)
      if console.isJSON {
        console.give(json: inspection)
      } else {
        console.give(inspection.text)
      }
      console.say(edition.warnings)
    } catch {
      console.say(error.diagnostics)
      try ExitStatus(error.reason).end()
    }
  }
}
