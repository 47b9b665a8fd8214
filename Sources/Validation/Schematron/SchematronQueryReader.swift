import Diagnostics
import LibXML
import XMLTree

/// Reads the expressions of a schema, as far as XPath 1.0 can evaluate them.
struct SchematronQueryReader {
  let reader: SchematronReader
  let language: QueryLanguage

  /// An expression, and the kind of its value, which matters in XPath 2 alone.
  struct Read {
    var query: SchematronSchema.Query
    var kind: XPathTerm.Kind
  }

  /// Reads an attribute that holds an expression.
  func read(
    _ attribute: String, of element: Element, in scope: XPathScope
  ) throws(Failure) -> Result<Read, NotXPath1> {
    try read(
      try reader.attribute(attribute, of: element), at: reader.place(of: element), in: scope)
  }

  /// Reads an expression, or says why XPath 1.0 cannot evaluate it.
  ///
  /// - Throws: `Failure` where it is said to be XPath 1.0 and is not.
  func read(
    _ text: String, at place: Location, in scope: XPathScope
  ) throws(Failure) -> Result<Read, NotXPath1> {
    guard language == .xPath1 else {
      return translated(text, in: scope).map { term in
        Read(query: .init(text: term.text, place: place), kind: term.kind)
      }
    }
    if let reason = useOfXSLT(in: text, scope) { return .failure(reason) }
    let query = SchematronSchema.Query(text: text, place: place)
    _ = try compile(query)
    return .success(Read(query: query, kind: .nodes))
  }

  private func translated(_ text: String, in scope: XPathScope) -> Result<XPathTerm, NotXPath1> {
    do {
      return .success(try xPath1(text, in: scope))
    } catch {
      return .failure(error)
    }
  }

  /// Finds what XSLT adds to XPath 1.0, or a variable that needs it.
  private func useOfXSLT(in text: String, _ scope: XPathScope) -> NotXPath1? {
    let tokens = (try? xPathTokens(text)) ?? []
    for (token, next) in zip(tokens, tokens.dropFirst() + [.symbol("")]) {
      switch token {
      case .name(let name) where next == .symbol("(") && functionsOfXSLT.contains(name):
        return .needsXSLT("\(name)()")
      case .variable(let name):
        if case .failure(let reason) = scope.variables[name] { return .variable(name, reason) }
      default: continue
      }
    }
    return nil
  }
}

private let functionsOfXSLT: Set = [
  "document", "element-available", "format-number", "function-available", "key", "system-property",
  "unparsed-entity-uri",
]

// MARK: - Words with values in them

extension SchematronQueryReader {
  /// The words of a check or diagnostic; `…` stands for a value that XPath 1.0 cannot find.
  func pieces(
    of element: Element, in scope: XPathScope
  ) throws(Failure) -> [SchematronSchema.Piece] {
    var pieces: [SchematronSchema.Piece] = []
    for child in element.children {
      switch child {
      case .text(let text): pieces.append(.text(text))
      case .comment, .instruction: continue
      case .element(let element): pieces += try self.pieces(replacing: element, in: scope)
      }
    }
    return pieces
  }

  private func pieces(
    replacing element: Element, in scope: XPathScope
  ) throws(Failure) -> [SchematronSchema.Piece] {
    switch (element.schematronName, element["path"]) {
    case ("value-of", _):
      let select = try reader.attribute("select", of: element)
      return [try value(of: select, in: element, scope)]
    case ("name", let path?): return [try value(of: "name(\(path))", in: element, scope)]
    case ("name", nil): return [.name]
    default: return try pieces(of: element, in: scope)
    }
  }

  private func value(
    of expression: String, in element: Element, _ scope: XPathScope
  ) throws(Failure) -> SchematronSchema.Piece {
    switch try read(expression, at: reader.place(of: element), in: scope) {
    case .success(let read): return .value(read.query)
    case .failure: return .text("…")
    }
  }
}
