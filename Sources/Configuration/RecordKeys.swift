import Diagnostics
import Editing
import Language
import Records

/// What is said of one record, and what the project's file says of all.
extension ConfigurationReader {
  static let recordKeys = [
    "title", "date", "summary", "kind", "sender", "recipients", "relays", "locations", "languages",
    "id", "uri", "layout", "parts", "lines", "readings",
  ]

  mutating func readRecord(_ key: String, _ value: YAMLValue) {
    let place = value.place
    switch key {
    case "title": decisions.header.title = values.text(value).map { Decided($0, at: place) }
    case "date": decisions.header.date = values.documentDate(value).map { Decided($0, at: place) }
    case "summary": decisions.header.summary = values.text(value).map { Decided($0, at: place) }
    case "kind":
      decisions.header.kind = values.name(value, among: DocumentKinds.all, what: "kind of document")
        .map { Decided($0, at: place) }
    case "sender": decisions.header.senders = Decided(parties(value), at: place)
    case "recipients": decisions.header.recipients = Decided(parties(value), at: place)
    case "relays": decisions.header.relays = Decided(parties(value), at: place)
    case "locations":
      let locations = values.values(of: value).compactMap { location($0) }
      decisions.header.locations = Decided(locations, at: place)
    case "languages": decisions.record.languages = languages(value)
    case "id": decisions.header.id = identifier(value).map { Decided($0, at: place) }
    case "uri": decisions.header.uri = values.address(value).map { Decided($0, at: place) }
    case "layout":
      decisions.record.layout = values.name(value, among: Layouts.names, what: "layout")
    case "parts": decisions.record.parts = values.values(of: value).compactMap { part($0) }
    case "lines":
      decisions.lines = values.linesEntries(of: value).compactMap { line, value in
        lineKind(value).map { LineDecision(line: line, $0, place: value.place) }
      }
    case "readings": decisions.readings = readings(value)
    default:
      for (_, value) in values.entries(of: value, keys: ["languages"]) {
        decisions.record.usualLanguages = languages(value)
      }
    }
  }

  private mutating func languages(_ value: YAMLValue) -> [String] {
    values.values(of: value).compactMap { values.language($0) }.reduce(into: []) { all, tag in
      if !all.contains(tag) { all.append(tag) }
    }
  }

  private mutating func identifier(_ value: YAMLValue) -> String? {
    guard let text = values.text(value) else { return nil }
    guard text.wholeMatch(of: /[a-z]+-[A-Za-z0-9._\-]*/) != nil else {
      values.report(
        "'\(text)' is no identifier; 'wcda-113729' is one: small letters, a hyphen, letters and digits",
        value)
      return nil
    }
    return text
  }

  // MARK: Names and locations

  /// Names, each once; a map says whether it is a person or a body.
  private mutating func parties(_ value: YAMLValue) -> [Correspondence.Party] {
    values.values(of: value).compactMap { party($0) }.reduce(into: []) { all, party in
      if !all.contains(where: { $0.name == party.name }) { all.append(party) }
    }
  }

  private mutating func party(_ value: YAMLValue) -> Correspondence.Party? {
    guard case .map = value.content else {
      return values.text(value).map { Correspondence.Party(name: $0) }
    }
    let entries = values.entries(of: value, keys: ["person", "organisation", "place"])
    if entries.count > 1 {
      values.report("a name is that of a 'person', of an 'organisation' or of a 'place'", value)
    }
    return entries.first.flatMap { key, value in
      let kind: Correspondence.Party.Kind =
        key == "organisation" ? .body : key == "place" ? .place : .person
      return values.text(value).map { Correspondence.Party(name: $0, kind: kind) }
    }
  }

  /// A location as a citation has it, or with its levels one by one.
  private mutating func location(_ value: YAMLValue) -> ArchivalLocation? {
    guard case .map = value.content else {
      guard let text = values.text(value) else { return nil }
      if let location = ArchivalLocation(citation: text) { return location }
      values.report(
        "no level of an archive is found in '\(text)'; 'repository', 'signature' and 'levels' would name them",
        value)
      return nil
    }
    var names: [String: String] = [:]
    var levels: [ArchivalLocation.Level] = []
    let keys = ["repository", "settlement", "country", "signature", "levels"]
    for (key, value) in values.entries(of: value, keys: keys) {
      if key == "levels" { levels = archivalLevels(value) } else { names[key] = values.text(value) }
    }
    guard let repository = names["repository"], let signature = names["signature"], !levels.isEmpty
    else {
      values.report("a location needs 'repository', 'signature' and 'levels'", value)
      return nil
    }
    return ArchivalLocation(
      repository: repository, settlement: names["settlement"], country: names["country"],
      signature: signature, levels: levels)
  }

  private mutating func archivalLevels(_ value: YAMLValue) -> [ArchivalLocation.Level] {
    guard case .map(let pairs) = value.content else {
      values.report("expected levels with values, such as 'fond: 45'", value)
      return []
    }
    return pairs.compactMap { key, value in
      guard let name = values.text(key), let text = values.text(value) else { return nil }
      guard name.allSatisfy({ $0.isLetter && !$0.isUppercase || $0 == "-" }), name.first != "-",
        name.last != "-", !name.contains("--")
      else {
        values.report("'\(name)' is no name of a level; 'fond' and 'record-group' are", key)
        return nil
      }
      return ArchivalLocation.Level(name: name, value: text, isLeaf: false, words: text)
    }
  }

  // MARK: Parts

  private mutating func part(_ value: YAMLValue) -> DecidedPart? {
    var part = DecidedPart(lines: 1...1, place: value.place)
    var hasLines = false
    let keys = ["lines", "kind", "called", "language", "witness", "location"]
    for (key, value) in values.entries(of: value, keys: keys) {
      switch key {
      case "lines":
        hasLines = true
        part.lines = values.lines(value) ?? part.lines
      case "kind":
        part.kind = values.name(
          value, among: ["transcription", "translation"], what: "kind of part"
        )
        .flatMap(Part.Kind.init)
      case "called":
        part.subtype = values.name(
          value, among: ["transcript", "translation"], what: "word for a part"
        ).flatMap(ContentsItem.Subtype.init)
      case "language": part.language = values.language(value)
      case "witness": part.witness = siglum(value)
      default: part.location = values.number(value)
      }
    }
    if !hasLines { values.report("a part needs 'lines', such as 'lines: 30-52'", value) }
    return part
  }

  private mutating func siglum(_ value: YAMLValue) -> String? {
    guard let text = values.text(value) else { return nil }
    guard text.wholeMatch(of: /[A-Z]{1,2}/) != nil else {
      values.report("'\(text)' is no siglum; one or two capital letters from A to Z are", value)
      return nil
    }
    return text
  }

  // MARK: Lines and words

  /// What a line is, in the words of `inspect`; the side may be left out where only one has such a
  /// line.
  private mutating func lineKind(_ value: YAMLValue) -> Block.Kind? {
    guard let text = values.text(value) else { return nil }
    let kinds = Block.Kind.decidable
    let words = text.replacing(",", with: " ").split(separator: " ").joined(separator: " ")
    let plain = { (kind: Block.Kind) in "\(kind)".replacing(",", with: "") }
    if let kind = kinds.first(where: { plain($0) == words }) { return kind }
    // `item` for `item of a list`.
    let begun = kinds.filter { plain($0).hasPrefix(words + " ") && !"\($0)".contains(", ") }
    if begun.count == 1 { return begun[0] }
    let short = kinds.filter { plain($0).hasSuffix(" " + words) && "\($0)".contains(", ") }
    if short.count == 1 { return short[0] }
    if short.count > 1 {
      values.report(
        "'\(text)' stands before or behind a text; write '\(short[0])' or '\(short[1])'", value)
      return nil
    }
    let names =
      kinds.map { "\($0)" }
      + kinds.map { plain($0).split(separator: " ").last.map(String.init) ?? "" }
    let hint =
      Nearest.name(to: text, among: names).map { "did you mean '\($0)'?" }
      ?? "known are \(kinds.map { "'\($0)'" }.joined(separator: ", "))"
    values.report("'\(text)' is nothing that a line can be; \(hint)", value)
    return nil
  }

  private mutating func readings(_ value: YAMLValue) -> [ReadingDecision] {
    values.linesEntries(of: value).flatMap { line, value -> [ReadingDecision] in
      guard case .map(let pairs) = value.content else {
        values.report(
          "expected words with what they are, such as '\"12 July\": date 1950-07-12'", value)
        return []
      }
      return pairs.compactMap { key, value in
        guard let words = values.exactText(key), let kind = values.reading(value) else {
          return nil
        }
        if case .letterSpaced(let plain) = kind, plain != words.filter({ !$0.isWhitespace }) {
          values.report("'\(plain)' has other letters than '\(words)'", value)
        }
        if case .misprint(words) = kind {
          values.report("'\(words)' is what the record has; a correction differs", value)
        }
        return ReadingDecision(line: line, words: words, kind, place: value.place)
      }
    }
  }
}
