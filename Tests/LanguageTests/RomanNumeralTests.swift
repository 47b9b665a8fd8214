import Language
import Testing

@Suite struct RomanNumeralTests {
  @Test(arguments: [
    ("I", 1), ("IV", 4), ("ix", 9), ("XIV", 14), ("XXI", 21), ("XL", 40), ("XCIX", 99),
    ("CCC", 300),
    ("ІХ", 9), ("ХІ", 11),
  ])
  func `Reads numerals`(text: String, value: Int) {
    #expect(romanNumeral(text) == value)
  }

  @Test(arguments: ["", "IIII", "VX", "IC", "IVI", "A", "MIX", "V1", "ice", "XXXXXXXXXX"])
  func `Reads nothing else`(text: String) {
    #expect(romanNumeral(text) == nil)
  }
}
