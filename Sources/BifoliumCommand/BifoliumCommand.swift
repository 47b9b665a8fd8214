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
      78 a schema is wrong or not there. With several inputs it is 1 when any failed.
      """,
    version: Pipeline.version,
    subcommands: [Encode.self, Validate.self, Inspect.self, Restore.self])
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
    let nearest = verbs.min { distance($0, verb) < distance($1, verb) }
    let hint = nearest.flatMap { distance($0, verb) <= 2 ? "; did you mean '\($0)'?" : nil }
    return "there is no verb '\(verb)'\(hint ?? "; the verbs are \(verbs.joined(separator: ", "))")"
  }
}

/// The number of letters to change, add or leave out to turn one word into another (Levenshtein).
private func distance(_ one: String, _ other: String) -> Int {
  let other = Array(other)
  var row = Array(0...other.count)
  for (index, letter) in one.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for (column, letter2) in other.enumerated() {
      let substituted = diagonal + (letter == letter2 ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(substituted, row[column] + 1, diagonal + 1)
    }
  }
  return row[other.count]
}
