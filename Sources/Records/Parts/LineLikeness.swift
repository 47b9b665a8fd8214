import Language

extension LineClues {
  /// How much a line looks like the rendering of another, in nats; below 0 where it rather renders
  /// another one or none.
  ///
  /// Translators keep dates, numbers, the counting of items and the order of things, whatever the
  /// language; lengths follow the ratio of the whole texts.
  ///
  /// - Parameters:
  ///   - other: the line that it may render.
  ///   - ratio: how many letters of this line's text come on one of the other's; none where that is
  ///     not known, and lengths say nothing.
  /// - Returns: the likeness; 0 where nothing speaks for or against it.
  public func likeness(to other: LineClues, ratio: Double?) -> Double {
    var sum = ratio.map { -lengthMismatch(other, $0) } ?? 0
    if let phrase, let otherPhrase = other.phrase {
      sum += phrase == otherPhrase ? 3 : phrase.opens == otherPhrase.opens ? -0.5 : -2.5
    } else if phrase != nil || other.phrase != nil {
      sum -= 0.5
    }
    sum += shared(dates, other.dates, gain: 3, loss: 1.5)
    sum += shared(Array(numbers), Array(other.numbers), gain: 1.5, loss: 1)
    sum += 3 * sharedWords(with: other)
    sum += label?.value == other.label?.value ? label == nil ? 0 : 2 : -1
    sum += isDateline == other.isDateline ? isDateline ? 1 : 0 : -1
    sum += isCapitals == other.isCapitals ? isCapitals ? 1 : 0 : -0.5
    sum += endsInColon == other.endsInColon ? endsInColon ? 1 : 0 : -0.5
    sum += isBracketed == other.isBracketed ? isBracketed ? 1 : 0 : -0.5
    if isRunningText != other.isRunningText { sum -= 1 }
    return sum
  }

  /// The share of words that both have, as witnesses in one language do, and names.
  private func sharedWords(with other: LineClues) -> Double {
    let most = max(longWords.count, other.longWords.count)
    return most == 0 ? 0 : Double(longWords.intersection(other.longWords).count) / Double(most)
  }

  /// How far the lengths are from the ratio of the texts, in nats; the longer, the stricter.
  private func lengthMismatch(_ other: LineClues, _ ratio: Double) -> Double {
    let first = Double(length) / ratio + 1
    let second = Double(other.length) + 1
    let distance = (first / second - 1) * (1 - second / first)
    return min(distance / (2 * (0.06 + 4 / min(first, second))), 8)
  }
}

/// What it says that lines name the same things, or different ones.
private func shared<Thing: Hashable>(
  _ one: [Thing], _ other: [Thing], gain: Double, loss: Double
) -> Double {
  guard !one.isEmpty, !other.isEmpty else { return 0 }
  return one.contains(where: other.contains) ? gain : -loss
}

/// How much lines look like the rendering of others, in the same order, in nats.
///
/// It is the sum over the pairs that go best together. Time grows with the product of their numbers.
func likeness(_ one: ArraySlice<LineClues>, _ other: ArraySlice<LineClues>) -> Double {
  var best = [Double](repeating: 0, count: other.count + 1)
  for line in one {
    var diagonal = 0.0
    for (index, candidate) in other.enumerated() {
      let pair = diagonal + line.likeness(to: candidate, ratio: nil)
      diagonal = best[index + 1]
      best[index + 1] = max(pair, diagonal, best[index])
    }
  }
  return best[other.count]
}
