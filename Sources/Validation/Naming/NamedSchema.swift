import LibXML

/// A schema that a document names.
struct NamedSchema: Hashable {
  /// The name as written: relative to the document, or a URL.
  var name: String
  /// The line on which the document names it.
  var line: Int?
  /// The namespace of the language that the document says it is in.
  var language: String?
  /// The phase that is to be checked of a Schematron schema.
  var phase: String?
  /// Whether it is RELAX NG in compact syntax.
  var isCompact = false
}

extension NamedSchema {
  /// Whether the name is the URL of something on another machine.
  var isElsewhere: Bool { LocalFile.path(of: name) == nil }
}

extension XMLDocument {
  /// The schemas that the document names in `xml-model` instructions, in their order.
  var modelSchemas: [NamedSchema] {
    instructions.filter { $0.target == "xml-model" }.compactMap { instruction in
      let values = instruction.pseudoAttributes
      guard let name = values["href"], !name.isEmpty else { return nil }
      return NamedSchema(
        name: name, line: instruction.line, language: values["schematypens"],
        phase: values["phase"],
        isCompact: values["type"] == "application/relax-ng-compact-syntax"
          || name.hasSuffix(".rnc"))
    }
  }

  /// The W3C XML Schemas that the root element names, with the namespaces that they are for.
  var locatedSchemas: [(namespace: String, schema: NamedSchema)] {
    let instance = "http://www.w3.org/2001/XMLSchema-instance"
    let words =
      root.attribute("schemaLocation", namespace: instance)?
      .split(whereSeparator: \.isWhitespace).map { String($0) } ?? []
    var pairs = zip(words, words.dropFirst()).enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map(\.element)
    if let name = root.attribute("noNamespaceSchemaLocation", namespace: instance) {
      pairs.append(("", name))
    }
    return pairs.map { namespace, name in
      (namespace, NamedSchema(name: name, line: root.line, language: XMLSchema.namespace))
    }
  }
}
