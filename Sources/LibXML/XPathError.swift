import CLibXML2

/// Why an XPath expression could not be compiled or evaluated.
public struct XPathError: Error, Hashable, Sendable {
  /// A sentence without a full stop, such as `a variable is not defined`.
  public var message: String

  /// Says why.
  public init(message: String) {
    self.message = message
  }
}

extension XPathError {
  /// libxml2 hands out the bare code.
  init(_ problem: XMLProblem?) {
    message =
      switch problem?.code ?? 0 {
      case XML_XPATH_NUMBER_ERROR: "a number is not well written"
      case XML_XPATH_UNFINISHED_LITERAL_ERROR, XML_XPATH_START_LITERAL_ERROR:
        "a quotation mark is missing"
      case XML_XPATH_VARIABLE_REF_ERROR: "a variable has no name"
      case XML_XPATH_UNDEF_VARIABLE_ERROR: "a variable is not defined"
      case XML_XPATH_INVALID_PREDICATE_ERROR: "a predicate is not well formed"
      case XML_XPATH_EXPR_ERROR: "the expression is not XPath 1.0"
      case XML_XPATH_UNCLOSED_ERROR: "a parenthesis is not closed"
      case XML_XPATH_UNKNOWN_FUNC_ERROR: "a function does not exist in XPath 1.0"
      case XML_XPATH_INVALID_OPERAND: "an operand is of a wrong kind"
      case XML_XPATH_INVALID_TYPE: "a value is of a wrong kind"
      case XML_XPATH_INVALID_ARITY: "a function has the wrong number of arguments"
      case XML_XPATH_UNDEF_PREFIX_ERROR: "a namespace prefix is not declared"
      case XML_XPATH_INVALID_CTXT_SIZE: "several nodes stand where XPath 2 takes one"
      case XML_XPATH_INVALID_CTXT_POSITION: "a text stands where XPath 2 takes a number"
      case XML_XPATH_MEMORY_ERROR: "there is not enough memory"
      default:
        problem.map { "libxml2 calls it XPath error \($0.code)" } ?? "libxml2 does not say why"
      }
  }
}
