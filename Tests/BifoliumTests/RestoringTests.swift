import Bifolium
import TestSupport
import Testing

@Suite struct RestoringTests {
  @Test func `Gives the sample's characters back`() throws {
    let record = try PackageFiles.text(Sample.record)
    let restored = try restore(try encode(record))
    #expect(
      solid(restored)
        == solid(record))
  }

  @Test func `Restores a record that encodes to the same TEI again`() throws {
    let once = try encode(try PackageFiles.text(Sample.record))
    let again = try encode(try restore(once))
    #expect(
      lineDifference(String(decoding: once, as: UTF8.self), String(decoding: again, as: UTF8.self))
        == "")
  }

  @Test(arguments: layouts)
  func `Restores each line of a small record in its place`(layout: SmallRecord) throws {
    let restored = try restore(try encode(layout.text))
    #expect(lineDifference(lines(layout.text), lines(restored)) == "")
  }
}

/// The lines of a text that have something on them, without white space around them.
private func lines(_ text: String) -> String {
  text.split(whereSeparator: \.isNewline).map { $0.split(separator: " ").joined(separator: " ") }
    .filter { !$0.isEmpty }.joined(separator: "\n")
}

/// A record that has the white space that `restore` writes.
struct SmallRecord: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let text: String
}

private let layouts = [
  SmallRecord(
    testDescription: "as the archive's PDF export",
    text: """
      **May 5, 1960**

      **Letter, Schmidt to Schulz**

      **Citation:**

      A file.

      **Contents:**

      Transcript - English

      Top secret

      5 May 1960

      Dear Comrade Schulz,

      We have received your letter, and we believe that it must be answered. We shall do so with

      - 2 -

      all the care that it needs, because “we cannot wait”.

      Yours sincerely,

      Schmidt

      P.S. I forgot [sic] the <enclosure> & the rest.

      """),
  SmallRecord(
    testDescription: "as the archive's web page",
    text: """
      May 5, 1960

      Letter, Schmidt to Schulz

      Dear Comrade Schulz,

      We have received your letter, and we believe that it must be answered. We shall do so with care.

      Schmidt

      Summary:

      A letter on a letter.

      Document Information

      Source

      A file.

      Record ID

      123456

      """),
]
