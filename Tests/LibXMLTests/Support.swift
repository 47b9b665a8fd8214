import Diagnostics
import LibXML
import Testing

func document(_ xml: String) throws -> XMLDocument {
  try XMLDocument(Array(xml.utf8), file: "a.xml")
}

/// What parsing complains of, a line each; empty where it does not.
func complaints(_ bytes: some Sequence<UInt8>) -> [String] {
  do {
    _ = try XMLDocument(Array(bytes), file: "a.xml")
    return []
  } catch {
    #expect(error.reason == .unreadable)
    return error.diagnostics.map(\.description)
  }
}

func schema(_ rng: String) throws -> RelaxNGSchema {
  try RelaxNGSchema(Array(rng.utf8), file: "a.rng")
}

/// A schema for an element with text and any number of `b` with an `n` of digits.
let smallSchema = """
  <element name="a" xmlns="http://relaxng.org/ns/structure/1.0"
   datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"><mixed>
  <zeroOrMore><element name="b"><attribute name="n"><data type="integer"/></attribute><empty/></element></zeroOrMore>
  </mixed></element>
  """
