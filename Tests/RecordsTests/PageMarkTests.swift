import Language
import Records
import Testing

@Suite struct PageMarkTests {
  @Test(arguments: [
    ("- 2 -", 2), ("-2-", 2), ("– 3 –", 3), ("— 10 —", 10), ("- 2 –", 2), ("[p. 12]", 12),
    ("[page 5]", 5), ("[str. 2]", 2), ("[стр. 4]", 4), ("[S. 7]", 7), ("[2]", 2), ("/2/", 2),
    ("Page 2 of 5", 2), ("стр. 2 из 5", 2), ("第2页", 2), ("Trang 2", 2), ("p. 2", 2),

  ])
  func `Knows a page's number between dashes or in brackets, or behind a word for page`(
    text: String, number: Int
  ) {
    #expect(PageMark(TokenizedText(text))?.number == number)
  }

  @Test(arguments: [
    "", "2", "- 2", "2 -", "Seite an Seite", "of 5", "2 of them", "2 of 5", "第2条", "- two -",
    "- 2 - 3 -", "- 2 a -", "- 12345 -", "[p. two]",
    "[p. 2] text", "- - -", "(2)", "* 2 *", "- 1950 - a year", "[see p. 5]",
  ])
  func `Takes nothing else for a page mark`(text: String) {
    #expect(PageMark(TokenizedText(text)) == nil)
  }
}
