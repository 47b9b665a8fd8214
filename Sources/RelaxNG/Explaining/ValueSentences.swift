import Diagnostics
import LibXML

extension Explainer {
  mutating func wrongText(_ item: Int, _ text: String, _ expected: Pattern) -> String {
    let found = text.isEmpty ? "\(tag(item)) is empty" : "\(tag(item)) holds \(quoted(text))"
    return "\(found); \(expectation(expected, text))"
  }

  mutating func notOnlyText(_ item: Int, _ expected: Pattern) -> String {
    "\(tag(item)) has elements in it; \(expectation(expected, ""))"
  }

  /// What a value should be: the nearest of those that are listed, or what kind it is of.
  mutating func expectation(_ pattern: Pattern, _ found: String) -> String {
    let leaves = derivatives.firstLeaves(of: pattern)
    let values = leaves.compactMap { leaf -> String? in
      guard case .value(let number) = derivatives.patterns.form(of: leaf) else { return nil }
      return grammar.values[number].value.text
    }
    if let near = Nearest.name(to: collapsed(found), among: values) {
      return "did you mean '\(near)'?"
    }
    var kinds: [String] = []
    for leaf in leaves.sorted(by: isMoreUsual) {
      guard let words = words(for: leaf), !kinds.contains(words) else { continue }
      kinds.append(words)
    }
    if kinds.isEmpty { return "expected nothing" }
    return "expected \(listing(kinds, most: values.isEmpty ? 3 : 8))"
  }

  /// Whether a kind of value is what people write more often than another; listed values come first.
  private func isMoreUsual(_ leaf: Pattern, _ other: Pattern) -> Bool {
    rank(of: leaf) < rank(of: other)
  }

  private func rank(of leaf: Pattern) -> Int {
    guard case .data(let number, _) = derivatives.patterns.form(of: leaf) else { return -1 }
    return usualDates.firstIndex(of: grammar.datatypes[number].name) ?? 0
  }

  private mutating func words(for leaf: Pattern) -> String? {
    switch derivatives.patterns.form(of: leaf) {
    case .text: return "text"
    case .data(let number, _): return grammar.datatypes[number].words
    case .list(let items):
      let kinds = derivatives.firstLeaves(of: items).compactMap { words(for: $0) }
      return "words divided by blanks, each " + listing(kinds, most: 4)
    case .value(let number): return "'\(grammar.values[number].value.text)'"
    case .empty, .notAllowed, .choice, .group, .interleave, .oneOrMore, .attribute, .element:
      return nil
    }
  }
}

extension Datatype {
  /// What a value of the type is, in words, with an example.
  fileprivate var words: String {
    let kind = kinds[name] ?? "a value of the type \(name)"
    let limits = facets.compactMap(\.words)
    return limits.isEmpty ? kind : "\(kind) \(limits.joined(separator: " and "))"
  }
}

extension BuiltInDatatype.Facet {
  fileprivate var words: String? {
    switch name {
    case "pattern": wordsForPatterns[value] ?? "that matches \(value)"
    case "minInclusive": "from \(value) on"
    case "maxInclusive": "up to \(value)"
    case "minExclusive": "above \(value)"
    case "maxExclusive": "below \(value)"
    case "length": "of length \(value)"
    case "minLength": "of length \(value) or more"
    case "maxLength": "of length \(value) or less"
    case "totalDigits": "of \(value) digits or fewer"
    case "fractionDigits": "with \(value) digits behind the point or fewer"
    default: nil
    }
  }
}

/// The datatypes of dates, the most usual first.
private let usualDates = [
  "date", "gYearMonth", "gYear", "dateTime", "time", "gMonthDay", "gMonth", "gDay",
]

/// Patterns that are better said in words.
private let wordsForPatterns = [
  #"[^\p{C}\p{Z}]+"#: "without blanks",
  #"(\p{L}|\p{N}|\p{P}|\p{S})+"#: "without blanks",
  #"\S+"#: "without blanks",
]

private let kinds = [
  "string": "text", "token": "text", "normalizedString": "text",
  "date": "a date such as 1950-10-01", "dateTime": "a date and time such as 1950-10-01T12:30:00",
  "time": "a time such as 12:30:00", "gYear": "a year such as 1950",
  "gYearMonth": "a month such as 1950-10", "gMonth": "a month such as --10",
  "gMonthDay": "a day of a year such as --10-01", "gDay": "a day such as ---01",
  "duration": "a duration such as P1Y2M", "boolean": "'true' or 'false'",
  "anyURI": "a URI such as #id or https://example.org/",
  "ID": "an id: letters, digits, '.', '-' and '_', no digit first",
  "IDREF": "the id of an element", "IDREFS": "ids of elements, divided by blanks",
  "NCName": "a name: letters, digits, '.', '-' and '_', no digit first",
  "Name": "a name of XML", "NMTOKEN": "a word of letters, digits, '.', '-', '_' and ':'",
  "language": "a language tag such as en or zh-Hans", "QName": "a name with a declared prefix",
  "integer": "an integer", "nonNegativeInteger": "an integer from 0 on",
  "positiveInteger": "an integer from 1 on", "decimal": "a number", "double": "a number",
  "float": "a number", "unsignedByte": "an integer from 0 to 255",
]
