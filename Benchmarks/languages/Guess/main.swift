import Language

// Names the language of each line of standard input, for `Benchmarks/languages/measure`. Before the
// text stand the languages that a cover would declare, and a tab; any other costs what it costs when
// a text is divided into parts. With `--scores` it shows the five best.
let evidence = LanguageEvidence.standard
let showsScores = CommandLine.arguments.contains("--scores")
while let line = readLine() {
  let cells = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
  let declared = cells.count > 1 ? cells[0].split(separator: " ").map(String.init) : []
  let scores = evidence.scores(of: TokenizedText(String(cells.last ?? "")))
  let weighed = zip(evidence.languages, scores).map { language, score in
    (language.code, declared.isEmpty || declared.contains(language.code) ? score : score - 8)
  }
  let best = weighed.sorted { $0.1 > $1.1 }.prefix(showsScores ? 5 : 1)
  print(best.map { showsScores ? "\($0.0) \(Int($0.1))" : $0.0 }.joined(separator: " "))
}
