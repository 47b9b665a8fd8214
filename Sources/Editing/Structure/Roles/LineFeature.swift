/// A sign of a line, or two that together tell more than each does.
struct LineFeature: Hashable {
  let sign: LineSign
  var second: LineSign?

  /// Its name in `Data/line-weights.tsv`: `alone`, `alone+capitals`.
  var name: String { second.map { "\(sign)+\($0)" } ?? "\(sign)" }

  /// A number for it that no other feature has.
  var number: Int {
    sign.rawValue * (LineSign.allCases.count + 1) + (second.map { $0.rawValue + 1 } ?? 0)
  }

  /// The feature with a name.
  init?(named name: String) {
    let signs = name.split(separator: "+").map { LineSign.named(String($0)) }
    guard let sign = signs.first ?? nil, signs.count < 3, signs.allSatisfy({ $0 != nil }) else {
      return nil
    }
    self.sign = sign
    second = signs.count > 1 ? signs[1] : nil
  }

  init(_ sign: LineSign, _ second: LineSign? = nil) {
    (self.sign, self.second) = (sign, second)
  }
}

/// The features of a line with these signs.
func lineFeatures(_ signs: [LineSign]) -> [LineFeature] {
  let pairs = pairedSigns.flatMap { first, second in
    signs.filter(first.contains).flatMap { sign in
      signs.filter(second.contains).map { LineFeature(sign, $0) }
    }
  }
  return signs.map { LineFeature($0) } + pairs
}

/// The signs that tell more together: how long a line is and how it ends, what stands alone and what
/// it looks like, how it is counted and where it is.
private let pairedSigns: [(first: Set<LineSign>, second: Set<LineSign>)] = [
  (lengths, endings),
  (
    [.alone], [.capitals, .nameLike, .titleShape, .dateline, .namesKind, .titlePhrase, .coverTitle]
  ),
  ([.nameLike], [.capitals, .initials, .alone, .bracketed]),
  ([.behindTitle], [.goesOn, .dateline, .hasDate, .alone, .capitals, .openEnd]),
  (
    [.day, .entry, .repeats],
    [.alone, .coverDate, .openEnd, .sentenceEnd, .colon, .nearBegin, .numeral]
  ),
  (labels, endings.union([.inList, .countsOn, .capitalBehindLabel])),
]
private let lengths: Set<LineSign> = [
  .oneWord, .threeWords, .sixWords, .twelveWords, .twentyWords, .thirtyWords, .manyWords,
]
private let endings: Set<LineSign> = [.colon, .saluteMark, .sentenceEnd, .openEnd]
private let labels: Set<LineSign> = [.bullet, .numeral, .letter, .roman, .wordAndNumber]
