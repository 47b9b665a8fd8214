import TestSupport
import Testing
import Validation

/// Whether the schemas and records that lie beside a checkout are there; they are no part of the project.
private let teiAll = "../shared/schemas/tei_all.rng"

@Suite struct ForeignSchemaTests {
  // libxml2 takes some ten seconds to compile the whole of TEI.
  @Test(.enabled(if: PackageFiles.has(teiAll), "there is no \(teiAll)"))
  func `The edition is valid against the whole of TEI P5`() throws {
    let schema = SchemaSource(try PackageFiles.bytes(teiAll), name: teiAll)
    let problems = try Validator(schemas: [schema])
      .validate(
        try encode(try PackageFiles.bytes(Sample.record), file: Sample.record), file: "r.xml")
    #expect(problems.filter { $0.severity == .error }.map(\.description) == [])
  }
}
