import Diagnostics
import LibXML

/// Evaluates the expressions of one schema in one document, and blames the schema for their errors.
///
/// Each expression is compiled once a document, since compiled ones cannot be shared by threads.
final class SchematronQueries {
  private let context: XPathContext
  private let language: QueryLanguage
  private var compiled: [String: XPathExpression] = [:]

  init(of schema: SchematronSchema, in document: XMLDocument) throws(Failure) {
    language = schema.language
    do {
      context = try XPathContext(document, namespaces: schema.namespaces)
    } catch {
      throw Failure(.misconfigured, error.message, at: Location(document.file), rule: "schematron")
    }
    if language == .xPath2 { context.addStrictFunctions() }
  }

  func boolean(_ query: SchematronSchema.Query, at node: XMLNode) throws(Failure) -> Bool {
    try evaluate(query) { expression throws(XPathError) in
      try context.boolean(of: expression, at: node)
    }
  }

  func nodes(_ query: SchematronSchema.Query, at node: XMLNode) throws(Failure) -> [XMLNode] {
    guard case .nodes(let nodes) = try value(query, at: node) else {
      throw .wrong(query, XPathError(message: "the context finds no nodes but a value"))
    }
    return nodes
  }

  /// The text of a value; of several nodes XPath 1.0 takes the first, XPath 2 all.
  func text(_ query: SchematronSchema.Query, at node: XMLNode) throws(Failure) -> String {
    if language == .xPath2, case .nodes(let nodes) = try value(query, at: node) {
      return nodes.map(\.text).joined(separator: " ")
    }
    return try evaluate(query) { expression throws(XPathError) in
      try context.string(of: expression, at: node)
    }
  }

  /// Gives variables their values, one after the other, so that each may use those before it.
  func define(_ variables: [SchematronSchema.Variable], at node: XMLNode) throws(Failure) {
    for variable in variables {
      context.define(variable.name, as: try value(variable.value, at: node))
    }
  }

  func forget(_ variables: [SchematronSchema.Variable]) {
    for variable in variables { context.define(variable.name, as: nil) }
  }

  private func value(
    _ query: SchematronSchema.Query, at node: XMLNode
  ) throws(Failure) -> XPathValue {
    try evaluate(query) { expression throws(XPathError) in
      try context.value(of: expression, at: node)
    }
  }

  private func evaluate<Value>(
    _ query: SchematronSchema.Query,
    _ evaluate: (XPathExpression) throws(XPathError) -> Value
  ) throws(Failure) -> Value {
    let expression = try expression(of: query)
    do {
      return try evaluate(expression)
    } catch {
      throw .wrong(query, error)
    }
  }

  private func expression(of query: SchematronSchema.Query) throws(Failure) -> XPathExpression {
    if let expression = compiled[query.text] { return expression }
    let expression = try compile(query)
    compiled[query.text] = expression
    return expression
  }
}

/// Compiles an expression of a schema.
func compile(_ query: SchematronSchema.Query) throws(Failure) -> XPathExpression {
  do {
    return try XPathExpression(query.text)
  } catch {
    throw .wrong(query, error)
  }
}

extension Failure {
  fileprivate static func wrong(
    _ query: SchematronSchema.Query, _ error: XPathError
  ) -> Failure {
    Failure(
      .misconfigured, "in the expression '\(query.text)' \(error.message)", at: query.place,
      rule: "schematron")
  }
}
