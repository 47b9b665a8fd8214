/// A short official letter in a language, by a paragraph a line; written for these tests.
struct OfficialText: Sendable {
  /// The BCP 47 tag of the language, with its script where it has two.
  let tag: String
  /// What a contents list calls it.
  let name: String
  let paragraphs: [String]

  init(_ tag: String, _ name: String, _ text: String) {
    self.tag = tag
    self.name = name
    paragraphs = text.split(separator: "\n").map(String.init)
  }

  /// The primary subtag.
  var language: String { tag.split(separator: "-").first.map(String.init) ?? tag }
}

let officialTexts = [
  OfficialText(
    "ru", "Russian",
    """
    Москва, 12 марта 1958 г.
    Товарищу Новаку
    Сообщаем, что ваша просьба о поставках угля рассмотрена на заседании комиссии.
    Правительство согласно увеличить поставки, если будут решены вопросы перевозки.
    Просим ответить до конца месяца.
    Заместитель министра
    Орлов
    """),
  OfficialText(
    "en", "English",
    """
    London, 12 March 1958
    To Mr. Novak
    We inform you that your request for deliveries of coal was examined at a meeting of the commission.
    The government agrees to increase the deliveries if the questions of transport are settled.
    Please answer before the end of the month.
    Deputy Minister
    Orlov
    """),
  OfficialText(
    "zh", "Chinese",
    """
    一九五八年三月十二日于北京
    诺瓦克同志：
    你方关于供应煤炭的请求，委员会已在会议上进行了研究。
    如果运输问题能够解决，政府同意增加供应数量。
    请在本月底以前答复。
    副部长
    奥尔洛夫
    """),
  OfficialText(
    "ko", "Korean",
    """
    1958년 3월 12일 평양
    노바크 동지에게
    석탄 공급에 대한 귀측의 요청을 위원회 회의에서 검토하였음을 통지합니다.
    수송 문제가 해결된다면 정부는 공급량을 늘리는 데 동의합니다.
    이달 말까지 회답하여 주시기 바랍니다.
    부상
    오를로프
    """),
  OfficialText(
    "ja", "Japanese",
    """
    昭和三十三年三月十二日 東京
    ノヴァク殿
    石炭の供給に関する貴方の要請は委員会の会議で検討されましたのでお知らせします。
    輸送の問題が解決されるならば、政府は供給量を増やすことに同意します。
    今月末までにご回答ください。
    外務次官
    オルロフ
    """),
  OfficialText(
    "de", "German",
    """
    Berlin, den 12. März 1958
    An Genossen Novak
    Wir teilen Ihnen mit, dass Ihre Bitte um Kohlelieferungen in der Sitzung der Kommission geprüft wurde.
    Die Regierung ist bereit, die Lieferungen zu erhöhen, wenn die Fragen des Transports geklärt werden.
    Wir bitten um Antwort bis Ende des Monats.
    Stellvertreter des Ministers
    Orlow
    """),
  OfficialText(
    "fr", "French",
    """
    Paris, le 12 mars 1958
    À Monsieur Novak
    Nous vous informons que votre demande de livraisons de charbon a été examinée en séance de la commission.
    Le gouvernement accepte d'augmenter les livraisons si les questions de transport sont réglées.
    Prière de répondre avant la fin du mois.
    Le vice-ministre
    Orlov
    """),
  OfficialText(
    "es", "Spanish",
    """
    Madrid, 12 de marzo de 1958
    Al señor Novak
    Le comunicamos que su solicitud de suministros de carbón fue examinada en la reunión de la comisión.
    El gobierno está dispuesto a aumentar los suministros si se resuelven las cuestiones del transporte.
    Rogamos contestar antes de fin de mes.
    El viceministro
    Orlov
    """),
  OfficialText(
    "pt", "Portuguese",
    """
    Lisboa, 12 de março de 1958
    Ao senhor Novak
    Informamos que o seu pedido de fornecimento de carvão foi examinado na reunião da comissão.
    O governo está disposto a aumentar os fornecimentos se forem resolvidas as questões do transporte.
    Pedimos resposta até ao fim do mês.
    O vice-ministro
    Orlov
    """),
  OfficialText(
    "it", "Italian",
    """
    Roma, 12 marzo 1958
    Al signor Novak
    Vi comunichiamo che la vostra richiesta di forniture di carbone è stata esaminata nella riunione della commissione.
    Il governo è disposto ad aumentare le forniture se saranno risolte le questioni del trasporto.
    Si prega di rispondere entro la fine del mese.
    Il viceministro
    Orlov
    """),
  OfficialText(
    "pl", "Polish",
    """
    Warszawa, 12 marca 1958 r.
    Do towarzysza Novaka
    Zawiadamiamy, że wasza prośba o dostawy węgla została rozpatrzona na posiedzeniu komisji.
    Rząd zgadza się zwiększyć dostawy, jeśli zostaną rozwiązane sprawy przewozu.
    Prosimy o odpowiedź do końca miesiąca.
    Wiceminister
    Orłow
    """),
  OfficialText(
    "cs", "Czech",
    """
    V Praze dne 12. března 1958
    Soudruhu Novákovi
    Sdělujeme vám, že vaše žádost o dodávky uhlí byla projednána na zasedání komise.
    Vláda souhlasí se zvýšením dodávek, budou-li vyřešeny otázky přepravy.
    Prosíme o odpověď do konce měsíce.
    Náměstek ministra
    Orlov
    """),
  OfficialText(
    "sk", "Slovak",
    """
    V Bratislave dňa 12. marca 1958
    Súdruhovi Novákovi
    Oznamujeme vám, že vaša žiadosť o dodávky uhlia bola prerokovaná na zasadnutí komisie.
    Vláda súhlasí so zvýšením dodávok, ak sa vyriešia otázky prepravy.
    Prosíme o odpoveď do konca mesiaca.
    Námestník ministra
    Orlov
    """),
  OfficialText(
    "hu", "Hungarian",
    """
    Budapest, 1958. március 12.
    Novák elvtársnak
    Értesítjük, hogy a szénszállításokra vonatkozó kérésüket a bizottság ülésén megvizsgáltuk.
    A kormány hajlandó a szállításokat növelni, ha a fuvarozás kérdései megoldódnak.
    Kérjük, hogy a hónap végéig válaszoljanak.
    Miniszterhelyettes
    Orlov
    """),
  OfficialText(
    "ro", "Romanian",
    """
    București, 12 martie 1958
    Tovarășului Novak
    Vă comunicăm că cererea dumneavoastră privind livrările de cărbune a fost examinată la ședința comisiei.
    Guvernul este de acord să mărească livrările dacă vor fi rezolvate problemele transportului.
    Vă rugăm să răspundeți până la sfârșitul lunii.
    Ministru adjunct
    Orlov
    """),
  OfficialText(
    "bg", "Bulgarian",
    """
    София, 12 март 1958 г.
    До другаря Новак
    Съобщаваме ви, че вашата молба за доставка на въглища беше разгледана на заседание на комисията.
    Правителството е съгласно да увеличи доставките, ако бъдат решени въпросите на превоза.
    Молим да отговорите до края на месеца.
    Заместник-министър
    Орлов
    """),
  OfficialText(
    "sr-Cyrl", "Serbian",
    """
    Београд, 12. марта 1958. године
    Другу Новаку
    Обавештавамо вас да је ваша молба за испоруке угља размотрена на седници комисије.
    Влада је сагласна да повећа испоруке ако се реше питања превоза.
    Молимо за одговор до краја месеца.
    Заменик министра
    Орлов
    """),
  OfficialText(
    "sr-Latn", "Serbian",
    """
    Beograd, 12. marta 1958. godine
    Drugu Novaku
    Obaveštavamo vas da je vaša molba za isporuke uglja razmotrena na sednici komisije.
    Vlada je saglasna da poveća isporuke ako se reše pitanja prevoza.
    Molimo za odgovor do kraja meseca.
    Zamenik ministra
    Orlov
    """),
  OfficialText(
    "hr", "Croatian",
    """
    Zagreb, 12. ožujka 1958.
    Drugu Novaku
    Obavještavamo vas da je vaš zahtjev za isporuku ugljena razmotren na sjednici povjerenstva.
    Vlada je suglasna povećati isporuke ako se riješe pitanja prijevoza.
    Molimo odgovor do kraja mjeseca.
    Zamjenik ministra
    Orlov
    """),
  OfficialText(
    "sq", "Albanian",
    """
    Tiranë, më 12 mars 1958
    Shokut Novak
    Ju njoftojmë se kërkesa juaj për furnizime me qymyr u shqyrtua në mbledhjen e komisionit.
    Qeveria pranon t'i shtojë furnizimet, në qoftë se zgjidhen çështjet e transportit.
    Ju lutemi të përgjigjeni para fundit të muajit.
    Zëvendësministri
    Orlov
    """),
  OfficialText(
    "uk", "Ukrainian",
    """
    Київ, 12 березня 1958 р.
    Товаришу Новаку
    Повідомляємо, що ваше прохання про постачання вугілля розглянуто на засіданні комісії.
    Уряд згоден збільшити поставки, якщо будуть розв'язані питання перевезення.
    Просимо відповісти до кінця місяця.
    Заступник міністра
    Орлов
    """),
  OfficialText(
    "mn", "Mongolian",
    """
    Улаанбаатар, 1958 оны 3 дугаар сарын 12
    Нөхөр Новакт
    Нүүрс нийлүүлэх тухай танай хүсэлтийг комиссын хурлаар хэлэлцсэн болохыг мэдэгдэж байна.
    Тээврийн асуудал шийдэгдвэл засгийн газар нийлүүлэлтийг нэмэгдүүлэхийг зөвшөөрч байна.
    Энэ сарын эцэс гэхэд хариу өгнө үү.
    Орлогч сайд
    Орлов
    """),
  OfficialText(
    "vi", "Vietnamese",
    """
    Hà Nội, ngày 12 tháng 3 năm 1958
    Kính gửi đồng chí Novak
    Chúng tôi xin thông báo rằng đề nghị của các đồng chí về việc cung cấp than đã được ủy ban xem xét.
    Chính phủ đồng ý tăng số lượng cung cấp nếu các vấn đề vận tải được giải quyết.
    Đề nghị trả lời trước cuối tháng này.
    Thứ trưởng
    Orlov
    """),
  OfficialText(
    "ar", "Arabic",
    """
    القاهرة في ١٢ مارس ١٩٥٨
    إلى السيد نوفاك
    نحيطكم علما بأن طلبكم الخاص بتوريد الفحم قد تم بحثه في اجتماع اللجنة.
    وتوافق الحكومة على زيادة التوريدات إذا تم حل مسائل النقل.
    نرجو الرد قبل نهاية الشهر.
    نائب الوزير
    أورلوف
    """),
  OfficialText(
    "fa", "Persian",
    """
    تهران، ۲۱ اسفند ۱۳۳۶
    به آقای نواک
    به اطلاع می‌رساند که درخواست شما درباره تحویل زغال سنگ در جلسه کمیسیون بررسی شد.
    دولت موافق است که در صورت حل شدن مسائل حمل و نقل، میزان تحویل را افزایش دهد.
    خواهشمند است تا پایان ماه پاسخ دهید.
    معاون وزیر
    اورلوف
    """),
  OfficialText(
    "he", "Hebrew",
    """
    ירושלים, 12 במרץ 1958
    אל מר נובאק
    הרינו להודיעכם כי בקשתכם לאספקת פחם נבדקה בישיבת הוועדה.
    הממשלה מסכימה להגדיל את האספקה אם ייפתרו שאלות ההובלה.
    נא להשיב לפני סוף החודש.
    סגן השר
    אורלוב
    """),
  OfficialText(
    "tr", "Turkish",
    """
    Ankara, 12 Mart 1958
    Sayın Novak'a
    Kömür teslimatına ilişkin talebinizin komisyon toplantısında incelendiğini bildiririz.
    Taşıma sorunları çözüldüğü takdirde hükümet teslimatın artırılmasını kabul etmektedir.
    Ay sonuna kadar cevap vermenizi rica ederiz.
    Bakan Yardımcısı
    Orlov
    """),
]
