import Bifolium
import Configuration
import Diagnostics
import Editing
import TestSupport
import Testing
import XMLTree

private let paragraph =
  "We have received your letter of 5 March, and we believe that it must be answered this year. We shall do so [soon]."

/// A record, line by line: the text begins with line 11.
private let record = """
  **May 5, 1960**

  **Letter, Schmidt to Schulz**

  **Summary:**

  The record's words.

  **Original Language:**

  English

  Dear Schulz,

  \(paragraph)

  We met and F o o d was dear.

  Yours, S C H M I D T

  MEMORANDUM

  \(paragraph)

  Schmidt
  """

private let editionFile = """
  publisher: Institute
  published: {place: Berlin, date: 2026}
  base: https://edition.example/
  editors:
    - {name: Anna Muster, orcid: 0000-0002-1825-0097}
    - {name: Josiah Carberry, role: Translation}
  funder: Fund
  licence: CC-BY-NC-4.0
  series: Documents
  """

private let sidecar = """
  title: A letter from Schmidt
  date: {when: 1960-05, circa: true}
  summary: An editor's words.
  kind: memorandum
  sender: {organisation: Schmidt & Co.}
  relays: [Braun]
  locations: ["APRF, fond 45, opis 1, delo 334, listy 9-10"]
  id: ours-1
  uri: https://archive.example/1
  series: {number: 7}
  parts:
    - {lines: 13-19, witness: B, location: 1}
    - {lines: 21-25, witness: A}
  lines:
    17: heading of a section
    19: paragraph
    21: opener, letterhead
  readings:
    15:
      "5 March": 1959-03-05
      "[soon]": note, editorial
    23:
      "5 March": none
    17:
      "F o o d": letter-spaced Food
  """

@Suite struct DecisionTests {
  @Test func `Makes an edition of what an editor says`() throws {
    let root = try tree(try encode(record, edition: editionFile, sidecar))
    let file = try #require(root.at("teiHeader", "fileDesc"))
    #expect(root["xml:id"] == "ours-1")
    #expect(
      xml(file.first("titleStmt")) == """
        <titleStmt><title type="main">A letter from Schmidt</title>\
        <title type="alt">Letter, Schmidt to Schulz</title>\
        <editor ref="https://orcid.org/0000-0002-1825-0097">Anna Muster</editor>\
        <respStmt><resp>Translation</resp><name>Josiah Carberry</name></respStmt><funder>Fund</funder></titleStmt>
        """)
    #expect(
      xml(file.first("publicationStmt")) == """
        <publicationStmt><publisher>Institute</publisher><pubPlace>Berlin</pubPlace><date when="2026"/>\
        <idno type="URI">https://archive.example/1</idno>\
        <idno type="edition">https://edition.example/ours-1</idno>\
        <availability status="restricted"><licence target="https://creativecommons.org/licenses/by-nc/4.0/">\
        Creative Commons Attribution-NonCommercial 4.0 International</licence></availability></publicationStmt>
        """)
    #expect(
      xml(file.first("seriesStmt"))
        == "<seriesStmt><title>Documents</title><biblScope unit=\"volume\">7</biblScope></seriesStmt>"
    )
    #expect(
      xml(file.at("sourceDesc", "listWit")) == """
        <listWit><witness xml:id="wit-A" corresp="#en-2">English transcript 2 of the record, which does not say from \
        which copy it was made.</witness><witness xml:id="wit-B" corresp="#en-1 #ms-1">English transcript 1 of the \
        record, from the copy in APRF, fond 45, opis 1, delo 334, listy 9-10.</witness></listWit>
        """)
    let profile = try #require(root.at("teiHeader", "profileDesc"))
    #expect(
      xml(profile.first("creation")) == """
        <creation><date notBefore="1960-05-01" notAfter="1960-05-31" cert="medium">May 5, 1960</date></creation>
        """)
    #expect(xml(profile.first("abstract")) == "<abstract><p>An editor's words.</p></abstract>")
    #expect(profile.at("textClass", "keywords", "term")?.text == "memorandum")
    #expect(profile.at("correspDesc", "correspAction", "orgName")?.text == "Schmidt & Co.")
    #expect(
      file.first("notesStmt")?.elements("note").map(\.text) == [
        "Summary: The record's words.", "Original Language: English",
      ])
  }

  @Test func `Follows an editor in the text, and marks nothing of it as the program's`() throws {
    let body = try #require(
      try tree(try encode(record, edition: editionFile, sidecar)).at("text", "body"))
    let divisions = body.elements("div")
    #expect(divisions.map { $0["source"] } == ["#ms-1", nil])
    let first = xml(divisions[0])
    #expect(first.contains("<date when=\"1959-03-05\">5 March</date>"))
    #expect(first.contains("<note type=\"editorial\">[soon]</note>"))
    #expect(first.contains("<head xml:id=\"en-1.h1\">We met and <choice>"))
    #expect(first.contains("<reg>Food</reg>"))
    #expect(first.contains("<s xml:id=\"en-1.p2.s1\" n=\"1\">Yours, <choice>"))
    let second = xml(divisions[1])
    #expect(second.contains("<seg type=\"letterhead\" xml:id=\"en-2.o1\">MEMORANDUM</seg>"))
    #expect(!second.contains("<date"))
  }

  @Test func `Shows what an editor decided, and where`() throws {
    let inspection = Inspection(
      try edition("series: Documents\n" + sidecar.replacing("series: {number: 7}\n", with: "")))
    let decided = (inspection.cover + inspection.parts).filter { $0.decidedBy != nil }
    let places = decided.map { "\($0.line) \($0.decision) \($0.decidedBy ?? "")" }
    #expect(places.contains("3 memorandum r.yaml:5:7"))
    #expect(places.contains("17 heading of a section r.yaml:15:7"))
    #expect(places.contains("15 date 1959-03-05 r.yaml:20:16"))
    #expect(decided.allSatisfy { $0.confidence == nil })
  }

  @Test func `Gives the record back whatever an editor says`() throws {
    let xml = try encode(record, edition: editionFile, sidecar)
    #expect(solid(try restore(xml)) == solid(record))
    let plain = try Pipeline.restore(xml, file: "r.xml", asPlain: true)
    #expect(plain.contains("Summary: The record's words."))
    #expect(plain.hasPrefix("Date: May 5, 1960\nTitle: Letter, Schmidt to Schulz\n"))
  }

  @Test(arguments: [
    (
      "parts: [{lines: 13-19}]",
      "r.yaml:1:9: error: line 21 of the record is in no part and would be lost; every line of the text belongs to one "
        + "[parts]"
    ),
    (
      "parts: [{lines: 13-22}, {lines: 21-25}]",
      "r.yaml:1:25: error: the part begins at line 21, but the part before it ends at line 22; parts follow one another "
        + "[parts]"
    ),
    (
      "parts: [{lines: 13-250}]",
      "r.yaml:1:9: error: the part ends at line 250, but the record's text at line 25 [parts]"
    ),
    (
      "parts: [{lines: 13-25, location: 2}]",
      "r.yaml:1:9: error: the part is taken from location 2, but the record has 0 archival locations; 'locations' would "
        + "name them [parts]"
    ),
    (
      "parts: [{lines: 13-25, witness: A}]",
      "r.yaml:1:9: error: the part cannot be witness A; only one of several transcriptions in one language is a witness "
        + "[parts]"
    ),
    (
      "lines:\n  14: paragraph",
      "r.yaml:2:7: error: line 14 of the record holds no text; 'inspect' shows the lines of the text [decided-line]"
    ),
    (
      "lines:\n  25: heading of a section",
      "r.yaml:2:7: error: line 25 cannot be 'heading of a section' where it stands, between lines that make it "
        + "'closer, signed'; say what those are, too [decided-line]"
    ),
    (
      "lines:\n  23: paragraph\n  24: postscript",
      "r.yaml:3:7: error: line 24 of the record holds no text; 'inspect' shows the lines of the text [decided-line]"
    ),
    (
      "parts: [{lines: 13-19}, {lines: 21-25}]\nlines:\n  17: postscript\n  19: closer, signed",
      "r.yaml:4:7: error: line 19 cannot be 'closer, signed' behind a postscript; from there on all is postscript "
        + "[decided-line]"
    ),
    (
      "readings:\n  15:\n    \"6 March\": none",
      "r.yaml:3:16: error: '6 March' does not stand at line 15 of the record; 'inspect' shows the words of each line "
        + "[decided-reading]"
    ),
  ])
  func `Says which decision cannot be followed`(sidecar: String, message: String) {
    do {
      _ = try edition(sidecar)
      Issue.record("the decision was followed")
    } catch {
      #expect(error.reason == .misconfigured)
      #expect(error.diagnostics.map(\.description) == [message])
    }
  }

  @Test func `Takes what is of one kind as plain words, without marks inside`() throws {
    let sidecar = "readings:\n  19:\n    \"Yours, S C H M I D T\": misprint for Yours Schmidt\n"
    let xml = String(decoding: try encode(record, edition: nil, sidecar), as: UTF8.self)
    #expect(xml.contains("<sic>Yours, S C H M I D T</sic><corr>Yours Schmidt</corr>"))
  }

  @Test func `Takes all lines behind a postscript to it`() throws {
    let text = record + "\n\n5 May 1960\n"
    let blocks = try edition("lines:\n  25: postscript", of: text).divisions.flatMap(\.blocks)
    #expect(blocks.suffix(2).map(\.kind) == [.postscript, .postscript])
  }

  @Test func `Makes a valid edition or says why not, whatever an editor says of lines`() throws {
    var generator = SeededGenerator(seed: 5)
    let kinds = Block.Kind.decidable
    for _ in 0..<150 {
      let lines = [13, 15, 17, 19, 21, 23, 25].filter { _ in generator.oneIn(3) }
      let decisions = lines.map { "  \($0): \(generator.pick(kinds, else: .paragraph))" }
      let sidecar = lines.isEmpty ? "" : "lines:\n" + decisions.joined(separator: "\n")
      do {
        _ = try encode(record, edition: nil, sidecar)
      } catch {
        #expect(error.reason == .misconfigured, "\(sidecar)\n\(error.diagnostics)")
      }
    }
  }

  @Test func `Lets no other parts stand than those under a plain record's headings`() throws {
    let plain = "Title: Letter\n\n## Transcript - English\n\n\(paragraph)\n\n\(paragraph)\n"
    _ = try edition("parts: [{lines: 5-7, kind: translation}]", of: plain)
    do {
      _ = try edition("parts: [{lines: 5}, {lines: 7}]", of: plain)
      Issue.record("the parts were followed")
    } catch {
      #expect(
        error.diagnostics.map(\.description) == [
          "r.yaml:1:9: error: the record has headings that say where its parts begin, at lines 3; name a part for each "
            + "heading with text, or move the headings [parts]"
        ])
    }
  }

  @Test(arguments: [Sample.record, "Examples/plain-record.txt"])
  func `Finds everything again in the file that is written to start from`(path: String) throws {
    let record = try PackageFiles.text(path)
    let found = try Pipeline.edition(of: Array(record.utf8), file: "r.txt")
    let template = sidecarTemplate(for: found)
    #expect(template.split(separator: "\n").allSatisfy { $0.hasPrefix("#") })
    let used = template.split(separator: "\n").map { line in
      line.hasPrefix("# ") && !line.hasPrefix("#  ") ? line : line.dropFirst()
    }.joined(separator: "\n")
    let before = String(decoding: try encode(record), as: UTF8.self)
    let after = String(decoding: try encode(record, edition: nil, used), as: UTF8.self)
    #expect(lineDifference(withoutResponsibility(before), withoutResponsibility(after)) == "")
  }
}

// MARK: - Support

/// The TEI of a record of which an editor says something.
func encode(
  _ text: String, edition: String?, _ sidecar: String?
) throws(Failure) -> [UInt8] {
  try Pipeline().encode(
    Array(text.utf8), file: "r.txt",
    decisions: try Decisions(
      editionFile: edition.map { ConfigurationFile(Array($0.utf8), name: "edition.yaml") },
      sidecar: sidecar.map { ConfigurationFile(Array($0.utf8), name: "r.yaml") })
  ).tei.bytes
}

private func edition(_ sidecar: String, of text: String = record) throws(Failure) -> Edition {
  let file = ConfigurationFile(Array(sidecar.utf8), name: "r.yaml")
  return try Pipeline.edition(
    of: Array(text.utf8), file: "r.txt", decisions: try Decisions(editionFile: nil, sidecar: file))
}

/// An element as XML without line breaks and namespaces.
private func xml(_ element: Element?) -> String {
  guard let element else { return "" }
  let bytes = XMLWriter.bytes(element, instructions: [], isContainer: { _ in false })
  return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst()
    .map { $0.drop { $0 == " " } }.joined()
    .replacing(" xmlns=\"http://www.tei-c.org/ns/1.0\"", with: "")
}

private func withoutResponsibility(_ xml: String) -> String {
  xml.replacing(" cert=\"medium\" resp=\"#bifolium\"", with: "")
    .replacing(" cert=\"high\"", with: "").replacing(" resp=\"#bifolium\"", with: "")
    .replacing(" resp=\"#bifolium\"", with: "")
}
