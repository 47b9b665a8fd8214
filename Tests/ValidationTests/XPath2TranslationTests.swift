import Testing

@testable import Validation

@Suite struct XPath2TranslationTests {
  static let scope = XPathScope(
    prefixes: ["t"],
    variables: [
      "node": .success(.node), "nodes": .success(.nodes), "text": .success(.string),
      "count": .success(.integer), "none": .failure(.function("matches")),
    ])

  func translated(_ expression: String, isContext: Bool = false) -> String {
    var scope = Self.scope
    scope.isContext = isContext
    do {
      return try xPath1(expression, in: scope).text
    } catch {
      return "no: \(error.reason)"
    }
  }

  @Test(arguments: [
    ("t:a/@b", "t:a/@b"), ("//t:a//b", "//t:a//b"), ("/", "/"), (".//t:*", ".//t:*"),
    ("../..", "../.."), (".[@n]", "self::node()[@n]"), ("a[1][last()]", "a[1][last()]"),
    ("ancestor::a[@id][1]/@id", "ancestor::a[@id][1]/@id"), ("$nodes[2]/b", "$nodes[2]/b"),
    ("processing-instruction('x') | text()", "processing-instruction('x') | text()"),
    ("(a | b)[1]", "(a | b)[1]"), ("a union b", "a | b"), ("a/(b|c)/d", "(a/b | a/c)/d"),
    ("@a and not(b) or c", "@a and not(b) or c"), ("a (: a comment (: in it :) :)", "a"),
    ("id(substring(@a, 2))/b", "id(substring(@a, 2))/b"),
  ])
  func `Takes paths as they are`(expression: String, expected: String) {
    #expect(translated(expression) == expected)
  }

  @Test(arguments: [
    ("@a = 'x'", "@a = 'x'"), ("a = b", "a = b"), ("@a eq 'x'", "@a = 'x'"),
    ("a eq 'x'", "zero-or-one(a) = 'x'"), ("name(.) ne $text", "name(.) != $text"),
    ("count(a) gt 1", "count(a) > 1"), ("@n > 1", "numerals(@n) > 1"),
    ("2 = a", "2 = numerals(a)"), ("@a = ('x', 'y')", "(@a = 'x' or @a = 'y')"),
    ("(@a, @b) = 'x'", "(@a = 'x' or @b = 'x')"), ("true() = false()", "true() = false()"),
    ("count(a) * 2 + 1 = -$count", "count(a) * 2 + 1 = -$count"),
    ("position() mod 2 = 0", "no: position() or last() stands outside of a predicate"),
    ("a[position() mod 2 = 0]", "a[position() mod 2 = 0]"),
    ("'don''t' = \"a\"\"b\"", "\"don't\" = 'a\"b'"),
  ])
  func `Writes comparisons as XPath 1 has them`(expression: String, expected: String) {
    #expect(translated(expression) == expected)
  }

  @Test(arguments: [
    ("exists(a)", "boolean(a)"), ("empty(a[b])", "not(a[b])"),
    ("contains(@a, 'x')", "contains(@a, 'x')"),
    ("contains(a, 'x')", "contains(zero-or-one(a), 'x')"),
    ("string(a)", "string(zero-or-one(a))"), ("name(..)", "name(..)"),
    ("sum(a)", "sum(numerals(a))"),
    ("number(@n)", "number(numeral(string(@n)))"),
    ("concat('a', count(b), @c)", "concat('a', count(b), @c)"),
    ("normalize-space()", "normalize-space()"), ("current()/@a", "current()/@a"),
  ])
  func `Breaks off where XPath 2 would`(expression: String, expected: String) {
    #expect(translated(expression) == expected)
  }

  @Test(arguments: [
    "@a < @b", "'a' < 'b'", "@a = true()", "'1' = 1", "@n eq 1", "a eq b < c", "a = b = c",
    "(@a eq 'x') = false()", "1 div 3 = 0.3", "0.1 + 0.2 = 0.3", "@n + 1", "-@n", "1 mod count(a)",
  ])
  func `Leaves computations that differ`(expression: String) {
    #expect(translated(expression).hasPrefix("no: "))
  }

  @Test(arguments: [
    ("matches(., 'x')", "matches() is no function of XPath 1.0"),
    ("xs:date(@a)", "xs:date() is no function of XPath 1.0"),
    ("key('k', @a)", "key() is no function of XPath 1.0"),
    ("a/name()", "the step name() is not in XPath 1.0"),
    ("self::attribute(a)", "the step attribute() is not in XPath 1.0"),
    ("if (a) then b else c", "'if' is not in XPath 1.0"),
    ("for $a in b return $a", "'for' is not in XPath 1.0"),
    ("not(some $a in b satisfies $a)", "'some' is not in XPath 1.0"),
    ("@* except @a", "'except' does not stand here in XPath 1.0"),
    ("@a castable as xs:date", "'castable' does not stand here in XPath 1.0"),
    ("a is b", "'is' does not stand here in XPath 1.0"),
    ("1 to 3", "'to' does not stand here in XPath 1.0"),
    ("a << b", "'<<' does not stand here in XPath 1.0"),
    ("(@a, @b)[1]", "a value stands where XPath 1.0 takes nodes"),
    ("('a', 'b')", "a sequence (a, b) is not in XPath 1.0"),
    ("()", "a sequence (a, b) is not in XPath 1.0"),
    ("not((a, b))", "not() with such arguments is not the same in XPath 1.0"),
    ("namespace::*", "'namespace::' is not in XPath 1.0"),
    ("*:a", "':' does not stand here in XPath 1.0"),
    ("1e3 = 1", "'1e3' does not stand here in XPath 1.0"),
    ("u:a", "the prefix 'u' is not declared"), ("$other", "$other is not defined"),
    ("$none = 1", "$none cannot be known: matches() is no function of XPath 1.0"),
    ("concat('a', sum(b))", "concat() with such arguments is not the same in XPath 1.0"),
    ("translate(a, b, 'c')", "translate() with such arguments is not the same in XPath 1.0"),
    ("count('a')", "count() with such arguments is not the same in XPath 1.0"),
    ("'a", "an expression is not finished"), ("a[", "an expression is not finished"),
    ("\"a'b\"\"\"", "a text with both kinds of quotation marks is not in XPath 1.0"),
    ("a/(b|c)[1]", "'[' does not stand here in XPath 1.0"),
  ])
  func `Says what XPath 1 lacks`(expression: String, reason: String) {
    #expect(translated(expression) == "no: \(reason)")
  }

  @Test func `Takes no current() in a context`() {
    #expect(
      translated("//a[current()/@b]", isContext: true) == "no: current() stands in a context")
  }
}
