import LibXML

/// A grammar that is specialised to some names and compiled by libxml2.
struct CompiledGrammar: Sendable {
  let use: NameUse
  private let schema: CompiledRelaxNG?
  private let isImpossible: Bool
  private let isDoubtful: Bool

  init(_ grammar: Grammar, for use: NameUse) {
    self.use = use
    let specialised = Specialiser.specialise(grammar, to: use)
    isImpossible = specialised.start == .notAllowed
    isDoubtful = specialised.isDoubtful
    let isDecidable =
      !isImpossible && !specialised.hasOverlaps(use) && !specialised.isAmbiguous
    schema =
      isDecidable ? SchemaWriter.schema(of: specialised).flatMap(CompiledRelaxNG.init) : nil
  }

  /// What libxml2 says of a document.
  enum Verdict {
    case valid
    case invalid
    /// It would err, or has no verdict.
    case unknown
  }

  /// libxml2's verdict about a document in which no other names occur, and no delicate values; IDs
  /// are not looked at.
  func verdict(on document: XMLDocument) -> Verdict {
    if isImpossible { return .invalid }
    guard let schema else { return .unknown }
    switch schema.accepts(document) {
    case true?: return .valid
    case false?: return isDoubtful ? .unknown : .invalid
    case nil: return .unknown
    }
  }
}

extension SpecialisedGrammar {
  /// Whether libxml2 may refuse what the grammar allows: it matches lists and interleaved elements
  /// without going back.
  var isDoubtful: Bool {
    patterns.all.contains { pattern in
      switch patterns.form(of: pattern) {
      case .list: true
      case .interleave: patterns.branches(of: pattern).count { $0 != .text } > 1
      default: false
      }
    }
  }

  /// Whether some content can match the same children in different ways.
  var isAmbiguous: Bool {
    contents.values.contains { Ambiguity.isIn($0, patterns) }
  }

  /// Whether in some content two elements take the same name.
  ///
  /// libxml2 keeps only one of them, and where such contents nest its time doubles with each level.
  func hasOverlaps(_ use: NameUse) -> Bool {
    contents.contains { element, content in
      let numbers = patterns.leaves(.elements, of: content).compactMap { leaf -> Int? in
        if case .element(let number) = patterns.form(of: leaf) { number } else { nil }
      }
      guard numbers.count > 1 else { return false }
      var taken: Set<XMLName> = []
      let names = use.names(in: grammar.nameClass(ofElement: element)).children
      return numbers.contains { number in
        let nameClass = grammar.nameClass(ofElement: number)
        if case .name(let name) = nameClass { return !taken.insert(name).inserted }
        return names.contains { nameClass.contains($0) && !taken.insert($0).inserted }
      }
    }
  }
}
