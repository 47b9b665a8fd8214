import Language

/// Where a text repeats itself: two witnesses of one document do it nearly word by word, a single
/// text hardly ever over five words.
struct Repeats {
  /// One repetition: the paragraph of an occurrence, that of the next, which is a later one, and
  /// how much it counts.
  struct Pair {
    let first: Int
    let second: Int
    let weight: Int
  }

  /// The repetitions, in the order of their second places.
  let pairs: [Pair]
  /// How much all that could be repeated counts, for each paragraph.
  let weights: [Int]
  /// What one repetition inside one part costs, in nats.
  ///
  /// Up to 3,000 runs each repetition counts in full; from there on all together count alike:
  /// chance repetitions grow with the text and must not add up to a second witness.
  let cost: Double

  /// Finds what paragraphs repeat, in linear time.
  init(_ paragraphs: [TokenizedText]) {
    var lastSeen: [Int: Int] = [:]
    var pairs: [Pair] = []
    var runs = 0
    var weights: [Int] = []
    for (index, text) in paragraphs.enumerated() {
      let (shingles, weight) = shingles(text)
      runs += shingles.count
      weights.append(shingles.count * weight)
      for shingle in shingles {
        if let earlier = lastSeen[shingle], earlier < index {
          pairs.append(Pair(first: earlier, second: index, weight: weight))
        }
        lastSeen[shingle] = index
      }
    }
    (self.pairs, self.weights) = (pairs, weights)
    cost = 0.3 * min(1, 3000 / Double(max(runs, 1)))
  }
}

/// The runs of five words of a text as numbers, and how much each counts.
///
/// Where words are single characters, as in Chinese, runs are of eight. A shorter text is one run
/// as a whole, whatever its spaces and marks, and counts more.
private func shingles(_ text: TokenizedText) -> (hashes: [Int], weight: Int) {
  let words = text.tokens.filter { $0.kind == .word || $0.kind == .number }
  let characters = words.reduce(0) { $0 + $1.key.count }
  let length = characters < 2 * words.count ? 8 : 5
  guard words.count >= length else {
    let whole = words.map(\.key).joined()
    return whole.isEmpty ? ([], 0) : ([stableHash(whole)], 4)
  }
  let hashes = words.map { stableHash($0.key) }
  let runs = (0...(words.count - length)).map { start in
    hashes[start..<(start + length)].reduce(0) { $0 &* 1_000_003 &+ $1 }
  }
  return (runs, 1)
}

/// FNV-1a: the standard library's hash values differ from run to run.
private func stableHash(_ text: String) -> Int {
  text.utf8.reduce(-3_750_763_034_362_895_579) { hash, byte in
    (hash ^ Int(byte)) &* 1_099_511_628_211
  }
}
