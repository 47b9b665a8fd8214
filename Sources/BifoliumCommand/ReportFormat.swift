import ArgumentParser
import Diagnostics

/// How results and messages are written.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case sarif
  case github
}

extension Diagnostic {
  /// The message as a command that GitHub Actions shows beside the line.
  var workflowCommand: String {
    let kind =
      switch severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    let place = [
      ("file", location.file), ("line", location.line.map { "\($0)" }),
      ("col", location.column.map { "\($0)" }), ("title", rule),
    ]
    let properties = place.compactMap { name, value in
      value.map { "\(name)=\(escaped($0, alsoOf: [":", ","]))" }
    }
    return "::\(kind) \(properties.joined(separator: ","))::\(escaped(message, alsoOf: []))"
  }
}

/// Escapes what would end a value of a workflow command.
private func escaped(_ text: String, alsoOf more: Set<Unicode.Scalar>) -> String {
  let special = more.union(["%", "\r", "\n"])
  return text.unicodeScalars.reduce(into: "") { escaped, scalar in
    guard special.contains(scalar) else { return escaped.unicodeScalars.append(scalar) }
    let number = String(scalar.value, radix: 16, uppercase: true)
    escaped += "%" + (number.count < 2 ? "0" : "") + number
  }
}
