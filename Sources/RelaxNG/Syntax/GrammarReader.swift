import Diagnostics
import LibXML

extension SyntaxReader {
  /// Reads a grammar with all that it includes (specification, sections 4.6, 4.7 and 4.11).
  func grammar(_ item: Int, _ context: Context) throws(Failure) -> GrammarSyntax {
    var grammar = GrammarSyntax(origin: file.origin(item))
    try addContent(of: item, context, to: &grammar, mayInclude: true)
    return grammar
  }

  private func addContent(
    of item: Int, _ outer: Context, to grammar: inout GrammarSyntax, mayInclude: Bool
  ) throws(Failure) {
    for child in file.children(of: item) {
      let context = try self.context(of: child, in: outer)
      switch try checkedWord(child) {
      case .start:
        guard file.children(of: child).count < 2 else {
          throw files.failure(severalInStart, file, child)
        }
        try define(nil, child, context, in: &grammar)
      case .define: try define(try name(of: child), child, context, in: &grammar)
      case .div: try addContent(of: child, context, to: &grammar, mayInclude: mayInclude)
      case .include where mayInclude: try include(child, context, to: &grammar)
      default: throw files.failure(noDefinition, file, child)
      }
    }
  }

  private func define(
    _ name: String?, _ item: Int, _ context: Context, in grammar: inout GrammarSyntax
  ) throws(Failure) {
    let combine = file.value(.combine, of: item).map(collapsed)
    let known = combine.flatMap(GrammarSyntax.Combine.init)
    guard combine == nil || known != nil else { throw files.failure(wrongCombine, file, item) }
    grammar.definitions[name, default: []].append(
      .init(
        content: try group(in: item, context), combine: known, origin: file.origin(item)))
  }

  /// Adds what another file defines, with what the include itself defines in its place.
  private func include(
    _ item: Int, _ context: Context, to grammar: inout GrammarSyntax
  ) throws(Failure) {
    var overrides = GrammarSyntax(origin: file.origin(item))
    try addContent(of: item, context, to: &overrides, mayInclude: false)
    var included = try files.included(item, of: file, context)
    for name in overrides.definitions.keys.sorted(by: inOrder) {
      guard included.definitions.removeValue(forKey: name) != nil else {
        throw files.failure(overridesNothing(name), file, item)
      }
    }
    grammar.add(included)
    grammar.add(overrides)
  }
}

extension GrammarSyntax {
  fileprivate mutating func add(_ other: GrammarSyntax) {
    definitions.merge(other.definitions) { $0 + $1 }
  }
}

private func inOrder(_ left: String?, _ right: String?) -> Bool {
  (left ?? "") < (right ?? "")
}

// MARK: - Messages

private let severalInStart = "<start> holds several patterns; expected one"
private let noDefinition =
  "this cannot stand here in a grammar; expected <start>, <define> or <div>"
private let wrongCombine = "combine is neither choice nor interleave"

private func overridesNothing(_ name: String?) -> String {
  "the included file has no \(name.map { "definition of '\($0)'" } ?? "<start>") to replace"
}
