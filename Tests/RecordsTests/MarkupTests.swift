import Records
import Testing

@Suite struct MarkupTests {
  @Test(arguments: [
    ("", ""), ("a", "a"), ("**a**", "a"), ("a **b** c **d**", "a b c d"), ("a ** b", "a ** b"),
    ("**a** b ** c", "a b ** c"), ("a * b", "a * b"), ("*a*", "*a*"),
    ("<https://a.example/1>", "https://a.example/1"),
    (
      "see <https://a.example> and <mailto:a@b.example>.",
      "see https://a.example and mailto:a@b.example."
    ),
    ("<b>", "<b>"), ("a < b > c", "a < b > c"), ("<http://a b>", "<http://a b>"),
    ("<<https://a.example>>", "<https://a.example>"), ("<https://a.example", "<https://a.example"),
  ])
  func `Puts marks of emphasis and around links aside`(text: String, expected: String) {
    #expect(Markup.stripped(text) == expected)
  }
}
