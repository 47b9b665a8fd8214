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

  @Test(arguments: [
    ("generate-id() = generate-id(.)", "true"), ("generate-id(b[1]) = generate-id(b[2])", "false"),
    ("generate-id(b[1]/@i) = generate-id(b[1]/text())", "false"), ("generate-id(/)", "dn0"),
    ("generate-id(z)", ""), ("generate-id(b)", "e2"), ("count(//node()[generate-id()])", "7"),
  ])
  func `Names nodes as XSLT does`(xpath: String, expected: String) throws {
    #expect(try string(xpath) == expected)
  }

  @Test(arguments: [
    ("zero-or-one(b[1])", "one"), ("zero-or-one(z)", ""),
    ("zero-or-one(b)", "several nodes stand where XPath 2 takes one"),
    ("count(numerals(b/@i))", "2"), ("numerals(b)", "a text stands where XPath 2 takes a number"),
    ("numeral(' 5 ')", " 5 "), ("numeral('x')", "x"),
    ("numeral('1e3')", "a text stands where XPath 2 takes a number"),
    ("numeral('+1')", "a text stands where XPath 2 takes a number"),
  ])
  func `Breaks off where XPath 2 would`(xpath: String, expected: String) throws {
    let document = try document(Self.xml)
    let context = try XPathContext(document, namespaces: [:])
    context.addStrictFunctions()
    do {
      #expect(try context.string(of: XPathExpression(xpath), at: document.root) == expected)
    } catch {
      #expect(error.message == expected)
    }
  }

  @Test func `Finds out which names occur`() throws {
    let outline = XMLOutline(try document(Self.xml))
    #expect(
      Set(outline.elementsByName.keys) == [
        XMLName(namespace: "", local: "a"), XMLName(namespace: "", local: "b"),
        XMLName(namespace: "u", local: "c"),
      ])
    #expect(outline.elementsByAttribute.keys.map(\.local).sorted() == ["i", "id", "n"])
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
