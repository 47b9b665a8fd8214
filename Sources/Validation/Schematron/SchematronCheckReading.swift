import Diagnostics
import XMLTree

extension SchematronRuleReader {
  /// An assertion or report, which stands in a rule and a pattern, or why it cannot be evaluated.
  func check(
    _ element: Element, in parents: [Element], _ scope: XPathScope
  ) throws(Failure) -> Result<SchematronSchema.Check, NotXPath1> {
    let test: SchematronSchema.Query
    switch try queries.read("test", of: element, in: scope) {
    case .success(let read): test = read.query
    case .failure(let reason): return .failure(reason)
    }
    let around = [element] + parents
    let role = around.lazy.compactMap { $0["role"] ?? $0["flag"] }.first
    return .success(
      SchematronSchema.Check(
        title: title(of: element, in: parents),
        name: around.lazy.compactMap { $0["id"] }.first ?? "schematron",
        test: test, outcome: element.name == "report", severity: severity(role),
        subject: try subject(of: around, scope),
        message: try message(of: element, scope)))
  }

  /// What finds the node that messages are about; none where XPath 1.0 cannot find it.
  private func subject(
    of elements: [Element], _ scope: XPathScope
  ) throws(Failure) -> SchematronSchema.Query? {
    guard let element = elements.first(where: { $0["subject"] != nil }) else { return nil }
    switch try queries.read("subject", of: element, in: scope) {
    case .success(let read): return read.query
    case .failure: return nil
    }
  }

  /// What a check says, and what its diagnostics add.
  private func message(
    of element: Element, _ scope: XPathScope
  ) throws(Failure) -> [SchematronSchema.Piece] {
    var message = try queries.pieces(of: element, in: scope)
    if message.isEmpty { message = [.text(.failed(element.name, element["test"] ?? ""))] }
    for name in (element["diagnostics"] ?? "").split(whereSeparator: \.isWhitespace) {
      message.append(.text("; "))
      if let hint = hints[String(name)] { message += try queries.pieces(of: hint, in: scope) }
    }
    return message
  }
}

private func severity(_ role: String?) -> Diagnostic.Severity {
  switch role?.lowercased() {
  case "warning", "warn", "nonfatal": .warning
  case "info", "information", "note", "hint": .note
  default: .error
  }
}

extension String {
  fileprivate static func failed(_ element: String, _ test: String) -> String {
    element == "report" ? "not allowed: \(test)" : "not fulfilled: \(test)"
  }
}
