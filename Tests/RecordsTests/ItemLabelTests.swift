import Language
import Records
import Testing

@Suite struct ItemLabelTests {
  @Test(arguments: [
    ("1. to wait", "1", 1, 2), ("12) to wait", "12", 12, 3), ("(3) to wait", "3", 3, 3),
    ("a) to wait", "a", 1, 2), ("в) ждать", "в", 3, 3), ("IV. To wait", "IV", 4, 3),
    ("I - INTRODUÇÃO", "I", 1, 3), ("2.1. to wait", "2.1", 1, 4), ("3.1.2 to wait", "3.1.2", 2, 5),
    ("§ 5. To wait", "5", 5, 5), ("二、同意", "二", 2, 6), ("（十二）同意", "十二", 12, 12),
    ("가. 동의", "가", 1, 4), ("③ to wait", "3", 3, 3), ("٢- ننتظر", "٢", 2, 3),
    ("7/ to wait", "7", 7, 2),
  ])
  func `Reads numbers and letters`(line: String, number: String, value: Int, length: Int) throws {
    let label = try #require(ItemLabel(TokenizedText(line)))
    #expect(label.number == number)
    #expect(label.value == value)
    #expect(label.length == length)
  }

  @Test(arguments: ["– to wait", "-to wait", "• to wait", "— to wait"])
  func `Reads signs that do not count`(line: String) throws {
    let label = try #require(ItemLabel(TokenizedText(line)))
    #expect(label.isBullet)
    #expect(label.number == nil)
  }

  @Test(arguments: [
    "1950. They came", "A. Petrov came", "3.5 tons", "- 2 -", "-5 degrees", "1.", "to wait", "x",
    "12.5.1960 Moscow", "(see below) it", "24/25 October", "",
  ])
  func `Reads none in years, initials, fractions and dates`(line: String) {
    #expect(ItemLabel(TokenizedText(line)) == nil)
  }

  @Test func `Gives items of one list one style`() throws {
    let one = try #require(ItemLabel(TokenizedText("1) a")))
    #expect(ItemLabel(TokenizedText("2) a"))?.style == one.style)
    #expect(ItemLabel(TokenizedText("2. a"))?.style != one.style)
    #expect(ItemLabel(TokenizedText("b) a"))?.style != one.style)
  }
}
