import LibXML
import XMLTree

/// A W3C XML Schema that consists of others, and the paths of those by the names that it uses.
func combined(
  _ schemas: [(namespace: String, path: String)], in file: String
) -> (source: SchemaSource, parts: [String: String]) {
  var parts: [String: String] = [:]
  let imports = schemas.map { namespace, path in
    let url = LocalFile.url(of: path)
    parts[url] = path
    let ofNamespace = namespace.isEmpty ? [] : [Attribute("namespace", namespace)]
    return Element(
      "import", namespace: XMLSchema.namespace, ofNamespace + [Attribute("schemaLocation", url)])
  }
  // Without a namespace of its own it could not import what has none.
  let root = Element(
    "schema", namespace: XMLSchema.namespace, [Attribute("targetNamespace", "urn:x-combined")],
    imports.map(Node.element))
  let bytes = XMLWriter.bytes(root, instructions: [], isContainer: { _ in true })
  return (SchemaSource(bytes, name: file), parts)
}
