import Bifolium

extension Inspection {
  /// The inspection as a table for eyes: line, subject, decision, confidence, words.
  var text: String {
    let head = ["\(file): layout \(layout), id \(id)", ""]
    let runnersUp =
      runnerUp.isEmpty
      ? []
      : [
        "",
        "next best division: parts begin at lines \(runnerUp.map(String.init).joined(separator: ", "))",
      ]
    let explanation = [
      "",
      "Sure: how likely a line is what it is read as, and how much better a division is than the next best, from 0 to 100 %.",
      "What an editor's file decided has its file, line and column in brackets.",
    ]
    return (head + rows(cover) + [""] + rows(parts) + runnersUp + explanation)
      .joined(separator: "\n")
  }

  private func rows(_ entries: [Entry]) -> [String] {
    let subjectWidth = entries.map(\.subject.count).max() ?? 0
    let decisionWidth = min(44, entries.map(\.decision.count).max() ?? 0)
    let heading = [
      padded("Line", 5, onLeft: true), padded("What", subjectWidth),
      padded("Read as", decisionWidth),
      padded("Sure", 5, onLeft: true), "Words",
    ].joined(separator: "  ")
    return [heading]
      + entries.map { entry in
        let confidence = entry.confidence.map { "\(Int(($0 * 100).rounded())) %" } ?? ""
        let words = entry.decidedBy.map { "\(entry.words)  [\($0)]" } ?? entry.words
        return [
          padded("\(entry.line)", 5, onLeft: true), padded(entry.subject, subjectWidth),
          padded(entry.decision, decisionWidth), padded(confidence, 5, onLeft: true), words,
        ].joined(separator: "  ")
      }
  }
}

private func padded(_ text: String, _ width: Int, onLeft: Bool = false) -> String {
  let space = String(repeating: " ", count: max(0, width - text.count))
  return onLeft ? space + text : text + space
}
