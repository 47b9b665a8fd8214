import Bifolium
import Diagnostics

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Collects the messages of a run for one report in SARIF 2.1.0, the form of static analysis.
final class SarifLog {
  private var results: [Report.Result] = []
  private var rules: [Report.Rule] = []
  private var indexes: [String: Int] = [:]

  /// Adds a message.
  func add(_ diagnostic: Diagnostic) {
    results.append(
      Report.Result(
        ruleId: diagnostic.rule, ruleIndex: index(of: diagnostic.rule),
        level: diagnostic.severity.rawValue, message: .init(text: diagnostic.message),
        locations: [.init(physicalLocation: place(diagnostic.location))]))
  }

  /// The report.
  var report: some Encodable {
    Report(runs: [
      .init(
        tool: .init(driver: .init(version: Pipeline.version, rules: rules)), results: results)
    ])
  }

  private func index(of rule: String) -> Int {
    if let index = indexes[rule] { return index }
    rules.append(.init(id: rule))
    indexes[rule] = rules.count - 1
    return rules.count - 1
  }
}

private func place(_ location: Location) -> Report.Place {
  .init(
    artifactLocation: .init(uri: uri(location.file)),
    region: location.line.map { .init(startLine: $0, startColumn: location.column) })
}

/// A path as a URI: a relative one stays relative.
private func uri(_ path: String) -> String {
  let kept = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/!$&'()*+,;=@")
  let escaped = path.utf8.map { byte in
    let character = Character(Unicode.Scalar(byte))
    let number = String(byte, radix: 16, uppercase: true)
    return kept.contains(character) ? String(character) : "%" + (byte < 16 ? "0" : "") + number
  }
  return (path.hasPrefix("/") ? "file://" : "") + escaped.joined()
}

/// The report as SARIF wants it; its names are those of the standard.
private struct Report: Encodable {
  var schema = "https://json.schemastore.org/sarif-2.1.0.json"
  var version = "2.1.0"
  var runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  struct Run: Encodable {
    var tool: Tool
    var columnKind = "unicodeCodePoints"
    var results: [Result]
  }

  struct Tool: Encodable {
    var driver: Driver
  }

  struct Driver: Encodable {
    var name = "bifolium"
    var version: String
    var rules: [Rule]
  }

  struct Rule: Encodable {
    var id: String
  }

  struct Result: Encodable {
    var ruleId: String
    var ruleIndex: Int
    var level: String
    var message: Message
    var locations: [PlaceOfResult]
  }

  struct Message: Encodable {
    var text: String
  }

  struct PlaceOfResult: Encodable {
    var physicalLocation: Place
  }

  struct Place: Encodable {
    var artifactLocation: Artifact
    var region: Region?
  }

  struct Artifact: Encodable {
    var uri: String
  }

  struct Region: Encodable {
    var startLine: Int
    var startColumn: Int?
  }
}
