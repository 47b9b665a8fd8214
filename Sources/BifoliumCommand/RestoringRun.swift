import Bifolium
import Diagnostics

/// One run of `restore` over any number of files.
struct RestoringRun {
  private var folder: OutputFolder?
  private let isPlain: Bool
  private let console: Console
  private var filesByPlace: [String: String] = [:]

  init(output: String?, force: Bool, isPlain: Bool, console: Console) {
    folder = output.map { OutputFolder($0, mayReplace: force) }
    self.isPlain = isPlain
    self.console = console
  }

  /// Restores what the paths name, and says how it ended.
  mutating func restore(_ paths: [String]) -> ExitStatus {
    forEachInput(paths, endings: ["xml"], console) { input, progress throws(Failure) in
      let text = try Pipeline.restore(try input.bytes(), file: input.path, asPlain: isPlain)
      progress.clear()
      try deliver(Array(text.utf8), of: input)
    }
  }

  private mutating func deliver(_ bytes: [UInt8], of input: Input) throws(Failure) {
    let path = input.relativePath
    let name = (path.hasSuffix(".xml") ? String(path.dropLast(4)) : path) + ".txt"
    guard folder != nil else { return console.give(bytes) }
    if let other = filesByPlace.updateValue(input.path, forKey: name) {
      throw twoFiles(input, other, name)
    }
    guard let outcome = try folder?.write(bytes, to: name) else { return }
    let place = folder?.place(of: name) ?? name
    if console.isJSON {
      console.give(json: ["output": place, "outcome": outcome.rawValue])
    } else {
      console.give("\(place): \(outcome.rawValue)")
    }
  }
}

private func twoFiles(_ input: Input, _ other: String, _ name: String) -> Failure {
  Failure(
    .unwritable,
    "'\(other)' and '\(input.path)' would both become '\(name)'; restore each in a run of its own with -o",
    at: Location(input.path), rule: "output-name")
}
