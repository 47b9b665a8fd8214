import Diagnostics
import Testing
import Validation

private let validator = Result { () throws(Failure) in try Validator() }

/// A record whose date stands in a field, with a date of the Julian calendar.
private let record = """
  **Letter on a treaty**

  **Date:**

  May 5, 1917

  **Original Language:**

  English

  The treaty of 5/18 March 1917 was read out in the ministry on 3 April, and nobody had anything to say about \
  it before the evening of that day.
  """

@Suite struct DocumentDateTests {
  @Test func `Takes the document's date from a field where the cover begins with none`() throws {
    let xml = String(decoding: try encode(record), as: UTF8.self)
    #expect(xml.contains("<date when=\"1917-05-05\"/>"))
    #expect(
      xml.contains("<date when=\"1917-04-03\" cert=\"medium\" resp=\"#bifolium\">3 April</date>"))
  }

  @Test func `Reads a field's date in the language of the record, too`() throws {
    let french = """
      **Note sur un traité**

      **Date:**

      vers mars 1968

      **Original Language:**

      French

      Le traité a été lu dans le ministère par le ministre, et personne n'avait rien à dire sur ce sujet avant \
      le soir de ce jour, parce que les autres membres du gouvernement étaient déjà partis.
      """
    let xml = String(decoding: try encode(french), as: UTF8.self)
    #expect(
      xml.contains("<date notBefore=\"1968-03-01\" notAfter=\"1968-03-31\" cert=\"medium\"/>"))
  }

  @Test func `Describes the calendars that dates are of, and no others`() throws {
    let xml = String(decoding: try encode(record), as: UTF8.self)
    #expect(xml.contains("<calendar xml:id=\"julian\">"))
    let other = xml.replacing("calendar=\"#julian\"", with: "calendar=\"#persian\"")
    let rules = try validator.get().validate(Array(other.utf8), file: "r.xml").map(\.rule)
    #expect(rules.contains("calendar-pointer"))
    #expect(rules.contains("calendar-used"))
    let none = xml.replacing(" calendar=\"#julian\"", with: "")
    #expect(
      try validator.get().validate(Array(none.utf8), file: "r.xml").map(\.rule)
        == ["calendar-used"])
  }
}
