import Language

/// The dates of a text, each as `words = 1950-10-01`; `?` stands for what the words leave out, `..`
/// between the ends of a span.
func dates(_ text: String, _ language: String) -> [String] {
  let tokenized = TokenizedText(text)
  return DateReader(language: language).dates(in: tokenized).map { shown($0, in: tokenized) }
}

func shown(_ mention: DateMention, in text: TokenizedText) -> String {
  let end = mention.end.map { ".." + shown($0) } ?? ""
  return "\(text[mention.range]) = \(shown(mention.start))\(end)"
}

func shown(_ date: PartialDate) -> String {
  let parts = [
    date.year.map { padded($0, 4) } ?? "?", date.month.map { padded($0, 2) } ?? "?",
    date.day.map { padded($0, 2) } ?? "?",
  ]
  let known = parts.lastIndex { $0 != "?" } ?? 0
  return parts[...known].joined(separator: "-")
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
