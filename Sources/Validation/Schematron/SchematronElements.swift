import Diagnostics
import XMLTree

extension Element {
  /// The local name of an element of Schematron, else nothing.
  var schematronName: String {
    namespace == SchematronSchema.namespace ? name : ""
  }

  /// The child elements of a name in Schematron.
  func schematron(_ names: String...) -> [Element] {
    elements.filter { names.contains($0.schematronName) }
  }

  /// The child elements that belong to XSLT.
  var transformations: [Element] {
    elements.filter { $0.namespace == "http://www.w3.org/1999/XSL/Transform" }
  }

  /// The same element with other children.
  func with(_ children: [Node]) -> Element {
    var element = self
    element.children = children
    return element
  }
}

extension SchematronReader {
  /// Where an element stands; what was included says itself of which file it is.
  func place(of element: Element) -> Location {
    Location(element["xml:base"] ?? file, line: element.line)
  }

  func attribute(_ name: String, of element: Element) throws(Failure) -> String {
    guard let value = element[name] else {
      throw failure(.lacks(name, element.name), at: element)
    }
    return value
  }

  func failure(_ message: String, at element: Element) -> Failure {
    Failure(.misconfigured, message, at: place(of: element), rule: "schematron")
  }
}

extension String {
  fileprivate static func lacks(_ attribute: String, _ element: String) -> String {
    "<\(element)> lacks the attribute \(attribute)"
  }
}
