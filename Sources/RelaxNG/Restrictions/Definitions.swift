import Diagnostics

/// Checks that all references lead to definitions and that definitions of one name go together, also
/// where nothing refers to them (specification, sections 4.17 and 4.18).
struct Definitions {
  let files: SchemaFiles

  /// Checks a pattern in grammars, the innermost last.
  func check(_ syntax: Syntax, in grammars: [GrammarSyntax] = []) throws(Failure) {
    switch syntax {
    case .empty, .notAllowed, .text, .value, .data(_, except: nil, _): break
    case .group(let parts), .interleave(let parts), .choice(let parts):
      for part in parts { try check(part, in: grammars) }
    case .optional(let part), .oneOrMore(let part), .zeroOrMore(let part), .mixed(let part),
      .list(let part), .element(_, let part, _), .attribute(_, let part, _),
      .data(_, except: .some(let part), _):
      try check(part, in: grammars)
    case .ref(let name, let origin):
      guard grammars.last?.definitions[name] != nil else {
        throw files.failure(undefined(name), at: origin)
      }
    case .parentRef(let name, let origin):
      guard grammars.count > 1 else { throw files.failure(noParent(name), at: origin) }
      guard grammars[grammars.count - 2].definitions[name] != nil else {
        throw files.failure(undefined(name), at: origin)
      }
    case .grammar(let grammar): try check(grammar, in: grammars)
    }
  }

  private func check(_ grammar: GrammarSyntax, in grammars: [GrammarSyntax]) throws(Failure) {
    guard grammar.definitions[nil] != nil else {
      throw files.failure(noStart, at: grammar.origin)
    }
    for (name, definitions) in grammar.definitions.sorted(by: inOrder) {
      try checkCombination(of: definitions, name ?? "start")
      for definition in definitions { try check(definition.content, in: grammars + [grammar]) }
    }
  }

  private func checkCombination(
    of definitions: [GrammarSyntax.Definition], _ name: String
  ) throws(Failure) {
    let plain = definitions.filter { $0.combine == nil }
    if plain.count > 1 { throw files.failure(definedTwice(name), at: plain[1].origin) }
    let combining = definitions.filter { $0.combine != nil }
    if let other = combining.first(where: { $0.combine != combining[0].combine }) {
      throw files.failure(combinedTwice(name), at: other.origin)
    }
  }
}

private func inOrder(
  _ left: (key: String?, value: [GrammarSyntax.Definition]),
  _ right: (key: String?, value: [GrammarSyntax.Definition])
) -> Bool {
  (left.key ?? "") < (right.key ?? "")
}

// MARK: - Messages

private let noStart = "the grammar has no <start>; expected one"

private func noParent(_ name: String) -> String {
  "there is no grammar around this one, in which '\(name)' could be defined"
}

private func undefined(_ name: String) -> String {
  "'\(name)' is not defined; expected a <define> of that name"
}

private func definedTwice(_ name: String) -> String {
  "'\(name)' is defined twice without combine; expected combine on all but one"
}

private func combinedTwice(_ name: String) -> String {
  "'\(name)' is combined both by choice and by interleave; expected one of them"
}
