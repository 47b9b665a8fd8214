import CLibXML2
import Diagnostics

/// A W3C XML Schema, compiled by libxml2.
///
/// Safe to use from several threads at once: libxml2 only reads a schema once it is compiled, and
/// every validation has a context of its own.
public final class XMLSchema: @unchecked Sendable {
  /// The namespace of such schemas.
  public static let namespace = "http://www.w3.org/2001/XMLSchema"

  /// The name for messages, as the caller gave it.
  public let file: String
  private let cSchema: xmlSchemaPtr
  // What is compiled points into it.
  private let document: XMLDocument

  /// Compiles a schema that is parsed already, and takes the document over.
  ///
  /// - Parameters:
  ///   - document: the schema; what it includes, imports and redefines is looked for beside it.
  ///   - locate: the local files of parts that are named by URLs.
  /// - Throws: `Failure` with every error where it is no schema, and where a part of it is no local
  ///   file.
  public init(_ document: XMLDocument, locate: @escaping SchemaLocator) throws(Failure) {
    let file = document.file
    let parts = SchemaFiles(locate: locate)
    try parts.addParts(of: document)
    let log = ProblemLog()
    guard let cCompiler = xmlSchemaNewDocParserCtxt(document.cDocument) else {
      throw .noMemory(file)
    }
    defer { xmlSchemaFreeParserCtxt(cCompiler) }
    xmlSchemaSetParserStructuredErrors(cCompiler, cCollect, log.cData)
    let cSchema = log.collectingAll { parts.serve { xmlSchemaParse(cCompiler) } }
    guard let cSchema else { throw Failure(uncompilable: log.problems, file: file) }
    self.file = file
    self.cSchema = cSchema
    self.document = document
  }

  deinit {
    xmlSchemaFree(cSchema)
  }

  /// Validates a document; what it names in `xsi:schemaLocation` is not looked at.
  ///
  /// - Returns: what libxml2 reports, in its order; empty for a valid document and for no other.
  /// - Throws: `Failure` where validation itself broke, so that there is no verdict.
  public func validate(_ document: XMLDocument) throws(Failure) -> [XMLProblem] {
    guard let cValidator = xmlSchemaNewValidCtxt(cSchema) else { throw .noMemory(file) }
    defer { xmlSchemaFreeValidCtxt(cValidator) }
    let log = ProblemLog(of: document)
    xmlSchemaSetValidStructuredErrors(cValidator, cCollect, log.cData)
    let verdict = log.collectingAll {
      SchemaFiles().serve { xmlSchemaValidateDoc(cValidator, document.cDocument) }
    }
    guard verdict >= 0, !log.problems.contains(where: { $0.level == .fatal }) else {
      throw .broke(log.problems, document.file)
    }
    guard verdict > 0 else { return [] }
    return log.problems.isEmpty ? [.withoutReason(XML_FROM_SCHEMASV, document.root)] : log.problems
  }
}
