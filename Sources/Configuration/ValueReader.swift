import Diagnostics
import Language
import Records

/// Reads the values of an editor's file, and collects what is wrong with them.
struct ValueReader {
  /// What is wrong, in the order of the file.
  private(set) var problems: [Diagnostic] = []

  /// Notes what is wrong with a value.
  mutating func report(_ message: String, _ value: YAMLValue, rule: String = "value") {
    problems.append(Diagnostic(.error, message, at: value.place, rule: rule))
  }

  // MARK: Shapes

  /// The entries of a map, without those whose keys are none of the allowed ones.
  mutating func entries(
    of value: YAMLValue, keys: [String]
  ) -> [(key: String, value: YAMLValue)] {
    guard case .map(let pairs) = value.content else {
      report("expected keys with values, such as '\(keys.first ?? ""): …'", value)
      return []
    }
    return pairs.compactMap { pair in
      if case .scalar(let key) = pair.key.content, keys.contains(key) { return (key, pair.value) }
      report(unknownKey(pair.key, keys), pair.key, rule: "key")
      return nil
    }
  }

  /// The entries of a map whose keys are numbers of lines.
  mutating func linesEntries(of value: YAMLValue) -> [(line: Int, value: YAMLValue)] {
    guard case .map(let pairs) = value.content else {
      report("expected numbers of lines with values, such as '31: paragraph'", value)
      return []
    }
    return pairs.compactMap { pair in
      if case .scalar(let key) = pair.key.content, let line = Int(key), line > 0 {
        return (line, pair.value)
      }
      report("expected the number of a line of the record", pair.key, rule: "key")
      return nil
    }
  }

  /// The values of a list, or the one value that stands alone.
  func values(of value: YAMLValue) -> [YAMLValue] {
    if case .list(let values) = value.content { values } else { [value] }
  }

  /// The words of a value, each run of white space as one space.
  mutating func text(_ value: YAMLValue) -> String? {
    guard case .scalar(let scalar) = value.content else {
      report("expected text", value)
      return nil
    }
    let words = scalar.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else {
      report("there is no value; name one, or leave the key out", value)
      return nil
    }
    guard !words.unicodeScalars.contains(where: isForbidden) else {
      report("the text has a character that cannot stand in XML", value)
      return nil
    }
    return words
  }

  /// The words of a value with the white space between them.
  mutating func exactText(_ value: YAMLValue) -> String? {
    guard text(value) != nil, case .scalar(let scalar) = value.content else { return nil }
    return scalar
  }

  // MARK: Values

  /// One of several names, in any case of letters.
  mutating func name(
    _ value: YAMLValue, among names: [String], what: String
  ) -> String? {
    guard let text = text(value) else { return nil }
    if let name = names.first(where: { $0.lowercased() == text.lowercased() }) { return name }
    let hint =
      Nearest.name(to: text, among: names).map { "did you mean '\($0)'?" }
      ?? (names.count <= 40
        ? "known are \(names.joined(separator: ", "))" : "see the table of them")
    report("'\(text)' is no \(what); \(hint)", value)
    return nil
  }

  /// The tag of a language, from its tag or its English name.
  mutating func language(_ value: YAMLValue) -> String? {
    let all = Languages.standard.all
    guard case .scalar(let text) = value.content,
      let language = Languages.standard.named(text)
    else {
      return name(value, among: all.map(\.code) + all.map(\.name), what: "language")
        .flatMap { name in all.first { $0.name == name }?.code ?? name }
    }
    return language.code
  }

  /// An address on the web.
  mutating func address(_ value: YAMLValue) -> String? {
    guard let text = text(value) else { return nil }
    guard WebAddress.isValid(text) else {
      report("'\(text)' is no address on the web; 'https://archive.example/1' is one", value)
      return nil
    }
    return text
  }

  /// A number, from 1 on.
  mutating func number(_ value: YAMLValue) -> Int? {
    guard let text = text(value) else { return nil }
    guard let number = Int(text), number > 0 else {
      report("'\(text)' is no number from 1 on", value)
      return nil
    }
    return number
  }

  /// Lines such as `30-52` or `30`.
  mutating func lines(_ value: YAMLValue) -> ClosedRange<Int>? {
    guard let text = text(value) else { return nil }
    let numbers = text.split(whereSeparator: { "-–".contains($0) }).map {
      Int($0.filter { !$0.isWhitespace })
    }
    guard let first = numbers.first ?? nil, let last = numbers.last ?? nil, numbers.count <= 2,
      first > 0, first <= last
    else {
      report("'\(text)' names no lines; '30-52' names the first and the last", value)
      return nil
    }
    return first...last
  }

  /// Whether something is so.
  mutating func truth(_ value: YAMLValue) -> Bool? {
    name(value, among: ["true", "false"], what: "truth value").map { $0 == "true" }
  }

  private func unknownKey(_ key: YAMLValue, _ keys: [String]) -> String {
    guard case .scalar(let text) = key.content else { return "a key is text" }
    let hint =
      Nearest.name(to: text, among: keys).map { "did you mean '\($0)'?" }
      ?? "known are \(keys.joined(separator: ", "))"
    return "there is no key '\(text)' here; \(hint)"
  }
}

/// Whether XML cannot have a character.
private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
}
