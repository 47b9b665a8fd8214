import Editing
import XMLTree

/// An edition as a TEI P5 document: its tree, and the schemas that it names.
public struct TEIDocument: Sendable {
  /// The root element, `TEI`.
  public let root: Element
  private let schemas: [String]

  /// Encodes an edition.
  ///
  /// - Parameters:
  ///   - edition: the edition.
  ///   - version: the version of the program, which the header names.
  public init(encoding edition: Edition, version: String) {
    let header = tei(
      "teiHeader", ["xml:lang": "en"],
      [
        fileDescription(edition), encodingDescription(edition, version: version),
        profileDescription(edition),
        tei(
          "revisionDesc", [tei("change", "Encoded from the plain record by Bifolium \(version).")]),
      ])
    root = Element(
      "TEI", [Attribute("xml:id", edition.header.id)],
      [header, tei("text", [tei("body", body(edition))])])
    let named = edition.decisions.publication.schemas
    schemas = named.isEmpty ? projectSchemas : named
  }

  /// The document as XML in UTF-8; the same edition gives the same bytes.
  public var bytes: [UInt8] {
    XMLWriter.bytes(root, instructions: schemas.map(schemaInstruction), isContainer: isContainer)
  }
}

/// The project's own schemas.
private let projectSchemas = ["../Schemas/bifolium.rng", "../Schemas/bifolium.sch"]

/// The instruction for a schema, so that XML editors validate at once; its address stands as given.
private func schemaInstruction(_ address: String) -> (target: String, content: String) {
  let language = SchemaLanguage(address)
  return (
    "xml-model",
    "href=\"\(address)\" type=\"\(language.mediaType)\" schematypens=\"\(language.namespace)\""
  )
}

/// Whether an element's children stand on lines of their own: those of a paragraph, an item or a note
/// where they are sentences.
private func isContainer(_ element: Element) -> Bool {
  containers.contains(element.name)
    || ["p", "item", "note"].contains(element.name) && element.first("s") != nil
}

private let containers: Set<String> = [
  "TEI", "teiHeader", "fileDesc", "titleStmt", "respStmt", "publicationStmt", "availability",
  "seriesStmt", "notesStmt",
  "sourceDesc", "msDesc", "msIdentifier", "altIdentifier", "msContents", "msItem", "listWit",
  "encodingDesc", "appInfo", "application", "editorialDecl", "segmentation", "normalization",
  "quotation", "interpretation", "tagsDecl", "refsDecl", "citeStructure", "profileDesc", "creation",
  "langUsage", "abstract", "correspDesc", "correspAction", "textClass", "keywords", "revisionDesc",
  "text", "body", "div", "opener", "address", "closer", "postscript", "note", "list",
  "table", "row", "sp", "lg",
]
