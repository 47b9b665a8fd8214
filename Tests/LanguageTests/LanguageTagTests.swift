import Language
import Testing

@Suite struct LanguageTagTests {
  @Test(arguments: [
    ("sr", "Обавештавамо вас да је молба размотрена.", "sr-Cyrl"),
    ("sr", "Obaveštavamo vas da je molba razmotrena.", "sr-Latn"),
    ("uz", "Ҳукумат розилик билдирди.", "uz-Cyrl"), ("uz", "Hukumat rozilik bildirdi.", "uz-Latn"),
    ("hr", "Obavještavamo vas da je zahtjev razmotren.", "hr"),
    ("ru", "Сообщаем, что просьба рассмотрена.", "ru"),
    ("ru", "Soobshchaem, chto prosba rassmotrena.", "ru-Latn"),
    ("mn", "Танай хүсэлтийг хэлэлцэв.", "mn"), ("mn", "ᠮᠣᠩᠭᠣᠯ ᠤᠯᠤᠰ", "mn-Mong"),
    ("en", "The request was examined in Москва.", "en"), ("yi", "די רעגירונג", "yi"),
    ("zh", "委员会已研究。", "zh"), ("zh", "本委員會對這個問題", "zh-Hant"),
    ("zh", "委员会对这个问题", "zh-Hans"), ("ja", "これは検討されました。", "ja"), ("ko", "검토하였다 檢討", "ko"),
    ("ja", "電報", "ja"), ("fa", "دولت موافق است", "fa"), ("ru", "1950", "ru"), ("xx", "abc", "xx"),
  ])
  func `Says the script where the language alone does not`(
    language: String, text: String, tag: String
  ) {
    #expect(languageTag(language, of: [TokenizedText(text)]) == tag)
  }
}
