import ArgumentParser
import Diagnostics
import Validation

/// `bifolium validate`: any XML file against schemas.
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Validate TEI or other XML files.",
    discussion: """
      A schema is RELAX NG in XML syntax, ISO Schematron, W3C XML Schema or a DTD; what it includes are local \
      files beside it, or those that an XML catalog names. Nothing is fetched from the network.

      --schema takes a path, a URL or a name such as tei_all. URLs and names are looked for in the XML catalogs \
      of $XML_CATALOG_FILES, else /etc/xml/catalog; then in the folders of $BIFOLIUM_SCHEMAS, in \
      ~/.local/share/bifolium/schemas ($XDG_DATA_HOME), /usr/local/share/bifolium/schemas and \
      /usr/share/bifolium/schemas, and where Debian keeps TEI schemas.

      Without --schema, each document is validated against the schemas that it names itself, in xml-model \
      instructions and in xsi:schemaLocation; a warning names those that are not on this machine. Where it names \
      none that can be used, the project's own are: Schemas/bifolium.rng and Schemas/bifolium.sch, or the copies \
      built into the program where there are no such files.

      TEI's grammars have Schematron rules in them, which are checked as well, as far as they can be said in \
      XPath 1.0; a warning names the others.

      Messages go to standard error; with --format sarif (SARIF 2.1.0) and github (commands of GitHub Actions) \
      they are the result, on standard output.
      """)

  @Argument(help: "Files, or folders of .xml files; '-' is standard input.")
  var files: [String]

  @Option(name: .shortAndLong, help: "A schema to validate against; may be given several times.")
  var schema: [String] = []

  @Flag(
    name: .customLong("no-rules"),
    help: "Leave out the Schematron rules that stand in a RELAX NG schema, as TEI's do.")
  var leavesOutRules = false

  @Option(help: "Show at most so many errors of each file, and how many more there are.")
  var maxErrors: Int?

  @Flag(name: .shortAndLong, help: "Say nothing but results and errors.")
  var quiet = false

  @Option(help: "Write results and messages as text, as one JSON object a line, or as a report.")
  var format: ReportFormat = .text

  func validate() throws {
    if let maxErrors, maxErrors < 1 { throw ValidationError(tooFewErrors) }
  }

  func run() throws {
    let console = Console(isQuiet: quiet, format: format)
    defer { console.end() }
    try ValidationRun(
      schemas: schema, hasRules: !leavesOutRules, maxErrors: maxErrors, console: console
    ).validate(files).end()
  }
}

private let tooFewErrors = "--max-errors is less than 1; expected how many errors are shown"
