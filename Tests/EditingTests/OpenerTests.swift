import Testing

private let text =
  "We have received your letter of last week, and we believe that this question must be settled before "
  + "the end of the year. We cannot wait any longer."

@Suite struct OpenerTests {
  @Test(arguments: [
    (
      "Top secret\n\nNo. 317/5\n\nWarsaw, 5 May 1960\n\nTo Comrade Nowak\n\nDear Comrade Nowak,",
      [
        "opener classification: Top secret", "opener number: No. 317/5",
        "opener dateline: Warsaw, 5 May 1960", "opener address: To Comrade Nowak",
        "opener salute: Dear Comrade Nowak,",
      ]
    ),
    (
      "MINISTRY OF FOREIGN AFFAIRS\n\n5 May 1960\n\nMr. Karl Schmidt  \nBerlin",
      [
        "opener letterhead: MINISTRY OF FOREIGN AFFAIRS", "opener dateline: 5 May 1960",
        "opener address: Mr. Karl Schmidt", "opener address: Berlin",
      ]
    ),
    (
      "Transmitted to Bulganin\n\nFor immediate transmission to MAO ZEDONG",
      [
        "opener routing: Transmitted to Bulganin",
        "opener routing: For immediate transmission to MAO ZEDONG",
      ]
    ),
    ("Copy No. 2\n\n5 May 1960", ["opener copy: Copy No. 2", "opener dateline: 5 May 1960"]),
    (
      "5 May 1960\n\nSubject: The question of the border",
      ["opener dateline: 5 May 1960", "opener subject: Subject: The question of the border"]
    ),
    (
      "5 May 1960\n\nPresent: Comrades Nowak, Schulz",
      ["opener dateline: 5 May 1960", "opener attendance: Present: Comrades Nowak, Schulz"]
    ),
    ("", []),
  ])
  func `Knows the lines before an English text`(opener: String, lines: [String]) throws {
    let found = blocks(try edition("\(opener)\n\n\(text)"))
    #expect(found == lines + ["paragraph: \(text)"])
  }

  @Test(arguments: [
    (
      "Russian",
      "Сов. секретно\n\nПередано т.Иванову.\n\n1.X.50г. в 3ч.00м.\n\nПЕКИН СОВПОСОЛ\n\nТов. Рощину",
      "Мы получили ваше письмо и считаем, что этот вопрос нужно решить до конца года. Больше ждать нельзя.",
      ["classification", "routing", "dateline", "address", "address"]
    ),
    (
      "German",
      "Streng geheim\n\nBerlin, den 5. Mai 1960\n\nAn das Ministerium\n\nWerter Genosse Schulz!",
      "Wir haben Ihren Brief erhalten und sind der Meinung, dass die Frage noch in diesem Jahr zu klären ist.",
      ["classification", "dateline", "address", "salute"]
    ),
    (
      "Polish",
      "Ściśle tajne\n\nWarszawa, 5 maja 1960 r.\n\nDo tow. Nowaka\n\nSzanowny Towarzyszu,",
      "Otrzymaliśmy wasz list i uważamy, że ta sprawa musi być załatwiona jeszcze w tym roku, przed zjazdem.",
      ["classification", "dateline", "address", "salute"]
    ),
    (
      "French", "Très secret\n\nParis, le 5 mai 1960\n\nMonsieur le Ministre,",
      "Nous avons reçu votre lettre et nous pensons que cette question doit être réglée avant la fin de l'année.",
      ["classification", "dateline", "salute"]
    ),
  ])
  func `Knows the lines before a text in other languages`(
    language: String, opener: String, text: String, roles: [String]
  ) throws {
    let expected = zip(roles, opener.split(separator: "\n")).map { "opener \($0): \($1)" }
    let found = blocks(try edition("\(opener)\n\n\(text)", language: language))
    #expect(found == expected + ["paragraph: \(text)"])
  }

  @Test func `Gives each line in a paragraph of lines a role of its own`() throws {
    let body = "Transmitted to Bulganin  \nOn 1.X.50\n\n\(text)"
    let found = blocks(try edition(body)).dropLast()
    #expect(found == ["opener routing: Transmitted to Bulganin", "opener dateline: On 1.X.50"])
  }

  @Test(arguments: ["Telegram", "Memorandum of Conversation"])
  func `Takes the name of the kind of document for a heading`(heading: String) throws {
    let found = blocks(try edition("\(heading)\n\n5 May 1960\n\n\(text)")).first
    #expect(found == "head: \(heading)")
  }
}
