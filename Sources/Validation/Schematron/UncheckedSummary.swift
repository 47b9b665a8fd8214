import Diagnostics

extension [Diagnostic] {
  /// The same with one line for each schema of which many rules are not checked; it names them all.
  public var summarised: [Diagnostic] {
    var lines: [Diagnostic] = []
    var done: Set<String> = []
    for diagnostic in self {
      let file = diagnostic.location.file
      let titles = compactMap { $0.location.file == file ? $0.uncheckedTitle : nil }
      guard diagnostic.uncheckedTitle != nil, titles.count > 3 else {
        lines.append(diagnostic)
        continue
      }
      guard done.insert(file).inserted else { continue }
      lines.append(
        Diagnostic(
          diagnostic.severity, notChecked(titles), at: Location(file), rule: notCheckedRule))
    }
    return lines
  }
}

extension Diagnostic {
  /// What it says is not checked.
  fileprivate var uncheckedTitle: String? {
    guard rule == notCheckedRule, let end = message.firstRange(of: " is not checked")?.lowerBound
    else { return nil }
    return String(message[..<end].trimmingPrefix("the "))
  }
}

private let notCheckedRule = "not-checked"

// MARK: - Messages

private func notChecked(_ titles: [String]) -> String {
  var seen: Set<String> = []
  let names = titles.filter { seen.insert($0).inserted }
  return "\(names.count) rules and checks are not checked, since they need more than XPath 1.0: "
    + names.joined(separator: ", ")
}
