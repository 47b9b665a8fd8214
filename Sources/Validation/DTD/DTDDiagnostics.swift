import Diagnostics
import LibXML

/// Turns what libxml2 reports of a document that is invalid by a DTD into diagnostics.
func dtdDiagnostics(_ problems: [XMLProblem], in file: String) -> [Diagnostic] {
  problems.map { problem in
    let place = Location(file, line: problem.line, column: problem.column)
    return Diagnostic(.error, problem.dtdSentence, at: place, rule: "dtd")
  }
}

/// What libxml2 finds wrong by a DTD: those of its `xmlParserErrors` that validation gives.
private enum DTDKind: Int {
  case wrongFixedValue = 500
  case wrongValue = 502
  case wrongContent = 504
  case doubledID = 513
  case extraChild = 515
  case lacksAttribute = 518
  case notEmpty = 528
  case elementInText = 529
  case undeclaredAttribute = 533
  case undeclaredElement = 534
  case unknownEntity = 535
  case danglingReference = 536
  case wrongNotation = 537
}

// MARK: - Messages

extension XMLProblem {
  /// What is wrong, as a sentence for an editor.
  fileprivate var dtdSentence: String {
    let first = arguments.first ?? ""
    let second = arguments.dropFirst().first ?? ""
    let third = arguments.last ?? ""
    return switch DTDKind(rawValue: code) {
    case .wrongContent where message.hasSuffix("Text not allowed"):
      "text is not allowed in <\(first)>"
    case .wrongContent where message.contains("Expecting more"):
      "an element is missing in <\(first)>"
    case .wrongContent where message.contains("Misplaced"):
      "<\(second)> is not allowed here in <\(first)>"
    case .wrongContent where second.isEmpty: "the content of <\(first)> is wrong"
    case .wrongContent:
      "the content of <\(first)> is \(content(third)); expected \(second.trimmingSpaces)"
    case .undeclaredElement: "the DTD declares no <\(first)>"
    case .notEmpty: "<\(first)> is not empty; expected nothing in it"
    case .elementInText: "<\(first)> has elements in it; expected only text"
    case .extraChild: "<\(first)> is not allowed in <\(second)>"
    case .lacksAttribute: "<\(first)> lacks the attribute \(attribute(second, third))"
    case .undeclaredAttribute: "the attribute \(first) of <\(second)> is not allowed"
    case .wrongValue where message.hasPrefix("Value \""):
      "the attribute \(second) of <\(third)> has the value '\(first)', which is not allowed"
    case .wrongValue where message.contains(" must be "):
      "the attribute \(first) of <\(second)> has a wrong value; expected '\(third)'"
    case .wrongValue, .wrongNotation:
      "the attribute \(first) of <\(second)> has a value of a wrong form"
    case .wrongFixedValue:
      "the attribute \(first) of <\(second)> has a wrong value; expected '\(third)'"
    case .doubledID: "the id '\(first)' stands twice"
    case .danglingReference:
      "the attribute \(first) refers to the id '\(second)', which is not there"
    case .unknownEntity:
      "the attribute \(first) names the entity '\(second)', which is not declared"
    case nil: plainMessage
    }
  }
}

private func attribute(_ name: String, _ rest: String) -> String {
  rest.isEmpty || rest == name ? name : "\(name):\(rest)"
}

private func content(_ words: String) -> String {
  words == "()" || words.isEmpty ? "empty" : words.trimmingSpaces
}

extension String {
  fileprivate var trimmingSpaces: String {
    replacing("( ", with: "(").replacing(" )", with: ")").replacing(" ,", with: ",")
  }
}
