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

@Suite struct StructureEncodingTests {
  @Test func `Puts a list into the item that it belongs to, with the number of each item`() throws {
    let found = try division(
      """
      \(one) settled:

      1. To send the letter;

      2. To wait for the answer:

      a) until May,

      b) until June;

      3. To come back.

      However, it is \(two)
      """)
    #expect(
      found == """
        <p n="1"><s n="1">\(one) settled:</s></p>
        <list>\
        <item n="1"><s n="1">1. To send the letter;</s></item>\
        <item n="2"><s n="1">2. To wait for the answer:</s>\
        <list>\
        <item n="a"><s n="1">a) until <date when="1960-05" cert="medium" resp="#bifolium">May</date>,</s></item>\
        <item n="b"><s n="1">b) until <date when="1960-06" cert="medium" resp="#bifolium">June</date>;</s></item>\
        </list></item>\
        <item n="3"><s n="1">3. To come back.</s></item>\
        </list>
        <p n="2"><s n="1">However, it is \(two)</s></p>
        """)
  }

  @Test func `Gives no number to an item with a dash, and keeps a page mark in the list`() throws {
    let found = try division(
      """
      \(one) settled:

      – the letter of last week;

      - 2 -

      – the question of the year.

      However, it is \(two)
      """)
    #expect(
      found == """
        <p n="1"><s n="1">\(one) settled:</s></p>
        <list><item><s n="1">– the letter of last week;</s></item>\
        <pb n="2"/><fw type="pageNum">- 2 -</fw>\
        <item><s n="1">– the question of the year.</s></item></list>
        <p n="2"><s n="1">However, it is \(two)</s></p>
        """)
  }

  @Test func `Puts a page mark before a list in an item into the item`() throws {
    let found = try division(
      """
      \(one) settled:

      1. To send the letter;

      2. To wait for the answer:

      - 2 -

      a) until Monday,

      b) until Friday;

      However, it is \(two)
      """)
    #expect(
      found == """
        <p n="1"><s n="1">\(one) settled:</s></p>
        <list>\
        <item n="1"><s n="1">1. To send the letter;</s></item>\
        <item n="2"><s n="1">2. To wait for the answer:</s><pb n="2"/><fw type="pageNum">- 2 -</fw>\
        <list><item n="a"><s n="1">a) until Monday,</s></item>\
        <item n="b"><s n="1">b) until Friday;</s></item></list></item>\
        </list>
        <p n="2"><s n="1">However, it is \(two)</s></p>
        """)
  }

  @Test func `Divides the rows of a table into cells`() throws {
    let found = try division(
      """
      \(one) settled.

      Year\tCoal\tSteel

      1958\t100\t200

      However, it is \(two)
      """)
    #expect(
      found == """
        <p n="1"><s n="1">\(one) settled.</s></p>
        <table><row><cell>Year</cell><cell>Coal</cell><cell>Steel</cell></row>\
        <row><cell>1958</cell><cell>100</cell><cell>200</cell></row></table>
        <p n="2"><s n="1">However, it is \(two)</s></p>
        """)
  }

  @Test func `Keeps the brackets around an address in a table`() throws {
    let found = try division(
      """
      \(one) settled.

      Year   Coal   Address

      1958   100   at <https://archive.example/a>

      However, it is \(two)
      """)
    #expect(
      found.contains(
        "<row><cell>1958</cell><cell>100</cell>"
          + "<cell>at &lt;https://archive.example/a&gt;</cell></row>"))
  }

  @Test func `Numbers a table on over a footnote between its rows`() throws {
    let rows = try document(
      """
      \(one) settled.

      Year   Coal   Steel

      1958¹   100   200

      ¹ Without the south.

      1959   110   230

      1960   120   260

      However, it is \(two)
      """
    ).identifiers(of: "row")
    #expect(rows == ["en-1.t1.r1", "en-1.t1.r2", "en-1.t1.r3", "en-1.t1.r4"])
  }

  @Test func `Gives each speech its speaker, and a speech goes on to the next`() throws {
    let found = try division(
      """
      \(one) settled.

      Cde. Smith: I have come. He was there.

      Then I left.

      Cde. Jones:

      - 2 -

      I saw him, too.

      Cde. Smith: That is right, and it is \(two)
      """)
    #expect(
      found == """
        <p n="1"><s n="1">\(one) settled.</s></p>
        <sp><speaker>Cde. Smith:</speaker><p n="2"><s n="1">I have come.</s><s n="2">He was there.</s></p>\
        <p n="3"><s n="1">Then I left.</s></p></sp>
        <sp><speaker>Cde. Jones:</speaker><pb n="2"/><fw type="pageNum">- 2 -</fw>\
        <p n="4"><s n="1">I saw him, too.</s></p></sp>
        <sp><speaker>Cde. Smith:</speaker><p n="5"><s n="1">That is right, and it is \(two)</s></p></sp>
        """)
  }

  @Test func `Puts a page that begins between a speaker's label and the words between them`() throws
  {
    let found = try division(
      """
      \(one) settled.

      Cde. Smith: I have come. He was there.

      Cde. Jones:
      \u{C}I saw him, too.

      Cde. Smith: That is right, and it is \(two)
      """)
    #expect(
      found.contains(
        "<sp><speaker>Cde. Jones:</speaker><pb/><p n=\"3\"><s n=\"1\">I saw him, too.</s></p></sp>")
    )
  }

  @Test func `Takes a label behind which nobody speaks for a paragraph`() throws {
    let found = try division(
      """
      \(one) settled.

      Cde. Smith: I have come. He was there.

      Cde. Jones: I saw him, and it is \(two)

      Cde. Smith:

      (Laughter.)

      Cde. Jones: He is here, and it is \(two)
      """)
    #expect(
      found == """
        <p n="1"><s n="1">\(one) settled.</s></p>
        <sp><speaker>Cde. Smith:</speaker><p n="2"><s n="1">I have come.</s><s n="2">He was there.</s></p></sp>
        <sp><speaker>Cde. Jones:</speaker><p n="3"><s n="1">I saw him, and it is \(two)</s></p></sp>
        <p n="4"><s n="1">Cde. Smith:</s></p>
        <p n="5"><s n="1">(Laughter.)</s></p>
        <sp><speaker>Cde. Jones:</speaker><p n="6"><s n="1">He is here, and it is \(two)</s></p></sp>
        """)
  }

  @Test func `Leaves a table in the speech in which it stands`() throws {
    let found = try division(
      """
      \(one) settled.

      Cde. Smith: These are the figures.

      Year   Coal   Steel

      1958   100   200

      They are all.

      Cde. Jones: I know them, and it is \(two)

      Cde. Smith: That is right, and it is \(two)
      """)
    #expect(
      found.contains(
        """
        <sp><speaker>Cde. Smith:</speaker><p n="2"><s n="1">These are the figures.</s></p>\
        <table><row><cell>Year</cell><cell>Coal</cell><cell>Steel</cell></row>\
        <row><cell>1958</cell><cell>100</cell><cell>200</cell></row></table>\
        <p n="3"><s n="1">They are all.</s></p></sp>
        """))
  }

  @Test func `Keeps the lines of verse apart`() throws {
    let found = try division(
      """
      \(one) settled.

      The wind is cold,
      the night is long,
      and so is the song.

      However, it is \(two)
      """)
    #expect(
      found == """
        <p n="1"><s n="1">\(one) settled.</s></p>
        <lg><l>The wind is cold,</l><l>the night is long,</l><l>and so is the song.</l></lg>
        <p n="2"><s n="1">However, it is \(two)</s></p>
        """)
  }

  @Test func `Points from a mark in the text to the footnote between two paragraphs`() throws {
    let found = try division(
      """
      \(one)¹ settled.

      ¹ See the letter. It is short.

      However, it is \(two)
      """)
    #expect(
      found == """
        <p n="1"><s n="1">\(one)<ref target="#en-1.n1">¹</ref> settled.</s></p>
        <note place="foot" n="1"><s n="1">¹ See the letter.</s><s n="2">It is short.</s></note>
        <p n="2"><s n="1">However, it is \(two)</s></p>
        """)
  }

  @Test func `Puts a footnote at the foot of a page into the sentence that runs on behind it`()
    throws
  {
    let found = try division("\(one)[1]\n\n[1] See the letter.\n\n- 2 -\n\n\(two)")
    #expect(
      found == """
        <p n="1"><s n="1">\(one)<ref target="#en-1.n1">[1]</ref>\
        <note place="foot" n="1"><s n="1">[1] See the letter.</s></note>\
        <pb n="2"/><fw type="pageNum">- 2 -</fw> \(two)</s></p>
        """)
  }

  @Test func `Keeps footnotes behind opener, heading and closer`() throws {
    let found = try division(
      """
      Top secret*

      5 May 1960

      * So it was called.

      To Comrade Nowak

      \(one) settled. It is so.

      Greetings,

      Schmidt**

      ** By hand.

      5 May 1960***

      *** Also by hand.
      """)
    #expect(
      found == """
        <opener><seg type="classification">Top secret<ref target="#en-1.n1">*</ref></seg>\
        <dateline><date when="1960-05-05">5 May 1960</date></dateline>\
        <note place="foot" n="*"><s n="1">* So it was called.</s></note>\
        <address><addrLine>To Comrade Nowak</addrLine></address></opener>
        <p n="1"><s n="1">\(one) settled.</s><s n="2">It is so.</s></p>
        <closer><salute>Greetings,</salute><signed>Schmidt<ref target="#en-1.n2">**</ref></signed>\
        <note place="foot" n="**"><s n="1">** By hand.</s></note>\
        <dateline><date when="1960-05-05">5 May 1960</date><ref target="#en-1.n3">***</ref></dateline></closer>
        <note place="foot" n="***"><s n="1">*** Also by hand.</s></note>
        """)
  }

  @Test func `Keeps a footnote between two headings in their section`() throws {
    let found = try division(
      """
      \(one) settled. It is so.

      I. FIRST MATTERS¹

      ¹ By hand.

      ON THE YEAR

      However, it is \(two)
      """)
    #expect(
      found == """
        <p n="1"><s n="1">\(one) settled.</s><s n="2">It is so.</s></p>
        <div type="section"><head>I. FIRST MATTERS<ref target="#en-1.n1">¹</ref></head>\
        <note place="foot" n="1"><s n="1">¹ By hand.</s></note><head>ON THE YEAR</head>\
        <p n="2"><s n="1">However, it is \(two)</s></p></div>
        """)
  }

  @Test func `Keeps the heading of an attachment together over a page mark`() throws {
    let found = try division(
      """
      \(one) settled. It is so.

      SMITH

      Annex 1
      \u{C}Explanatory Note

      The house has seven rooms, and in each of them there is a table with four chairs. It is old.
      """)
    #expect(
      found == """
        <div type="document"><p n="1"><s n="1">\(one) settled.</s><s n="2">It is so.</s></p>\
        <closer><signed>SMITH</signed></closer></div>
        <div type="attachment"><head>Annex 1</head><pb/><head>Explanatory Note</head>\
        <p n="2"><s n="1">The house has seven rooms, and in each of them there is a table with four chairs.</s>\
        <s n="2">It is old.</s></p></div>
        """)
  }

  @Test func `Puts attachments beside the document, and numbers units on through them`() throws {
    let division = try #require(
      try document(
        """
        Top secret

        \(one) settled. It is so.

        SMITH

        - 2 -

        Annex 1

        Top secret

        The house has seven rooms, and in each of them there is a table with four chairs. It is old.

        JONES
        """
      ).at("text", "body", "div"))
    #expect(
      division.elements.map { "\($0.name) \($0["type"] ?? "")" } == [
        "div document", "pb ", "fw pageNum", "div attachment",
      ])
    let ids = division.elements.map { document in
      document.elements.flatMap { $0.name == "opener" || $0.name == "closer" ? $0.elements : [$0] }
        .compactMap { $0["xml:id"] }
    }
    #expect(
      ids == [
        ["en-1.o1", "en-1.p1", "en-1.c1"], [], [], ["en-1.h1", "en-1.o2", "en-1.p2", "en-1.c2"],
      ])
  }
}
