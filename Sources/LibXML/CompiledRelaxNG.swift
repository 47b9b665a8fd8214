import CLibXML2

/// A RELAX NG schema, compiled by libxml2.
///
/// Safe to use from several threads at once: libxml2 only reads a schema once it is compiled, and
/// every validation has a context of its own.
public final class CompiledRelaxNG: @unchecked Sendable {
  private let cSchema: xmlRelaxNGPtr

  /// Compiles a schema in XML syntax that includes no other; none where libxml2 refuses it.
  public init?(_ bytes: [UInt8]) {
    Library.start()
    guard let count = Int32(exactly: bytes.count) else { return nil }
    let log = ProblemLog()
    // libxml2 reads the text only when it compiles it.
    let cSchema = bytes.withUnsafeBytes { buffer -> xmlRelaxNGPtr? in
      let cText = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let cCompiler = xmlRelaxNGNewMemParserCtxt(cText, count) else { return nil }
      defer { xmlRelaxNGFreeParserCtxt(cCompiler) }
      xmlRelaxNGSetParserStructuredErrors(cCompiler, cCollect, log.cData)
      return withExtendedLifetime(log) { xmlRelaxNGParse(cCompiler) }
    }
    guard let cSchema else { return nil }
    self.cSchema = cSchema
  }

  deinit {
    xmlRelaxNGFree(cSchema)
  }

  /// Whether a document is valid; none where libxml2 lost its way, so that there is no verdict.
  public func accepts(_ document: XMLDocument) -> Bool? {
    guard let cValidator = xmlRelaxNGNewValidCtxt(cSchema) else { return nil }
    defer { xmlRelaxNGFreeValidCtxt(cValidator) }
    let log = ProblemLog()
    xmlRelaxNGSetValidStructuredErrors(cValidator, cCollect, log.cData)
    // What it says about IDs goes to the handler of the thread and not to that of the context.
    let former = bifolium_setErrorHandler(.init(function: cCollect, data: log.cData))
    let verdict = xmlRelaxNGValidateDoc(cValidator, document.cDocument)
    _ = bifolium_setErrorHandler(former)
    guard verdict >= 0, !log.problems.contains(where: \.isBroken) else { return nil }
    return verdict == 0
  }
}

extension XMLProblem {
  /// Whether libxml2 lost its way, rather than found something in the document.
  fileprivate var isBroken: Bool {
    guard isOf(XML_FROM_RELAXNGV) else { return level == .fatal }
    return [
      XML_RELAXNG_ERR_MEMORY, XML_RELAXNG_ERR_NOSTATE, XML_RELAXNG_ERR_NODEFINE,
      XML_RELAXNG_ERR_INTERNODATA, XML_RELAXNG_ERR_NOGRAMMAR, XML_RELAXNG_ERR_INTERNAL,
    ].contains { Int($0.rawValue) == code }
  }
}
