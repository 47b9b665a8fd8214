import Editing
import Testing

/// Who wrote to whom by a title: `sender > relay > recipient`.
private func correspondents(_ title: String) throws -> String? {
  let text = "We have received your letter and believe that it must be answered. We shall do so."
  return try edition(text, title: title).header.correspondence.map { correspondence in
    [correspondence.senders, correspondence.relays, correspondence.recipients]
      .map { parties in parties.map { $0.name + ($0.isBody ? "*" : "") }.joined(separator: " + ") }
      .joined(separator: " > ")
  }
}

@Suite struct CorrespondentTests {
  @Test(arguments: [
    (
      "Ciphered Telegram, Filippov [Stalin] to Mao Zedong and Zhou Enlai (via Roshchin)",
      "Filippov [Stalin] > Roshchin > Mao Zedong + Zhou Enlai"
    ),
    ("Letter, Schmidt to Schulz", "Schmidt >  > Schulz"),
    ("Letter from Schmidt to Schulz", "Schmidt >  > Schulz"),
    (
      "Cable from the Embassy in Conakry to the Ministry of Foreign Affairs",
      "Embassy in Conakry* >  > Ministry of Foreign Affairs*"
    ),
    ("Cable from the Embassy in Conakry, 'On the Situation'", "Embassy in Conakry* >  > "),
    ("Letter to Comrade Nowak", " >  > Comrade Nowak"),
    ("Letter from Kim Il Sung to Mao regarding the Border", "Kim Il Sung >  > Mao"),
    ("Note from Gromyko to Khrushchev on the Talks with China", "Gromyko >  > Khrushchev"),
  ])
  func `Reads sender, relay and recipients from a title`(title: String, expected: String) throws {
    let found = try correspondents(title)
    #expect(found == expected)
  }

  @Test(arguments: [
    "Telegram No. 317, Roshchin to Filippov", "Telegram No. 317 from Roshchin to Filippov",
  ])
  func `Reads them behind a number`(title: String) throws {
    let found = try correspondents(title)
    #expect(found == "Roshchin >  > Filippov")
  }

  @Test(arguments: [
    "On the Way to Peace", "Telegram on how to proceed", "Report on the Situation",
    "Minutes of the Politburo", "Memorandum of Conversation with Mao Zedong", "Letter",
    "Report, 'From War to Peace'",
  ])
  func `Names nobody where the title does not`(title: String) throws {
    let found = try correspondents(title)
    #expect(found == nil)
  }
}
