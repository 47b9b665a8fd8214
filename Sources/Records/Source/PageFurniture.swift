import Language

/// What a line is that is printed for the page it stands on and is no part of the text.
public enum PageFurniture: Hashable, Sendable {
  /// A mark such as `- 2 -`, with the number of the page that begins with it.
  case mark(number: Int)
  /// A page's number at its foot.
  case footNumber
  /// A running head.
  case header
  /// A running foot.
  case footer
}

/// Finds what belongs to the pages of a text, in linear time.
///
/// A mark is told by its form. On pages that form feeds divide, the first and the last line is a
/// running head or foot where its words, numbers aside, stand there on most pages, and a number
/// alone is a page's where it is the last line.
func withFurniture(_ lines: ArraySlice<RecordLine>) -> [RecordLine] {
  var lines = Array(lines)
  for index in lines.indices {
    if let mark = PageMark(TokenizedText(Markup.stripped(lines[index].text))) {
      lines[index].furniture = .mark(number: mark.number)
    }
  }
  markNumbersInARow(&lines)
  let pages = pages(lines)
  guard pages.count > 1 else { return lines }
  mark(pages.map(\.first), as: .header, in: &lines)
  let feet = pages.map { page in page.last == page.first ? nil : page.last }
  for index in feet.compactMap({ $0 }) where lines[index].text.allSatisfy(\.isNumber) {
    lines[index].furniture = .footNumber
  }
  mark(feet, as: .footer, in: &lines)
  return lines
}

/// Marks numbers that stand alone in their paragraphs: without a stop the number of a later page
/// than the first, with one only where they count on from page to page.
private func markNumbersInARow(_ lines: inout [RecordLine]) {
  let blank = [true] + lines.map(\.isBlank) + [true]
  let numbers = lines.indices.compactMap { index -> (index: Int, number: Int, isBare: Bool)? in
    let tokens = TokenizedText(lines[index].text).solid
    guard blank[index], blank[index + 2], let number = tokens.first?.value,
      tokens.count == 1 || tokens.count == 2 && tokens[1].key == "."
    else { return nil }
    return (index, number, tokens.count == 1)
  }
  for (place, (index, number, isBare)) in numbers.enumerated() {
    let before = place > 0 ? numbers[place - 1].number : nil
    let behind = place + 1 < numbers.count ? numbers[place + 1].number : nil
    let countsOn = before == number - 1 || behind == number + 1
    let isPage = isBare || interruptsSentence(index, lines)
    if countsOn && number < 10_000 || isPage && (2..<1000).contains(number) {
      lines[index].furniture = .mark(number: number)
    }
  }
}

/// Whether the words before a line end in the middle of a sentence, and those behind it go on with it.
private func interruptsSentence(_ index: Int, _ lines: [RecordLine]) -> Bool {
  guard let before = lines[..<index].last(where: { !$0.isBlank })?.text.last,
    let behind = lines[(index + 1)...].first(where: { !$0.isBlank })?.text.first
  else { return false }
  return (before.isLetter || before == "," || before == "-") && behind.isLowercase
}

/// Marks lines whose words stand on most pages, three at least, with a number or a gap between
/// them: without those it may be the first or last line of each of several texts.
private func mark(_ places: [Int?], as furniture: PageFurniture, in lines: inout [RecordLine]) {
  let candidates = places.compactMap { $0 }.filter { index in
    lines[index].furniture == nil && lines[index].text.isSetLikeFurniture
  }
  let words = candidates.map { index in
    TokenizedText(lines[index].text).tokens.filter { $0.kind == .word }.map(\.key)
  }
  let counts = Dictionary(grouping: words, by: { $0 }).mapValues(\.count)
  for (index, words) in zip(candidates, words) where !words.isEmpty {
    let count = counts[words] ?? 0
    if count > 2, 2 * count > places.count { lines[index].furniture = furniture }
  }
}

extension String {
  /// Whether there is a number in it, or a gap as between the left and the right of a page.
  fileprivate var isSetLikeFurniture: Bool {
    contains(where: \.isNumber) || contains("   ")
  }
}

/// The first and the last line with words of each page; a page without any has none.
private func pages(_ lines: [RecordLine]) -> [(first: Int, last: Int)] {
  var pages: [(first: Int, last: Int)] = []
  var isNewPage = true
  for index in lines.indices {
    isNewPage = isNewPage || lines[index].beginsPage
    guard !lines[index].isBlank else { continue }
    if isNewPage {
      pages.append((index, index))
      isNewPage = false
    } else {
      pages[pages.count - 1].last = index
    }
  }
  return pages
}
