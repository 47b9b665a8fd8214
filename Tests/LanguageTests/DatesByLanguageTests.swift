import Language
import Testing

/// A wording of `dateWordings`.
private struct Wording: Sendable {
  let text: String
  let expected: String
}

private let wordings: [(language: String, wordings: [Wording])] = dateWordings.split(
  separator: "\n"
).reduce(into: []) { groups, line in
  if line.hasPrefix("# ") {
    groups.append((String(line.split(separator: " ")[1]), []))
  } else if let arrow = line.firstRange(of: " ⇒"), !groups.isEmpty {
    groups[groups.count - 1].wordings.append(
      Wording(
        text: String(line[..<arrow.lowerBound]),
        expected: String(line[arrow.upperBound...].drop { $0 == " " })))
  }
}

@Suite struct DatesByLanguageTests {
  @Test(arguments: wordings.map(\.language))
  func `Reads the dates of a language, and nothing else for one`(language: String) throws {
    let group = try #require(wordings.first { $0.language == language })
    for wording in group.wordings {
      #expect(dates(wording.text, language).joined(separator: "; ") == wording.expected)
    }
  }

  @Test(arguments: [
    "ru", "en", "zh", "ko", "ja", "de", "fr", "es", "pt", "it", "pl", "cs", "sk", "hu", "ro", "bg",
    "sr", "sq", "uk", "mn", "vi", "ar", "fa", "he", "tr",
  ])
  func `Has wordings of many habits for each language`(language: String) throws {
    let group = try #require(wordings.first { $0.language == language })
    #expect(group.wordings.count { !$0.expected.isEmpty } >= 12)
    #expect(group.wordings.count { $0.expected.isEmpty } >= 5)
  }
}
