import Diagnostics
import Editing
import Language

/// What an editor can say of words, as `inspect` shows it.
extension ValueReader {
  /// What words are: `date 1950-07-12`, `note, sic`, `none`; nil for what is none of these.
  mutating func reading(_ value: YAMLValue) -> Mark.Kind?? {
    guard let text = text(value) else { return nil }
    let words = text.replacing(",", with: " ").split(separator: " ").map(String.init)
    guard let first = words.first else { return nil }
    let rest = words.dropFirst().joined(separator: " ")
    if first == "none", rest.isEmpty { return .some(nil) }
    if let kind = plainReadings[words.joined(separator: " ")] { return kind }
    if let date = dateReading(text) { return .date(date) }
    switch first {
    case "date": if let date = dateReading(rest) { return .date(date) }
    case "time": if let time = timeReading(rest) { return .time(time) }
    case "letter-spaced" where !rest.isEmpty: return .letterSpaced(plain: rest)
    case "misprint" where text.count > misprint.count && text.hasPrefix(misprint):
      return .misprint(correction: String(text.dropFirst(misprint.count)))
    default: break
    }
    let hint =
      Nearest.name(to: text, among: Array(plainReadings.keys).sorted()).map {
        "did you mean '\($0)'?"
      }
      ?? "'date 1950-07-12', 'time 03:00', 'none' and what 'inspect' shows can be said of words"
    report("'\(text)' is no reading; \(hint)", value)
    return nil
  }
}

/// A date, or the first and last of a span: `1950-07-12`, `1950-07-12 to 1950-07-27`.
private func dateReading(_ text: String) -> DateValue? {
  let words = text.replacing("inferred", with: "").replacing("/", with: " to ")
    .split(separator: " ").map(String.init)
  switch words.count {
  case 1: return PartialDate(iso: words[0]).map { DateValue(.exact($0)) }
  case 3 where words[1] == "to":
    guard let first = PartialDate(iso: words[0]), let last = PartialDate(iso: words[2]),
      words[0].count == words[2].count, words[0] <= words[2]
    else { return nil }
    return DateValue(.span(first, last))
  default: return nil
  }
}

/// A time of day in ISO 8601, from `03:00` or `03:00:00`.
private func timeReading(_ text: String) -> String? {
  let parts = text.split(separator: ":", omittingEmptySubsequences: false)
  guard (2...3).contains(parts.count), parts.allSatisfy({ $0.count == 2 }),
    let hour = Int(parts[0]), let minute = Int(parts[1]), (0...23).contains(hour),
    (0...59).contains(minute), parts.count == 2 || parts[2] == "00"
  else { return nil }
  return "\(parts[0]):\(parts[1]):00"
}

/// What stands before a correction.
private let misprint = "misprint for "

/// The readings that are said by words alone.
private let plainReadings: [String: Mark.Kind] = [
  "supplied": .supplied, "handwritten": .handwritten, "unclear": .unclear,
  "gap illegible": .gap(.illegible), "gap redacted": .gap(.redacted), "gap omitted": .gap(.omitted),
  "note sic": .note(.sic), "note marginal": .note(.marginal), "note editorial": .note(.editorial),
]
