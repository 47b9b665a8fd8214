import Editing
import Testing

/// The locations that a citation names: `repository | signature | level value, …`.
private func locations(_ citation: String) throws -> [String] {
  let text = "We have received your letter and believe that it must be answered. We shall do so."
  let header = try edition(text, fields: "**Citation:**\n\n\(citation)\n\n").header
  return header.locations.map { location in
    let levels = location.levels.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
    return "\(location.repository) | \(location.signature) | \(levels)"
  }
}

@Suite struct ArchivalLocationTests {
  @Test(arguments: [
    (
      "APRF, fond 45, opis 1, delo 334, listy 99-103",
      "fond 45, opis 1, delo 334, listy 99-103 | fond 45, opis 1, delo 334, listy 99-103"
    ),
    (
      "APRF, f. 558, Op. 11, D. 334, pp. 97-98",
      "f. 558, Op. 11, D. 334, pp. 97-98 | fond 558, opis 11, delo 334, listy 97-98"
    ),
    (
      "APRF, f. 558, op. 11, d. 334, l. 5",
      "f. 558, op. 11, d. 334, l. 5 | fond 558, opis 11, delo 334, listy 5"
    ),
  ])
  func `Reads Russian archives`(citation: String, expected: String) throws {
    let found = try locations(
      "\"Letter\", May 5, 1960, Wilson Center Digital Archive, \(citation).")
    #expect(found == ["APRF | \(expected)"])
  }

  @Test(arguments: [
    (
      "AAN, zespół 237, sygnatura V-59, karta 12-14",
      "AAN | zespół 237, sygnatura V-59, karta 12-14 | zespół 237, sygnatura V-59, karta 12-14"
    ),
    (
      "ANIC, fond 3291, dosar 5, volum 2, f. 7",
      "ANIC | fond 3291, dosar 5, volum 2, f. 7 | fond 3291, dosar 5, volum 2, file 7"
    ),
    (
      "NARA, RG 59, Entry 3107, Box 12, Folder 4",
      "NARA | RG 59, Entry 3107, Box 12, Folder 4 | record-group 59, entry 3107, box 12, folder 4"
    ),
  ])
  func `Reads other archives by their own levels`(citation: String, expected: String) throws {
    let found = try locations(
      "\"Letter\", May 5, 1960, Wilson Center Digital Archive, \(citation).")
    #expect(
      found == [
        expected
      ])
  }

  @Test func `Begins behind title and date where another archive publishes`() throws {
    let found = try locations("\"Letter\", May 5, 1960, APRF, f. 558, op. 11, d. 334.")
    #expect(found == ["APRF | f. 558, op. 11, d. 334 | fond 558, opis 11, delo 334"])
  }

  @Test func `Reads several locations`() throws {
    let citation =
      "\"Letter\", May 5, 1960, Wilson Center Digital Archive, APRF, fond 45, opis 1, delo 334, listy 99-103 "
      + "and RGASPI f. 558, Op. 11, D. 334, pp. 97-98. https://digitalarchive.umd.edu/document/113729"
    let found = try locations(citation)
    #expect(
      found == [
        "APRF | fond 45, opis 1, delo 334, listy 99-103 | fond 45, opis 1, delo 334, listy 99-103",
        "RGASPI | f. 558, Op. 11, D. 334, pp. 97-98 | fond 558, opis 11, delo 334, listy 97-98",
      ])
  }

  @Test func `Leaves the thanks behind the location away`() throws {
    let citation =
      "\"Letter\", May 5, 1960, Wilson Center Digital Archive, APRF, f. 45, op. 1, d. 334. Obtained by A. B. "
      + "and translated by C. D."
    let found = try locations(citation)
    #expect(found == ["APRF | f. 45, op. 1, d. 334 | fond 45, opis 1, delo 334"])
  }

  @Test(arguments: ["A book, London 1960.", "\"Letter\", May 5, 1960.", "Private papers of A. B."])
  func `Names no location where there is none`(citation: String) throws {
    let found = try locations(citation)
    #expect(found == [])
  }
}
