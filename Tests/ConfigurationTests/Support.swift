import Configuration
import Diagnostics
import Editing
import Testing

/// What files say; the project's and that beside a record.
func decisions(edition: String? = nil, _ sidecar: String? = nil) throws(Failure) -> Decisions {
  try Decisions(
    editionFile: edition.map { ConfigurationFile(Array($0.utf8), name: "edition.yaml") },
    sidecar: sidecar.map { ConfigurationFile(Array($0.utf8), name: "r.yaml") }, sourceDate: "86400")
}

/// What is wrong with files, a line each.
func complaints(edition: String? = nil, _ sidecar: String? = nil) -> [String] {
  do {
    _ = try decisions(edition: edition, sidecar)
    return []
  } catch {
    return error.reason == .misconfigured
      ? error.diagnostics.map(\.description) : ["\(error.reason)"]
  }
}
