import Records
import Testing

/// A text in which a line `=== ru transcription` stands before each part, without these lines, and
/// what the parts should be: `ru transcription 9-17`.
struct MarkedParts: CustomTestStringConvertible, Sendable {
  let name: String
  let contents: String
  let language: String
  let marked: String

  init(_ name: String, contents: String, language: String, _ marked: String) {
    self.name = name
    self.contents = contents
    self.language = language
    self.marked = marked
  }

  var testDescription: String { name }

  /// The record, and the parts that it should have.
  func parts() throws -> (text: String, expected: [String]) {
    var lines: [String] = []
    var parts: [(name: String, first: Int?, last: Int)] = []
    let start = record("@", contents: contents, language: language)
      .split(separator: "\n", omittingEmptySubsequences: false).firstIndex(of: "@")
    let offset = try #require(start) + 1
    for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== ") {
        parts.append((String(line.dropFirst(4)), nil, 0))
        continue
      }
      lines.append(String(line))
      guard !line.isEmpty, let part = parts.indices.last else { continue }
      parts[part].first = parts[part].first ?? offset + lines.count - 1
      parts[part].last = offset + lines.count - 1
    }
    let text = record(lines.joined(separator: "\n"), contents: contents, language: language)
    return (text, parts.map { "\($0.name) \($0.first ?? 0)-\($0.last)" })
  }
}

@Suite struct PartTests {
  @Test(arguments: composedRecords)
  func `Divides a record into its texts`(composed: MarkedParts) throws {
    let (text, expected) = try composed.parts()
    let parts = try read(text).parts
    #expect(
      parts.map { "\($0.language) \($0.kind.rawValue) \($0.firstLine)-\($0.lastLine)" } == expected)
  }

  @Test func `Divides a record whose second language is on no cover and in no long paragraph`()
    throws
  {
    let (text, expected) = try shortParts.parts()
    let parts = try read(text).parts
    #expect(
      parts.map { "\($0.language) \($0.kind.rawValue) \($0.firstLine)-\($0.lastLine)" }
        == expected)
  }

  @Test(arguments: composedRecords)
  func `Takes each line of the text into one part, in order`(composed: MarkedParts) throws {
    let (text, _) = try composed.parts()
    let record = try read(text)
    let solid = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.element.isEmpty }.map { $0.offset + 1 }
    let inParts = record.parts.flatMap(\.paragraphs).flatMap(\.lines).map(\.number)
    let first = try #require(inParts.first)
    #expect(inParts == solid.filter { $0 >= first })
    #expect((0...1).contains(record.partition.confidence))
  }
}

private let composedRecords = [
  MarkedParts(
    "Polish and English", contents: "Transcript - Polish  \nTranslation - English",
    language: "Polish",
    """
    === pl transcription
    Tajne

    Warszawa, 5 maja 1960 r.

    Do tow. Nowaka

    Otrzymaliśmy wasz list i uważamy, że ta sprawa musi być załatwiona jeszcze w tym roku. Nie możemy \
    dłużej czekać.

    Prosimy o szybką odpowiedź, ponieważ komisja zbierze się już w czerwcu.

    Z komunistycznym pozdrowieniem

    J. Kowalski

    === en translation
    Secret

    Warsaw, 5 May 1960

    To Comrade Nowak

    We have received your letter and think that this matter must be settled this year. We cannot wait any \
    longer.

    We ask for a quick reply, because the commission will meet in June.

    With communist greetings

    J. Kowalski
    """),
  MarkedParts(
    "Romanian and English, contents silent on languages", contents: "Original Scan",
    language: "Romanian",
    """
    === ro transcription
    Strict secret

    Tovarășului Ionescu

    Am primit scrisoarea dumneavoastră și credem că această problemă trebuie să fie rezolvată în acest an.

    Vă rugăm să ne răspundeți cât mai repede, pentru că noi nu mai putem aștepta.

    Cu salutări tovărășești

    I. Popescu

    === en translation
    Top secret

    To Comrade Ionescu

    We have received your letter and believe that this problem must be settled in this year, \
    before the session of the council.

    Please answer us as soon as possible, because we cannot wait any more.

    With comradely greetings

    I. Popescu
    """),
  MarkedParts(
    "Chinese and English", contents: "Transcript - Chinese  \nTranslation - English",
    language: "Chinese",
    """
    === zh transcription
    绝密

    一九六〇年五月五日

    我们已经收到你们的来信，并认为这个问题应当在今年内解决。我们不能再等。

    请你们尽快答复，因为委员会将在六月开会。

    此致

    敬礼

    === en translation
    Top secret

    May 5, 1960

    We have received your letter and think that this question should be settled within this year. We cannot \
    wait any longer.

    Please answer as soon as possible, because the committee will meet in June.

    With greetings
    """),
  MarkedParts(
    "French and English, no cover fields about either", contents: "", language: "",
    """
    === fr transcription
    Paris, le 5 mai 1960

    Monsieur le Ministre,

    Nous avons reçu votre lettre et nous pensons que cette question doit être réglée avant la fin de l'année \
    par les deux gouvernements.

    Veuillez agréer, Monsieur le Ministre, l'expression de ma haute considération.

    Dupont

    === en translation
    Paris, 5 May 1960

    Mr. Minister,

    We have received your letter and we think that this question must be settled before the end of the year \
    by the two governments.

    Accept, Mr. Minister, the expression of my high esteem.

    Dupont
    """),
  MarkedParts(
    "Russian twice and English", contents: "Transcript - Russian  \nTranslation - English",
    language: "Russian",
    """
    === ru transcription
    Передано т.Иванову.

    5 мая 1960 г.

    Мы получили ваше письмо и считаем, что этот вопрос нужно решить до конца этого года. Больше ждать нельзя.

    Просим ответить нам как можно скорее, так как комиссия соберётся уже в июне.

    ПЕТРОВ

    === ru transcription
    Передано т.Иванову

    5.V.60 г.

    Мы получили Ваше письмо и считаем, что этот вопрос надо решить до конца этого года. Больше ждать нельзя.

    Просим ответить нам скорее, так как комиссия соберётся уже в июне.

    Петров

    === en translation
    Transmitted to Ivanov

    5 May 1960

    We have received your letter and believe that this question must be settled by the end of this year. We \
    cannot wait any longer.

    We ask you to answer us as soon as possible, since the commission will meet in June.

    Petrov
    """),
  MarkedParts(
    "English original, Russian translation first",
    contents: "Translation - Russian  \nTranscript - English",
    language: "English",
    """
    === ru translation
    5 мая 1960 года

    Дорогой друг!

    Мы получили ваше письмо и считаем, что этот вопрос нужно решить до конца этого года вместе с вами.

    === en transcription
    5 May 1960

    Dear friend,

    We have received your letter and believe that this question must be settled together with you by the end \
    of this year.
    """),
  MarkedParts(
    "one text", contents: "Translation - English", language: "German",
    """
    === en translation
    Berlin, 5 May 1960

    Dear Comrade,

    We have received your letter and believe that this question must be settled by the end of the year.

    The commission will meet in June.

    Schmidt
    """),
  MarkedParts(
    "a foreign quotation inside a text",
    contents: "Transcript - Russian  \nTranslation - English", language: "Russian",
    """
    === ru transcription
    5 мая 1960 г.

    Мы получили ваше письмо и считаем, что этот вопрос нужно решить до конца этого года. В нём было сказано:

    “We have received your telegram and will not answer it until you have told us what you want.”

    Мы просим вас ответить нам как можно скорее, так как комиссия соберётся уже в июне этого года.

    ПЕТРОВ

    === en translation
    5 May 1960

    We have received your letter and believe that this question must be settled by the end of this year. It \
    said:

    “We have received your telegram and will not answer it until you have told us what you want.”

    We ask you to answer us as soon as possible, since the commission will meet in June of this year.

    PETROV
    """),
  MarkedParts(
    "hard wrapped lines", contents: "Transcript - German  \nTranslation - English",
    language: "German",
    """
    === de transcription
    Berlin, den 5. Mai 1960

    Werter Genosse Schulz!

    Wir haben Ihren Brief erhalten und sind der Meinung, dass
    die Frage noch in diesem Jahr zu klären ist, weil wir nicht
    länger warten können.

    Mit sozialistischem Gruß
    Schmidt

    === en translation
    Berlin, 5 May 1960

    Dear Comrade Schulz!

    We have received your letter and are of the opinion that the
    question has to be settled still in this year, because we
    cannot wait any longer.

    With socialist greetings
    Schmidt
    """),
  MarkedParts(
    "Czech and Slovak", contents: "Transcript - Czech  \nTranslation - Slovak", language: "Czech",
    """
    === cs transcription
    V Praze dne 5. května 1960

    Vážený soudruhu,

    dostali jsme váš dopis a domníváme se, že tato věc musí být vyřízena ještě v tomto roce, protože už nemůžeme \
    čekat.

    S úctou

    Novák

    === sk translation
    V Prahe dňa 5. mája 1960

    Vážený súdruh,

    dostali sme váš list a myslíme si, že táto vec musí byť vybavená ešte v tomto roku, pretože už nemôžeme \
    čakať.

    S úctou

    Novák
    """),
  MarkedParts(
    "a telegram without diacritics and without function words",
    contents: "Transcript - Czech  \nTranslation - English", language: "Czech",
    """
    === cs transcription
    MINISTERSTVO ZAHRANICNICH VECI PRAHA

    PROSIM USTANOVIT KONTAKT VELVYSLANEC STOP SDELIT STANOVISKO VLADY DODAVKY UHLI STOP CEKAM INSTRUKCE

    NOVAK

    === en translation
    MINISTRY OF FOREIGN AFFAIRS PRAGUE

    REQUEST ESTABLISH CONTACT AMBASSADOR STOP REPORT POSITION GOVERNMENT COAL DELIVERIES STOP AWAIT INSTRUCTIONS

    NOVAK
    """),
  MarkedParts(
    "names of one language in a text of another, which the cover names and the record has not",
    contents: "Translation - English", language: "Polish",
    """
    === en translation
    Warsaw, 5 May 1960

    Present:

    Stanisław Kowalczyk, Zbigniew Wiśniewski, Władysław Jędrzejczak

    Kazimierz Świątkowski

    Mieczysław Brzeziński

    Franciszek Łukasiewicz

    The commission examined the request for deliveries of coal and agreed to it.
    """),
  MarkedParts(
    "two quoted paragraphs in the language of the translation",
    contents: "Transcript - Polish  \nTranslation - English", language: "Polish",
    """
    === pl transcription
    Otrzymaliśmy notę ambasady, w której napisano:

    „The government agrees to increase the deliveries if the questions of transport are settled.”

    „Please answer before the end of the month and inform the commission.”

    Prosimy o decyzję w tej sprawie, ponieważ komisja zbierze się już w czerwcu.

    J. Kowalski

    === en translation
    We have received a note of the embassy, in which it is written:

    “The government agrees to increase the deliveries if the questions of transport are settled.”

    “Please answer before the end of the month and inform the commission.”

    We ask for a decision in this matter, because the commission will meet in June.

    J. Kowalski
    """),
  MarkedParts(
    "Russian words in Latin letters in an English text",
    contents: "Transcript - Russian  \nTranslation - English", language: "Russian",
    """
    === en translation
    The note speaks of the “zakonnyye interesy” and of the “vzaimnaya pomoshch” of both sides.

    The Sovetskoye pravitelstvo made a zayavleniye of its own in March, which is not attached here.
    """),
  MarkedParts(
    "Croatian where the cover says Serbo-Croatian",
    contents: "Transcript - Serbo-Croatian  \nTranslation - English", language: "Serbo-Croatian",
    """
    === sr transcription
    Obavještavamo vas da je vaš zahtjev za isporuku ugljena razmotren na sjednici vijeća prošli tjedan.

    Vlada je suglasna povećati isporuke ako se riješe pitanja prijevoza, što će potrajati do siječnja.

    === en translation
    We inform you that your request for a delivery of coal was examined at the meeting last week.

    The government agrees to increase the deliveries if the questions of transport are settled.
    """),
  MarkedParts(
    "a language that the cover does not name, between two that it does",
    contents: "Transcript - German  \nTranslation - English", language: "German",
    """
    === de transcription
    Die Regierung ist bereit, die Lieferungen zu erhöhen, wenn die Fragen des Transports geklärt werden.

    Wir bitten um Antwort bis Ende des Monats, damit die Kommission darüber entscheiden kann.

    === fr translation
    Le gouvernement accepte d'augmenter les livraisons si les questions de transport sont réglées.

    Prière de répondre avant la fin du mois, pour que la commission puisse en décider.

    === en translation
    The government agrees to increase the deliveries if the questions of transport are settled.
    """),
  MarkedParts(
    "Lao and English, named nowhere", contents: "", language: "",
    """
    === lo transcription
    ລັດຖະບານ ແຫ່ງ ສາທາລະນະລັດ ປະຊາທິປະໄຕ ປະຊາຊົນ ລາວ ໄດ້ ພິຈາລະນາ ຄຳ ຮ້ອງຂໍ ຂອງ ທ່ານ ແລ້ວ

    === en translation
    The government agrees to increase the deliveries if the questions of transport are settled.
    """),
]

private let shortParts = MarkedParts(
  "short texts, one in a language that the cover does not name", contents: "Original Scan",
  language: "Romanian",
  """
  === ro transcription
  Strict secret

  Tovarășului Ionescu

  Am primit scrisoarea dumneavoastră și credem că această problemă trebuie să fie rezolvată în acest an.

  Vă rugăm să ne răspundeți cât mai repede, pentru că noi nu mai putem aștepta.

  Cu salutări tovărășești

  I. Popescu

  === en translation
  Top secret

  To Comrade Ionescu

  We have received your letter and believe that this problem must be settled in this year.

  Please answer us as soon as possible, because we cannot wait any more.

  With comradely greetings

  I. Popescu
  """)
