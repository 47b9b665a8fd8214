/// A time of day found in a text.
public struct TimeMention: Hashable, Sendable {
  /// Where it stands, in UTF-8 bytes.
  public var range: Range<Int>
  /// The hour, 0 to 23.
  public var hour: Int
  /// The minute.
  public var minute: Int

  /// The time in ISO 8601, such as `03:00:00`.
  public var iso: String {
    "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute):00"
  }
}

/// Finds the times of day in texts of one language: `3ч.00м.`, `16 час. 30 мин.`, `11:30 a.m.`.
///
/// A number is a time only where a colon or a word makes it one. Linear time.
public struct TimeReader: Sendable {
  private let words: DateWords

  /// Prepares to read times with the words of a date reader.
  public init(_ reader: DateReader) {
    words = reader.words
  }

  /// The times of a text, in order.
  public func times(in text: TokenizedText) -> [TimeMention] {
    let tokens = words.divided(text.solid)
    var times: [TimeMention] = []
    var index = 0
    while index < tokens.count {
      if let (time, next) = time(tokens, at: index) {
        times.append(time)
        index = next
      } else {
        index += 1
      }
    }
    return times
  }

  private func time(_ tokens: [Token], at index: Int) -> (TimeMention, Int)? {
    let half = halfBefore(tokens, index)
    guard let first = tokens[index].value, tokens[index].key.count <= 2, first < 25,
      !isJoined(tokens, index) || half != nil
    else { return nil }
    var hour = first
    var minute = 0
    var end = index + 1
    var isTime = false
    if let (value, next) = clockMinutes(tokens, at: end) {
      minute = value
      end = next
      isTime = tokens[index + 1].key == ":"
    }
    if let next = words.after(.hour, tokens, at: end) {
      isTime = true
      end = skippingStop(tokens, next)
      if minute == 0, let value = tokens[safe: end]?.value, value < 60 {
        let after = words.after(.minute, tokens, at: end + 1)
        if after != nil || tokens[end].key.count == 2 && isShortHour(tokens[end - 1]) {
          minute = value
          end = after.map { skippingStop(tokens, $0) } ?? end + 1
        }
      }
    }
    if let half {
      hour = half.role == .pm && hour < 12 ? hour + 12 : hour
    } else if let next = words.after(.am, tokens, at: end) {
      isTime = true
      hour = hour == 12 ? 0 : hour
      end = skippingStop(tokens, next)
    } else if let next = words.after(.pm, tokens, at: end) {
      isTime = true
      hour = hour < 12 ? hour + 12 : hour
      end = skippingStop(tokens, next)
    }
    guard isTime || isAfterHourWord(tokens, index), hour < 24, minute < 60 else { return nil }
    let range = tokens[half?.start ?? index].range.lowerBound..<tokens[end - 1].range.upperBound
    return (TimeMention(range: range, hour: hour, minute: minute), end)
  }

  private func clockMinutes(_ tokens: [Token], at index: Int) -> (Int, Int)? {
    guard let mark = tokens[safe: index]?.key, [":", ".", ","].contains(mark),
      let number = tokens[safe: index + 1], number.key.count == 2, let value = number.value,
      value < 60, isJoined(tokens, index), isJoined(tokens, index + 1),
      tokens[safe: index + 2]?.key != mark || !isJoined(tokens, index + 2)
        || tokens[safe: index + 3]?.kind != .number
    else { return nil }
    return (value, index + 2)
  }

  /// `h` alone, as in `18 h 30`, behind which two digits are minutes without a word for them.
  private func isShortHour(_ token: Token) -> Bool {
    token.key == "h"
  }

  /// The half of the day, where its word stands before the number, as in Chinese.
  private func halfBefore(_ tokens: [Token], _ index: Int) -> (role: DateWords.Role, start: Int)? {
    for start in max(0, index - 2)..<index {
      let roles = [DateWords.Role.am, .pm]
      if let role = roles.first(where: { words.after($0, tokens, at: start) == index }) {
        return (role, start)
      }
    }
    return nil
  }

  private func isAfterHourWord(_ tokens: [Token], _ index: Int) -> Bool {
    for start in max(0, index - 3)..<index {
      guard let next = words.after(.hourBefore, tokens, at: start) else { continue }
      if next == index || next + 1 == index && tokens[next].key == "." { return true }
    }
    return false
  }

  private func skippingStop(_ tokens: [Token], _ index: Int) -> Int {
    tokens[safe: index]?.key == "." && isJoined(tokens, index) ? index + 1 : index
  }

  /// Whether a token stands right behind the one before it.
  private func isJoined(_ tokens: [Token], _ index: Int) -> Bool {
    index > 0 && index < tokens.count
      && tokens[index].range.lowerBound == tokens[index - 1].range.upperBound
  }
}

extension Array {
  /// The element at an index, where there is one.
  package subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
