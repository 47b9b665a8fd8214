import Language
import Testing

/// The language that a text is in among all, where it leads the others clearly.
private func clearLanguage(of text: String) -> String? {
  let evidence = LanguageEvidence.standard
  let text = TokenizedText(text)
  let (scores, shares) = (evidence.scores(of: text), evidence.shares(of: text))
  return scores.indices.first { scores[$0] == 0 && shares[$0] > 0.999 }
    .map { evidence.languages[$0].code }
}

@Suite struct LanguageEvidenceTests {
  @Test(arguments: [
    ("ru", "Мы получили ваше письмо и считаем, что этот вопрос нужно решить до конца года."),
    ("uk", "Ми отримали ваш лист і вважаємо, що це питання треба вирішити до кінця року."),
    ("bg", "Ние получихме вашето писмо и смятаме, че този въпрос трябва да се реши през годината."),
    ("en", "We have received your letter and think that this question must be settled this year."),
    ("de", "Wir haben Ihren Brief erhalten und sind der Meinung, dass die Frage zu klären ist."),
    ("fr", "Nous avons reçu votre lettre et pensons que cette question doit être réglée avec eux."),
    (
      "es",
      "Hemos recibido su carta y creemos que esta cuestión debe resolverse antes de los meses."
    ),
    ("pt", "Recebemos a sua carta e não pensamos que esta questão seja resolvida com os outros."),
    ("it", "Abbiamo ricevuto la vostra lettera e crediamo che questa sia una cosa da non fare."),
    (
      "pl", "Otrzymaliśmy wasz list i uważamy, że ta sprawa musi być załatwiona jeszcze w tym roku."
    ),
    (
      "cs",
      "Dostali jsme váš dopis a domníváme se, že tato věc musí být vyřízena ještě v tomto roce."
    ),
    ("sk", "Dostali sme váš list a myslíme si, že táto vec musí byť vybavená ešte v tomto roku."),
    ("hu", "Megkaptuk a levelet, és úgy gondoljuk, hogy ez a kérdés nem várhat, mert már késő."),
    (
      "ro",
      "Am primit scrisoarea și credem că această problemă trebuie să fie rezolvată în acest an."
    ),
    ("tr", "Mektubunuzu aldık ve bu sorunun yıl sonuna kadar çözülmesi gerektiğini düşünüyoruz."),
    ("nl", "Wij hebben uw brief ontvangen en denken dat deze vraag niet langer kan wachten."),
    ("sv", "Vi har fått ert brev och anser att denna fråga måste lösas under det här året."),
    ("sq", "Ne kemi marrë letrën tuaj dhe mendojmë se kjo çështje duhet të zgjidhet këtë vit."),
    ("el", "Λάβαμε την επιστολή σας και πιστεύουμε ότι το θέμα πρέπει να λυθεί φέτος."),
    ("ar", "لقد تلقينا رسالتكم ونعتقد أن هذه المسألة يجب أن تحل في هذا العام من قبل الحكومة."),
    ("fa", "نامه شما را دریافت کردیم و فکر می کنیم که این مسئله باید در این سال حل شود."),
    ("he", "קיבלנו את המכתב שלכם ואנו סבורים כי יש לפתור את השאלה הזאת עוד השנה."),
    ("zh", "我们已经收到你们的来信，并认为这个问题应当在今年内解决。"),
    ("ja", "私たちはあなたの手紙を受け取り、この問題は今年中に解決されるべきであると考えています。"),
    ("ko", "우리는 당신의 편지를 받았으며 이 문제는 올해 안에 해결되어야 한다고 생각합니다."),
    (
      "vi",
      "Chúng tôi đã nhận được thư của các đồng chí và cho rằng vấn đề này phải được giải quyết."
    ),
  ])
  func `Tells the language of a sentence among all that it knows`(code: String, text: String) {
    #expect(clearLanguage(of: text) == code)
  }

  @Test(arguments: ["", "1950", "— 2 —", "😀", "F. I."])
  func `Names no language where nothing speaks for one`(text: String) {
    #expect(clearLanguage(of: text) == nil)
  }

  @Test func `Gives the best language 0 and the others less`() throws {
    let languages = ["ru", "en", "zh"].compactMap { Languages.standard[$0] }
    let scores = LanguageEvidence(languages).scores(of: TokenizedText("Мы все за мир и труд"))
    #expect(scores.count == 3)
    #expect(scores.first == 0)
    #expect(scores.dropFirst().allSatisfy { $0 < 0 })
  }
}

@Suite struct LanguagesTests {
  @Test(arguments: [
    ("Russian", ["ru"]), ("russian", ["ru"]), ("Chinese and English", ["zh", "en"]),
    ("Russian, German; French", ["ru", "de", "fr"]), ("Transcript - Russian", ["ru"]),
    ("Farsi", ["fa"]), ("Traditional Chinese", ["zh"]), ("Klingon", []), ("", []),
  ])
  func `Reads English names of languages`(list: String, codes: [String]) {
    #expect(Languages.standard.namedIn(list).map(\.code) == codes)
  }

  @Test(arguments: [("ru", "Russian"), ("zh-Hant", "Chinese"), ("sr-Latn-RS", "Serbian")])
  func `Knows a language by its tag`(tag: String, name: String) {
    #expect(Languages.standard[tag]?.name == name)
  }

  @Test func `Has each language once, with a script and frequent words`() {
    let codes = Languages.standard.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(Languages.standard.all.allSatisfy { !$0.scripts.isEmpty && !$0.name.isEmpty })
  }
}
