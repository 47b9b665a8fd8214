import Configuration
import Editing
import Language
import Records
import Testing

@Suite struct EditionFileTests {
  @Test func `Reads who publishes an edition, and how`() throws {
    let publication = try decisions(
      edition: """
        publisher: Institute
        published: {place: Berlin, date: 2026-05}
        base: https://edition.example/records
        editors:
          - Anna Muster
          - {name: Josiah Carberry, role: Translation, orcid: 0000-0002-1825-0097}
        funder: [One Fund, Another]
        licence: cc-by-4.0
        series: {title: Documents, number: 12}
        schemas: [../a.rng, ../b.sch]
        """
    ).publication
    #expect(publication.publisher == "Institute")
    #expect(publication.place == "Berlin")
    #expect(publication.date == "2026-05")
    #expect(publication.base == "https://edition.example/records/")
    #expect(
      publication.editors == [
        Publication.Editor(name: "Anna Muster"),
        Publication.Editor(
          name: "Josiah Carberry", role: "Translation",
          reference: "https://orcid.org/0000-0002-1825-0097"),
      ])
    #expect(publication.funders == ["One Fund", "Another"])
    #expect(publication.licence?.target == "https://creativecommons.org/licenses/by/4.0/")
    #expect(publication.licence?.status == .free)
    #expect(publication.series == Publication.Series(title: "Documents", number: "12"))
    #expect(publication.schemas == ["../a.rng", "../b.sch"])
  }

  @Test func `Lets the file beside a record beat the project's`() throws {
    let both = try decisions(
      edition:
        "publisher: One\nlayout: plain\nseries: Documents\ndefaults: {languages: [Russian]}\n",
      "publisher: Two\nlayout: digital-archive-web\nseries: {number: 3}\nlanguages: de\n")
    #expect(both.publication.publisher == "Two")
    #expect(both.publication.series == Publication.Series(title: "Documents", number: "3"))
    #expect(both.record.layout == "digital-archive-web")
    #expect(both.record.languages == ["de"])
    #expect(both.record.usualLanguages == ["ru"])
  }

  @Test func `Takes a date from SOURCE_DATE_EPOCH only where the file says so`() throws {
    #expect(try decisions(edition: "published: {place: Berlin}").publication.date == nil)
    #expect(
      try decisions(edition: "published: {date: SOURCE_DATE_EPOCH}").publication.date
        == "1970-01-02")
    for (seconds, date) in [("951782400", "2000-02-29"), ("1735689599", "2024-12-31")] {
      let file = ConfigurationFile(Array("published: {date: SOURCE_DATE_EPOCH}".utf8), name: "e")
      let decisions = try Decisions(editionFile: file, sidecar: nil, sourceDate: seconds)
      #expect(decisions.publication.date == date)
    }
  }

  @Test(arguments: ["", "# nothing\n", "---\n", "\u{FEFF}# nothing\n", editionTemplate])
  func `Says nothing where nothing stands but comments`(text: String) throws {
    #expect(try decisions(edition: text).publication == Publication())
  }

  @Test func `Is written with every key ready to be used`() throws {
    let used = editionTemplate.split(separator: "\n").map { line in
      line.hasPrefix("#") && !line.hasPrefix("# ") || line.hasPrefix("#  ")
        ? line.dropFirst() : line
    }.joined(separator: "\n")
    let read = try decisions(edition: used)
    #expect(read.publication.publisher != nil && read.publication.editors.count == 2)
    #expect(read.publication.licence?.status == .free)
    #expect(read.publication.schemas.count == 2)
    #expect(read.record.layout == "plain" && read.record.usualLanguages == ["ru"])
  }

  @Test(arguments: [
    (
      "publsher: One",
      "edition.yaml:1:1: error: there is no key 'publsher' here; did you mean 'publisher'? [key]"
    ),
    (
      "publisher: One\nlicence: CC-BY-4",
      "edition.yaml:2:10: error: 'CC-BY-4' is no licence; did you mean 'CC-BY-4.0'? [value]"
    ),
    (
      "title: One",
      "edition.yaml:1:1: error: there is no key 'title' here; known are publisher, published, base, editors, "
        + "funder, licence, series, schemas, layout, defaults [key]"
    ),
    (
      "editors:\n  - {name: A, orcid: 0000-0002-1825-0098}",
      "edition.yaml:2:22: error: '0000-0002-1825-0098' is no ORCID; '0000-0002-1825-0097' is one, its last digit "
        + "checks the others [value]"
    ),
    (
      "editors:\n  - role: Translation",
      "edition.yaml:2:5: error: an editor needs a 'name' [value]"
    ),
    (
      "base: edition.example",
      "edition.yaml:1:7: error: 'edition.example' is no address on the web; 'https://archive.example/1' is one "
        + "[value]"
    ),
    (
      "published: {date: 12.5.2026}",
      "edition.yaml:1:19: error: '12.5.2026' is no date; '1950-10-01', '1950-10' and '1950' are [value]"
    ),
    ("publisher: [One]", "edition.yaml:1:12: error: expected text [value]"),
    (
      "publisher:",
      "edition.yaml:1:11: error: there is no value; name one, or leave the key out [value]"
    ),
    (
      "schemas: [../a.rng]",
      "edition.yaml:1:10: error: the schemas name no rules that end in .sch [value]"
    ),
    (
      "series: {number: 3}",
      "edition.yaml:1:9: error: the series has a number, but no title; 'title' names it [value]"
    ),
    (
      "- publisher",
      "edition.yaml:1:1: error: expected keys with values, such as 'publisher: …' [value]"
    ),
    (
      "layout: plai", "edition.yaml:1:9: error: 'plai' is no layout; did you mean 'plain'? [value]"
    ),
  ])
  func `Says what is wrong, where, and what would be right`(file: String, message: String) {
    #expect(complaints(edition: file) == [message])
  }

  @Test func `Says all that is wrong at once`() {
    #expect(complaints(edition: "publsher: A\nbase: B\n", "kynd: letter\n").count == 3)
  }
}
