import Diagnostics
import Foundation
import TestSupport
import Testing
import Validation

private let validator = Result { () throws(Failure) in try Validator() }

/// A slip that an encoder could make, in the text of the sample's edition, and a word of what the schemas say
/// of it.
struct Mutation: CustomTestStringConvertible, Sendable {
  let old: String
  let new: String
  let word: String

  init(_ old: String, _ new: String, _ word: String) {
    (self.old, self.new, self.word) = (old, new, word)
  }

  var testDescription: String { "\(old) → \(new)" }
}

@Suite struct MutationTests {
  @Test func `Finds nothing wrong with the edition as it is`() throws {
    #expect(try validator.get().validate(try PackageFiles.bytes(Sample.tei), file: "r.xml") == [])
  }

  @Test(arguments: headerMutations + divisionMutations + textMutations)
  func `Finds a slip of the encoder, with its line`(mutation: Mutation) throws {
    let errors = try problems(mutation.old, mutation.new).filter { $0.severity == .error }
    #expect(!errors.isEmpty)
    #expect(
      errors.contains { error in
        error.location.line != nil && "\(error.message) [\(error.rule)]".contains(mutation.word)
      },
      "\(errors.map(\.description).joined(separator: "\n"))")
  }
}

private func problems(_ old: String, _ new: String) throws -> [Diagnostic] {
  let edition = try PackageFiles.text(Sample.tei)
  let place = try #require(edition.firstRange(of: old), "the edition has no such text")
  let mutated = edition.replacingCharacters(in: place, with: new)
  return try validator.get().validate(Array(mutated.utf8), file: "r.xml")
}

@Suite struct MutationLimitTests {
  @Test func `Gives the line of a paragraph without its identifier`() throws {
    let errors = try problems("<p xml:id=\"ru-1.p2\" n=\"2\"", "<p n=\"2\"")
    #expect(errors.allSatisfy { $0.location.line != nil })
  }

  @Test func `Says which kinds of document there are`() throws {
    let errors = try problems("<term type=\"kind\">telegram<", "<term type=\"kind\">telegraph<")
    #expect(errors.contains { $0.message.contains("telegram") })
  }
}

private let headerMutations = [
  Mutation("<title type=\"main\">", "<title>", "<title>"),
  Mutation("<publisher>Wilson Center Digital Archive</publisher>", "", "<publicationStmt>"),
  Mutation(
    "<availability status=\"unknown\">", "<availability status=\"closed\">", "<availability>"),
  Mutation("<availability status=\"unknown\">", "<availability>", "availability-status"),
  Mutation("<note type=\"contents\">", "<note type=\"content\">", "note"),
  Mutation(
    "corresp=\"#ru-1 #ru-2\">Transcript", "corresp=\"#ru-1 #ru-9\">Transcript", "contents-pointer"),
  Mutation(
    "corresp=\"#en-1\">Translation", "corresp=\"#en-1 #ru-1\">Translation", "division-in-contents"),
  Mutation("<idno type=\"opis\">1</idno>", "<idno type=\"fond\">1</idno>", "archival-level-once"),
  Mutation("xml:id=\"ms-2\"", "xml:id=\"ms-3\"", "archival-unit-number"),
  Mutation("<locus from=\"99\"", "<locus from=\"98\"", "locus-words"),
  Mutation("<locus from=\"99\" to=\"103\">", "<locus from=\"99\">", "<locus>"),
  Mutation(
    "<ref target=\"https://digitalarchive.umd.edu/", "<ref target=\"https://other.example/",
    "link-words"),
  Mutation(
    "xml:id=\"wit-B\" corresp=\"#ru-2\"", "xml:id=\"wit-B\" corresp=\"#ru-1\"", "witness-once"),
  Mutation(
    "xml:id=\"wit-B\" corresp=\"#ru-2\"", "xml:id=\"wit-B\" corresp=\"#en-1\"", "witness-division"),
  Mutation("xml:id=\"wit-A\"", "xml:id=\"wit-C\"", "witness-letter"),
  Mutation("<rendition xml:id=\"letter-spaced\"", "<rendition xml:id=\"spaced\"", "rendition"),
  Mutation("when=\"1950-10-01\">October", "when=\"1950-10-32\">October", "<date>"),
  Mutation("when=\"1950-10-01\">October", "when=\"1.10.1950\">October", "<date>"),
  Mutation("usage=\"64\"", "usage=\"65\"", "usage-sum"),
  Mutation("<language ident=\"en\"", "<language ident=\"de\"", "language-used"),
  Mutation("<language ident=\"en\"", "<language ident=\"ru\"", "language-once"),
  Mutation(
    "<correspAction type=\"received\">", "<correspAction type=\"recipient\">", "<correspAction>"),
  Mutation(
    "<correspAction type=\"transmitted\">", "<correspAction type=\"sent\">", "correspondence-once"),
  Mutation(
    "<persName>Zhou Enlai</persName>", "<persName>Mao Zedong</persName>", "correspondent-once"),
  Mutation("<term type=\"kind\">telegram<", "<term type=\"kind\">telegraph<", "value"),
  Mutation(
    "<?xml-model href=\"../Schemas/bifolium.rng\" type=\"application/xml\" schematypens=\"http://relaxng.org/ns/structure/1.0\"?>\n<?xml-model",
    "<?xml-stylesheet", "schema-named"),
  Mutation(
    "<?xml-model href=\"../Schemas/bifolium.rng\"", "<?xml-stylesheet href=\"a.css\"",
    "schema-named"),
  Mutation(
    "<?xml-model href=\"../Schemas/bifolium.sch\"", "<?xml-stylesheet href=\"a.css\"",
    "schema-named"),
  Mutation(" xml:id=\"wcda-113729\"", "", "<TEI>"),
]

private let divisionMutations = [
  Mutation("n=\"2\" xml:id=\"ru-2\"", "n=\"3\" xml:id=\"ru-2\"", "division-number"),
  Mutation("xml:lang=\"ru\">", "xml:lang=\"uk\">", "division-language"),
  Mutation("xml:id=\"ru-1\" xml:lang=\"ru\">", "xml:id=\"ru-1\">", "lang"),
  Mutation(
    "xml:lang=\"en\" corresp=\"#ru-1 #ru-2\">", "xml:lang=\"en\">", "division-original-missing"),
  Mutation(
    "xml:lang=\"en\" corresp=\"#ru-1 #ru-2\">", "xml:lang=\"en\" corresp=\"#ru-1 #en-1\">",
    "division-originals"),
  Mutation("subtype=\"transcript\" n=\"1\"", "subtype=\"typescript\" n=\"1\"", "<div>"),
  Mutation("<div type=\"translation\"", "<div type=\"transcription\"", "corresp"),
  Mutation("<p xml:id=\"ru-1.p2\" n=\"2\"", "<p xml:id=\"ru-1.p2\" n=\"3\"", "paragraph-number"),
  Mutation("<p xml:id=\"ru-1.p2\" n=\"2\"", "<p xml:id=\"ru-1.p3\" n=\"2\"", "ru-1.p3"),
  Mutation("<p xml:id=\"ru-1.p2\" n=\"2\"", "<p n=\"2\"", "paragraph-number"),
  Mutation(
    "n=\"2\" corresp=\"#ru-2.p2 #en-1.p2\"", "n=\"2\" corresp=\"#ru-2.p3 #en-1.p2\"",
    "facing-mutual"),
  Mutation(
    "n=\"2\" corresp=\"#ru-2.p2 #en-1.p2\"", "n=\"2\" corresp=\"#ru-2.p9 #en-1.p2\"",
    "facing-pointer"),
  Mutation(
    "n=\"2\" corresp=\"#ru-2.p2 #en-1.p2\"", "n=\"2\" corresp=\"#ru-1.p1 #en-1.p2\"",
    "facing-other-division"),
  Mutation(
    "n=\"2\" corresp=\"#ru-2.p2 #en-1.p2\"", "n=\"2\" corresp=\"ru-2.p2 #en-1.p2\"", "corresp"),
  Mutation(
    "</closer>\n      </div>",
    "</closer>\n<p xml:id=\"ru-1.p6\" n=\"6\"><s xml:id=\"ru-1.p6.s1\" n=\"1\">Нет.</s></p>\n      </div>",
    "p"),
  Mutation("<closer>", "<closer><salute>Привет</salute>", "<salute>"),
  Mutation("</body>", "</body><back/>", "back"),
]

private let textMutations = [
  Mutation(
    "<s xml:id=\"ru-1.p1.s2\" n=\"2\">", "<s xml:id=\"ru-1.p1.s2\" n=\"3\">", "sentence-number"),
  Mutation("<s xml:id=\"ru-1.p1.s2\" n=\"2\">", "<s xml:id=\"ru-1.p1.s1\" n=\"2\">", "ru-1.p1.s1"),
  Mutation("<s xml:id=\"ru-1.p1.s1\" n=\"1\">", "<s>", "id"),
  Mutation("<s xml:id=\"ru-1.p1.s1\" n=\"1\">", "Так. <s xml:id=\"ru-1.p1.s1\" n=\"1\">", "p"),
  Mutation("<seg type=\"routing\"", "<seg type=\"route\"", "<seg>"),
  Mutation("xml:id=\"ru-1.o2\"", "xml:id=\"ru-1.o9\"", "unit-number"),
  Mutation("xml:id=\"ru-1.c1\"", "xml:id=\"ru-1.c9\"", "unit-number"),
  Mutation("<addrLine xml:id=\"ru-1.o3\">", "<addrLine>", "<addrLine>"),
  Mutation("<time when=\"03:00:00\">", "<time when=\"25:00:00\">", "<time>"),
  Mutation("<time when=\"03:00:00\">", "<time when=\"3 h\">", "<time>"),
  Mutation("<date when=\"1950-09-16\"", "<date when=\"1950-16-09\"", "1950-16-09"),
  Mutation("cert=\"medium\" resp", "cert=\"maybe\" resp", "<date>"),
  Mutation("resp=\"#bifolium\">16", "resp=\"#nobody\">16", "<date>"),
  Mutation("<pb n=\"2\"/>", "", "page-number-place"),
  Mutation("<pb n=\"2\"/>", "<pb n=\"3\"/>", "page-break-number"),
  Mutation("<supplied>[из Сочи]</supplied>", "<supplied></supplied>", "supplied"),
  Mutation("<supplied>[из Сочи]</supplied>", "<suplied>[из Сочи]</suplied>", "suplied"),
  Mutation("<supplied>[из Сочи]</supplied>", "<placeName>[из Сочи]</placeName>", "placeName"),
  Mutation("rendition=\"#letter-spaced\"", "rendition=\"#spaced\"", "rendition-pointer"),
  Mutation(">FILIPPOV</reg>", ">FILIPOV</reg>", "reg-same-letters"),
  Mutation("<reg resp=\"#bifolium\">FILIPPOV</reg>", "", "<choice>"),
  Mutation("cert=\"high\">.</corr>", "cert=\"high\">..</corr>", "corr-differs"),
  Mutation(
    "<date when=\"1950-10-01\">1.X.50", "<date when=\"1950-10-01\"><date when=\"1950\"/>1.X.50",
    "date"),
]
