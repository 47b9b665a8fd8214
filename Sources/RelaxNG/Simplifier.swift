import Diagnostics

/// Turns the syntax of a schema into its simple form (specification, sections 4.12 to 4.21).
///
/// References are followed, each definition once; what is in an element waits until all around it is
/// done, so that only references outside of elements can be circular, and those are errors. All
/// references lead somewhere: `Definitions` has checked them.
struct Simplifier {
  private var grammar = Grammar()
  private var scopes: [Scope] = []
  private var waiting: [(element: Int, content: Syntax, scope: Int?)] = []
  private var depth = 0
  private let files: SchemaFiles

  /// A grammar whose definitions can be referred to.
  private struct Scope {
    var syntax: GrammarSyntax
    var parent: Int?
    var known: [String: Pattern] = [:]
    var open: Set<String> = []
  }

  private init(_ files: SchemaFiles) {
    self.files = files
  }

  static func grammar(of syntax: Syntax, in files: SchemaFiles) throws(Failure) -> Grammar {
    var simplifier = Simplifier(files)
    simplifier.grammar.start = try simplifier.pattern(syntax, nil)
    while let (element, content, scope) = simplifier.waiting.popLast() {
      simplifier.grammar.elements[element].content = try simplifier.pattern(content, scope)
    }
    guard !simplifier.grammar.patterns.isFull else {
      throw files.failure(tooComplex, at: Origin(file: 0, item: 0))
    }
    return simplifier.grammar
  }

  private mutating func pattern(_ syntax: Syntax, _ scope: Int?) throws(Failure) -> Pattern {
    switch syntax {
    case .empty: return .empty
    case .notAllowed: return .notAllowed
    case .text: return .text
    case .group(let parts):
      return try patterns(parts, scope).reversed().reduce(.empty) { rest, part in
        grammar.patterns.group(part, rest)
      }
    case .interleave(let parts):
      return try patterns(parts, scope).reduce(.empty) { grammar.patterns.interleave($0, $1) }
    case .choice(let parts): return grammar.patterns.choice(try patterns(parts, scope))
    case .optional(let part): return grammar.patterns.optional(try pattern(part, scope))
    case .oneOrMore(let part): return grammar.patterns.oneOrMore(try pattern(part, scope))
    case .zeroOrMore(let part):
      let repeated = grammar.patterns.oneOrMore(try pattern(part, scope))
      return grammar.patterns.optional(repeated)
    case .mixed(let part): return grammar.patterns.interleave(.text, try pattern(part, scope))
    case .list(let part): return grammar.patterns.list(try pattern(part, scope))
    case .element(let name, let content, let origin):
      return element(name, content, origin, scope)
    case .attribute(let name, let content, _):
      let content = try pattern(content, scope)
      return grammar.patterns.attribute(grammar.nameClasses.number(of: name), content)
    case .data(let datatype, let except, _):
      let except = try except.map { part throws(Failure) in try pattern(part, scope) }
      return grammar.patterns.data(grammar.datatypes.number(of: datatype), except: except)
    case .value(let datatype, let value):
      let datatype = grammar.datatypes.number(of: datatype)
      return grammar.patterns.value(
        grammar.values.number(of: .init(datatype: datatype, value: value)))
    case .ref(let name, let origin): return try definition(name, origin, scope)
    case .parentRef(let name, let origin):
      return try definition(name, origin, scope.flatMap { scopes[$0].parent })
    case .grammar(let syntax): return try start(of: syntax, in: scope)
    }
  }

  private mutating func patterns(_ parts: [Syntax], _ scope: Int?) throws(Failure) -> [Pattern] {
    var patterns: [Pattern] = []
    for part in parts { patterns.append(try pattern(part, scope)) }
    return patterns
  }

  private mutating func element(
    _ name: NameClass, _ content: Syntax, _ origin: Origin, _ scope: Int?
  ) -> Pattern {
    let number = grammar.elements.count
    grammar.elements.append(
      .init(
        nameClass: grammar.nameClasses.number(of: name), content: .notAllowed, origin: origin))
    waiting.append((number, content, scope))
    return grammar.patterns.element(number)
  }

  private mutating func start(of syntax: GrammarSyntax, in parent: Int?) throws(Failure) -> Pattern
  {
    let scope = scopes.count
    scopes.append(Scope(syntax: syntax, parent: parent))
    return try combined(syntax.definitions[nil] ?? [], scope)
  }

  private mutating func definition(
    _ name: String, _ origin: Origin, _ scope: Int?
  ) throws(Failure) -> Pattern {
    guard let scope, let definitions = scopes[scope].syntax.definitions[name] else {
      return .notAllowed
    }
    if let pattern = scopes[scope].known[name] { return pattern }
    guard scopes[scope].open.insert(name).inserted else {
      throw files.failure(circular(name), at: origin)
    }
    depth += 1
    defer { depth -= 1 }
    guard depth < deepest else { throw files.failure(tooDeep, at: origin) }
    let pattern = try combined(definitions, scope)
    scopes[scope].open.remove(name)
    scopes[scope].known[name] = pattern
    return pattern
  }

  /// The one pattern that several definitions of a name are together (section 4.17).
  private mutating func combined(
    _ definitions: [GrammarSyntax.Definition], _ scope: Int
  ) throws(Failure) -> Pattern {
    let patterns = try patterns(definitions.map(\.content), scope)
    return definitions.contains { $0.combine == .interleave }
      ? patterns.reduce(.empty) { grammar.patterns.interleave($0, $1) }
      : grammar.patterns.choice(patterns)
  }
}

/// How many definitions may refer to each other in a row without an element between.
private let deepest = 1000

// MARK: - Messages

private let tooComplex = "the schema is too large or too deeply nested to be used"
private let tooDeep = "more than 1,000 definitions refer to each other in a row"

private func circular(_ name: String) -> String {
  "'\(name)' refers to itself without an element between"
}
