import Diagnostics

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where a command says what it has to say: results on standard output, everything else on standard
/// error.
struct Console {
  /// Whether only results and errors are said.
  let isQuiet: Bool
  private let format: ReportFormat
  private let sarif = SarifLog()

  init(isQuiet: Bool, format: ReportFormat) {
    self.isQuiet = isQuiet
    self.format = format
  }

  /// Whether messages are JSON objects, one a line.
  var isJSON: Bool { format == .json }

  /// Says a message, unless it is not worth a quiet console.
  ///
  /// Reports for other programs are results: those for GitHub are written at once, SARIF at the end.
  func say(_ diagnostic: Diagnostic) {
    guard !isQuiet || diagnostic.severity == .error else { return }
    switch format {
    case .text: StandardStreams.writeError(painted(diagnostic) + "\n")
    case .json: StandardStreams.writeError(json(DiagnosticRecord(diagnostic)) + "\n")
    case .github: give(diagnostic.workflowCommand)
    case .sarif: sarif.add(diagnostic)
    }
  }

  /// Gives the report that has been collected, where the format wants one.
  func end() {
    if format == .sarif { give(json: sarif.report) }
  }

  /// Says several messages.
  func say(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { say(diagnostic) }
  }

  /// Says something about the progress of the work.
  func remark(_ text: String) {
    if !isQuiet { StandardStreams.writeError(text + "\n") }
  }

  /// Says that a file is as it should be.
  func approve(_ file: String) {
    switch format {
    case .text, .github: give("\(file): valid")
    case .json: give(json: ["file": file, "outcome": "valid"])
    case .sarif: break
    }
  }

  /// Gives a result.
  func give(_ text: String) {
    give(Array((text + "\n").utf8))
  }

  /// Gives a result as a line of JSON.
  func give(json value: some Encodable) {
    give(json(value))
  }

  /// Gives bytes as they are.
  func give(_ bytes: [UInt8]) {
    StandardStreams.writeOutput(bytes)
  }

  /// A message with its severity in colour, on a terminal that wants it.
  private func painted(_ diagnostic: Diagnostic) -> String {
    guard isColourful else { return diagnostic.description }
    let colour =
      diagnostic.severity == .error ? "31" : diagnostic.severity == .warning ? "33" : "36"
    return "\(diagnostic.location): \u{1B}[1;\(colour)m\(diagnostic.severity.rawValue):\u{1B}[0m "
      + diagnostic.wording
  }
}

private let isColourful =
  StandardStreams.errorIsTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty

private func json(_ value: some Encodable) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  guard let data = try? encoder.encode(value) else { return "{}" }
  return String(decoding: data, as: UTF8.self)
}

/// A message as JSON.
struct DiagnosticRecord: Encodable {
  let file: String
  let line: Int?
  let column: Int?
  let path: String?
  let severity: String
  let message: String
  let rule: String

  init(_ diagnostic: Diagnostic) {
    file = diagnostic.location.file
    line = diagnostic.location.line
    column = diagnostic.location.column
    path = diagnostic.path
    severity = diagnostic.severity.rawValue
    message = diagnostic.message
    rule = diagnostic.rule
  }
}
