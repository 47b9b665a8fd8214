import CLibXML2

/// Evaluates XPath 1.0 expressions at nodes of one document, with prefixes and variables.
///
/// `current()` is the node at which the outermost expression is evaluated, and `generate-id()` names
/// a node, as in XSLT. For one thread at a time.
public final class XPathContext {
  private let document: XMLDocument
  private let cContext: xmlXPathContextPtr
  private let log = ProblemLog()

  /// Prepares a document.
  ///
  /// - Parameters:
  ///   - document: whose nodes expressions are evaluated at.
  ///   - namespaces: the prefixes that expressions may use.
  /// - Throws: `XPathError` where memory runs out.
  public init(_ document: XMLDocument, namespaces: [String: String]) throws(XPathError) {
    self.document = document
    guard let cContext = xmlXPathNewContext(document.cDocument) else {
      throw XPathError(message: "there is not enough memory")
    }
    self.cContext = cContext
    cContext.pointee.error = cCollect
    cContext.pointee.userData = log.cData
    for (prefix, name) in namespaces { xmlXPathRegisterNs(cContext, prefix, name) }
    registerXSLTFunctions(cContext)
    // With elements numbered, sorting nodes need not walk along their siblings.
    xmlXPathOrderDocElems(document.cDocument)
  }

  deinit {
    xmlXPathFreeContext(cContext)
  }

  /// Adds functions that break off where XPath 2 would, and XPath 1.0 would go on: `zero-or-one(x)`
  /// where x is several nodes, `numerals(x)` where one of the nodes is no number, `numeral(x)` where
  /// the text x is a number in XPath 2 alone.
  public func addStrictFunctions() {
    registerStrictFunctions(cContext)
  }

  /// Gives a variable a value, or takes it away.
  public func define(_ variable: String, as value: XPathValue?) {
    xmlXPathRegisterVariable(cContext, variable, value.flatMap(\.cCopy))
  }

  /// What an expression comes to at a node.
  public func value(of expression: XPathExpression, at node: XMLNode) throws(XPathError)
    -> XPathValue
  {
    let cValue = try evaluate(expression, at: node)
    defer { xmlXPathFreeObject(cValue) }
    return try XPathValue(cValue, of: document)
  }

  /// What an expression comes to at a node, turned into true or false as `boolean()` does.
  public func boolean(of expression: XPathExpression, at node: XMLNode) throws(XPathError) -> Bool {
    let cValue = try evaluate(expression, at: node)
    defer { xmlXPathFreeObject(cValue) }
    return xmlXPathCastToBoolean(cValue) != 0
  }

  /// What an expression comes to at a node, turned into text as `string()` does.
  public func string(of expression: XPathExpression, at node: XMLNode) throws(XPathError) -> String
  {
    let cValue = try evaluate(expression, at: node)
    defer { xmlXPathFreeObject(cValue) }
    guard let cText = xmlXPathCastToString(cValue) else { return "" }
    defer { bifolium_free(cText) }
    return String(cText)
  }

  private func evaluate(
    _ expression: XPathExpression, at node: XMLNode
  ) throws(XPathError) -> xmlXPathObjectPtr {
    precondition(node.document === document, "the node is of another document")
    log.removeAll()
    cContext.pointee.node = node.cNode
    cContext.pointee.extra = UnsafeMutableRawPointer(node.cNode)
    // Without these two, `position()` and `last()` are errors outside predicates.
    cContext.pointee.contextSize = 1
    cContext.pointee.proximityPosition = 1
    let cValue = xmlXPathCompiledEval(expression.cExpression, cContext)
    if let cValue, log.problems.isEmpty { return cValue }
    xmlXPathFreeObject(cValue)
    throw XPathError(log.problems.first)
  }
}
