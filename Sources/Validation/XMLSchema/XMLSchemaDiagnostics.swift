import Diagnostics
import LibXML

/// Turns what libxml2 reports of a document that is invalid by a W3C XML Schema into diagnostics,
/// without its echoes.
///
/// Never empty where `problems` is not.
func xmlSchemaDiagnostics(_ problems: [XMLProblem], in file: String) -> [Diagnostic] {
  withoutEchoes(problems).map { problem in
    let place = Location(file, line: problem.line, column: problem.column)
    return Diagnostic(.error, XMLSchemaMessage(problem).sentence, at: place, rule: "xsd")
  }
}

/// Leaves out that a value is not of its type where the reason has been given.
private func withoutEchoes(_ problems: [XMLProblem]) -> [XMLProblem] {
  var explained: Set<XMLNode> = []
  return problems.filter { problem in
    guard let node = problem.node, let kind = XMLSchemaKind(rawValue: problem.code) else {
      return true
    }
    defer { if kind.explainsType { explained.insert(node) } }
    return !kind.isOfType || !explained.contains(node)
  }
}
