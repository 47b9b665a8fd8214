import Diagnostics
import XMLTree

extension SchematronReader {
  /// Writes abstract patterns and rules out: afterwards a schema has none, and nobody refers to one.
  func instantiated(_ schema: Element) throws(Failure) -> Element {
    let rules = schema.schematron("pattern", "rules").flatMap { $0.schematron("rule") }
    var children: [Node] = []
    for child in schema.children {
      guard let pattern = child.element, pattern.schematronName == "pattern" else {
        children.append(child)
        continue
      }
      guard pattern["abstract"] != "true" else { continue }
      let concrete = try self.concrete(pattern, among: schema.schematron("pattern"))
      children.append(.element(try extended(concrete, among: rules)))
    }
    return schema.with(children)
  }

  /// A pattern with what the abstract one says that it `is-a`, its parameters filled in.
  private func concrete(
    _ pattern: Element, among patterns: [Element]
  ) throws(Failure) -> Element {
    guard let name = pattern["is-a"] else { return pattern }
    let original = patterns.first { $0["id"] == name && $0["abstract"] == "true" }
    guard let original else { throw failure(.noAbstract("pattern", name), at: pattern) }
    guard original["is-a"] == nil else { throw failure(.abstractOfAbstract, at: original) }
    var values: [String: String] = [:]
    for parameter in original.schematron("param") + pattern.schematron("param") {
      let name = try attribute("name", of: parameter)
      values[name] = try attribute("value", of: parameter)
    }
    return pattern.with(pattern.children + original.filled(with: values).children)
  }

  /// A pattern without abstract rules, the others with what they extend.
  private func extended(_ pattern: Element, among rules: [Element]) throws(Failure) -> Element {
    let known = pattern.schematron("rule") + rules
    var children: [Node] = []
    for child in pattern.children {
      guard let rule = child.element, rule.schematronName == "rule" else {
        children.append(child)
        continue
      }
      guard rule["abstract"] != "true" else { continue }
      children.append(.element(rule.with(try contents(of: rule, among: known, extending: []))))
    }
    return pattern.with(children)
  }

  /// What stands in a rule, each `extends` replaced by what stands in the abstract rule.
  private func contents(
    of rule: Element, among rules: [Element], extending names: [String]
  ) throws(Failure) -> [Node] {
    var contents: [Node] = []
    for child in rule.children {
      guard let extends = child.element, extends.schematronName == "extends" else {
        contents.append(child)
        continue
      }
      let name = try attribute("rule", of: extends)
      guard !names.contains(name) else { throw failure(.extendsItself(name), at: extends) }
      let original = rules.first { $0["id"] == name && $0["abstract"] == "true" }
      guard let original else { throw failure(.noAbstract("rule", name), at: extends) }
      contents += try self.contents(of: original, among: rules, extending: names + [name])
    }
    return contents
  }
}

extension Element {
  /// The same, with parameters replaced in all expressions.
  fileprivate func filled(with values: [String: String]) -> Element {
    var element = with(
      children.map { child in
        child.element.map { .element($0.filled(with: values)) } ?? child
      })
    for index in attributes.indices where expressions.contains(attributes[index].name) {
      element.attributes[index].value = replaced(attributes[index].value, with: values)
    }
    return element
  }
}

private let expressions: Set = ["context", "test", "value", "select", "path", "subject"]

/// Replaces `$name` where it is the whole name of a parameter; other variables stay.
private func replaced(_ expression: String, with values: [String: String]) -> String {
  let parts = expression.split(separator: "$", omittingEmptySubsequences: false)
  return parts.dropFirst().reduce(into: String(parts.first ?? "")) { text, part in
    let name = part.prefix { $0.isLetter || $0.isNumber || "_-.".contains($0) }
    if let value = values[String(name)] {
      text += value + part.dropFirst(name.count)
    } else {
      text += "$" + part
    }
  }
}

extension String {
  fileprivate static func noAbstract(_ kind: String, _ name: String) -> String {
    "the abstract \(kind) '\(name)' is not defined"
  }

  fileprivate static func extendsItself(_ name: String) -> String {
    "the abstract rule '\(name)' extends itself"
  }

  fileprivate static let abstractOfAbstract =
    "an abstract <pattern> has the attribute is-a; expected it on others alone"
}
