import Language

/// The languages of the divisions in order of first appearance, with their shares of the letters
/// and digits in whole per cent that sum to 100: what rounding down leaves goes to the largest
/// remainders.
func languageShares(_ divisions: [Division]) -> [(code: String, name: String, share: Int)] {
  var codes: [String] = []
  var counts: [String: Int] = [:]
  for division in divisions {
    if counts[division.tag] == nil { codes.append(division.tag) }
    counts[division.tag, default: 0] += division.blocks.reduce(0) { sum, block in
      sum + block.passage.text.lettersAndDigits
    }
  }
  let total = counts.values.reduce(0, +)
  guard total > 0 else {
    return codes.enumerated().map { ($1, Languages.standard[$1]?.name ?? $1, $0 == 0 ? 100 : 0) }
  }
  var shares = codes.map { counts[$0, default: 0] * 100 / total }
  let remainders = codes.indices.sorted {
    counts[codes[$0], default: 0] * 100 % total > counts[codes[$1], default: 0] * 100 % total
  }
  for index in remainders.prefix(max(0, 100 - shares.reduce(0, +))) { shares[index] += 1 }
  return zip(codes, shares).map { code, share in
    (code, Languages.standard[code]?.name ?? code, share)
  }
}
