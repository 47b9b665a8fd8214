import Records
import Testing

/// Two texts, the second behind the first, and how the program divides them.
private struct Pair {
  let first: OfficialText
  let second: OfficialText
  let isAnnounced: Bool

  /// The languages and first lines of the parts that there are, and of those that it finds.
  func reading() throws -> (right: [String], found: [String]) {
    let body = (first.paragraphs + second.paragraphs).joined(separator: "\n\n")
    let text =
      isAnnounced
      ? record(
        body, contents: "Transcript - \(first.name)  \nTranslation - \(second.name)",
        language: first.name)
      : record(body)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0 == first.paragraphs[0] }) + 1
    let right = [
      "\(first.language) \(start)", "\(second.language) \(start + 2 * first.paragraphs.count)",
    ]
    let found = try read(text).parts.map { part in
      let primary = part.language.split(separator: "-").first.map(String.init) ?? part.language
      return "\(primary) \(part.firstLine)"
    }
    return (right, found)
  }
}

/// All ordered pairs of the texts that are in different languages, in one or the other script.
private let pairs = officialTexts.flatMap { first in
  officialTexts.filter { $0.language != first.language }.map { (first, $0) }
}

@Suite struct LanguagePairTests {
  @Test(arguments: [(true, 0.99), (false, 0.98)])
  func `Finds the bound between texts in any two languages`(isAnnounced: Bool, least: Double)
    throws
  {
    var wrong: [String] = []
    for (first, second) in pairs {
      let (right, found) = try Pair(first: first, second: second, isAnnounced: isAnnounced)
        .reading()
      if found != right { wrong.append("\(first.tag) \(second.tag): \(found) for \(right)") }
    }
    let share = 1 - Double(wrong.count) / Double(pairs.count)
    #expect(share >= least, "\(wrong.joined(separator: "\n"))")
  }
}
