import CLibXML2
import Diagnostics
import Synchronization

/// A DTD in a file of its own, parsed by libxml2.
///
/// Safe to use from several threads at once, but one waits for the other: libxml2 prepares the
/// content of an element only when it first meets one.
public final class DocumentTypeDefinition: @unchecked Sendable {
  /// The name for messages, as the caller gave it.
  public let file: String
  // A document without content that has the DTD as its external subset.
  private let cDocument: xmlDocPtr
  private let turn = Mutex(())

  /// Parses a DTD.
  ///
  /// - Parameters:
  ///   - bytes: the DTD.
  ///   - file: its name for messages; the files of its parameter entities are looked for beside it.
  ///   - locate: the local files of parameter entities that are named by URLs or public
  ///     identifiers.
  /// - Throws: `Failure` with every error where it is no DTD, where an entity that it uses is no
  ///   local file, and where its entities grow without bound.
  public init(
    _ bytes: [UInt8], file: String, locate: @escaping SchemaLocator
  ) throws(Failure) {
    self.file = file
    let parts = SchemaFiles(locate: locate)
    parts.add(bytes, as: file, path: file)
    cDocument = try documentWithDTD(file, parts)
  }

  deinit {
    xmlFreeDoc(cDocument)
  }

  /// Validates a document, without its own DTD.
  ///
  /// Afterwards the document knows only the ids that this DTD declares, so that other schemas come
  /// first.
  ///
  /// - Returns: what libxml2 reports, in its order; empty for a valid document and for no other.
  /// - Throws: `Failure` where memory runs out.
  public func validate(_ document: XMLDocument) throws(Failure) -> [XMLProblem] {
    guard let cValidator = xmlNewValidCtxt() else { throw .noMemory(file) }
    defer { xmlFreeValidCtxt(cValidator) }
    let log = ProblemLog(of: document)
    let isValid = turn.withLock { _ in
      log.collectingAll {
        xmlValidateDtd(cValidator, document.cDocument, cDocument.pointee.extSubset) == 1
      }
    }
    guard !isValid else { return [] }
    let problems = log.problems.filter { $0.level > .warning }
    return problems.isEmpty ? [.withoutReason(XML_FROM_VALID, document.root)] : problems
  }

  /// The values that an attribute can have, in their order; empty where they are not enumerated.
  public func values(of attribute: String, in element: String) -> [String] {
    let cAttribute = xmlGetDtdAttrDesc(cDocument.pointee.extSubset, element, attribute)
    return (Int32(0)...).lazy.map { bifolium_listedValue(cAttribute, $0) }
      .prefix { $0 != nil }
      .compactMap { $0.map { String($0) } }
  }
}
