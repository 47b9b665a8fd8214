import Language

// Names the language of each line of standard input, for `Benchmarks/languages/measure`. Before the
// text stand the languages that a cover would declare, and a tab; the others count as the program
// counts them.
let evidence = LanguageEvidence(Languages.standard.all)
while let line = readLine() {
  let cells = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
  let declared = cells.count > 1 ? cells[0].split(separator: " ").map(String.init) : []
  let scores = evidence.scores(of: TokenizedText(String(cells.last ?? "")))
  let weighed = zip(evidence.languages, scores).map { language, score in
    declared.isEmpty || declared.contains(language.code) ? score : score - 8
  }
  let best = weighed.indices.max { weighed[$0] < weighed[$1] } ?? 0
  print(evidence.languages[best].code)
}
