import TestSupport
import Testing

@testable import RelaxNG

private let folder = "Tests/RelaxNGTests/Corpus"
private let wholeTEI = "../shared/schemas/tei_all.rng"

/// What is said of mistakes that encoders make, word for word as in `Corpus/mistakes.txt`.
@Suite struct MistakeTests {
  @Test func `Says of each mistake what is wrong and what would be right`() throws {
    let schema = try RelaxNGTests.schema(PackageFiles.text("\(folder)/small.rng"))
    for mistake in try Mistake.all() { try check(mistake, schema, mistake.messages) }
  }

  @Test(.enabled(if: PackageFiles.has(wholeTEI), "there is no \(wholeTEI)"))
  func `Says with TEI's own schema what is wrong, and does not get lost in it`() throws {
    let schema = try RelaxNGTests.schema(PackageFiles.text(wholeTEI))
    for mistake in try Mistake.all() {
      try check(mistake, schema, mistake.teiMessages ?? mistake.messages)
    }
  }

  @Test func `Says one thing of one mistake`() throws {
    let mistakes = try Mistake.all()
    #expect(mistakes.count > 30)
    let moved = ["wrong order", "header behind text"]
    for mistake in mistakes where !moved.contains(mistake.name) {
      #expect(mistake.messages.count == 1, "\(mistake.name)")
      #expect((mistake.teiMessages?.count ?? 1) < 2, "\(mistake.name)")
    }
  }

  private func check(_ mistake: Mistake, _ schema: RelaxNGSchema, _ expected: [String]) throws {
    let found = try schema.findings(mistake.changed(try PackageFiles.text("\(folder)/letter.xml")))
      .map { $0.replacing("a.xml:", with: "").replacing(": error:", with: ":") }
    #expect(found == expected, "\(mistake.name)")
  }
}

/// A mistake, and what is to be said of it.
private struct Mistake {
  var name: String
  var old = ""
  var new = ""
  var messages: [String] = []
  /// What is said with TEI's own schema, where that is another thing.
  var teiMessages: [String]?

  func changed(_ text: String) throws -> String {
    let place = try #require(text.firstRange(of: old), "\(name)")
    return text.replacingCharacters(in: place, with: new)
  }

  static func all() throws -> [Mistake] {
    var mistakes: [Mistake] = []
    for line in try PackageFiles.text("\(folder)/mistakes.txt").split(separator: "\n") {
      let text = String(line.dropFirst(2)).replacing("\\n", with: "\n")
      let last = mistakes.count - 1
      if line.hasPrefix("=") {
        mistakes.append(Mistake(name: text))
      } else if line.hasPrefix("-") {
        mistakes[last].old = text
      } else if line.hasPrefix("+") {
        mistakes[last].new = text
      } else if line.hasPrefix("tei: ") {
        let message = String(line.dropFirst("tei: ".count))
        mistakes[last].teiMessages =
          message == "nothing" ? [] : (mistakes[last].teiMessages ?? []) + [message]
      } else if !line.hasPrefix("#") {
        mistakes[last].messages.append(String(line))
      }
    }
    return mistakes
  }
}

/// What is said of mistakes, and could be said better.
@Suite struct DoubtfulMessageTests {
  func findings(_ old: String, _ new: String) throws -> [String] {
    let schema = try RelaxNGTests.schema(PackageFiles.text("\(folder)/small.rng"))
    let letter = try PackageFiles.text("\(folder)/letter.xml")
    return try schema.findings(letter.replacing(old, with: new))
  }

  @Test func `Does not call it too often where an element can stand often, but before another`()
    throws
  {
    let found = try findings("<closer>", "<head>Late</head><closer>")
    #expect(found.count == 1)
    #expect(found.allSatisfy { !$0.contains("once more") }, "\(found)")
  }

  @Test func `Does not blame all that stands behind something too early`() throws {
    let found = try findings("<p xml:id=\"p1\">", "<div><p>x</p></div><p xml:id=\"p1\">")
    withKnownIssue("each element behind it is blamed") { #expect(found.count == 1, "\(found)") }
  }
}
