import ArgumentParser
import Bifolium
import Diagnostics

/// `bifolium`: the program's verbs.
@main
struct BifoliumCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bifolium",
    abstract: "Plain archival records to validated TEI P5, languages facing each other.",
    discussion: """
      Exit status: 0 done; 1 a document is invalid or a record could not be encoded; 64 wrong usage; 65 the \
      input is not a record, not UTF-8 or not well-formed; 66 no such input or schema; 73 the output cannot be \
      written; 78 a schema or an editor's file is wrong. With several inputs it is 1 when any failed.
      """,
    version: Pipeline.version,
    subcommands: [Encode.self, Validate.self, Inspect.self, Restore.self, Init.self])
}

extension BifoliumCommand {
  /// Runs the program; a verb that there is not is answered with the nearest one.
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let verb = arguments.first, !verb.hasPrefix("-"), !verbs.contains(verb) {
      exit(withError: ValidationError(unknownVerb(verb)))
    }
    main(arguments)
  }

  private static let verbs =
    configuration.subcommands.map { "\($0)".lowercased() } + ["help"]

  private static func unknownVerb(_ verb: String) -> String {
    let hint = Nearest.name(to: verb, among: verbs).map { "; did you mean '\($0)'?" }
    return "there is no verb '\(verb)'\(hint ?? "; the verbs are \(verbs.joined(separator: ", "))")"
  }
}
