import Configuration
import Editing
import Language
import Records
import Testing

@Suite struct SidecarTests {
  @Test func `Reads what an editor says of a document`() throws {
    let header = try decisions(
      """
      title: A telegram
      date: 1950-10-01
      summary: On
        two lines.
      kind: telegram
      sender: Filippov
      recipients: [Mao Zedong, {organisation: The Centre}]
      relays: []
      locations: ["APRF, fond 45, opis 1, delo 334"]
      id: wcda-1
      uri: https://archive.example/1
      """
    ).header
    #expect(header.title?.value == "A telegram")
    #expect(header.title?.place.line == 1)
    let day = PartialDate(year: 1950, month: 10, day: 1)
    #expect(header.date?.value == DateValue(.exact(day)))
    #expect(header.summary?.value == "On two lines.")
    #expect(header.kind?.value == "telegram")
    #expect(header.senders?.value.map(\.name) == ["Filippov"])
    #expect(header.recipients?.value.map(\.kind) == [.person, .body])
    #expect(header.relays?.value == [])
    #expect(header.locations?.value.first?.levels.map(\.name) == ["fond", "opis", "delo"])
    #expect(header.id?.value == "wcda-1")
  }

  @Test(arguments: [
    ("1950-10", "between 1950-10-01 and 1950-10-31"),
    ("1950", "between 1950-01-01 and 1950-12-31"),
    ("{when: 1950-10, circa: true}", "between 1950-10-01 and 1950-10-31, approximate"),
    ("{notBefore: 1950-10-03, notAfter: 1950-11}", "between 1950-10-03 and 1950-11-30"),
  ])
  func `Reads dates that are less exact than a day`(value: String, date: String) throws {
    #expect(try decisions("date: \(value)").header.date.map { "\($0.value)" } == date)
  }

  @Test(arguments: [
    ("opener, dateline", Block.Kind.opener(.dateline)), ("opener dateline", .opener(.dateline)),
    ("classification", .opener(.classification)), ("signed", .closer(.signed)),
    ("heading", .head), ("heading of a section", .sectionHead), ("paragraph", .paragraph),
    ("postscript", .postscript), ("closer, line", .closer(.line)),
  ])
  func `Reads what a line is, in the words of inspect`(words: String, kind: Block.Kind) throws {
    #expect(try decisions("lines:\n  7: \(words)").lines.map(\.kind) == [kind])
  }

  @Test(arguments: [
    ("1950-07-12", "date 1950-07-12"), ("date 1950-07-12, inferred", "date 1950-07-12"),
    ("date 1950-07-12 to 1950-07-27", "date 1950-07-12 to 1950-07-27"),
    ("1950-07-12/1950-07-27", "date 1950-07-12 to 1950-07-27"), ("time 03:00", "time 03:00:00"),
    ("note, sic", "note, sic"), ("gap redacted", "gap, redacted"), ("supplied", "supplied"),
    ("letter-spaced ab", "letter-spaced ab"), ("misprint for ,", "misprint for ,"),
    ("none", "none"),
  ])
  func `Reads what words are, in the words of inspect`(words: String, reading: String) throws {
    let readings = try decisions("readings:\n  7:\n    \"a b\": \"\(words)\"").readings
    #expect(
      readings.map { $0.kind.map { Mark($0, 0..<0).description } ?? "none" } == [reading])
  }

  @Test func `Reads parts`() throws {
    let parts = try decisions(
      """
      parts:
        - {lines: 30-52, kind: transcription, called: transcript, language: Russian, witness: B, location: 2}
        - lines: 53
      """
    ).record.parts
    #expect(parts.map(\.lines) == [30...52, 53...53])
    #expect(parts[0].kind == .transcription)
    #expect(parts[0].language == "ru")
    #expect(parts[0].witness == "B")
    #expect(parts[0].location == 2)
    #expect(parts[1].language == nil)
  }

  @Test(arguments: [
    (
      "kind: telegraph",
      "r.yaml:1:7: error: 'telegraph' is no kind of document; did you mean 'telegram'? [value]"
    ),
    (
      "lines:\n  7: dateline",
      "r.yaml:2:6: error: 'dateline' stands before or behind a text; write 'opener, dateline' or 'closer, dateline' "
        + "[value]"
    ),
    (
      "lines:\n  7: paragrph",
      "r.yaml:2:6: error: 'paragrph' is nothing that a line can be; did you mean 'paragraph'? [value]"
    ),
    (
      "lines:\n  0: paragraph",
      "r.yaml:2:3: error: expected the number of a line of the record [key]"
    ),
    (
      "parts:\n  - lines: 52-30",
      "r.yaml:2:12: error: '52-30' names no lines; '30-52' names the first and the last [value]"
    ),
    (
      "parts:\n  - kind: translation",
      "r.yaml:2:5: error: a part needs 'lines', such as 'lines: 30-52' [value]"
    ),
    (
      "languages: Rusian",
      "r.yaml:1:12: error: 'Rusian' is no language; did you mean 'Russian'? [value]"
    ),
    (
      "id: Ab 1",
      "r.yaml:1:5: error: 'Ab 1' is no identifier; 'wcda-113729' is one: small letters, a hyphen, letters and digits "
        + "[value]"
    ),
    (
      "date: {notBefore: 1950}",
      "r.yaml:1:7: error: a date needs 'when', or both 'notBefore' and 'notAfter' [value]"
    ),
    (
      "date: {notBefore: 1951, notAfter: 1950}",
      "r.yaml:1:7: error: the first date is later than the second [value]"
    ),
    (
      "readings:\n  7:\n    \"a\": note, sick",
      "r.yaml:3:10: error: 'note, sick' is no reading; did you mean 'note sic'? [value]"
    ),
    (
      "readings:\n  7:\n    \"a b\": letter-spaced ac",
      "r.yaml:3:12: error: 'ac' has other letters than 'a b' [value]"
    ),
    (
      "locations: Somewhere",
      "r.yaml:1:12: error: no level of an archive is found in 'Somewhere'; 'repository', 'signature' and 'levels' "
        + "would name them [value]"
    ),
  ])
  func `Says what is wrong, where, and what would be right`(file: String, message: String) {
    #expect(complaints(file) == [message])
  }

  @Test(arguments: [
    ("a/x.txt", "a/x.yaml" as String?), ("x", "x.yaml"), ("-", nil), ("a/edition.txt", nil),
  ])
  func `Has the name of its record`(record: String, name: String?) {
    #expect(ConfigurationFile.sidecarName(of: record) == name)
  }
}
