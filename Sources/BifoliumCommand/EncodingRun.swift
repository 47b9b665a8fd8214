import Bifolium
import Diagnostics
import Editing

/// One run of `encode` over any number of records; a bad record does not stop the others.
struct EncodingRun {
  private var folder: OutputFolder?
  private var editorFiles: EditorFiles
  private let console: Console
  private var recordsByID: [String: String] = [:]
  private var recordsByPlace: [String: String] = [:]

  init(output: String, force: Bool, editorFiles: EditorFiles, console: Console) {
    folder = output == "-" ? nil : OutputFolder(output, mayReplace: force)
    self.editorFiles = editorFiles
    self.console = console
  }

  /// Encodes what the paths name, and says how it ended.
  mutating func encode(_ paths: [String]) -> ExitStatus {
    let pipeline: Pipeline
    do throws(Failure) {
      pipeline = try Pipeline()
    } catch {
      console.say(error.diagnostics)
      return ExitStatus(error.reason)
    }
    return forEachInput(paths, endings: ["txt"], console) { input, progress throws(Failure) in
      let encoded = try pipeline.encode(
        try input.bytes(), file: input.path, decisions: try editorFiles.decisions(for: input))
      progress.clear()
      try deliver(encoded, of: input)
    }
  }

  private mutating func deliver(_ encoded: EncodedRecord, of input: Input) throws(Failure) {
    let id = encoded.edition.header.id
    if let other = recordsByID.updateValue(input.path, forKey: id) {
      throw twoRecords(input, other, share: "the id '\(id)'")
    }
    console.say(encoded.warnings)
    guard folder != nil else { return console.give(encoded.tei.bytes) }
    let relativePath = outputName(input, id: id)
    if let other = recordsByPlace.updateValue(input.path, forKey: relativePath) {
      throw twoRecords(input, other, share: "the output '\(relativePath)'")
    }
    guard let outcome = try folder?.write(encoded.tei.bytes, to: relativePath) else { return }
    report(encoded, outcome, place: folder?.place(of: relativePath) ?? relativePath)
  }

  /// The record's name with the ending of XML; the edition's id where it came by standard input.
  private func outputName(_ input: Input, id: String) -> String {
    guard input.path != "-" else { return id + ".xml" }
    let path = input.relativePath
    return (path.hasSuffix(".txt") ? String(path.dropLast(4)) : path) + ".xml"
  }

  private func report(_ encoded: EncodedRecord, _ outcome: OutputFolder.Outcome, place: String) {
    let line = ReportLine(encoded, outcome, place: place)
    if console.isJSON { console.give(json: line) } else { console.give(line.text) }
  }
}

/// What is said of one record.
private struct ReportLine: Encodable {
  let output: String
  let outcome: String
  let divisions: Int
  let languages: [String]
  let warnings: Int

  init(_ encoded: EncodedRecord, _ outcome: OutputFolder.Outcome, place: String) {
    output = place
    self.outcome = outcome.rawValue
    divisions = encoded.edition.divisions.count
    languages = encoded.edition.divisions.map(\.language)
    warnings = encoded.warnings.count
  }

  var text: String {
    "\(output): \(outcome), \(counted(divisions, "division")) (\(languages.joined(separator: ", "))), "
      + counted(warnings, "warning")
  }
}

/// A number and what it counts.
func counted(_ number: Int, _ noun: String) -> String {
  "\(number == 0 ? "no" : "\(number)") \(noun)\(number == 1 ? "" : "s")"
}

private func twoRecords(_ input: Input, _ other: String, share what: String) -> Failure {
  Failure(
    .unwritable,
    "'\(other)' and '\(input.path)' would both have \(what); encode one of them, or each in a run of its own "
      + "with -o",
    at: Location(input.path), rule: "output-name")
}
