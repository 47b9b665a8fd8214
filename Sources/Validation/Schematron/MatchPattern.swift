import LibXML

/// One alternative of a rule's context, which is a match pattern as in XSLT.
struct MatchPattern: Hashable, Sendable {
  /// An expression that finds every node which fits it, in one walk through the document: `//p` for
  /// `p`.
  var fromRoot: String
  /// Which nodes may fit at all.
  var target: Target
  /// The attributes that they have in any case: `n` in `p[@n][q]`.
  var attributes: [String]
  /// The name of elements where it is no more than that, as in `tei:p`.
  private var plainName: String?
  /// Whether a node fits by itself, wherever it stands among others.
  var isOfOneStep: Bool

  /// What a pattern's last step names, prefixes and all.
  enum Target: Hashable, Sendable {
    case element(String)
    case attribute(String)
    case text
    case unknown
  }
}

extension MatchPattern {
  /// Divides a context into its alternatives.
  static func alternatives(of context: String) -> [MatchPattern] {
    divided(context, at: "|").map(MatchPattern.init)
  }

  private init(_ alternative: String) {
    fromRoot = expression(fromRootFor: alternative)
    let steps = divided(alternative, at: "/")
    let step = steps.last ?? ""
    let predicates = divided(step, at: "[").dropFirst()
    isOfOneStep = steps.count == 1 && !predicates.contains(where: mayCount)
    target = Target(of: step)
    attributes = predicates.compactMap(attribute(inPredicate:))
    let whole = alternative.filter { !$0.isWhitespace }
    if case .element(let name) = target, name == whole, !name.hasSuffix("*") { plainName = name }
  }

  /// Tells whether a document has nodes that may fit; an undeclared prefix is for others to report.
  func mayOccur(
    among elementNames: some Collection<XMLName>, _ attributeNames: Set<XMLName>,
    namespaces: [String: String]
  ) -> Bool {
    guard attributes.allSatisfy({ occurs($0, in: attributeNames, namespaces) }) else {
      return false
    }
    return switch target {
    case .element(let name): occurs(name, in: elementNames, namespaces)
    case .attribute(let name): occurs(name, in: attributeNames, namespaces)
    case .text, .unknown: true
    }
  }
}

extension MatchPattern {
  /// The name of the elements that fit, where all elements of a name do and no others.
  func plainName(in namespaces: [String: String]) -> XMLName? {
    let parts = (plainName ?? "").split(separator: ":").map { String($0) }
    switch parts.count {
    case 1: return XMLName(namespace: "", local: parts[0])
    case 2: return namespaces[parts[0]].map { XMLName(namespace: $0, local: parts[1]) }
    default: return nil
    }
  }
}

extension MatchPattern.Target {
  /// Reads the last step of a pattern, with its predicates.
  init(of step: String) {
    let test = step.prefix { $0 != "[" }.filter { !$0.isWhitespace }
    let attribute = ["attribute::", "@"].first(where: test.hasPrefix)
    let child = test.hasPrefix("child::") ? "child::" : ""
    let name = String(test.dropFirst((attribute ?? child).count))
    if test == "text()" {
      self = .text
    } else if isName(name) {
      self = attribute == nil ? .element(name) : .attribute(name)
    } else {
      self = .unknown
    }
  }

  /// Tells whether a node may fit both.
  func mayMeet(_ other: MatchPattern.Target) -> Bool {
    switch (self, other) {
    case (.unknown, _), (_, .unknown), (.text, .text): true
    case (.element(let one), .element(let two)), (.attribute(let one), .attribute(let two)):
      // Two prefixes may stand for one namespace.
      [one, two].contains { $0.hasSuffix("*") } || localName(one) == localName(two)
    default: false
    }
  }
}

/// The attribute that a predicate asks for and nothing else, in `@n]` behind its bracket.
private func attribute(inPredicate text: String) -> String? {
  let text = text.filter { !$0.isWhitespace }
  guard text.hasPrefix("@"), text.hasSuffix("]") else { return nil }
  let name = String(text.dropFirst().dropLast())
  return isName(name) ? name : nil
}

/// Tells whether a text may be the test of a name, such as `p`, `tei:p` or `tei:*`.
private func isName(_ text: String) -> Bool {
  guard let first = text.first, first != ".", !text.contains("::") else { return false }
  return text.allSatisfy { $0.isLetter || $0.isNumber || "_-.:*".contains($0) }
}

private func localName(_ name: String) -> Substring? {
  name.split(separator: ":").last
}

/// Whether a predicate may depend on how many nodes stand before: a number, or one that is not seen.
private func mayCount(_ predicate: String) -> Bool {
  let start = predicate.first { !$0.isWhitespace }
  return start.map { $0.isNumber || $0 == "$" || $0 == "-" || $0 == "(" } ?? true
    || ["position", "last", "count", "number", "sum", "floor", "round", "ceiling", "string-length"]
      .contains(where: predicate.contains)
}

private func occurs(
  _ name: String, in names: some Collection<XMLName>, _ namespaces: [String: String]
) -> Bool {
  let parts = name.split(separator: ":", maxSplits: 1).map { String($0) }
  guard parts.count == 2 else {
    return name == "*" || names.contains(XMLName(namespace: "", local: name))
  }
  guard let namespace = namespaces[parts[0]] else { return true }
  return parts[1] == "*"
    ? names.contains { $0.namespace == namespace }
    : names.contains(XMLName(namespace: namespace, local: parts[1]))
}

private func expression(fromRootFor alternative: String) -> String {
  let path = alternative.drop(while: \.isWhitespace)
  let isRooted = ["/", "id(", "id ", "$"].contains { path.hasPrefix($0) }
  // Alone, `//` would be an error that no longer shows what the schema says.
  guard !isRooted, !path.isEmpty else { return String(path) }
  guard path.hasPrefix("("), let start = divided(String(path), at: "/").first, start.hasSuffix(")")
  else { return "//\(path)" }
  // `(p|q)/r` becomes `(//p|//q)/r`.
  let choices = MatchPattern.alternatives(of: String(start.dropFirst().dropLast()))
  let expressions = choices.map(\.fromRoot).joined(separator: "|")
  return "(\(expressions))\(path.dropFirst(start.count))"
}

/// Divides a pattern at a character that stands outside of texts, predicates and parentheses.
private func divided(_ pattern: String, at separator: Character) -> [String] {
  var parts = [""]
  var quote: Character?
  var depth = 0
  for character in pattern {
    let isBorder = character == separator && depth == 0 && quote == nil
    if let open = quote {
      quote = character == open ? nil : open
    } else if "'\"".contains(character) {
      quote = character
    } else if "[(".contains(character) {
      depth += 1
    } else if "])".contains(character) {
      depth -= 1
    }
    if isBorder { parts.append("") } else { parts[parts.count - 1].append(character) }
  }
  return parts
}
