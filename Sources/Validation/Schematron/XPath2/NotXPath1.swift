/// Why an expression cannot be evaluated with XPath 1.0: a phrase such as `matches() is no function
/// of XPath 1.0`.
struct NotXPath1: Error, Hashable {
  var reason: String
  /// What would be right.
  var expected = "XPath 1.0"
}

// MARK: - Messages

extension NotXPath1 {
  static let unfinished = NotXPath1(reason: "an expression is not finished")
  static let sequence = NotXPath1(reason: "a sequence (a, b) is not in XPath 1.0")
  static let comparison = NotXPath1(
    reason: "a comparison of such values differs between XPath 1.0 and XPath 2")
  static let arithmetic = NotXPath1(
    reason: "a computation with such values differs between XPath 1.0 and XPath 2")
  static let quotes = NotXPath1(
    reason: "a text with both kinds of quotation marks is not in XPath 1.0")
  static let notNodes = NotXPath1(reason: "a value stands where XPath 1.0 takes nodes")
  static let contextOfCurrent = NotXPath1(reason: "current() stands in a context")
  static let positionAlone = NotXPath1(
    reason: "position() or last() stands outside of a predicate")

  static let definedTwice = NotXPath1(
    reason: "it is defined twice", expected: "one <let> for it")

  static func token(_ token: XPathToken?) -> NotXPath1 {
    token.map { NotXPath1(reason: "'\($0.text)' does not stand here in XPath 1.0") }
      ?? .unfinished
  }

  static func keyword(_ keyword: String) -> NotXPath1 {
    NotXPath1(reason: "'\(keyword)' is not in XPath 1.0")
  }

  static func function(_ name: String) -> NotXPath1 {
    NotXPath1(reason: "\(name)() is no function of XPath 1.0")
  }

  static func step(_ name: String) -> NotXPath1 {
    NotXPath1(reason: "the step \(name)() is not in XPath 1.0")
  }

  static func arguments(_ name: String) -> NotXPath1 {
    NotXPath1(reason: "\(name)() with such arguments is not the same in XPath 1.0")
  }

  static func prefix(_ prefix: String) -> NotXPath1 {
    NotXPath1(reason: "the prefix '\(prefix)' is not declared", expected: "an <ns> for it")
  }

  static func needsXSLT(_ what: String) -> NotXPath1 {
    NotXPath1(reason: "\(what) needs XSLT")
  }

  static func undefined(_ variable: String) -> NotXPath1 {
    NotXPath1(reason: "$\(variable) is not defined", expected: "a <let> for it around")
  }

  static func variable(_ name: String, _ reason: NotXPath1) -> NotXPath1 {
    NotXPath1(reason: "$\(name) cannot be known: \(reason.reason)", expected: reason.expected)
  }
}
