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

  @Test(arguments: layouts)
  func `Restores a small record that encodes to the same TEI again`(layout: SmallRecord) throws {
    let once = try encode(layout.text)
    let again = try encode(try restore(once))
    #expect(
      lineDifference(String(decoding: once, as: UTF8.self), String(decoding: again, as: UTF8.self))
        == "")
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
  SmallRecord(
    testDescription: "with lists, a table and verse",
    text: """
      **May 5, 1960**

      **Report on the Year**

      **Contents:**

      Transcript - English

      The office has read all of the reports of the year, and it has decided what follows here:

      1. To answer the letter of last week.

      2. To tell the others what it says:

      a) those in the house;

      - 2 -

      b) those in the town.

      3. To come back to the question.

      These are the figures of the two years, as far as the office knows them today in this town:

      Year    Coal    Steel

      1958    100    200

      1959    110    230

      It says what the men have sung when they left the house for the last time in the spring:

      The wind is cold,
      the night is long,
      and so is the song.

      That was all that they sang, and then they left the house of the friend for the last time.

      """),
  SmallRecord(
    testDescription: "with speeches",
    text: """
      **May 5, 1960**

      **Stenogram of a Meeting**

      **Contents:**

      Transcript - English

      The friends have come to the house of the office to speak about the question of the year.

      Cde. Smith: I have come to the house of the friend. He was there as he had been before.

      That was in the spring, when all of the others had left the town for the last time.

      Cde. Jones: That is right, and I have seen him too, when I was there in the spring.

      Cde. Smith: He told me that he would come to the next meeting of the office in this house.

      Cde. Jones: I have heard it, and I do not think that he will come before the summer.

      Cde. Smith:

      - 2 -

      We shall do what follows here, as soon as the office has read the letter of last week:

      1. To answer the letter.

      2. To tell the others.

      Cde. Jones: I have nothing against it, and I think that the others have nothing against it.

      Cde. Smith:

      – the letter of last week, which nobody has read so far;

      – the question of the year.

      Cde. Jones: Then let us close the meeting. All of the others have left the house of the office.

      """),
  SmallRecord(
    testDescription: "with footnotes and an attachment",
    text: """
      **May 5, 1960**

      **Letter, Schmidt to Schulz**

      **Contents:**

      Transcript - English

      5 May 1960[1]

      [1] The day is written by hand.

      Dear Comrade Schulz,

      We have received your letter¹, and we believe that it must be answered. We shall do so with

      ¹ See the letter of 3 March 1960. It is short.

      - 2 -

      all the care that it needs, because “we cannot wait” any longer than the end of the year.² It is so.

      ² So it is written.

      Schmidt

      Annex 1

      5 May 1960

      The house has seven rooms, and in each of them there is a table with four chairs. It is old.

      Schulz*

      * His own hand.

      """),
]
