import Testing
import XMLTree

private let body =
  "We have received your letter of last week, and we believe that this question must be settled before "
  + "the end of the year. It is so."

@Suite struct HeaderEncodingTests {
  @Test func `Puts each field into its place`() throws {
    let fields =
      "**Author(s):**\n\nSchmidt, Karl\n\n**Summary:**\n\nA letter.\n\n**Rights:**\n\nFree for all.\n\n"
      + "**Credits:**\n\nThanks, see https://a.example/1.\n\n**URL:**\n\nhttps://a.example/2\n\n"
      + "**Citation:**\n\nAPRF, f. 45, op. 1, d. 334, ll. 5-6."
    let header = try #require(try document(body, fields: fields).first("teiHeader"))
    let file = try #require(header.first("fileDesc"))
    #expect(file.at("titleStmt", "title")?.text == "Letter")
    #expect(file.at("titleStmt", "author")?.text == "Schmidt, Karl")
    #expect(file.at("publicationStmt", "idno")?.text == "https://a.example/2")
    #expect(file.at("publicationStmt", "availability", "p")?.text == "Free for all.")
    #expect(header.at("profileDesc", "abstract", "p")?.text == "A letter.")
    #expect(header.at("profileDesc", "creation", "date")?["when"] == "1960-05-05")
    #expect(file.at("sourceDesc", "bibl")?.text == "APRF, f. 45, op. 1, d. 334, ll. 5-6.")
    let notes = try #require(file.first("notesStmt")).elements("note").map(xml)
    #expect(
      notes == [
        "<note type=\"field\"><label>Credits:</label> Thanks, see <ref target=\"https://a.example/1\">"
          + "https://a.example/1</ref>.</note>"
      ])
  }

  @Test func `Describes where the original is kept, level by level`() throws {
    let fields =
      "**Citation:**\n\nAPRF, f. 45, op. 1, d. 334, ll. 5-6.\n\n**Original Language:**\n\nRussian"
    let source = try #require(
      try document(body, fields: fields).at("teiHeader", "fileDesc", "sourceDesc", "msDesc"))
    let identifier = try #require(source.first("msIdentifier"))
    #expect(identifier.first("repository")?.text == "APRF")
    #expect(identifier.first("idno")?.text == "f. 45, op. 1, d. 334, ll. 5-6")
    #expect(
      identifier.elements("altIdentifier").compactMap { $0.first("idno") }
        .map { "\($0["type"] ?? "") \($0.text)" } == ["fond 45", "opis 1", "delo 334", "listy 5-6"])
    #expect(
      source.at("msContents", "msItem", "locus").map(xml)
        == "<locus from=\"5\" to=\"6\">ll. 5-6</locus>")
  }

  @Test func `Says so where the record names no licence and no source`() throws {
    let file = try #require(try document(body).at("teiHeader", "fileDesc"))
    let availability = try #require(file.at("publicationStmt", "availability"))
    #expect(availability["status"] == "unknown")
    #expect(availability.text == "The record names no licence.")
    #expect(file.at("sourceDesc", "p")?.text == "The record names no source.")
  }

  @Test func `Says who wrote to whom`() throws {
    let title = "Telegram, the Embassy in Conakry to Mao Zedong (via Roshchin)"
    let actions = try #require(
      try document(body, title: title).at("teiHeader", "profileDesc", "correspDesc")
    ).elements("correspAction").map(xml)
    #expect(
      actions == [
        "<correspAction type=\"sent\"><orgName>Embassy in Conakry</orgName><date when=\"1960-05-05\"/>"
          + "</correspAction>",
        "<correspAction type=\"transmitted\"><persName>Roshchin</persName></correspAction>",
        "<correspAction type=\"received\"><persName>Mao Zedong</persName></correspAction>",
      ])
  }
}
