import Testing

@testable import Editing

private let text =
  "We have received your letter of last week, and we believe that this question must be settled "
  + "before the end of the year. We cannot wait any longer."

private let explanation =
  "The treaty was signed in spring by both ministers in the presence of their deputies, and nobody "
  + "has read it since. It lies in the safe."

@Suite struct AttachmentTests {
  @Test(arguments: [
    "Attachment", "Attachment No. 1", "Annex: The Treaty", "Appendix to Protocol No. 3",
  ])
  func `Begins an attachment, with opener and closer of its own, at a line that names one`(
    heading: String
  ) throws {
    let body =
      "Secret\n\n\(text)\n\nN. Petrov\n\n\(heading)\n\nMoscow, 3 May 1960\n\nExplanatory Note on the Treaty\n\n\(explanation)\n\nA. Ivanov"
    #expect(
      blocks(try edition(body)) == [
        "opener classification: Secret", "paragraph: \(text)", "closer signed: N. Petrov",
        "attachment head: \(heading)", "opener dateline: Moscow, 3 May 1960",
        "head: Explanatory Note on the Treaty",
        "paragraph: \(explanation)", "closer signed: A. Ivanov",
      ])
  }

  @Test(arguments: ["Enclosure: 2 sheets", "Attachment: one map", "Enclosures: as stated."])
  func `Takes what is said of enclosures behind a signature for a line of the closer`(
    line: String
  ) throws {
    let found = blocks(try edition("\(text)\n\nN. Petrov\n\n\(line)\n\nP.S. I shall write again."))
    #expect(!found.contains { $0.hasPrefix("attachment") })
    #expect(found.contains("closer enclosure: \(line)"))
  }
}
