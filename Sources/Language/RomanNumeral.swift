/// Reads a Roman numeral from 1 to 399 as it is printed: `IV`, `XXI`; in capitals or in small
/// letters, Latin or the Cyrillic ones that look like them.
///
/// - Returns: its value; none where the text is anything else, `IIII` and `VX` too.
public func romanNumeral(_ text: some StringProtocol) -> Int? {
  guard (1...9).contains(text.count) else { return nil }
  let values = text.uppercased().compactMap { romanDigits[$0] }
  guard values.count == text.count else { return nil }
  let value = values.indices.reduce(0) { sum, index in
    let isBeforeLarger = index + 1 < values.count && values[index] < values[index + 1]
    return sum + (isBeforeLarger ? -values[index] : values[index])
  }
  return value > 0 && inRomanDigits(value) == values ? value : nil
}

private func inRomanDigits(_ value: Int) -> [Int] {
  let steps = [
    (100, [100]), (90, [10, 100]), (50, [50]), (40, [10, 50]), (10, [10]), (9, [1, 10]), (5, [5]),
    (4, [1, 5]), (1, [1]),
  ]
  var rest = value
  return steps.flatMap { step, digits in
    let count = rest / step
    rest %= step
    return (0..<count).flatMap { _ in digits }
  }
}

private let romanDigits: [Character: Int] = [
  "I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "І": 1, "Х": 10, "С": 100,
]
