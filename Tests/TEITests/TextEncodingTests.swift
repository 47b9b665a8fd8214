import Testing
import XMLTree

private let one =
  "We have received your letter of last week, and we believe that this question must be"
private let two = "settled before the end of the year, because we cannot wait any longer than that."

@Suite struct TextEncodingTests {
  @Test(arguments: [
    ("the question [sic] here", "the question <note type=\"sic\">[sic]</note> here"),
    ("the town [Incheon] here", "the town <supplied>[Incheon]</supplied> here"),
    ("the [illegible] here", "the <gap reason=\"illegible\"><desc>[illegible]</desc></gap> here"),
    ("the [handwritten: new] one", "the <add type=\"handwritten\">[handwritten: new]</add> one"),
    ("the town [?] here", "the <unclear>town [?]</unclear> here"),
    (
      "by F I L I P P O V here",
      "by <choice><orig rendition=\"#letter-spaced\">F I L I P P O V</orig>"
        + "<reg resp=\"#bifolium\">FILIPPOV</reg></choice> here"
    ),
    ("on 1 October 1950 it", "on <date when=\"1950-10-01\">1 October 1950</date> it"),
    (
      "on 16 September it",
      "on <date when=\"1960-09-16\" cert=\"medium\" resp=\"#bifolium\">16 September</date> it"
    ),
    (
      "from 12 to 27 July 1950 it",
      "from <date from=\"1950-07-12\" to=\"1950-07-27\">12 to 27 July 1950</date> it"
    ),
    (
      "on 5/18 March 1917 it",
      "on <date when=\"1917-03-18\" calendar=\"#julian\">5/18 March 1917</date> it"
    ),
    ("at 5 p.m. it", "at <time when=\"17:00:00\">5 p.m.</time> it"),
    (
      "on 1.X..50 it",
      "on <date when=\"1950-10-01\">1.X<choice><sic>..</sic><corr resp=\"#bifolium\" cert=\"high\">."
        + "</corr></choice>50</date> it"
    ),
    ("a **bold** word", "a <hi rendition=\"#bold\">bold</hi> word"),
    ("a & b < c > d", "a &amp; b &lt; c &gt; d"),
    (
      "[on 1 October 1950] it",
      "<supplied>[on <date when=\"1950-10-01\">1 October 1950</date>]</supplied> it"
    ),
  ])
  func `Encodes what is marked in a sentence`(words: String, expected: String) throws {
    let found = try division("\(one) \(words) \(two)")
    #expect(found == "<p n=\"1\"><s n=\"1\">\(one) \(expected) \(two)</s></p>")
  }

  @Test func `Numbers paragraphs and sentences`() throws {
    let found = try division("\(one) settled. It is so.\n\nThey came, and \(two)")
    #expect(
      found == """
        <p n="1"><s n="1">\(one) settled.</s><s n="2">It is so.</s></p>
        <p n="2"><s n="1">They came, and \(two)</s></p>
        """)
  }

  @Test func `Puts a page mark that interrupts a sentence into it`() throws {
    let found = try division("\(one)\n\n- 2 -\n\n\(two)")
    #expect(
      found
        == "<p n=\"1\"><s n=\"1\">\(one)<pb n=\"2\"/><fw type=\"pageNum\">- 2 -</fw> \(two)</s></p>"
        || found
          == "<p n=\"1\"><s n=\"1\">\(one) <pb n=\"2\"/><fw type=\"pageNum\">- 2 -</fw>\(two)</s></p>"
    )
  }

  @Test func `Puts a page mark between paragraphs between them`() throws {
    let found = try division("\(one) settled.\n\n- 2 -\n\nThey came, and \(two)")
    #expect(
      found == """
        <p n="1"><s n="1">\(one) settled.</s></p>
        <pb n="2"/>
        <fw type="pageNum">- 2 -</fw>
        <p n="2"><s n="1">They came, and \(two)</s></p>
        """)
  }

  @Test func `Keeps the hyphen of a word divided at a line end`() throws {
    let found = try division("\(one) ques-\ntion \(two)")
    #expect(found == "<p n=\"1\"><s n=\"1\">\(one) ques-<lb break=\"no\"/>tion \(two)</s></p>")
  }

  @Test func `Groups the lines of opener, address, closer and postscript`() throws {
    let found = try division(
      """
      Top secret

      5 May 1960

      To Comrade Nowak

      \(one) settled. It is so.

      Greetings,

      Schmidt

      P.S. One more word.
      """)
    #expect(
      found == """
        <opener><seg type="classification">Top secret</seg><dateline><date when="1960-05-05">5 May 1960</date>\
        </dateline><address><addrLine>To Comrade Nowak</addrLine></address></opener>
        <p n="1"><s n="1">\(one) settled.</s><s n="2">It is so.</s></p>
        <closer><salute>Greetings,</salute><signed>Schmidt</signed></closer>
        <postscript><p>P.S. One more word.</p></postscript>
        """)
  }
}
