import Diagnostics
import LibXML
import Testing

@testable import RelaxNG

let tei = "http://www.tei-c.org/ns/1.0"

private let declarations =
  "xmlns='\(RelaxNGSchema.namespace)' datatypeLibrary='\(Datatype.w3c)'"

/// A grammar around definitions, which begin on the second line.
func grammar(_ content: String, _ attributes: String = "") -> String {
  "<grammar \(declarations) \(attributes)>\n\(content)</grammar>"
}

/// A schema of one element `a`, with what is in it from the second line on.
func element(_ content: String, _ attributes: String = "") -> String {
  "<element name='a' \(declarations) \(attributes)>\n\(content)</element>"
}

/// A schema of one element `a` with a text of some datatype.
func element(of type: String, _ parameters: [(String, String)] = []) -> String {
  element(
    "<data type='\(type)'>"
      + parameters.map { "<param name='\($0)'>\($1)</param>" }.joined() + "</data>")
}

func document(_ xml: String, _ file: String = "a.xml") throws -> XMLDocument {
  try XMLDocument(Array(xml.utf8), file: file)
}

func schema(_ xml: String, _ file: String = "s.rng") throws -> RelaxNGSchema {
  try RelaxNGSchema(XMLOutline(try document(xml, file)))
}

/// What a schema finds in a document, a line each.
func findings(_ schema: String, _ xml: String) throws -> [String] {
  try RelaxNGTests.schema(schema).findings(xml)
}

/// Whether a document is valid.
func accepts(_ schema: String, _ xml: String) throws -> Bool {
  try findings(schema, xml).isEmpty
}

/// Why a schema is refused, a line each; empty where it is not.
func refusal(_ xml: String, _ file: String = "s.rng") -> [String] {
  do {
    _ = try schema(xml, file)
    return []
  } catch let failure as Failure {
    #expect(failure.reason == .misconfigured)
    return failure.diagnostics.map(\.description)
  } catch {
    return ["\(error)"]
  }
}

extension RelaxNGSchema {
  /// What is wrong with a document, a line each.
  func findings(_ xml: String) throws -> [String] {
    try validate(XMLOutline(try document(xml))).map(\.description)
  }
}

extension Grammar {
  /// Reads a schema and checks it, as `RelaxNGSchema` does.
  init(_ xml: String) throws {
    let files = SchemaFiles { _ in nil }
    let syntax = try files.schema(XMLOutline(try document(xml, "s.rng")))
    try Definitions(files: files).check(syntax)
    self = try Simplifier.grammar(of: syntax, in: files)
    try checkRestrictions(of: self, in: files)
  }

  /// Whether our own examination finds a document valid.
  func finds(nothingIn outline: XMLOutline) -> Bool {
    let examination = Examination(outline, against: self, ElementIndex(self))
    return examination.findings.isEmpty && !examination.isExhausted
  }
}
