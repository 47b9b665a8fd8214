import Diagnostics
import Testing
import Validation

let tei = "http://www.tei-c.org/ns/1.0"
let xslt = "http://www.w3.org/1999/XSL/Transform"

/// What a schema finds in a document, a line each, without the names of files.
func findings(_ schema: String, _ xml: String, _ name: String = "s") throws -> [String] {
  let validator = try Validator(schemas: [SchemaSource(Array(schema.utf8), name: name)])
  return try validator.validate(Array(xml.utf8), file: "a.xml").map(\.description)
}

/// What of a schema is not checked, a line each.
func unchecked(_ schema: String, _ name: String = "s") throws -> [String] {
  try Validator(schemas: [SchemaSource(Array(schema.utf8), name: name)]).unchecked
    .map(\.description)
}

/// Why a schema is refused, a line each.
func refusal(_ schema: String, _ name: String = "s") -> [String] {
  do {
    _ = try Validator(schemas: [SchemaSource(Array(schema.utf8), name: name)])
    return []
  } catch {
    #expect(error.reason == .misconfigured)
    return error.diagnostics.map(\.description)
  }
}

/// A Schematron schema around patterns, rules or whatever stands in it.
func schematron(_ content: String, attributes: String = "") -> String {
  "<schema xmlns='http://purl.oclc.org/dsdl/schematron' \(attributes)>\(content)</schema>"
}

/// A Schematron schema of one rule.
func schematron(rule context: String, _ content: String) -> String {
  schematron("<pattern><rule context=\"\(context)\">\(content)</rule></pattern>")
}
