import LibXML
import TestSupport
import Testing

@testable import RelaxNG

/// Four ways to judge a document must agree: the whole, our own look through it, what is left of
/// the grammar for its names, and libxml2 with that.
@Suite struct SoundnessTests {
  @Test func `Judges documents of random schemas alike in all ways`() throws {
    var tally = Tally()
    for seed in 0..<600 {
      var random = RandomSchema(seed: seed)
      guard let grammar = try? Grammar(random.xml) else { continue }
      tally.schemas += 1
      let schema = try RelaxNGTests.schema(random.xml)
      for _ in 0..<10 {
        let xml = random.document()
        let difference = try difference(xml, grammar, schema, &tally)
        #expect(difference == nil, "seed \(seed): \(difference ?? "")\n\(random.xml)\n\(xml)")
      }
    }
    // Otherwise there would be nothing to learn from it.
    #expect(tally.schemas > 300)
    #expect(tally.valid > 500 && tally.invalid > 500 && tally.settledByLibXML2 > 1000, "\(tally)")
  }

  private func difference(
    _ xml: String, _ grammar: Grammar, _ schema: RelaxNGSchema, _ tally: inout Tally
  ) throws -> String? {
    let outline = XMLOutline(try document(xml))
    let isValid = grammar.finds(nothingIn: outline)
    tally.valid += isValid ? 1 : 0
    tally.invalid += isValid ? 0 : 1
    let found = try schema.validate(outline)
    if found.isEmpty != isValid { return "validate \(found), examination \(isValid)" }
    if found.contains(where: { $0.rule == "unexplained" }) { return "unexplained" }

    let use = NameUse(outline)
    let specialised = Specialiser.specialise(grammar, to: use)
    if specialised.start == .notAllowed {
      if isValid { return "the specialised grammar is impossible" }
    } else if let bytes = SchemaWriter.schema(of: specialised) {
      let written = try Grammar(String(decoding: bytes, as: UTF8.self))
      if written.finds(nothingIn: outline) != isValid { return "specialised, whole \(isValid)" }
    }

    switch CompiledGrammar(grammar, for: use).verdict(on: outline.document) {
    case .valid where !isValid: return "libxml2 valid, examination invalid"
    case .invalid where isValid: return "libxml2 invalid, examination valid"
    case .valid, .invalid: tally.settledByLibXML2 += 1
    case .unknown: break
    }
    return nil
  }

  private struct Tally {
    var schemas = 0
    var valid = 0
    var invalid = 0
    var settledByLibXML2 = 0
  }
}
