import Diagnostics
import LibXML

/// Turns what libxml2 reports of an invalid document into diagnostics, without its echoes.
///
/// Never empty where `problems` is not.
func relaxNGDiagnostics(_ problems: [XMLProblem], in file: String) -> [Diagnostic] {
  withoutEchoes(withoutFalseLeads(located(problems))).map { problem in
    let place = Location(file, line: problem.line, column: problem.column)
    return Diagnostic(.error, problem.relaxNGSentence, at: place, rule: "relaxng")
  }
}

/// Gives problems without a place that of the next one: libxml2 names it when it leaves the
/// element.
private func located(_ problems: [XMLProblem]) -> [XMLProblem] {
  var next: XMLProblem?
  let backwards = problems.reversed().map { problem in
    var problem = problem
    if problem.node == nil, problem.line == nil {
      problem.node = next?.node
      problem.line = next?.line
    }
    next = problem
    return problem
  }
  return backwards.reversed().map(\.atElementNamed)
}

extension XMLProblem {
  /// At the parent of its node, where that is the element that it names: what is wrong with an
  /// element as a whole, libxml2 also reports at the child that it has come to.
  fileprivate var atElementNamed: XMLProblem {
    guard isOfWholeElement, let name = arguments.first, let node, node.localName != name,
      let parent = node.parent, parent.localName == name
    else { return self }
    var problem = self
    problem.node = parent
    problem.line = parent.line
    return problem
  }
}

/// Leaves out missing elements where an attribute of the same element is wrong: before libxml2
/// looks at the attributes, it reports what it has tried in vain in the content.
private func withoutFalseLeads(_ problems: [XMLProblem]) -> [XMLProblem] {
  let nodes = Set(problems.filter(\.isOfAttribute).compactMap(\.node))
  return problems.filter { problem in
    !problem.isOfMissingElement || problem.node.map { !nodes.contains($0) } ?? true
  }
}

/// Leaves out what libxml2 says of an element only because something in it is wrong.
///
/// An echo goes where something is at its node or inside that is none. Where there are only echoes,
/// the first stays, since libxml2 goes from the inside outwards.
private func withoutEchoes(_ problems: [XMLProblem]) -> [XMLProblem] {
  var explained = nodesAround(problems.filter { !$0.isEcho })
  return problems.filter { problem in
    guard problem.isEcho, let node = problem.node else { return true }
    defer { explained.formUnion(nodesAround([problem])) }
    return !explained.contains(node)
  }
}

/// The nodes of problems and everything that they stand in.
private func nodesAround(_ problems: [XMLProblem]) -> Set<XMLNode> {
  var nodes: Set<XMLNode> = []
  for problem in problems {
    for node in sequence(first: problem.node, next: { $0?.parent }) {
      // What is around a node that is there already is there, too.
      guard let node, nodes.insert(node).inserted else { break }
    }
  }
  return nodes
}
