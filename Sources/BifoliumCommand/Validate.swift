import ArgumentParser
import Diagnostics
import Validation

/// `bifolium validate`: any XML file against schemas.
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Validate TEI or other XML files.",
    discussion: """
      Without --schema the project's own schemas are used, Schemas/bifolium.rng and Schemas/bifolium.sch, or \
      the copies built into the program where there are no such files. A schema is RELAX NG in XML syntax or \
      ISO Schematron.
      """)

  @Argument(help: "Files, or folders of .xml files; '-' is standard input.")
  var files: [String]

  @Option(name: .shortAndLong, help: "A schema to validate against; may be given several times.")
  var schema: [String] = []

  @OptionGroup var options: ConsoleOptions

  func run() throws {
    try ValidationRun(schemas: schema, console: options.console).validate(files).end()
  }
}
