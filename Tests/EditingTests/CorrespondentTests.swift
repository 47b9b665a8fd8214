import Editing
import Testing

private let marks: [Correspondence.Party.Kind: String] = [.body: "*", .place: "°"]

/// Who wrote to whom by a title: `sender > relay > recipient`, a star behind a body, a ring behind
/// a place.
private func correspondents(_ title: String, opener: String = "") throws -> String? {
  let text = "We have received your letter and believe that it must be answered. We shall do so."
  return try edition(opener + "\n\n" + text, title: title).header.correspondence.map {
    correspondence in
    [correspondence.senders, correspondence.relays, correspondence.recipients]
      .map { parties in parties.map { $0.name + (marks[$0.kind] ?? "") }.joined(separator: " + ") }
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
    (
      "Telegram from Soviet Ambassador Roshchin to Stalin",
      "Soviet Ambassador Roshchin >  > Stalin"
    ),
    (
      "Letter, Mao Zedong to Stalin",
      "Mao Zedong >  > Stalin"
    ),
    (
      "Ciphered Telegram No. 25 from Shtykov to Vyshinsky",
      "Shtykov >  > Vyshinsky"
    ),
    (
      "Ciphered Telegram No. 54611 from Feng Xi [Stalin] to Zhou Enlai",
      "Feng Xi [Stalin] >  > Zhou Enlai"
    ),
    (
      "Telegram No. 317/S from Roshchin to Filippov",
      "Roshchin >  > Filippov"
    ),
    (
      "Message from Kim Il Sung, via Shtykov, to Stalin",
      "Kim Il Sung > Shtykov > Stalin"
    ),
    (
      "Telegram from Fyn Si [Stalin] to Kim Il Sung (via Shtykov)",
      "Fyn Si [Stalin] > Shtykov > Kim Il Sung"
    ),
    (
      "Memorandum by Zorin to Molotov",
      "Zorin >  > Molotov"
    ),
    (
      "Memorandum of Gromyko to Khrushchev on Berlin",
      "Gromyko >  > Khrushchev"
    ),
    (
      "Report by the Hungarian Embassy in the Soviet Union to the Hungarian Foreign Ministry",
      "Hungarian Embassy in the Soviet Union* >  > Hungarian Foreign Ministry*"
    ),
    (
      "From the Journal of Ambassador Ivanov",
      "Ambassador Ivanov >  > "
    ),
    (
      "From the Journal of Soviet Ambassador to the DPRK A.M. Puzanov for 9 April 1960",
      "Soviet Ambassador to the DPRK A.M. Puzanov >  > "
    ),
    (
      "From the Diary of N. P. Firyubin, Record of Conversation with Josip Broz Tito",
      "N. P. Firyubin >  > "
    ),
    (
      "Excerpt from the Diary of Ambassador Corrado Belmonte, on the NATO Council",
      "Ambassador Corrado Belmonte >  > "
    ),
    (
      "Letter from the CC CPSU to the CC SED",
      "CC CPSU* >  > CC SED*"
    ),
    (
      "Memorandum for the President from Henry Kissinger",
      "Henry Kissinger >  > President"
    ),
    (
      "Letter to Comrade Stalin from Mao Zedong",
      "Mao Zedong >  > Comrade Stalin"
    ),
    (
      "Stalin's Telegram to Mao Zedong",
      "Stalin >  > Mao Zedong"
    ),
    (
      "Khrushchev’s Letter to Kennedy regarding Cuba",
      "Khrushchev >  > Kennedy"
    ),
    (
      "Cable from the Chinese Embassy in Hungary, 'On the Events in Budapest'",
      "Chinese Embassy in Hungary* >  > "
    ),
    (
      "Cable from the Chinese Embassy in the Soviet Union, \"On Khrushchev\"",
      "Chinese Embassy in the Soviet Union* >  > "
    ),
    (
      "Telegram from the Ambassador in Japan to the Minister of Foreign Affairs",
      "Ambassador in Japan >  > Minister of Foreign Affairs"
    ),
    (
      "Letter from the Chinese Ambassador to the Soviet Union to Khrushchev",
      "Chinese Ambassador to the Soviet Union >  > Khrushchev"
    ),
    (
      "Telegram from Moscow to Pyongyang",
      "Moscow° >  > Pyongyang°"
    ),
    (
      "Cable from the CIA to the White House Situation Room",
      "CIA* >  > White House Situation Room"
    ),
    (
      "Letter, Ján Kádár to Todor Zhivkov, 5 May 1970",
      "Ján Kádár >  > Todor Zhivkov"
    ),
    (
      "Letter from Colonel Lothar Brauer, Department XVIII, to Deputy Minister Wendland regarding Freight",
      "Colonel Lothar Brauer, Department XVIII >  > Deputy Minister Wendland"
    ),
    (
      "Letter, Rear Admiral Óscar Quillén, President of the National Commission, to Minister of Foreign Affairs Carrizo",
      "Rear Admiral Óscar Quillén, President of the National Commission >  > Minister of Foreign Affairs Carrizo"
    ),
    (
      "Letter from Zhou Enlai to the Ministry of Foreign Affairs and Trade",
      "Zhou Enlai >  > Ministry of Foreign Affairs and Trade*"
    ),
    (
      "Cable from Zhou Enlai to Mao Zedong, Liu Shaoqi, and Peng Dehuai",
      "Zhou Enlai >  > Mao Zedong + Liu Shaoqi + Peng Dehuai"
    ),
    (
      "Report, V. Sukhanov and P. Lezhnev to N. P. Firyubin, 'On the Port'",
      "V. Sukhanov + P. Lezhnev >  > N. P. Firyubin"
    ),
    (
      "Report of the KGB of the Ukrainian SSR to the Central Committee of the Communist Party of Ukraine on Leaflets",
      "KGB of the Ukrainian SSR* >  > Central Committee of the Communist Party of Ukraine*"
    ),
    (
      "Directive No. 30-CT/TW of the Secretariat of the Workers' Party Central Committee, on Receiving Delegations",
      "Secretariat of the Workers' Party Central Committee* >  > "
    ),
    (
      "Note for the President of the Council: The Saigon–Dakar Radio Link [Unsigned]",
      " >  > President of the Council"
    ),
    (
      "Instructions to the Soviet Ambassador in Tehran",
      " >  > Soviet Ambassador in Tehran"
    ),
    (
      "Note Verbale from the Embassy of Japan to the Ministry of Foreign Affairs",
      "Embassy of Japan* >  > Ministry of Foreign Affairs*"
    ),
    (
      "Telegram, Filippov (Stalin) to Soviet Ambassador in Beijing for Mao Zedong",
      "Filippov (Stalin) >  > Soviet Ambassador in Beijing"
    ),
    (
      "Memorandum from Walt Rostow to President Johnson Transmitting a Draft",
      "Walt Rostow >  > President Johnson"
    ),
    (
      "Letter from Secretary of the Slovak Communist Party Central Committee Ján Hlavatý to Leonid Brezhnev",
      "Secretary of the Slovak Communist Party Central Committee Ján Hlavatý >  > Leonid Brezhnev"
    ),
    (
      "Telegram from the Romanian Embassy in Moscow to the Ministry of Foreign Affairs of the Socialist Republic of Romania",
      "Romanian Embassy in Moscow* >  > Ministry of Foreign Affairs of the Socialist Republic of Romania*"
    ),
    (
      "Letter from ambassador Shtykov to deputy foreign minister Gromyko",
      "ambassador Shtykov >  > deputy foreign minister Gromyko"
    ),
    (
      "Report from A. Gromyko to the Central Committee with a Draft Reply",
      "A. Gromyko >  > Central Committee*"
    ),
    (
      "Memorandum from the Office of the President to the Department of State",
      "Office of the President* >  > Department of State*"
    ),
    (
      "Cable from the Czechoslovak Embassy in Havana (Hradil), on the Mood in Cuba",
      "Czechoslovak Embassy in Havana (Hradil)* >  > "
    ),
    (
      "Letter from Habib Mansouri to General Charles Vernier concerning the Evacuation",
      "Habib Mansouri >  > General Charles Vernier"
    ),
    (
      "Telegram from Zhou Enlai Concerning the Border",
      "Zhou Enlai >  > "
    ),
    (
      "Letter from Deng Xiaoping in Reply to the Central Committee",
      "Deng Xiaoping >  > "
    ),
    (
      "Polish Embassy in Pyongyang, Report on the Situation in the DPRK",
      "Polish Embassy in Pyongyang* >  > "
    ),
    (
      "Ambassador Popper to Secretary of State, Cable",
      "Ambassador Popper >  > Secretary of State"
    ),
    (
      "KGB Report to Politburo, 'On Events'",
      "KGB* >  > Politburo*"
    ),
    (
      "Letter of Resignation from Imre Nagy to the Parliament",
      "Imre Nagy >  > Parliament*"
    ),
    (
      "Letter from the Permanent Representative of Israel to the United Nations to the Secretary-General",
      "Permanent Representative of Israel to the United Nations >  > Secretary-General"
    ),
    (
      "Letter from Gomułka to Khrushchev, Demanding the Return of Advisers",
      "Gomułka >  > Khrushchev"
    ),
    (
      "Message of the Soviet Government, Delivered by Ambassador Zimyanin to Zhou Enlai",
      "Soviet Government* >  > Zhou Enlai"
    ),
    (
      "Memorandum Prepared by the CIA, 'Cuba'",
      "CIA* >  > "
    ),
    (
      "Letter from Dulles to Konrad Adenauer, Dated 1 June 1956",
      "Dulles >  > Konrad Adenauer"
    ),
    (
      "Reply from the CC CPSU to the Letter of the CC CCP",
      "CC CPSU* >  > "
    ),
    (
      "Message from Zhou Enlai to Nasser via the Embassy in Cairo",
      "Zhou Enlai > Embassy in Cairo* > Nasser"
    ),
    (
      "Information Note from the Ambassador of Romania in Hanoi to Comrade Mănescu",
      "Ambassador of Romania in Hanoi >  > Comrade Mănescu"
    ),
    (
      "Report by Soviet Foreign Ministry Official P. I. Ivanov",
      "Soviet Foreign Ministry Official P. I. Ivanov >  > "
    ),
    (
      "MEMORANDUM FOR THE PRESIDENT: NSC Meeting",
      " >  > PRESIDENT"
    ),
  ])
  func `Reads them as titles of records have them`(title: String, expected: String) throws {
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
    "Report, 'From War to Peace'", "Conversation between Mao Zedong and Yudin",
    "Memorandum of Conversation between A. A. Gromyko and Zhou Enlai",
    "VKP(b) CC Politburo Decision to Send a Telegram to Mao Zedong",
    "Decree of the Presidium of the Supreme Soviet", "Minutes of a Meeting from 5 to 7 May 1950",
    "Letter of Thanks", "Report of the Meeting", "Note on a Conversation with Ambassador Abramow",
    "Memorandum for the Record, 'Meeting of the Special Group'", "List of Documents to Be Sent",
    "Report on Preparations from 1950 to 1960", "Speech to the Congress of the Party",
    "Words from the CC CPSU to the Letter of the CC CCP",
    "Talking Points for the Meeting with Honecker", "Notes from a Meeting of the Politburo",
    "Telegram to be Sent", "Report to follow",
    "Protocol No. 5 of the Meeting of the PUWP CC Politburo",
  ])
  func `Names nobody where the title does not`(title: String) throws {
    let found = try correspondents(title)
    #expect(found == nil)
  }

  @Test(arguments: [
    (
      "From: Embassy in Guinea\n\nTo: Foreign Ministry, Foreign Economic Liaison Commission",
      "Embassy in Guinea* >  > Foreign Ministry* + Foreign Economic Liaison Commission*"
    ),
    (
      "To: Minister (copies: Prime Minister, Director of the KCIA)\n\nFrom: Ambassador in Japan",
      "Ambassador in Japan >  > Minister"
    ),
    ("MEMORANDUM FOR: The President\n\nFROM: Henry Kissinger", "Henry Kissinger >  > President"),
    ("To: all stations that follow the course", nil),
    ("Incoming cipher from: Havana", nil),
  ])
  func `Reads From and To of the English text where the title is silent`(
    opener: String, expected: String?
  ) throws {
    let found = try correspondents("Telegram on the Situation", opener: opener)
    #expect(found == expected)
  }

  @Test func `Believes the title before the text`() throws {
    let found = try correspondents(
      "Telegram from Schmidt", opener: "From: The Embassy\n\nTo: Schulz")
    #expect(found == "Schmidt >  > Schulz")
  }

  @Test(arguments: [
    ("Report on the Situation", "Trade Office of the Republic, Baghdad* >  > "),
    ("Telegram on the Situation", nil), ("Minutes of the Meeting", nil),
  ])
  func `Takes the letterhead of a report for its sender, but not that of a telegram`(
    title: String, expected: String?
  ) throws {
    let found = try correspondents(
      title, opener: "Trade Office of the Republic  \nBaghdad\n\nNo. 0023/1963")
    #expect(found == expected)
  }
}
