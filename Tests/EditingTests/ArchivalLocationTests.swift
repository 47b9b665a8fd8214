import Editing
import Testing

/// The locations that a citation names: `repository | signature | level value, …`.
private func locations(_ citation: String) throws -> [String] {
  return try header(citation).locations.map { location in
    let levels = location.levels.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
    return "\(location.repository) | \(location.signature) | \(levels)"
  }
}

/// The locations of a citation, `repository (settlement, country): level value, …`, divided by ` + `.
private func levels(_ location: String) throws -> String {
  let cover = "\"Letter\", May 5, 1960, Wilson Center Digital Archive, "
  let found = try header(cover + location + (location.hasSuffix(".") ? "" : ".")).locations.map {
    location in
    let places = [location.settlement, location.country].compactMap { $0 }.joined(separator: ", ")
    let levels = location.levels.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
    return location.repository + (places.isEmpty ? "" : " (\(places))") + ": " + levels
  }
  return found.joined(separator: " + ")
}

private func header(_ citation: String) throws -> Header {
  let text = "We have received your letter and believe that it must be answered. We shall do so."
  return try edition(text, fields: "**Citation:**\n\n\(citation)\n\n").header
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
  func `Reads Russian references`(citation: String, expected: String) throws {
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

  @Test(arguments: [
    (
      "AVP RF, f. 0100, op. 43, por. 10, pap. 302, ll. 186-191",
      "AVP RF: fond 0100, opis 43, portfel 10, papka 302, listy 186-191"
    ),
    (
      "AVPRF, fond 0129, opis 44, papka 282, delo 5, listy 32–34",
      "AVPRF: fond 0129, opis 44, papka 282, delo 5, listy 32–34"
    ),
    (
      "AVP RF, f. 07, op. 23, p. 35, d. 44, l. 12",
      "AVP RF: fond 07, opis 23, papka 35, delo 44, listy 12"
    ),
    (
      "RGANI, f. 3, op. 12, d. 389, l. 5, 7-9",
      "RGANI: fond 3, opis 12, delo 389, listy 5, 7-9"
    ),
    (
      "TsKhSD, F. 5, Op. 30, D. 163, Ll. 38-45",
      "TsKhSD: fond 5, opis 30, delo 163, listy 38-45"
    ),
    (
      "RGANI, Fond 89, Opis 42, Delo 34",
      "RGANI: fond 89, opis 42, delo 34"
    ),
    (
      "РГАСПИ. Ф. 558. Оп. 11. Д. 334. Л. 97–98",
      "РГАСПИ: fond 558, opis 11, delo 334, listy 97–98"
    ),
    (
      "АВП РФ, ф. 0102, оп. 14, п. 75, д. 14, лл. 1–5 об.",
      "АВП РФ: fond 0102, opis 14, papka 75, delo 14, listy 1–5 об."
    ),
    (
      "RGASPI, f.558, op.11, d.103, ll.1-3ob",
      "RGASPI: fond 558, opis 11, delo 103, listy 1-3ob"
    ),
    (
      "TsAMO RF, fond 148a, opis 3763, delo 121, listy 10-11",
      "TsAMO RF: fond 148a, opis 3763, delo 121, listy 10-11"
    ),
    (
      "Russian State Archive of Contemporary History (RGANI), Moscow, fond 2, opis 1, delo 469",
      "Russian State Archive of Contemporary History (RGANI) (Moscow): fond 2, opis 1, delo 469"
    ),
    (
      "Archive of Foreign Policy, Russian Federation (AVPRF), Moscow, Russia, f. 059a, op. 5a",
      "Archive of Foreign Policy, Russian Federation (AVPRF) (Moscow, Russia): fond 059a, opis 5a"
    ),
    (
      "State Archive of Tomsk Oblast, f. 607, op. 1, d. 12",
      "State Archive of Tomsk Oblast: fond 607, opis 1, delo 12"
    ),
  ])
  func `Reads Russian archives`(citation: String, expected: String) throws {
    let found = try levels(citation)
    #expect(found == expected)
  }

  @Test(arguments: [
    (
      "TsDAHOU, f. 1, op. 24, spr. 4265, ark. 1-8",
      "TsDAHOU: fond 1, opys 24, sprava 4265, arkushi 1-8"
    ),
    (
      "ЦДАГОУ, ф. 1, оп. 25, спр. 12, арк. 3–4",
      "ЦДАГОУ: fond 1, opys 25, sprava 12, arkushi 3–4"
    ),
    (
      "HDA SBU, Kyiv, F. 16, Op. 1, Spr. 974, Ark. 112-116",
      "HDA SBU (Kyiv): fond 16, opys 1, sprava 974, arkushi 112-116"
    ),
    (
      "LVA, Riga, 101. fonds, 12. apraksts, 34. lieta, 5. lapa",
      "LVA (Riga): fonds 101, apraksts 12, lieta 34, lapa 5"
    ),
    (
      "LYA, f. K-1, ap. 10, b. 300, l. 41",
      "LYA: fondas K-1, apyrašas 10, byla 300, lapai 41"
    ),
    (
      "ERAF, f. 1, n. 302, s. 15, l. 8",
      "ERAF: fond 1, nimistu 302, säilik 15, leht 8"
    ),
    (
      "MUTTA, Ulaanbaatar, Х-1, Д-2, ХН-3, Хуу. 14",
      "MUTTA (Ulaanbaatar): fond 1, dans 2, khadgalamjiin-negj 3, khuudas 14"
    ),
    (
      "Mongolian Foreign Ministry Archive, fond 2, dans 1, kh/n 377, khuu. 98-106",
      "Mongolian Foreign Ministry Archive: fond 2, dans 1, khadgalamjiin-negj 377, khuudas 98-106"
    ),
  ])
  func `Reads Ukrainian, Baltic and Mongolian archives`(citation: String, expected: String) throws {
    let found = try levels(citation)
    #expect(found == expected)
  }

  @Test(arguments: [
    (
      "SAPMO-BArch, DY 30/J IV 2/2/1234, Bl. 1–12",
      "SAPMO-BArch: signature DY 30/J IV 2/2/1234, blatt 1–12"
    ),
    (
      "SAPMO-BArch DY 30/3437, Bl. 5",
      "SAPMO-BArch: signature DY 30/3437, blatt 5"
    ),
    (
      "PA AA, MfAA, A 17445, Bl. 12-15",
      "PA AA: collection MfAA, signature A 17445, blatt 12-15"
    ),
    (
      "BStU, MfS, HA II Nr. 28724, S. 10-12",
      "BStU: collection MfS, unit HA II, nummer 28724, seite 10-12"
    ),
    (
      "BStU, MfS, HA XVIII, Nr. 8812, Bl. 14-16",
      "BStU: collection MfS, unit HA XVIII, nummer 8812, blatt 14-16"
    ),
    (
      "Bundesarchiv (Koblenz), B 136, Bd. 3635",
      "Bundesarchiv (Koblenz): signature B 136, band 3635"
    ),
    (
      "ÖStA, AdR, BMfAA, Karton 12, Zl. 511.234",
      "ÖStA: collection AdR, unit BMfAA, karton 12, zahl 511.234"
    ),
  ])
  func `Reads German and Austrian archives`(citation: String, expected: String) throws {
    let found = try levels(citation)
    #expect(found == expected)
  }

  @Test(arguments: [
    (
      "MNL OL, M-KS 288. f. 5/1234. ő. e.",
      "MNL OL: collection M-KS, fond 288, őrzési-egység 5/1234"
    ),
    (
      "MOL, M-KS-288. f. 32/b/1958. ő.e., 12. lap",
      "MOL: fond M-KS-288, őrzési-egység 32/b/1958, lap 12"
    ),
    (
      "MOL, XIX-J-1-j, 45. doboz, 12. tétel, 001234/1965. szám",
      "MOL: fond XIX-J-1-j, doboz 45, tétel 12, szám 001234/1965"
    ),
    (
      "National Archives of Hungary, Budapest, 288. fond, 11. csoport, 5. d.",
      "National Archives of Hungary (Budapest): fond 288, csoport 11, doboz 5"
    ),
    (
      "ÁBTL, 3.2.5. O-8-001/1, 40-47. o.",
      "ÁBTL: signature 3.2.5. O-8-001/1, oldal 40-47"
    ),
  ])
  func `Reads Hungarian archives`(citation: String, expected: String) throws {
    let found = try levels(citation)
    #expect(found == expected)
  }

  @Test(arguments: [
    (
      "AAN, Warsaw, KC PZPR, sygn. XI A/30, k. 12–15",
      "AAN (Warsaw): collection KC PZPR, sygnatura XI A/30, karta 12–15"
    ),
    (
      "AMSZ, z. 7/77, w. 5, t. 30",
      "AMSZ: zespół 7/77, wiązka 5, teczka 30"
    ),
    (
      "IPN BU 01234/56, k. 3",
      "IPN BU: sygnatura 01234/56, karta 3"
    ),
    (
      "Národní archiv, Prague, AÚV KSČ, f. 02/1, sv. 12, a.j. 13, l. 5",
      "Národní archiv (Prague): collection AÚV KSČ, fond 02/1, svazek 12, archivní-jednotka 13, listy 5"
    ),
    (
      "AMZV, TO-T 1955–1959 KLDR, kart. 1, obal 5",
      "AMZV: collection TO-T 1955–1959 KLDR, karton 1, obal 5"
    ),
    (
      "SNA, Bratislava, fond ÚV KSS, kr. 12, inv. č. 7",
      "SNA (Bratislava): fond ÚV KSS, krabica 12, inventárne-číslo 7"
    ),
  ])
  func `Reads Polish, Czech and Slovak archives`(citation: String, expected: String) throws {
    let found = try levels(citation)
    #expect(found == expected)
  }

  @Test(arguments: [
    (
      "ANIC, fond CC al PCR – Secția Relații Externe, dosar 12/1965, f. 3–8",
      "ANIC: fond CC al PCR – Secția Relații Externe, dosar 12/1965, file 3–8"
    ),
    (
      "AMAE, Israel, problema 220/1967, f. 33-36",
      "AMAE: collection Israel, problema 220/1967, file 33-36"
    ),
    (
      "AMAE, Problema 220, Anul 1967, Dosar 5",
      "AMAE: problema 220, an 1967, dosar 5"
    ),
    (
      "ACNSAS, fond Documentar, dosar 12, vol. 3, f. 5-6v",
      "ACNSAS: fond Documentar, dosar 12, volum 3, file 5-6v"
    ),
    (
      "TsDA, Sofia, Fond 1-B, Opis 5, a.e. 123, l. 4",
      "TsDA (Sofia): fond 1-B, opis 5, arhivna-edinitsa 123, listy 4"
    ),
    (
      "ЦДА, ф. 1Б, оп. 35, а.е. 17, л. 2-3",
      "ЦДА: fond 1Б, opis 35, arhivna-edinitsa 17, listy 2-3"
    ),
    (
      "AMVnR, Opis 22p, a.e. 66",
      "AMVnR: opis 22p, arhivna-edinitsa 66"
    ),
    (
      "AQPPSH, F. 14/AP, MPKK, V. 1960, Dos. 5, Fl. 12",
      "AQPPSH: fond 14/AP, collection MPKK, viti 1960, dosja 5, fleta 12"
    ),
    (
      "AMPJ, V. 1961, Dos. 50/3",
      "AMPJ: viti 1961, dosja 50/3"
    ),
    (
      "AJ, CK SKJ, IX, 119/I-49",
      "AJ: fond CK SKJ, collection IX, signature 119/I-49"
    ),
    (
      "DASMIP, PA 1971, f. 112, dok. 419233",
      "DASMIP: collection PA, godina 1971, fascikla 112, dokument 419233"
    ),
    (
      "DAMSPIP, PA, 1956, f-48, dok. 423123",
      "DAMSPIP: collection PA, godina 1956, fascikla 48, dokument 423123"
    ),
  ])
  func `Reads Romanian, Bulgarian, Albanian and Yugoslav archives`(
    citation: String, expected: String
  ) throws {
    let found = try levels(citation)
    #expect(found == expected)
  }

  @Test(arguments: [
    (
      "PRC FMA 108-00512-04, 31–34",
      "PRC FMA: number 108-00512-04, pages 31–34"
    ),
    (
      "PRC FMA, 117-00123-01",
      "PRC FMA: number 117-00123-01"
    ),
    (
      "Shanghai Municipal Archives, B123-4-567",
      "Shanghai Municipal Archives: number B123-4-567"
    ),
    (
      "ROK Diplomatic Archives, Record Number 5655, Registration Number 8801, Roll 2005-03, File 3, Frame 12-30",
      "ROK Diplomatic Archives: record-number 5655, registration-number 8801, roll 2005-03, file 3, frames 12-30"
    ),
    (
      "Diplomatic Archives of the Ministry of Foreign Affairs of Japan, Reel A'-0123, 管理番号 2012-1782",
      "Diplomatic Archives of the Ministry of Foreign Affairs of Japan: reel A'-0123, 管理番号 2012-1782"
    ),
    (
      "NAVC 3, Hanoi, Phông Phủ Thủ tướng, Hồ sơ 7865, tờ 3",
      "NAVC 3 (Hanoi): phông Phủ Thủ tướng, hồ-sơ 7865, tờ 3"
    ),
    (
      "National Archives of India, Ministry of External Affairs, File No. 12(3)-EUR/58",
      "National Archives of India: collection Ministry of External Affairs, file 12(3)-EUR/58"
    ),
    (
      "BCA, 030.01.0.0.12.34.5",
      "BCA: number 030.01.0.0.12.34.5"
    ),
    (
      "ISA, HZ 123/4",
      "ISA: signature HZ 123/4"
    ),
  ])
  func `Reads Asian archives`(citation: String, expected: String) throws {
    let found = try levels(citation)
    #expect(found == expected)
  }

  @Test(arguments: [
    (
      "TNA, FO 371/123456, f. 12",
      "TNA: series FO 371, piece 123456, folios 12"
    ),
    (
      "The National Archives (TNA), Kew, PREM 11/1234",
      "The National Archives (TNA) (Kew): series PREM 11, piece 1234"
    ),
    (
      "NARA, RG 59, Central Files 1960–63, Box 12, Folder “Korea, General”",
      "NARA: record-group 59, collection Central Files 1960–63, box 12, folder Korea, General"
    ),
    (
      "National Archives and Records Administration, College Park, MD, RG 59 Records of the Policy Planning Staff, 1947-1953, Box 5",
      "National Archives and Records Administration (College Park, MD): record-group 59, collection Records of the Policy Planning Staff, 1947-1953, box 5"
    ),
    (
      "Gerald R. Ford Presidential Library, National Security Adviser, Series: Memoranda of Conversations, Box 16",
      "Gerald R. Ford Presidential Library: collection National Security Adviser, series Memoranda of Conversations, box 16"
    ),
    (
      "Box 12, Folder 3, Li Guofeng Papers, Hoover Institution Library and Archives",
      "Hoover Institution Library and Archives: collection Li Guofeng Papers, box 12, folder 3"
    ),
    (
      "LAC, RG 25, Vol. 8001, File 50028-B-40",
      "LAC: record-group 25, volume 8001, file 50028-B-40"
    ),
    (
      "NAA: A1838, 3034/7/1 PART 2",
      "NAA: series A1838, control-symbol 3034/7/1 PART 2"
    ),
    (
      "HU OSA 300-8-3:12-3",
      "HU OSA: signature 300-8-3:12-3"
    ),
    (
      "UN Archives, S-0123-0004-05",
      "UN Archives: signature S-0123-0004-05"
    ),
    (
      "SANDF Archives, Chief of the SADF, Group 4, Box 160, Folder 2",
      "SANDF Archives: collection Chief of the SADF, group 4, box 160, folder 2"
    ),
  ])
  func `Reads British, American and other English archives`(citation: String, expected: String)
    throws
  {
    let found = try levels(citation)
    #expect(found == expected)
  }

  @Test(arguments: [
    (
      "SHD (Vincennes), 10 H 312, dossier 4, pièces 17-19",
      "SHD (Vincennes): cote 10 H 312, dossier 4, pièces 17-19"
    ),
    (
      "AMAE, La Courneuve, série Asie-Océanie, sous-série Chine, vol. 123, f. 4-8",
      "AMAE (La Courneuve): série Asie-Océanie, sous-série Chine, volume 123, folios 4-8"
    ),
    (
      "Archives nationales (Pierrefitte-sur-Seine), 4 AG 51",
      "Archives nationales (Pierrefitte-sur-Seine): cote 4 AG 51"
    ),
    (
      "CADN, 712PO/2/304",
      "CADN: signature 712PO/2/304"
    ),
    (
      "ASMAE, AP 1951–1957, b. 1234, fasc. 5",
      "ASMAE: collection AP 1951–1957, busta 1234, fascicolo 5"
    ),
    (
      "AMREC, Buenos Aires, Fondo Brasil, caja 7, leg. 12",
      "AMREC (Buenos Aires): fondo Brasil, caja 7, legajo 12"
    ),
    (
      "AHGE-SRE, Mexico City, exp. III-1234-5",
      "AHGE-SRE (Mexico City): expediente III-1234-5"
    ),
    (
      "ANTT, PIDE/DGS, SC, proc. 1234, fls. 12-15",
      "ANTT: collection PIDE/DGS, unit SC, processo 1234, folhas 12-15"
    ),
    (
      "Arquivo Nacional, Rio de Janeiro, fundo CSN, cx. 34",
      "Arquivo Nacional (Rio de Janeiro): fundo CSN, caixa 34"
    ),
    (
      "NL-HaNA, 2.05.118, inv.nr. 123",
      "NL-HaNA: toegang 2.05.118, inventarisnummer 123"
    ),
  ])
  func `Reads Romance and Dutch archives`(citation: String, expected: String) throws {
    let found = try levels(citation)
    #expect(found == expected)
  }

  @Test(arguments: [
    (
      "RGANI, f. 5, op. 30, d. 163, ll. 1-5; copy in AVPRF, f. 01, op. 2, p. 3, d. 4",
      "RGANI: fond 5, opis 30, delo 163, listy 1-5 + AVPRF: fond 01, opis 2, papka 3, delo 4"
    ),
    (
      "TsDA, Sofia, Fond 1-B, Opis 5, a.e. 12. Also in PA AA, MfAA, C 1101/84",
      "TsDA (Sofia): fond 1-B, opis 5, arhivna-edinitsa 12 + PA AA: collection MfAA, "
        + "signature C 1101/84"
    ),
    (
      "RGASPI, f. 17, op. 3, d. 1, l. 2; f. 558, op. 11, d. 45, ll. 3-4",
      "RGASPI: fond 17, opis 3, delo 1, listy 2 + RGASPI: fond 558, opis 11, delo 45, listy 3-4"
    ),
    (
      "National Archives and Records Administration, RG 59, Box 3",
      "National Archives and Records Administration: record-group 59, box 3"
    ),
    (
      "AVPRF, fond 0102, opis 1, papka 5; ll. 5-6",
      "AVPRF: fond 0102, opis 1, papka 5, listy 5-6"
    ),
  ])
  func `Tells several locations from the pieces of one`(citation: String, expected: String) throws {
    let found = try levels(citation)
    #expect(found == expected)
  }

  @Test(arguments: [
    "Obtained by A. B. and translated by C. D.", "Translated for CWIHP by A. B.",
    "Published in CWIHP Bulletin 4, p. 33.", "First published in A. B., History, vol. 2, p. 3.",
    "Document obtained by A. B.", "Contributed to CWIHP by A. B.", "Included in a briefing book.",
  ])
  func `Takes no credits for locations`(credits: String) throws {
    #expect(try levels("AVPRF, f. 01, op. 2. \(credits)") == "AVPRF: fond 01, opis 2")
    let location = try levels(
      "AVPRF, f. 01, op. 2; \(credits.prefix(1).lowercased() + credits.dropFirst())")
    #expect(location == "AVPRF: fond 01, opis 2" || !credits.contains(" by "))
  }

  @Test(arguments: [
    (
      "AAN, KC PZPR, sygn. 12, by the window, k. 5", ["by the window"],
      "AAN: collection KC PZPR, sygnatura 12, karta 5"
    ),
    ("CADN, Dakar, box 4, s/n", ["s/n"], "CADN (Dakar): box 4"),
    ("The late ambassador's attic", ["The late ambassador's attic"], ""),
  ])
  func `Says what it does not understand`(location: String, words: [String], expected: String)
    throws
  {
    let cover = "\"Letter\", May 5, 1960, Wilson Center Digital Archive, "
    let text = "We have received your letter and believe that it must be answered. We shall do so."
    let found = try edition(text, fields: "**Citation:**\n\n\(cover + location).\n\n")
    let warnings = found.warnings.filter { $0.rule == "archival-location" }.map(\.description)
    #expect(
      warnings
        == words.map {
          "r.txt:5: warning: not understood in the archival location: '\($0)'; it is kept as cited, "
            + "without a level [archival-location]"
        })
    #expect(try levels(location) == expected)
  }

  @Test(arguments: [
    "Foreign Relations of the United States, Vol. 3, No. 2, pp. 12-13",
    "New York Times, p. 3", "Pravda, No. 12", "https://example.org/a",
  ])
  func `Takes no book or periodical for an archive`(source: String) throws {
    #expect(try levels(source) == "")
  }

  @Test(arguments: [
    (
      "TsKhSD, Fond 89, Per. 14, Dok. 41",
      "TsKhSD: fond 89, perechen 14, dokument 41"
    ),
    (
      "Archives of the Russian General Staff, Op. 918795, d. 121, pp. 705-706",
      "Archives of the Russian General Staff: opis 918795, delo 121, listy 705-706"
    ),
    (
      "MNL OL, XIX-J-1-j-Korea-25/a-001234/1959, 8. doboz",
      "MNL OL: fond XIX-J-1-j-Korea-25/a-001234/1959, doboz 8"
    ),
    (
      "AAN, PZPR, KC, 2661, pp. 3-12",
      "AAN: collection PZPR, unit KC, sygnatura 2661, pages 3-12"
    ),
    (
      "Polish Foreign Ministry Archive (AMSZ), zesp. 11, wiaz. 30, tecz. 420",
      "Polish Foreign Ministry Archive (AMSZ): zespół 11, wiązka 30, teczka 420"
    ),
    (
      "CDA, Sofia, Fond 1-B, Record 35, File 4300",
      "CDA (Sofia): fond 1-B, opis 35, arhivna-edinitsa 4300"
    ),
    (
      "AQPPSH, MPKKT-V.1962, L. 14, D. 5",
      "AQPPSH: collection MPKKT, viti 1962, lidhja 14, dosja 5"
    ),
    (
      "AJ, 837, KPR I-3-a/107-148",
      "AJ: fond 837, signature KPR I-3-a/107-148"
    ),
    (
      "Fujian Provincial Archives, 102-9-32",
      "Fujian Provincial Archives: number 102-9-32"
    ),
    (
      "Roll 2006-0037, File 2, Frames 100-110, Diplomatic Archive of the ROK",
      "Diplomatic Archive of the ROK: roll 2006-0037, file 2, frames 100-110"
    ),
    (
      "National Archives of India, New Delhi, F. No. 12/31/NGO/1958",
      "National Archives of India (New Delhi): file 12/31/NGO/1958"
    ),
    (
      "PREM 19/1234, The National Archives, Kew",
      "The National Archives (Kew): series PREM 19, piece 1234"
    ),
    (
      "National Archives, Record Group 59, Central Decimal Files, 611.93/5-1250, Box 2861",
      "National Archives: record-group 59, collection Central Decimal Files, signature 611.93/5-1250, box 2861"
    ),
    (
      "John F. Kennedy Presidential Library and Museum, National Security Files, Box 12, Folder: “USSR: Khrushchev, Vol. I”",
      "John F. Kennedy Presidential Library and Museum: collection National Security Files, box 12, folder USSR: Khrushchev, Vol. I"
    ),
    (
      "Lyndon Baines Johnson Library, NSF, Country File, Vietnam, Box 8",
      "Lyndon Baines Johnson Library: collection NSF, unit Country File, subunit Vietnam, box 8"
    ),
    (
      "MAE, AD, Asie-Océanie 1944-1967, Chine, vol. 523, ff. 12-15",
      "MAE: collection AD, unit Asie-Océanie 1944-1967, subunit Chine, volume 523, folios 12-15"
    ),
    (
      "Istituto Luigi Sturzo, Archivio Belmonte, Series NATO, Box 167, Folder 11",
      "Istituto Luigi Sturzo: collection Archivio Belmonte, series NATO, box 167, folder 11"
    ),
    (
      "Algerian National Archives, MAE, Box 33/2000",
      "Algerian National Archives: collection MAE, box 33/2000"
    ),
    (
      "Israel State Archives, Record Group 93, Box 8, File 7",
      "Israel State Archives: record-group 93, box 8, file 7"
    ),
    (
      "Vietnam Ministry of Foreign Affairs Archive",
      "Vietnam Ministry of Foreign Affairs Archive: "
    ),
    (
      "United Nations Archives and Records Management Section, S-0683-0001-02",
      "United Nations Archives and Records Management Section: signature S-0683-0001-02"
    ),
  ])
  func `Reads what editors make of the schemes`(citation: String, expected: String) throws {
    let found = try levels(citation)
    #expect(found == expected)
  }

  @Test func `Reads a number that a line break divides`() throws {
    #expect(
      try levels("PRC FMA 108-00512-\n04, 31-34") == "PRC FMA: number 108-00512-04, pages 31-34")
    #expect(
      try levels("BStU, MfS, Nr. 12, Bl. 1 - 5") == "BStU: collection MfS, nummer 12, blatt 1 - 5")
  }

  @Test func `Reads the source where the citation names no location`() throws {
    let text = "We have received your letter and believe that it must be answered. We shall do so."
    let fields =
      "**Citation:**\n\n\"Letter\", May 5, 1960, Wilson Center Digital Archive.\n\n"
      + "**Source:**\n\nRGANI, f. 5, op. 30, d. 12.\n\n"
    let header = try edition(text, fields: fields).header
    #expect(header.locations.map(\.repository) == ["RGANI"])
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
