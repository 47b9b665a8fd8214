import LibXML
import TestSupport
import Testing

@testable import RelaxNG

@Suite struct ConcurrencyTests {
  @Test func `Says the same to many tasks at once as to one`() async throws {
    let schema = try schema(PackageFiles.text("Schemas/bifolium.rng"))
    let names = try PackageFiles.names(in: "Output").filter { $0.hasSuffix(".xml") }
    let edition = try PackageFiles.text("Output/\(try #require(names.first))")
    let changes = [
      ("<body", "<body x=''"), ("<p ", "<q "), ("</body>", "<div/></body>"), ("<head", "<hed"),
      ("xml:lang=\"ru\"", "xml:lang=\"r u\""), ("<text ", "text<text "), ("<p ", "<p "),
    ]
    let documents = changes.map { old, new in
      let changed = edition.replacing(old, with: new)
      return old == "<p "
        ? changed.replacing("</p>", with: "</\(new.dropFirst().prefix(1))>") : changed
    }
    // Each way that a schema can take to its first verdicts is tried anew.
    let expected = documents.map { (try? schema.findings($0)) ?? ["not well-formed"] }
    #expect(Set(expected.map(\.count)).count > 2)
    for _ in 0..<3 {
      let fresh = try RelaxNGTests.schema(PackageFiles.text("Schemas/bifolium.rng"))
      let found = await withTaskGroup { group in
        for index in 0..<70 {
          group.addTask {
            let number = index % documents.count
            return (number, (try? fresh.findings(documents[number])) ?? ["not well-formed"])
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(found.count == 70)
      #expect(found.allSatisfy { $0.1 == expected[$0.0] })
    }
  }
}
