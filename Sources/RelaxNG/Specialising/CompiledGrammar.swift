import LibXML

/// A grammar that is specialised to some names and compiled by libxml2.
struct CompiledGrammar: Sendable {
  let use: NameUse
  let identities: Identities
  private let delicate: DelicateValues
  private let schema: CompiledRelaxNG?
  private let isImpossible: Bool

  init(_ grammar: Grammar, for use: NameUse) {
    self.use = use
    let specialised = Specialiser.specialise(grammar, to: use)
    let values = ValueTable(specialised)
    identities = Identities(specialised, values)
    delicate = DelicateValues(specialised, values)
    isImpossible = specialised.start == .notAllowed
    let isDecidable = !isImpossible && !specialised.hasOverlaps(use)
    schema = isDecidable ? CompiledRelaxNG(SchemaWriter.schema(of: specialised)) : nil
  }

  /// libxml2's verdict about a document in which no other names occur; none where it would err, or
  /// has none.
  ///
  /// IDs are not looked at.
  func accepts(_ document: XMLDocument, _ outline: XMLOutline) -> Bool? {
    if isImpossible { return false }
    guard !delicate.occur(in: outline) else { return nil }
    return schema?.accepts(document)
  }
}

extension SpecialisedGrammar {
  /// Whether in some content two elements take the same name.
  ///
  /// libxml2 keeps only one of them, and where such contents nest its time doubles with each level.
  func hasOverlaps(_ use: NameUse) -> Bool {
    var derivatives = Derivatives(patterns)
    return contents.contains { element, content in
      let numbers = derivatives.elements(of: content).compactMap { leaf -> Int? in
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
