import Diagnostics
import XMLTree

/// Reads the rules of a schema one after the other, and notes those that cannot be checked.
struct SchematronRuleReader {
  let reader: SchematronReader
  let queries: SchematronQueryReader
  let hints: [String: Element]
  var schema: SchematronSchema

  /// Begins a schema; the hints are its diagnostics.
  init(reader: SchematronReader, language: QueryLanguage, hints: [Element]) {
    self.reader = reader
    self.hints = Dictionary(
      hints.map { ($0["id"] ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    queries = SchematronQueryReader(reader: reader, language: language)
    schema = SchematronSchema(language: language)
  }

  mutating func add(_ pattern: Element, in scope: XPathScope) throws(Failure) {
    guard pattern["documents"] == nil else {
      for rule in pattern.schematron("rule") {
        refuse(rule, of: pattern, because: .readsOtherDocuments)
      }
      return
    }
    var scope = scope
    var result = SchematronSchema.Pattern(variables: try variables(of: pattern, &scope))
    /// What the rules before that are not checked may be for.
    var taken: [MatchPattern.Target] = []
    for rule in pattern.schematron("rule") {
      let alternatives = MatchPattern.alternatives(of: try reader.attribute("context", of: rule))
      let targets = alternatives.map(\.target)
      switch try contexts(alternatives, of: rule, scope) {
      case .failure(let reason):
        refuse(rule, of: pattern, because: .notXPath1(reason))
        taken += targets
      case .success where targets.contains(where: { taken.contains(where: $0.mayMeet) }):
        refuse(rule, of: pattern, because: .behindUnchecked)
        taken += targets
      case .success(let contexts):
        result.rules.append(try self.rule(rule, of: pattern, contexts, scope))
      }
    }
    schema.patterns.append(result)
  }

  /// The variables of a schema, phase, pattern or rule; the scope learns of them, also of those that
  /// cannot be evaluated.
  ///
  /// One that is defined twice is an error in XPath 1.0. In XPath 2, where parts of a schema may come
  /// from several authors, what uses it is not checked.
  func variables(
    of element: Element, _ scope: inout XPathScope
  ) throws(Failure) -> [SchematronSchema.Variable] {
    var variables: [SchematronSchema.Variable] = []
    for element in element.schematron("let") {
      let name = try reader.attribute("name", of: element)
      guard scope.variables[name] == nil else {
        guard schema.language == .xPath2 else {
          throw reader.failure(.definedTwice(name), at: element)
        }
        scope.variables[name] = .failure(.definedTwice)
        continue
      }
      switch try queries.read("value", of: element, in: scope) {
      case .success(let read):
        variables.append(.init(name: name, value: read.query))
        scope.variables[name] = .success(read.kind)
      case .failure(let reason):
        scope.variables[name] = .failure(reason)
      }
    }
    return variables
  }

  private func contexts(
    _ alternatives: [MatchPattern], of rule: Element, _ scope: XPathScope
  ) throws(Failure) -> Result<[SchematronSchema.Context], NotXPath1> {
    var scope = scope
    scope.isContext = true
    var contexts: [SchematronSchema.Context] = []
    for alternative in alternatives {
      switch try queries.read(alternative.fromRoot, at: reader.place(of: rule), in: scope) {
      case .success(let read) where !read.kind.isOfNodes: return .failure(.notNodes)
      case .success(let read): contexts.append(.init(query: read.query, pattern: alternative))
      case .failure(let reason): return .failure(reason)
      }
    }
    return .success(contexts)
  }

  /// A rule with those of its checks that can be evaluated; also without any it keeps its nodes from
  /// the rules behind it.
  private mutating func rule(
    _ element: Element, of pattern: Element, _ contexts: [SchematronSchema.Context],
    _ scope: XPathScope
  ) throws(Failure) -> SchematronSchema.Rule {
    var scope = scope
    var rule = SchematronSchema.Rule(title: title(of: element, in: [pattern]), contexts: contexts)
    rule.variables = try variables(of: element, &scope)
    let transformations = pattern.transformations + element.transformations
    let checks = element.schematron("assert", "report")
    var refused: [(check: Element, reason: NotXPath1)] = []
    for check in checks {
      if let foreign = transformations.first {
        refused.append((check, .needsXSLT("<xsl:\(foreign.name)>")))
        continue
      }
      switch try self.check(check, in: [element, pattern], scope) {
      case .success(let check): rule.checks.append(check)
      case .failure(let reason): refused.append((check, reason))
      }
    }
    if let first = refused.first, refused.count == checks.count {
      refuse(element, of: pattern, because: .notXPath1(first.reason))
    } else {
      for (check, reason) in refused {
        refuse(check, of: element, pattern, because: .notXPath1(reason))
      }
    }
    return rule
  }
}

// MARK: - What is not checked

extension SchematronRuleReader {
  /// Notes that no rule of a schema is checked.
  mutating func refuseAll(in root: Element, because reason: String) {
    for pattern in root.schematron("pattern") {
      for rule in pattern.schematron("rule") { refuse(rule, of: pattern, because: reason) }
    }
  }

  /// Notes that a rule or check, which stands in the parents, is not checked.
  mutating func refuse(_ element: Element, of parents: Element..., because reason: String) {
    schema.unchecked.append(
      .notChecked(
        title(of: element, in: parents), reason, at: reader.place(of: element)))
  }

  /// What a rule or check is called: by the nearest id, else by its context.
  func title(of element: Element, in parents: [Element]) -> String {
    let around = [element] + parents
    let names = around.compactMap { $0["id"] } + around.compactMap { $0["context"] }
    return .title(element.name, names.first)
  }
}

extension String {
  fileprivate static func title(_ kind: String, _ name: String?) -> String {
    name.map { "the \(kind) '\($0)'" } ?? "a \(kind) without a name"
  }

  fileprivate static func definedTwice(_ name: String) -> String {
    "the variable '\(name)' is defined twice"
  }
}
