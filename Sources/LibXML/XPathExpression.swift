import CLibXML2

/// A compiled XPath 1.0 expression; for one thread at a time, since libxml2 notes in it which
/// functions it has found.
public final class XPathExpression {
  /// The expression as written.
  public let text: String
  let cExpression: xmlXPathCompExprPtr

  /// Compiles an expression; whether its variables, prefixes and functions exist shows only when it
  /// is evaluated.
  public init(_ text: String) throws(XPathError) {
    Library.start()
    let log = ProblemLog()
    let cContext = xmlXPathNewContext(nil)
    defer { xmlXPathFreeContext(cContext) }
    cContext?.pointee.error = cCollect
    cContext?.pointee.userData = log.cData
    let cExpression = withExtendedLifetime(log) { xmlXPathCtxtCompile(cContext, text) }
    guard let cExpression else {
      throw XPathError(log.problems.first)
    }
    self.text = text
    self.cExpression = cExpression
  }

  deinit {
    xmlXPathFreeCompExpr(cExpression)
  }
}
