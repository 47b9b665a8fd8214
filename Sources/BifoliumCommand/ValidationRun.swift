import Diagnostics
import Validation

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One run of `validate` over any number of files.
struct ValidationRun {
  let schemas: [String]
  /// Whether the Schematron rules in grammars are checked.
  let hasRules: Bool
  let maxErrors: Int?
  let console: Console

  /// Validates what the paths name, and says how it ended.
  func validate(_ paths: [String]) -> ExitStatus {
    do throws(Failure) {
      let finder = SchemaFinder(environment: ProcessInfo.processInfo.environment)
      guard schemas.isEmpty else { return try validate(paths, schemas, finder) }
      return validate(paths, NamedSchemas(finder: finder))
    } catch {
      console.say(error.diagnostics)
      return ExitStatus(error.reason)
    }
  }

  /// Validates against the schemas that the user named.
  private func validate(
    _ paths: [String], _ schemas: [String], _ finder: SchemaFinder
  ) throws(Failure) -> ExitStatus {
    var sources: [SchemaSource] = []
    for schema in schemas {
      let path = try finder.path(of: schema)
      var source = SchemaSource(try Input(path: path, relativePath: path).bytes(), name: path)
      source.hasRules = hasRules
      sources.append(source)
    }
    let validator = try Validator(schemas: sources, locate: finder.path(ofPart:))
    console.say(validator.unchecked.summarised)
    return forEachInput(
      paths, endings: ["xml"], console,
      inParallel: { input throws(Failure) in
        try validator.validate(try input.bytes(), file: input.path)
      },
      say: { input, problems, progress throws(Failure) in
        progress.clear()
        try say(problems, of: input)
      })
  }

  /// Validates against the schemas that each document names.
  private func validate(_ paths: [String], _ schemas: NamedSchemas) -> ExitStatus {
    var said: Set<Diagnostic> = []
    return forEachInput(
      paths, endings: ["xml"], console,
      inParallel: { input throws(Failure) in
        try schemas.validate(try input.bytes(), file: input.path)
      },
      say: { input, verdict, progress throws(Failure) in
        progress.clear()
        console.say(verdict.remarks.summarised.filter { said.insert($0).inserted })
        try say(verdict.problems, of: input)
      })
  }

  private func say(_ problems: [Diagnostic], of input: Input) throws(Failure) {
    let shown = shortened(problems, of: input.path)
    guard !problems.contains(where: { $0.severity == .error }) else {
      throw Failure(.invalid, shown)
    }
    console.say(shown)
    console.approve(input.path)
  }

  /// The messages without the errors that are too many, and how many those are.
  private func shortened(_ problems: [Diagnostic], of file: String) -> [Diagnostic] {
    let errors = problems.count { $0.severity == .error }
    guard let maxErrors, errors > maxErrors else { return problems }
    var rest = maxErrors
    let shown = problems.filter { problem in
      guard problem.severity == .error else { return true }
      rest -= 1
      return rest >= 0
    }
    return shown + [more(errors - maxErrors, in: file)]
  }
}

private func more(_ count: Int, in file: String) -> Diagnostic {
  Diagnostic(
    .note, "\(count) more error\(count == 1 ? " is" : "s are") not shown", at: Location(file),
    rule: "max-errors")
}
