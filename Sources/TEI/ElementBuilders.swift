import XMLTree

/// Short ways to make TEI elements, so that the code of an encoding reads like the encoding.

/// An element with attributes and children; what is nil is left out.
func tei(
  _ name: String, _ attributes: KeyValuePairs<String, String?>, _ children: [Node?]
) -> Node {
  tei(
    name,
    attributes: attributes.compactMap { name, value in value.map { Attribute(name, $0) } },
    children)
}

/// An element with children; what is nil is left out.
func tei(_ name: String, _ children: [Node?]) -> Node {
  tei(name, attributes: [], children)
}

/// An element with attributes, and with text if there is any.
func tei(
  _ name: String, _ attributes: KeyValuePairs<String, String?>, _ text: String = ""
) -> Node {
  tei(name, attributes, text.isEmpty ? [] : [.text(text)])
}

/// An element with text.
func tei(_ name: String, _ text: String) -> Node {
  tei(name, [.text(text)])
}

/// An element with attributes that are made elsewhere.
func tei(_ name: String, attributes: [Attribute], _ children: [Node?] = []) -> Node {
  .element(Element(name, attributes, children.compactMap { $0 }))
}

/// Pointers to identifiers, in TEI's form; none where there are no identifiers.
func pointers(_ ids: [String]) -> String? {
  ids.isEmpty ? nil : ids.map { "#" + $0 }.joined(separator: " ")
}
