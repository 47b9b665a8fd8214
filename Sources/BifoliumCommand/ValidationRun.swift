import Diagnostics
import Validation

/// One run of `validate` over any number of files.
struct ValidationRun {
  let schemas: [String]
  let console: Console

  /// Validates what the paths name, and says how it ended.
  func validate(_ paths: [String]) -> ExitStatus {
    let validator: Validator
    do throws(Failure) {
      validator = try Validator(schemas: try sources())
    } catch {
      console.say(error.diagnostics)
      return .misconfigured
    }
    console.say(validator.unchecked)
    return forEachInput(paths, endings: ["xml"], console) { input, progress throws(Failure) in
      let problems = try validator.validate(try input.bytes(), file: input.path)
      progress.clear()
      guard !problems.contains(where: { $0.severity == .error }) else {
        throw Failure(.invalid, problems)
      }
      console.say(problems)
      if console.isJSON {
        console.give(json: ["file": input.path, "outcome": "valid"])
      } else {
        console.give("\(input.path): valid")
      }
    }
  }

  /// The schemas that the user named; else the project's own, from its folder where they are there.
  private func sources() throws(Failure) -> [SchemaSource] {
    guard schemas.isEmpty else { return try schemas.map(source) }
    return try SchemaSource.builtIn.map { builtIn throws(Failure) in
      let path = "Schemas/" + lastComponent(builtIn.name)
      guard exists(path) else {
        console.say(builtInUsed(path))
        return builtIn
      }
      return try source(path)
    }
  }

  private func source(_ path: String) throws(Failure) -> SchemaSource {
    SchemaSource(try Input(path: path, relativePath: path).bytes(), name: path)
  }
}

private func builtInUsed(_ path: String) -> Diagnostic {
  Diagnostic(
    .note, "there is no such file here; the copy built into the program is used",
    at: Location(path), rule: "built-in-schema")
}
