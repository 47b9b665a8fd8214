import CLibXML2
import Diagnostics

/// A RELAX NG schema, compiled by libxml2.
///
/// Safe to use from several threads at once: libxml2 only reads a schema once it is compiled, and
/// every validation has a context of its own.
public final class RelaxNGSchema: @unchecked Sendable {
  /// The name for messages, as the caller gave it.
  public let file: String
  private let cSchema: xmlRelaxNGPtr

  /// Compiles a schema in XML syntax.
  ///
  /// - Parameters:
  ///   - bytes: the schema.
  ///   - file: its name for messages; what it includes is looked for beside it.
  /// - Throws: `Failure` with every error where the schema is not well-formed or not RELAX NG, and
  ///   where it includes anything but local files by relative names.
  public convenience init(_ bytes: [UInt8], file: String) throws(Failure) {
    do {
      try self.init(XMLDocument(bytes, file: file))
    } catch {
      throw Failure(.misconfigured, error.diagnostics)
    }
  }

  /// Compiles a schema that is parsed already.
  public init(_ document: XMLDocument) throws(Failure) {
    file = document.file
    try checkIncludes(of: document)
    let log = ProblemLog()
    // The compiler rewrites its document, but only a copy that it makes and frees.
    guard let cCompiler = xmlRelaxNGNewDocParserCtxt(document.cDocument) else {
      throw .noMemory(file)
    }
    defer { xmlRelaxNGFreeParserCtxt(cCompiler) }
    xmlRelaxNGSetParserStructuredErrors(cCompiler, cCollect, log.cData)
    let cSchema = withExtendedLifetime(log) { xmlRelaxNGParse(cCompiler) }
    guard let cSchema else { throw Failure(wrongSchema: log.problems, file: document.file) }
    self.cSchema = cSchema
  }

  deinit {
    xmlRelaxNGFree(cSchema)
  }

  /// Validates a document.
  ///
  /// An empty result means that it is valid.
  ///
  /// - Returns: what libxml2 reports, in its order; never empty for an invalid document.
  /// - Throws: `Failure` where validation itself broke, so that there is no verdict.
  public func validate(_ document: XMLDocument) throws(Failure) -> [XMLProblem] {
    guard let cValidator = xmlRelaxNGNewValidCtxt(cSchema) else { throw .noMemory(file) }
    defer { xmlRelaxNGFreeValidCtxt(cValidator) }
    let log = ProblemLog(of: document)
    xmlRelaxNGSetValidStructuredErrors(cValidator, cCollect, log.cData)
    // What it says about IDs goes to the handler of the thread and not to that of the context.
    let former = bifolium_setErrorHandler(.init(function: cCollect, data: log.cData))
    let verdict = xmlRelaxNGValidateDoc(cValidator, document.cDocument)
    _ = bifolium_setErrorHandler(former)
    guard verdict >= 0, !log.problems.contains(where: \.isBroken) else {
      throw .broken(log.problems, document.file)
    }
    guard verdict > 0 else { return [] }
    return log.problems.isEmpty ? [.unexplained(at: document.root)] : log.problems
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

  fileprivate static func unexplained(at root: XMLNode) -> XMLProblem {
    XMLProblem(
      domain: Int(XML_FROM_RELAXNGV.rawValue), code: 0, level: .error,
      message: "the document is invalid; libxml2 does not say why", line: root.line,
      arguments: [], number: 0, node: root)
  }
}

extension Failure {
  fileprivate init(wrongSchema problems: [XMLProblem], file: String) {
    let diagnostics = problems.map { problem in
      Diagnostic(
        .error, problem.plainMessage, at: Location(problem.file ?? file, line: problem.line),
        rule: "schema")
    }
    let fallback = Diagnostic(
      .error, "the schema cannot be compiled; libxml2 does not say why", at: Location(file),
      rule: "schema")
    self.init(.misconfigured, diagnostics.isEmpty ? [fallback] : diagnostics)
  }

  fileprivate static func broken(_ problems: [XMLProblem], _ file: String) -> Failure {
    let reason = problems.last?.message ?? "no reason given"
    return Failure(
      .misconfigured, "libxml2 could not finish validation: \(reason)", at: Location(file),
      rule: "validation-broke")
  }
}
