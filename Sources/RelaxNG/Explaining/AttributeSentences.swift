import Diagnostics
import LibXML

extension Explainer {
  mutating func attributeNotHere(_ attribute: Int, of item: Int, _ content: Pattern) -> String {
    let allowed = attributeNames(derivatives.attributes(of: content))
    let free = allowed.filter { !has(item, $0) }.map(\.written)
    let start = notAllowed(attribute, of: item)
    if free.isEmpty {
      return "\(start); it has none\(allowed.isEmpty ? "" : " but those that it has")"
    }
    return "\(start); expected \(listing(free))"
  }

  func attributeMisspelt(_ attribute: Int, of item: Int, _ meant: Pattern) -> String {
    let found = outline.names[Int(outline.attributes[attribute])]
    let names = attributeNames([meant])
    let name = names.first { $0.local == found.local } ?? names.first
    return "\(notAllowed(attribute, of: item)); did you mean \(name?.written ?? "another")?"
  }

  private func notAllowed(_ attribute: Int, of item: Int) -> String {
    "the attribute \(outline.node(ofAttribute: attribute).name) is not allowed at \(tag(item))"
  }

  func attributeTooMany(_ attribute: Int, of item: Int) -> String {
    let others = outline.attributes(of: item).filter { $0 != attribute }
      .map { outline.node(ofAttribute: $0).name }
    return
      "the attribute \(outline.node(ofAttribute: attribute).name) is not allowed at \(tag(item)) "
      + "together with \(others.joined(separator: ", ")); leave one out"
  }

  mutating func wrongAttribute(
    _ attribute: Int, of item: Int, _ alternatives: [Pattern]
  ) -> String {
    let value = outline.value(ofAttribute: attribute)
    let contents = alternatives.compactMap { leaf -> Pattern? in
      if case .attribute(_, let content) = derivatives.patterns.form(of: leaf) {
        content
      } else {
        nil
      }
    }
    let found = "the attribute \(outline.node(ofAttribute: attribute).name) of \(tag(item))"
    return "\(found) is \(quoted(value)); \(expectation(derivatives.choice(contents), value))"
  }

  mutating func attributesMissing(_ item: Int, _ expected: Pattern) -> String {
    let needed = neededAttributes(expected).map(\.written)
    guard needed.count != 1 else {
      return "\(tag(item)) lacks the attribute \(needed[0])"
    }
    guard needed.isEmpty else {
      return "\(tag(item)) lacks the attributes \(needed.joined(separator: ", "))"
    }
    let possible = attributeNames(derivatives.attributes(of: expected)).filter { !has(item, $0) }
    return "\(tag(item)) lacks an attribute; expected \(listing(possible.map(\.written)))"
  }

  /// The attributes that a pattern needs in any case.
  private func neededAttributes(_ pattern: Pattern) -> [XMLName] {
    switch derivatives.patterns.form(of: pattern) {
    case .attribute(let nameClass, _):
      let names = grammar.nameClasses[nameClass].finiteNames ?? []
      return names.count == 1 ? names : []
    case .group(let first, let second), .interleave(let first, let second):
      let names = neededAttributes(first)
      return names + neededAttributes(second).filter { !names.contains($0) }
    case .oneOrMore(let part): return neededAttributes(part)
    case .choice(let members):
      guard let first = members.first else { return [] }
      return members.dropFirst().reduce(neededAttributes(first)) { names, member in
        let others = neededAttributes(member)
        return names.filter(others.contains)
      }
    case .empty, .notAllowed, .text, .list, .data, .value, .element: return []
    }
  }

  private func attributeNames(_ leaves: [Pattern]) -> [XMLName] {
    var seen: Set<XMLName> = []
    return leaves.flatMap { leaf -> [XMLName] in
      guard case .attribute(let nameClass, _) = derivatives.patterns.form(of: leaf) else {
        return []
      }
      return grammar.nameClasses[nameClass].finiteNames ?? []
    }.filter { seen.insert($0).inserted }
  }

  private func has(_ item: Int, _ name: XMLName) -> Bool {
    outline.attributes(of: item).contains { outline.names[Int(outline.attributes[$0])] == name }
  }
}

extension XMLName {
  /// The name as one would write that of an attribute.
  var written: String {
    switch namespace {
    case "": local
    case "http://www.w3.org/XML/1998/namespace": "xml:\(local)"
    default: "\(local) of \(namespace)"
    }
  }
}

/// A value in quotation marks, shortened where it is long.
func quoted(_ value: String) -> String {
  let line = collapsed(value)
  return line.count > 60 ? "'\(line.prefix(59))…'" : "'\(line)'"
}
