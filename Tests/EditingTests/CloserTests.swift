import Testing

private let text =
  "We have received your letter of last week, and we believe that this question must be settled before "
  + "the end of the year. We cannot wait any longer."

@Suite struct CloserTests {
  @Test(arguments: [
    (
      "Greetings,\n\nFILIPPOV\n\n1 October 1950",
      ["salute: Greetings,", "signed: FILIPPOV", "dateline: 1 October 1950"]
    ),
    (
      "With communist greetings\n\nJ. Kowalski",
      ["salute: With communist greetings", "signed: J. Kowalski"]
    ),
    (
      "Karl Schmidt  \nMinister of Foreign Affairs",
      ["signed: Karl Schmidt", "signed: Minister of Foreign Affairs"]
    ),
    (
      "Schmidt\n\nDistribution: Politburo, 3 copies",
      ["signed: Schmidt", "distribution: Distribution: Politburo, 3 copies"]
    ),
    ("Schmidt\n\nEnclosure: 2 pages", ["signed: Schmidt", "enclosure: Enclosure: 2 pages"]),
    ("", []),
  ])
  func `Knows the lines after an English text`(closer: String, lines: [String]) throws {
    let found = blocks(try edition("\(text)\n\n\(closer)"))
    #expect(found == ["paragraph: \(text)"] + lines.map { "closer \($0)" })
  }

  @Test(arguments: [
    (
      "Russian", "Привет\n\nФИЛИППОВ.\n\n1 октября 1950г.",
      "Мы получили ваше письмо и считаем, что этот вопрос нужно решить до конца года. Больше ждать нельзя.",
      ["salute", "signed", "dateline"]
    ),
    (
      "German", "Mit sozialistischem Gruß\n\ngez. Schmidt\n\nAnlage",
      "Wir haben Ihren Brief erhalten und sind der Meinung, dass die Frage noch in diesem Jahr zu klären ist.",
      ["salute", "signed", "enclosure"]
    ),
    (
      "Polish", "Z komunistycznym pozdrowieniem\n\n/-/ J. Kowalski",
      "Otrzymaliśmy wasz list i uważamy, że ta sprawa musi być załatwiona jeszcze w tym roku, przed zjazdem.",
      ["salute", "signed"]
    ),
  ])
  func `Knows the lines after a text in other languages`(
    language: String, closer: String, text: String, roles: [String]
  ) throws {
    let expected = zip(roles, closer.split(separator: "\n")).map { "closer \($0): \($1)" }
    let found = blocks(try edition("\(text)\n\n\(closer)", language: language))
    #expect(found == ["paragraph: \(text)"] + expected)
  }

  @Test(arguments: ["[signed] Karl Schmidt", "[Signature] Schmidt"])
  func `Knows a name behind a bracket for a signature`(line: String) throws {
    let found = blocks(try edition("\(text)\n\n\(line)")).last
    #expect(found == "closer signed: \(line)")
  }

  @Test func `Takes all from a postscript on for the postscript`() throws {
    let body = "\(text)\n\nSchmidt\n\nP.S. I forgot the enclosure.\n\nSchmidt"
    let found = blocks(try edition(body)).dropFirst()
    #expect(
      found == [
        "closer signed: Schmidt", "postscript: P.S. I forgot the enclosure.",
        "postscript: Schmidt",
      ])
  }

  @Test(arguments: ["Yes.", "Top secret", "Schmidt", "5 May 1960"])
  func `Makes no closer where there is no text before it`(line: String) throws {
    let division = try #require(try edition(line).divisions.first)
    #expect(division.blocks.count == 1)
    #expect(!role(try #require(division.blocks.first).kind).hasPrefix("closer"))
  }
}
