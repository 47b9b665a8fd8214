import TestSupport
import Testing

/// The grammar and the customization's documentation name the same things, and so do the tables
/// from which values come.
@Suite struct SchemaAgreementTests {
  let grammar: Vocabulary
  let customization: Vocabulary

  init() throws {
    grammar = Vocabulary(grammar: try root(of: "Schemas/bifolium.rng"))
    customization = try Vocabulary(customization: try root(of: "Schemas/bifolium.odd"))
  }

  @Test func `The same elements`() {
    #expect(grammar.elements.subtracting(customization.elements) == [])
    #expect(customization.elements.subtracting(grammar.elements) == [])
    #expect(grammar.elements.count > 80)
  }

  @Test func `The same attributes, as required and as closed`() {
    for element in grammar.elements.sorted() {
      let documented = customization.lines(of: element)
      #expect(grammar.lines(of: element) == documented, "<\(element)>")
    }
  }

  @Test func `The same closed lists of words`() {
    #expect(grammar.words == customization.words)
  }

  @Test func `The kinds of document of the table`() throws {
    #expect(
      try column("kind", of: "Sources/Records/Data/document-kinds.tsv") == grammar.words["term"])
  }

  @Test func `What the contents list's words call a text, but for scans, which have none`() throws {
    let subtypes = try column("subtype", of: "Sources/Records/Data/contents-words.tsv")
    #expect(subtypes.subtracting(["scan"]) == grammar.attributes["div"]?["subtype"]?.values)
  }
}

/// The values of a column of a table.
private func column(_ name: String, of path: String) throws -> Set<String> {
  let lines = try PackageFiles.text(path).split(separator: "\n").filter { !$0.hasPrefix("#") }
  let cells = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
  let index = try #require(cells.first?.firstIndex { $0 == name })
  return Set(cells.dropFirst().map { String($0[index]) })
}
