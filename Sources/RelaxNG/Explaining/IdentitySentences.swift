import Diagnostics
import LibXML

extension Explainer {
  /// The sentences for what is wrong with IDs.
  mutating func diagnostics(_ problems: [Identities.Problem]) -> [Diagnostic] {
    problems.map { problem in
      switch problem {
      case .doubled(let attribute, let first):
        let id = quoted(outline.value(ofAttribute: attribute))
        let line = outline.node(ofAttribute: first).line.map { " on line \($0)" } ?? ""
        return diagnostic("the id \(id) is taken\(line); expected another", at: attribute)
      case .dangling(let attribute, let id):
        return diagnostic("no element has the id '\(id)'; expected one that has it", at: attribute)
      }
    }
  }

  private mutating func diagnostic(_ sentence: String, at attribute: Int) -> Diagnostic {
    Diagnostic(
      .error, sentence, at: outline.node(ofAttribute: attribute).place,
      path: paths.path(to: outline.element(ofAttribute: attribute)), rule: "id")
  }
}

extension XMLOutline {
  /// The element that an attribute stands at.
  fileprivate func element(ofAttribute attribute: Int) -> Int {
    var low = 0
    var high = items.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if items[middle].firstAttribute <= attribute { low = middle } else { high = middle }
    }
    return low
  }
}
