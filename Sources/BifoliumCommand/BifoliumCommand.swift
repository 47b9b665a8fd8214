import ArgumentParser
import Bifolium

/// `bifolium`: the program's verbs.
@main
struct BifoliumCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bifolium",
    abstract: "Plain archival records to validated TEI P5, languages facing each other.",
    discussion: """
      Exit status: 0 done; 1 a document is invalid or a record could not be encoded; 64 wrong usage; 65 the \
      input is not a record, not UTF-8 or not well-formed; 66 no such input; 73 the output cannot be written; \
      78 a schema or configuration file is wrong. With several inputs it is 1 when any failed.
      """,
    version: Pipeline.version,
    subcommands: [Encode.self, Validate.self, Inspect.self, Restore.self])
}
