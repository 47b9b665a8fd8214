import Editing
import Testing

private let one =
  "We have received your letter of last week, and we believe that this question must be"
private let two = "settled before the end of the year, because we cannot wait any longer than that."

@Suite struct PageBreakTests {
  @Test func `Lets a sentence run on over a page mark`() throws {
    let division = try #require(try edition("\(one)\n\n- 2 -\n\n\(two)").divisions.first)
    #expect(division.blocks.map { role($0.kind) } == ["paragraph"])
    let passage = try #require(division.blocks.first).passage
    #expect(passage.text.string == "\(one) \(two)")
    #expect(passage.sentences.count == 1)
    #expect(milestones(passage) == ["\(one.utf8.count): page 2"])
  }

  @Test func `Keeps a page mark between two paragraphs`() throws {
    let body = "\(one) settled.\n\n- 2 -\n\nHowever, it is \(two)"
    let found = blocks(try edition(body))
    #expect(
      found == ["paragraph: \(one) settled.", "page 2: - 2 -", "paragraph: However, it is \(two)"])
  }

  @Test func `Keeps a page mark before and behind a text`() throws {
    let body = "- 1 -\n\n\(one) settled. They came.\n\n- 2 -"
    let found = blocks(try edition(body))
    #expect(found == ["page 1: - 1 -", "paragraph: \(one) settled. They came.", "page 2: - 2 -"])
  }

  @Test func `Takes a form feed for a page without a number`() throws {
    let body = "\(one) settled. They came.\n\n\u{C}However, it is \(two)"
    let found = blocks(try edition(body))
    #expect(
      found == [
        "paragraph: \(one) settled. They came.", "page begins: ",
        "paragraph: However, it is \(two)",
      ])
  }
}

@Suite struct LineEndTests {
  @Test(arguments: [
    ("the ques-", "tion of it", "the question of it", "-"),
    ("le gouver¬", "nement est", "le gouvernement est", "¬"),
    ("der Ver\u{AD}", "trag ist", "der Vertrag ist", "\u{AD}"),
  ])
  func `Joins a word hyphenated at a line end, and keeps the hyphen aside`(
    first: String, second: String, joined: String, hyphen: String
  ) throws {
    let body = "\(one) \(first)\n\(second) \(two)"
    let passage = try #require(try edition(body).divisions.first?.blocks.first).passage
    #expect(passage.text.string == "\(one) \(joined) \(two)")
    let offset = "\(one) \(first.dropLast())".utf8.count
    #expect(milestones(passage) == ["\(offset): hyphen \(hyphen)"])
  }

  @Test(arguments: [
    ("the North-", "Korean army", "the North- Korean army"),
    ("pages 5-", "6 of it", "pages 5- 6 of it"),
    ("well -", "known as", "well - known as"), ("the word", "goes on", "the word goes on"),
  ])
  func `Joins nothing else`(first: String, second: String, joined: String) throws {
    let body = "\(one) \(first)\n\(second) \(two)"
    let passage = try #require(try edition(body).divisions.first?.blocks.first).passage
    #expect(passage.text.string == "\(one) \(joined) \(two)")
    #expect(milestones(passage) == [])
  }
}

@Suite struct RunningHeadTests {
  @Test func `Takes no line that opens or closes each of two texts for a running head or foot`()
    throws
  {
    let russian =
      "Мы получили ваше письмо и считаем, что этот вопрос нужно решить до конца года, потому что мы не можем "
      + "больше ждать ответа от вас. Это всё."
    let text = "Сов. секретно\n\n\(russian)\n\nПЕТРОВ"
    let edition = try edition("\(text)\n\n\u{C}\(text)", language: "Russian")
    #expect(edition.divisions.count == 2)
    #expect(blocks(edition).first == "opener classification: Сов. секретно")
    #expect(blocks(edition).last == "closer signed: ПЕТРОВ")
  }
}
