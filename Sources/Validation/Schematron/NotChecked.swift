import Diagnostics

extension Diagnostic {
  /// Says that a rule or check, by its title, is not checked.
  static func notChecked(_ title: String, _ reason: String, at place: Location) -> Diagnostic {
    Diagnostic(.warning, "\(title) is not checked: \(reason)", at: place, rule: "not-checked")
  }
}

// MARK: - Messages

extension String {
  /// Why something is not checked that is not XPath 1.0.
  static func notXPath1(_ reason: NotXPath1) -> String {
    "\(reason.reason); expected \(reason.expected)"
  }

  static func itIsIn(_ language: String) -> String {
    "it is in \(language); expected XPath 1.0"
  }

  /// Why something is not checked in a document that breaks its expression.
  static func breaks(_ failure: Failure) -> String {
    failure.diagnostics.first?.message ?? "its expression breaks here"
  }

  static let behindUnchecked =
    "a rule before it, which is not checked, may be for the same nodes; expected XPath 1.0 in both"

  static let inNoRule = "it stands in no rule; expected a rule with a context around it"

  static let readsOtherDocuments =
    "its pattern has the attribute documents; expected rules for the document itself"
}
