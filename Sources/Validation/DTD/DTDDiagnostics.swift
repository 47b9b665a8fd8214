import Diagnostics
import LibXML

/// Turns what libxml2 reports of a document that is invalid by a DTD into diagnostics, without its
/// echoes.
///
/// Never empty where `problems` is not.
func dtdDiagnostics(
  _ problems: [XMLProblem], by dtd: DocumentTypeDefinition, in file: String
) -> [Diagnostic] {
  zip(problems, problems.dropFirst().map(Optional.some) + [nil])
    .filter { problem, next in !problem.isOfForm || next?.isOfEnumeration != true }
    .map { problem, _ in
      let place = Location(file, line: problem.line, column: problem.column)
      return Diagnostic(.error, problem.sentence(by: dtd), at: place, rule: "dtd")
    }
}

extension XMLProblem {
  /// Whether it says that a value has a wrong form, as libxml2 also does before it says that the
  /// value is not among those of the DTD.
  fileprivate var isOfForm: Bool {
    DTDKind(rawValue: code) == .wrongValue && message.hasPrefix("Syntax")
  }

  fileprivate var isOfEnumeration: Bool {
    DTDKind(rawValue: code) == .wrongValue && message.hasPrefix("Value \"")
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

extension XMLProblem {
  /// The rest of the message after some words, with single quotation marks; libxml2 hands out no
  /// more than two of the words that it puts in.
  private func rest(after words: String) -> String {
    let rest = message.ranges(of: words).last.map { message[$0.upperBound...] } ?? ""
    guard rest.hasPrefix("\""), rest.hasSuffix("\""), rest.count > 1 else { return String(rest) }
    return "'\(rest.dropFirst().dropLast())'"
  }

  /// The element that a message about a list of values names.
  private var element: String {
    String(rest(after: " of ").prefix { $0 != " " })
  }
}

extension String {
  /// A list of elements as in a DTD, without needless spaces and no longer than can be read.
  fileprivate var brief: String {
    let list = replacing("( ", with: "(").replacing(" )", with: ")").replacing(" ,", with: ",")
    return list.count > 300 ? list.prefix(300) + "…" : list
  }
}

// MARK: - Messages

extension XMLProblem {
  /// What is wrong, as a sentence for an editor.
  fileprivate func sentence(by dtd: DocumentTypeDefinition) -> String {
    let first = arguments.first ?? ""
    let second = arguments.dropFirst().first ?? ""
    return switch DTDKind(rawValue: code) {
    case .wrongContent where message.hasSuffix("Text not allowed"):
      "text is not allowed in <\(first)>"
    case .wrongContent where message.contains("Expecting more"):
      "an element is missing in <\(first)>"
    case .wrongContent where message.contains("Misplaced"):
      "<\(second)> is not allowed here in <\(first)>"
    case .wrongContent where second.isEmpty: "the content of <\(first)> is wrong"
    case .wrongContent:
      "the content of <\(first)> is \(content(rest(after: ", got "))); expected \(second.brief)"
    case .undeclaredElement: "the DTD declares no <\(first)>"
    case .notEmpty: "<\(first)> is not empty; expected nothing in it"
    case .elementInText: "<\(first)> has elements in it; expected only text"
    case .extraChild: "<\(first)> is not allowed in <\(second)>"
    case .lacksAttribute: "<\(first)> lacks the attribute \(rest(after: " carry attribute "))"
    case .undeclaredAttribute where second.isEmpty:
      "the attribute xmlns of <\(first)> is not allowed"
    case .undeclaredAttribute where message.contains(" xmlns:"):
      "the attribute xmlns:\(first) of <\(second)> is not allowed"
    case .undeclaredAttribute: "the attribute \(first) of <\(second)> is not allowed"
    case .wrongValue where isOfEnumeration:
      "the attribute \(second) of <\(element)> has the value '\(first)'; "
        + "expected \(list(dtd.values(of: second, in: element)))"
    case .wrongValue where message.contains(" must be "):
      "the attribute \(first) of <\(second)> has a wrong value; expected \(rest(after: " must be "))"
    case .wrongValue, .wrongNotation:
      "the attribute \(first) of <\(second)> has a value of a wrong form"
    case .wrongFixedValue:
      "the attribute \(first) of <\(second)> has a wrong value; expected \(rest(after: " default "))"
    case .doubledID: "the id '\(first)' stands twice"
    case .danglingReference:
      "the attribute \(first) refers to the id '\(second)', which is not there"
    case .unknownEntity:
      "the attribute \(first) names the entity '\(second)', which is not declared"
    case nil: plainMessage
    }
  }
}

private func list(_ values: [String]) -> String {
  guard let last = values.last else { return "another one" }
  guard values.count > 1 else { return "'\(last)'" }
  return values.dropLast().map { "'\($0)'" }.joined(separator: ", ") + " or '\(last)'"
}

private func content(_ words: String) -> String {
  words == "()" || words.isEmpty ? "empty" : words.brief
}
