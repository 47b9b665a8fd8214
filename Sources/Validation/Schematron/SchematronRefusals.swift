import Diagnostics
import XMLTree

extension SchematronReader {
  /// Refuses what changes the meaning of a schema and is not understood: to pass over it would call
  /// documents valid that are not.
  func refuseUnsupported(in element: Element) throws(Failure) {
    if element.namespace == "http://www.w3.org/1999/XSL/Transform" {
      throw failure(.needsXSLT(element.name), at: element)
    }
    guard element.namespace == SchematronSchema.namespace else { return }
    if ["include", "extends"].contains(element.name) {
      throw failure(.notSupported("<\(element.name)>"), at: element)
    }
    if element["abstract"] == "true" || element["is-a"] != nil {
      throw failure(.notSupported("an abstract <\(element.name)>"), at: element)
    }
    if element["documents"] != nil {
      throw failure(.notSupported("the attribute documents"), at: element)
    }
    for child in element.elements { try refuseUnsupported(in: child) }
  }

  /// Refuses a variable that is defined again where it is known already.
  func checkVariables(of schema: SchematronSchema, at root: Element) throws(Failure) {
    for pattern in schema.patterns.isEmpty ? [.init(variables: [], rules: [])] : schema.patterns {
      for rule in pattern.rules.isEmpty ? [nil] : pattern.rules.map(Optional.some) {
        var known: Set<String> = []
        for variable in schema.variables + pattern.variables + (rule?.variables ?? [])
        where !known.insert(variable.name).inserted {
          throw Failure(
            .misconfigured, .definedTwice(variable.name),
            at: Location(file, line: variable.value.line), rule: "schematron")
        }
      }
    }
  }
}

extension String {
  fileprivate static func needsXSLT(_ element: String) -> String {
    "<xsl:\(element)> needs XSLT; expected XPath 1.0 alone"
  }

  fileprivate static func notSupported(_ what: String) -> String {
    "\(what) is not supported; write its rules out"
  }

  fileprivate static func definedTwice(_ name: String) -> String {
    "the variable '\(name)' is defined twice"
  }
}
