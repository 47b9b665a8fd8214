extension XPathTranslation {
  /// A path, or a value.
  mutating func path() throws(NotXPath1) -> XPathTerm {
    if take("//") {
      return try steps(after: XPathTerm(text: "//", kind: .nodes))
    }
    if take("/") {
      let root = XPathTerm(text: "/", kind: .node)
      return startsStep ? try steps(after: root) : root
    }
    guard startsPrimary else { return try steps(after: XPathTerm(text: "", kind: .node)) }
    let start = try predicates(of: try primary())
    guard let slash = takeOperator(["/", "//"]) else { return start }
    guard start.areNodes else { throw .notNodes }
    return try steps(
      after: XPathTerm(text: start.text + slash, kind: slash == "/" ? start.kind : .nodes))
  }

  private var startsStep: Bool {
    switch next {
    case .name: true
    case .symbol(let symbol): [".", "..", "@", "*"].contains(symbol)
    default: false
    }
  }

  private var startsPrimary: Bool {
    switch next {
    case .variable, .string, .number, .symbol("("): true
    case .name(let name): afterNext == .symbol("(") && !nodeTypes.contains(name)
    default: false
    }
  }

  private mutating func steps(after start: XPathTerm) throws(NotXPath1) -> XPathTerm {
    var path = try step(after: start)
    while let slash = takeOperator(["/", "//"]) {
      path.text += slash
      path = try step(after: path)
      if slash == "//" { path.kind = .nodes }
    }
    return path
  }

  /// One step; one node leads to at most one by a name of an attribute, to the parent and to itself.
  private mutating func step(after start: XPathTerm) throws(NotXPath1) -> XPathTerm {
    if take("(") { return try branches(after: start) }
    var step = XPathTerm(text: "", kind: .nodes)
    var isSingle = true
    if take(".") {
      step.text = next == .symbol("[") ? "self::node()" : "."
    } else if take("..") {
      step.text = next == .symbol("[") ? "parent::node()" : ".."
    } else {
      let axis = try takeAxis()
      let test = try nodeTest()
      step.text = axis + test
      isSingle =
        ["self::", "parent::"].contains(axis)
        || ["@", "attribute::"].contains(axis) && !test.contains { "*(".contains($0) }
    }
    if isSingle { step.kind = .node }
    step = try predicates(of: step)
    return XPathTerm(text: start.text + step.text, kind: start.kind == .node ? step.kind : .nodes)
  }

  /// Steps that part, `a/(b|c)`, which XPath 1.0 writes as `(a/b|a/c)`.
  private mutating func branches(after start: XPathTerm) throws(NotXPath1) -> XPathTerm {
    var branches = [try steps(after: start).text]
    while takeOperator(["|", "union"]) != nil { branches.append(try steps(after: start).text) }
    try expect(")")
    // A predicate would count the nodes of all branches for each node of the start.
    guard next != .symbol("[") else { throw .token(next) }
    return XPathTerm(text: "(\(branches.joined(separator: " | ")))", kind: .nodes)
  }

  private mutating func takeAxis() throws(NotXPath1) -> String {
    if take("@") { return "@" }
    guard case .name(let name)? = next, afterNext == .symbol("::") else { return "" }
    guard axes.contains(name) else { throw .keyword("\(name)::") }
    position += 2
    return "\(name)::"
  }

  private mutating func nodeTest() throws(NotXPath1) -> String {
    if take("*") { return "*" }
    guard case .name(let name)? = next else { throw .token(next) }
    position += 1
    guard take("(") else {
      try checkPrefix(of: name)
      return name
    }
    guard nodeTypes.contains(name) else { throw .step(name) }
    guard name == "processing-instruction", case .string(let target)? = next else {
      try expect(")")
      return "\(name)()"
    }
    position += 1
    try expect(")")
    return "\(name)(\(try literal(target)))"
  }

  /// Adds predicates; a number or `last()` finds at most one.
  private mutating func predicates(of term: XPathTerm) throws(NotXPath1) -> XPathTerm {
    var term = term
    while take("[") {
      guard term.areNodes else { throw .notNodes }
      depth += 1
      let predicate = try expression()
      depth -= 1
      try expect("]")
      guard predicate.kind != .sequence else { throw .sequence }
      term.text += "[\(predicate.text)]"
      if predicate.isNumber, predicate.isTheSameForAll { term.kind = .node }
    }
    return term
  }

  func checkPrefix(of name: String) throws(NotXPath1) {
    let parts = name.split(separator: ":")
    guard parts.count > 1, parts[0] != "xml", !scope.prefixes.contains(String(parts[0])) else {
      return
    }
    throw .prefix(String(parts[0]))
  }
}

extension XPathTerm {
  fileprivate var isTheSameForAll: Bool { text == "last()" || text.allSatisfy(\.isWholeNumber) }
}

private let nodeTypes = ["text", "node", "comment", "processing-instruction"]

private let axes: Set = [
  "ancestor", "ancestor-or-self", "attribute", "child", "descendant", "descendant-or-self",
  "following", "following-sibling", "parent", "preceding", "preceding-sibling", "self",
]
