import LibXML
import Testing

@Suite struct XPathTests {
  static let xml = "<a xmlns:p='u' n='5'>x<b i='1'>one</b><p:c/><b i='2' xml:id='two'>two</b></a>"

  func string(_ xpath: String) throws -> String {
    let document = try document(Self.xml)
    let context = try XPathContext(document, namespaces: ["q": "u"])
    context.define("v", as: .string("2"))
    return try context.string(of: XPathExpression(xpath), at: document.root)
  }

  @Test(arguments: [
    ("string(b[2])", "two"), ("count(b)", "2"), ("b", "one"), ("1 div 0", "Infinity"),
    ("@n + 0.5", "5.5"),
    ("name(q:c)", "p:c"), ("b[@i = $v]", "two"), ("string(id('two')/@i)", "2"), ("position()", "1"),
    ("b[@i = 2]/preceding-sibling::b[@i < current()/@n]", "one"), ("boolean(z)", "false"),
    ("name(/*)", "a"),
  ])
  func `Evaluates`(xpath: String, expected: String) throws {
    #expect(try string(xpath) == expected)
  }

  @Test(arguments: ["b[", "", "$", "b[@i = '1]"])
  func `Refuses what is no expression`(xpath: String) {
    #expect(throws: XPathError.self) { try XPathExpression(xpath) }
  }

  @Test(arguments: [
    ("$w", "a variable is not defined"), ("nofunction()", "a function does not exist in XPath 1.0"),
    ("n:b", "a namespace prefix is not declared"),
    ("current(1)", "a function has the wrong number of arguments"),
    ("count('x')", "a value is of a wrong kind"),
  ])
  func `Gives errors of evaluation as values`(xpath: String, message: String) {
    let error = #expect(throws: XPathError.self) { try string(xpath) }
    #expect(error?.message == message, "\(error?.message ?? "")")
  }

  @Test func `Hands out values of each kind`() throws {
    let document = try document(Self.xml)
    let context = try XPathContext(document, namespaces: [:])
    func value(_ xpath: String) throws -> XPathValue {
      try context.value(of: XPathExpression(xpath), at: document.root)
    }
    guard case .boolean(true) = try value("1 = 1"), case .number(2) = try value("count(b)"),
      case .string("x") = try value("string(text())"),
      case .nodes(let nodes) = try value("//b | //@i")
    else {
      Issue.record("a value of the wrong kind")
      return
    }
    #expect(nodes.map(\.name) == ["b", "i", "b", "i"])
    #expect(throws: XPathError.self) { try value("namespace::*") }
  }

  @Test func `Takes nodes as a variable's value, and forgets a variable`() throws {
    let document = try document(Self.xml)
    let context = try XPathContext(document, namespaces: [:])
    let count = try XPathExpression("count($b)")
    context.define("b", as: try context.value(of: XPathExpression("//b"), at: document.root))
    #expect(try context.string(of: count, at: document.root) == "2")
    context.define("b", as: nil)
    #expect(throws: XPathError.self) { try context.string(of: count, at: document.root) }
  }
}
