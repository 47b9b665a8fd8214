import Language
import Testing

@Suite struct PhraseBookTests {
  let book = PhraseBook([
    (label: "whole", phrase: "top secret"), (label: "beginning", phrase: "Copy No…"),
    (label: "anywhere", phrase: "*illegible"), (label: "longer", phrase: "copy no. 1…"),
    (label: "marks", phrase: "P.S.…"), (label: "stop", phrase: "Mr."),
  ])

  @Test(
    arguments: [
      ("Top secret", "whole"), ("TOP  SECRET!", "whole"), ("top secret.", "whole"),
      ("Top secret file", nil), ("Copy No 5", "beginning"), ("Copy", nil), ("A Copy No 5", nil),
      ("Copy No. 1 of 2", "longer"), ("two words illegible here", "anywhere"),
      ("P.S. More", "marks"),
      ("PS More", nil), ("mr", "stop"), ("", nil), ("...", nil),
    ] as [(String, String?)])
  func `Finds the longest phrase that fits`(text: String, label: String?) {
    #expect(book.match(TokenizedText(text))?.label == label)
  }
}
