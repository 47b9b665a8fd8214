import CLibXML2
import Diagnostics

extension ProblemLog {
  /// Collects what libxml2 reports meanwhile, also what it does not send to the context's handler
  /// but to that of the thread.
  func collectingAll<Result>(_ work: () -> Result) -> Result {
    let former = bifolium_setErrorHandler(.init(function: cCollect, data: cData))
    defer { _ = bifolium_setErrorHandler(former) }
    return work()
  }
}

extension XMLProblem {
  /// Says that a document is invalid where libxml2 says nothing more.
  static func withoutReason(_ domain: xmlErrorDomain, _ root: XMLNode) -> XMLProblem {
    XMLProblem(
      domain: Int(domain.rawValue), code: 0, level: .error, message: invalid, line: root.line,
      arguments: [], number: 0, node: root)
  }
}

extension Failure {
  /// A schema could not be compiled.
  init(uncompilable problems: [XMLProblem], file: String) {
    let errors = problems.filter { $0.level > .warning }
    let diagnostics = errors.map { problem in
      Diagnostic(
        .error, problem.plainMessage.replacing("{\(XMLSchema.namespace)}", with: "xs:"),
        at: Location(problem.file?.unescaped ?? file, line: problem.line), rule: "schema")
    }
    let fallback = Diagnostic(.error, uncompilable, at: Location(file), rule: "schema")
    self.init(.misconfigured, diagnostics.isEmpty ? [fallback] : diagnostics)
  }

  /// Validation came to no verdict.
  static func broke(_ problems: [XMLProblem], _ file: String) -> Failure {
    let reason = problems.last?.message ?? "no reason given"
    return Failure(
      .misconfigured, "\(broken): \(reason)", at: Location(file), rule: "validation-broke")
  }
}

private let invalid = "the document is invalid; libxml2 does not say why"
private let uncompilable = "the schema cannot be compiled; libxml2 does not say why"
private let broken = "libxml2 could not finish validation"
