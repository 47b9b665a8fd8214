import Diagnostics
import Testing
import Validation

private let validator = Result { () throws(Failure) in try Validator() }

/// The rules for what stands in a text, each with a slip that breaks it.
@Suite struct StructureRuleTests {
  @Test func `Finds nothing wrong with a text that has all structures`() throws {
    #expect(try problems(document) == [])
  }

  @Test(arguments: numbers + documents + structures + footnotes + pageMarks)
  func `Finds a slip, and says which rule it breaks`(slip: Slip) throws {
    let place = try #require(document.firstRange(of: slip.old), "the document has no such text")
    let found = try problems(document.replacingCharacters(in: place, with: slip.new))
    #expect(found.contains { $0.contains(slip.rule) }, "\(found.joined(separator: "\n"))")
  }

  @Test func `Says what is wrong with a number, and what would be right`() throws {
    let found = try problems(document.replacing("en-1.i3", with: "en-1.i9"))
    #expect(
      found == [
        "The unit \"en-1.i9\" (item) is out of order, since no \"en-1.i8\" stands before it; "
          + "units of one letter are numbered 1, 2, 3 … in their division [unit-number]",
        "The unit \"en-1.i4\" (item) is out of order, since no \"en-1.i3\" stands before it; "
          + "units of one letter are numbered 1, 2, 3 … in their division [unit-number]",
      ])
  }

  @Test func `Says what is wrong with a footnote's mark, and what would be right`() throws {
    let found = try problems(
      document.replacing("<ref target=\"#en-1.n1\">¹<", with: "<ref target=\"#en-1.n1\">²<"))
    #expect(
      found == [
        "The mark \"²\" points at a footnote with the mark \"1\"; both would be the same [footnote-mark]"
      ])
  }
}

/// A piece of the document, what stands there wrongly, and a word of what is said of it.
struct Slip: CustomTestStringConvertible, Sendable {
  let old: String
  let new: String
  let rule: String

  init(_ old: String, _ new: String, _ rule: String) {
    (self.old, self.new, self.rule) = (old, new, rule)
  }

  var testDescription: String { "\(old) → \(new)" }
}

private func problems(_ document: String) throws -> [String] {
  try validator.get().validate(Array(document.utf8), file: "a.xml")
    .map { "\($0.message) [\($0.rule)]" }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}

private let numbers = [
  // The units of each letter count through speeches, lists and attachments.
  Slip("\"en-1.h2\"", "\"en-1.h3\"", "unit-number"),
  Slip("\"en-1.o3\"", "\"en-1.o1\"", "en-1.o1"),
  Slip("\"en-1.o3\"", "\"en-1.o4\"", "unit-number"),
  Slip("\"en-1.c3\"", "\"en-1.c9\"", "unit-number"),
  Slip("\"en-1.i2\"", "\"en-1.i5\"", "unit-number"),
  Slip("\"en-1.l2\"", "\"en-1.l3\"", "unit-number"),
  Slip("\"en-1.k1\"", "\"en-1.k2\"", "unit-number"),
  Slip("\"en-1.n2\"", "\"en-1.n3\"", "unit-number"),
  Slip("\"en-1.p2\" n=\"2\"", "\"en-1.p5\" n=\"5\"", "unit-number"),
  Slip("\"en-1.k1\"", "\"en-2.k1\"", "unit-division"),
  Slip("\"en-1.l1\"", "\"en-1.i1\"", "l"),
  Slip("\"en-1.p2\" n=\"2\"", "\"en-1.p2\" n=\"3\"", "paragraph-number"),
  Slip("\"en-1.t1.r2\"", "\"en-1.t1.r3\"", "row-number"),
  Slip("\"en-1.t1.r2\"", "\"en-1.t2.r2\"", "row-number"),
  Slip("\"en-1.t2.r1\"", "\"en-1.t3.r1\"", "table-number"),
  Slip("\"en-1.t2.r1\"", "\"ru-1.t2.r1\"", "row-division"),
  Slip("\"en-1.i1.s2\" n=\"2\"", "\"en-1.i1.s3\" n=\"3\"", "sentence-number"),
  Slip("\"en-1.n1.s1\"", "\"en-1.n2.s1\"", "sentence-id"),
  Slip("\"en-1.i4.s1\"", "\"en-1.p4.s1\"", "sentence-id"),
]

private let documents = [
  Slip("<div type=\"section\">", "<div type=\"attachment\">", "document-place"),
  Slip("<div type=\"document\">", "<div type=\"section\">", "document-first"),
  Slip("<div type=\"document\">", "<div type=\"attachment\">", "document-first"),
  Slip("<div type=\"attachment\">", "<div type=\"document\">", "document-attachments"),
  Slip("<div type=\"attachment\">", "<div type=\"section\">", "document-attachments"),
  Slip(
    "</div></body>", "<closer><salute xml:id=\"en-1.c5\">So.</salute></closer></div></body>",
    "document-alone"),
  Slip("<head xml:id=\"en-1.h3\">Annex</head>", "", "attachment-head"),
  Slip(
    "<head xml:id=\"en-1.h3\">Annex</head>",
    "<head xml:id=\"en-1.h3\">Annex</head><div type=\"attachment\"><head xml:id=\"en-1.h4\">B</head></div>",
    "document-place"),
  Slip("<head xml:id=\"en-1.h2\">Section</head>", "", "section-head"),
  Slip(
    "<div type=\"section\">",
    "<div type=\"section\"><head xml:id=\"en-1.h9\">A</head></div><div type=\"section\">",
    "section-text"),
  Slip(
    "</p></div>", "</p><closer><salute xml:id=\"en-1.c9\">So.</salute></closer></div>",
    "section-content"),
  Slip(
    "<div type=\"section\">",
    "<opener><salute xml:id=\"en-1.o4\">Dear</salute></opener><div type=\"section\">",
    "opener"),
]

private let structures = [
  Slip("<cell>1958</cell>", "", "<row>"),
  Slip("<cell>1958</cell>", "<cell> </cell>", "unit-words"),
  Slip("<cell>1958</cell>", "<cell>19<lb break=\"no\"/>58</cell>", "row-one-line"),
  Slip("<speaker xml:id=\"en-1.k1\">Smith:</speaker>", "", "<sp>"),
  Slip("Smith:</speaker>", "</speaker>", "unit-words"),
  Slip(
    "<sp><speaker xml:id=\"en-1.k1\">Smith:</speaker>",
    "<speaker xml:id=\"en-1.k1\">Smith:</speaker><sp>", "speaker"),
  Slip("<l xml:id=\"en-1.l1\">The wind</l>", "<l xml:id=\"en-1.l1\"></l>", "unit-words"),
  Slip("<lg>", "<lg><p/>", "p"),
  Slip("<item xml:id=\"en-1.i1\" n=\"1\">", "<item xml:id=\"en-1.i1\" n=\"1\">1. ", "item"),
  Slip("<item xml:id=\"en-1.i1\" n=\"1\">", "<item xml:id=\"en-1.i1\" n=\"\">", "item"),
  Slip("<list><item xml:id=\"en-1.i2\"", "<list type=\"ordered\"><item xml:id=\"en-1.i2\"", "type"),
  Slip("<table>", "<table><head xml:id=\"en-1.h2\">A</head>", "head"),
]

private let footnotes = [
  Slip("<ref target=\"#en-1.n1\">", "<ref target=\"#en-1.n9\">", "footnote-pointer"),
  Slip("<ref target=\"#en-1.n1\">", "<ref target=\"#en-1.p1\">", "ref"),
  Slip(
    "<ref target=\"#en-1.n1\">¹</ref>",
    "<ref target=\"#en-1.n1\"><ref target=\"#en-1.n1\">¹</ref></ref>", "footnote-mark-alone"),
  Slip("<ref target=\"#en-1.n1\">¹</ref>", "<ref target=\"#en-1.n1\"> </ref>", "phrase-not-empty"),
  Slip("<note place=\"foot\" n=\"1\"", "<note place=\"foot\" n=\"*\"", "footnote-mark"),
  Slip("<note place=\"foot\" n=\"1\"", "<note place=\"end\" n=\"1\"", "note"),
  Slip("<note place=\"foot\" n=\"1\"", "<note place=\"foot\"", "note"),
  Slip(
    "<cell>Coal",
    "<cell>Coal<note place=\"foot\" n=\"3\" xml:id=\"en-1.n3\"><s xml:id=\"en-1.n3.s1\" n=\"1\">A.</s></note> b",
    "footnote-place"),
  Slip(
    "<s xml:id=\"en-1.n1.s1\" n=\"1\">¹",
    "<s xml:id=\"en-1.n1.s1\" n=\"1\">¹<note place=\"foot\" n=\"3\" xml:id=\"en-1.n3\"><s xml:id=\"en-1.n3.s1\" n=\"1\">A.</s></note>",
    "footnote-place"),
  Slip(
    "Greetings<",
    "Greetings<note place=\"foot\" n=\"3\" xml:id=\"en-1.n3\"><s xml:id=\"en-1.n3.s1\" n=\"1\">A.</s></note> b<",
    "footnote-place"),
  Slip("</note> goes on.</s>", "</note></s>", "unit-ends-with-words"),
  Slip("It <note", "<note", "unit-starts-with-words"),
]

private let pageMarks = [
  Slip(
    "</item></list></item><pb/><item xml:id=\"en-1.i4\"",
    "</item><pb/></list></item><item xml:id=\"en-1.i4\"", "block-ends-with-words"),
  Slip("</row></table>", "</row><pb/></table>", "block-ends-with-words"),
  Slip("</l></lg>", "</l><pb/></lg>", "block-ends-with-words"),
  Slip("</p></sp>", "</p><pb/></sp>", "block-ends-with-words"),
  Slip("</p></div>", "</p><pb/></div>", "block-ends-with-words"),
  Slip(
    "</div><pb/><div type=\"attachment\">", "<pb/></div><div type=\"attachment\">",
    "text-ends-with-words"),
  Slip("<list><item xml:id=\"en-1.i1\"", "<list><pb/><item xml:id=\"en-1.i1\"", "pb"),
  Slip("<s xml:id=\"en-1.i1.s1\"", "<pb/><s xml:id=\"en-1.i1.s1\"", "pb"),
]

/// A document as the program writes it: a main text with a section, a speech, lists, tables, verse and
/// footnotes, and an attachment.
private let document = """
  <?xml version="1.0" encoding="UTF-8"?>
  <?xml-model href="../Schemas/bifolium.rng" schematypens="http://relaxng.org/ns/structure/1.0"?>
  <?xml-model href="../Schemas/bifolium.sch" schematypens="http://purl.oclc.org/dsdl/schematron"?>
  <TEI xmlns="\(tei)" xml:id="record-a">
  \(header)
  <text><body>
  <div type="transcription" subtype="transcript" n="1" xml:id="en-1" xml:lang="en">
  <div type="document"><head xml:id="en-1.h1">Minutes</head>
  <opener><dateline xml:id="en-1.o1">May</dateline>
  <address><addrLine xml:id="en-1.o2">To him</addrLine></address>
  <salute xml:id="en-1.o3">Dear friend,</salute></opener>
  <p xml:id="en-1.p1" n="1"><s xml:id="en-1.p1.s1" n="1">It is so<ref target="#en-1.n1">¹</ref>.</s>
  <s xml:id="en-1.p1.s2" n="2">It \
  <note place="foot" n="1" xml:id="en-1.n1"><s xml:id="en-1.n1.s1" n="1">¹ A note.</s></note> goes on.</s></p>
  <list><item xml:id="en-1.i1" n="1"><s xml:id="en-1.i1.s1" n="1">1. One.</s>
  <s xml:id="en-1.i1.s2" n="2">Two.</s>
  <list><item xml:id="en-1.i2" n="a"><s xml:id="en-1.i2.s1" n="1">a) One.</s></item>
  <item xml:id="en-1.i3"><s xml:id="en-1.i3.s1" n="1">– Two.</s></item></list></item><pb/>\
  <item xml:id="en-1.i4" n="2"><s xml:id="en-1.i4.s1" n="1">2. Two.</s></item></list>
  <table><row xml:id="en-1.t1.r1"><cell>Year</cell><cell>Coal</cell></row>
  <row xml:id="en-1.t1.r2"><cell>1958</cell><cell>100</cell></row></table>
  <div type="section"><head xml:id="en-1.h2">Section</head>
  <sp><speaker xml:id="en-1.k1">Smith:</speaker><p xml:id="en-1.p2" n="2"><s xml:id="en-1.p2.s1" n="1">Yes.</s></p></sp>
  <lg><l xml:id="en-1.l1">The wind</l><l xml:id="en-1.l2">is cold</l></lg>
  <p xml:id="en-1.p3" n="3"><s xml:id="en-1.p3.s1" n="1">So.</s></p></div>
  <closer><salute xml:id="en-1.c1">Greetings</salute></closer>
  <postscript><p xml:id="en-1.c2">P.S. So.</p></postscript></div><pb/>\
  <div type="attachment"><head xml:id="en-1.h3">Annex</head>
  <table><row xml:id="en-1.t2.r1"><cell>Year</cell><cell>Coal</cell></row></table>
  <p xml:id="en-1.p4" n="4"><s xml:id="en-1.p4.s1" n="1">So.</s></p>
  <closer><signed xml:id="en-1.c3">Smith</signed></closer>
  <note place="foot" n="*" xml:id="en-1.n2"><s xml:id="en-1.n2.s1" n="1">* A note.</s></note></div>
  </div></body></text>
  </TEI>
  """

private let header = """
  <teiHeader xml:lang="en"><fileDesc>
  <titleStmt><title type="main">Minutes</title></titleStmt>
  <publicationStmt><publisher ana="unknown"/><availability status="unknown"><p>None.</p></availability></publicationStmt>
  <sourceDesc><p>None.</p></sourceDesc></fileDesc>
  <encodingDesc><appInfo><application ident="bifolium" version="1" xml:id="bifolium"><label>Bifolium</label>
  <p>In order <ident type="layout">digital-archive-pdf</ident> <ident type="place">title</ident></p></application></appInfo>
  <editorialDecl><segmentation><p>Yes.</p></segmentation><normalization method="markup"><p>Yes.</p></normalization>
  <quotation marks="all"><p>Yes.</p></quotation><interpretation><p>Yes.</p></interpretation></editorialDecl>
  <refsDecl><citeStructure unit="division" match="/TEI/text/body/div" use="@xml:id">
  <citeData property="http://purl.org/dc/terms/title" use="/TEI/teiHeader/fileDesc/titleStmt/title[@type='main']"/>
  <citeData property="http://purl.org/dc/terms/language" use="@xml:lang"/>
  <citeStructure unit="paragraph" match=".//p[@n]" use="@n" delim=".p">
  <citeStructure unit="sentence" match="s" use="@n" delim=".s"/></citeStructure>
  <citeStructure unit="line" match=".//*[@xml:id][not(self::p[@n] or self::s[parent::p[@n]] or \
  self::seg[@type='variant'] or self::anchor or self::div)]" use="substring-after(@xml:id, '.')" delim="."/>
  </citeStructure></refsDecl></encodingDesc>
  <profileDesc><langUsage><language ident="en" usage="100">English</language></langUsage></profileDesc>
  <revisionDesc><change>Encoded.</change></revisionDesc></teiHeader>
  """
