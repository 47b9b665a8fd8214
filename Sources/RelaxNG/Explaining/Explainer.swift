import Diagnostics
import LibXML

/// Turns what an examination has found into sentences: what is wrong, and what would be right.
struct Explainer {
  let grammar: Grammar
  let outline: XMLOutline
  let index: ElementIndex
  var derivatives: Derivatives
  var paths: ElementPaths
  private let findings: [Finding]
  /// How often the names occur in the document.
  private let counts: [XMLName: Int]
  private var sentences: [Case: String] = [:]

  /// What makes the sentences of two findings the same.
  private struct Case: Hashable {
    var rule: String
    var names: [Int32]
    var expected: Pattern
  }

  init(_ examination: Examination) {
    grammar = examination.grammar
    outline = examination.outline
    index = examination.index
    derivatives = examination.derivatives
    findings = examination.findings
    paths = ElementPaths(outline)
    counts = examination.outline.elementCounts
  }

  /// The sentences, in the order in which the document was looked through.
  mutating func diagnostics() -> [Diagnostic] {
    findings.map { diagnostic($0) }
  }

  private mutating func diagnostic(_ finding: Finding) -> Diagnostic {
    switch finding {
    case .elementNotHere(let item, let expected):
      let sentence = remembered(finding, item, expected) { $0.elementNotHere(item, expected) }
      return diagnostic(finding, sentence, at: outline.node(of: item).place, of: item)
    case .elementMisspelt(let item, let meant):
      return diagnostic(
        finding, elementMisspelt(item, meant), at: outline.node(of: item).place, of: item)
    case .elementNotYet(let item, let expected):
      let sentence = remembered(finding, item, expected) { $0.elementNotYet(item, expected) }
      return diagnostic(finding, sentence, at: outline.node(of: item).place, of: item)
    case .elementOfTwoMinds(let item):
      return diagnostic(
        finding, elementOfTwoMinds(item), at: outline.node(of: item).place, of: item)
    case .textNotHere(let item, let expected):
      let parent = Int(outline.items[item].parent)
      let sentence = remembered(finding, parent, expected) { $0.textNotHere(parent, expected) }
      return diagnostic(finding, sentence, at: outline.node(of: item).place, of: parent)
    case .incomplete(let item, let expected):
      let sentence = remembered(finding, item, expected) { $0.incomplete(item, expected) }
      return diagnostic(finding, sentence, at: outline.node(of: item).endPlace, of: item)
    case .notOnlyText(let item, let expected):
      return diagnostic(
        finding, notOnlyText(item, expected), at: outline.node(of: item).place, of: item)
    case .wrongText(let item, let text, let expected):
      let place = text.isEmpty ? item : item + 1
      return diagnostic(
        finding, wrongText(item, text, expected), at: outline.node(of: place).place, of: item)
    case .attributesMissing(let item, let expected):
      let sentence = remembered(finding, item, expected) { $0.attributesMissing(item, expected) }
      return diagnostic(finding, sentence, at: outline.node(of: item).place, of: item)
    case .attributeNotHere(let attribute, let item, let content):
      let sentence = remembered(finding, item, content, outline.attributes[attribute]) {
        $0.attributeNotHere(attribute, of: item, content)
      }
      return diagnostic(finding, sentence, at: outline.node(ofAttribute: attribute).place, of: item)
    case .attributeMisspelt(let attribute, let item, let meant):
      return diagnostic(
        finding, attributeMisspelt(attribute, of: item, meant),
        at: outline.node(ofAttribute: attribute).place, of: item)
    case .attributeTooMany(let attribute, let item):
      return diagnostic(
        finding, attributeTooMany(attribute, of: item),
        at: outline.node(ofAttribute: attribute).place, of: item)
    case .wrongAttribute(let attribute, let item, let alternatives):
      return diagnostic(
        finding, wrongAttribute(attribute, of: item, alternatives),
        at: outline.node(ofAttribute: attribute).place, of: item)
    }
  }

  private mutating func diagnostic(
    _ finding: Finding, _ sentence: String, at place: Location, of element: Int
  ) -> Diagnostic {
    Diagnostic(.error, sentence, at: place, path: paths.path(to: element), rule: finding.rule)
  }

  /// The sentence that was made for the same case before, else a new one: a mistake that is made a
  /// thousand times is thought about once.
  private mutating func remembered(
    _ finding: Finding, _ item: Int, _ expected: Pattern, _ attribute: Int32 = -1,
    _ make: (inout Explainer) -> String
  ) -> String {
    let around = [Int(outline.items[item].parent), paths.previous(of: item) ?? -1]
    let names = around.map { $0 < 0 ? -1 : outline.items[$0].name }
    let key = Case(
      rule: finding.rule, names: names + [outline.items[item].name, attribute],
      expected: expected)
    if let sentence = sentences[key] { return sentence }
    let sentence = make(&self)
    sentences[key] = sentence
    return sentence
  }
}

// MARK: - Names

extension Explainer {
  func name(of item: Int) -> XMLName {
    outline.names[Int(outline.items[item].name)]
  }

  /// An element of the document in angle brackets, as it is written.
  func tag(_ item: Int) -> String {
    "<\(outline.node(of: item).name)>"
  }

  /// An element of the grammar in angle brackets; its namespace is said where it is another than that
  /// of the element in which it would stand.
  func tag(_ name: XMLName, in parent: Int) -> String {
    let namespace = parent < 0 ? name.namespace : self.name(of: parent).namespace
    if name.namespace == namespace { return "<\(name.local)>" }
    return name.namespace.isEmpty
      ? "<\(name.local)> without a namespace" : "<\(name.local)> of \(name.namespace)"
  }

  /// The names that element patterns are given, each once, those that are frequent in the document
  /// first.
  func names(_ leaves: [Pattern]) -> [XMLName] {
    var seen: Set<XMLName> = []
    let names = leaves.flatMap { leaf -> [XMLName] in
      guard case .element(let number) = derivatives.patterns.form(of: leaf) else { return [] }
      return grammar.nameClass(ofElement: number).finiteNames ?? []
    }.filter { seen.insert($0).inserted }
    return names.enumerated()
      .sorted {
        (-counts[$0.element, default: 0], $0.offset) < (-counts[$1.element, default: 0], $1.offset)
      }
      .map(\.element)
  }
}

extension XMLOutline {
  /// How many elements there are of each name.
  fileprivate var elementCounts: [XMLName: Int] {
    var counts = Array(repeating: 0, count: names.count)
    for item in items where item.kind == .element { counts[Int(item.name)] += 1 }
    return Dictionary(uniqueKeysWithValues: zip(names, counts))
  }
}
