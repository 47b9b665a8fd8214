import Records

/// A line with what its role is told by, for `Benchmarks/structure/train`.
package struct SignedLine: Encodable {
  /// The numbers of the record's lines that carry it.
  package let lines: [Int]
  /// The names of its features.
  package let signs: [String]
  /// The lines that render it, each as the number of its part and its index there, from 0.
  package let facing: [[Int]]
}

/// The lines of each part of a record, apart from what is printed between them.
package func signedLines(of record: PlainRecord) -> [[SignedLine]] {
  let parts = solidLines(record.parts.map { knownLines(of: $0, wrapWidth: record.wrapWidth) })
  let facing = facingLines(parts)
  let cover = CoverClues(
    title: record.cover.title.text,
    date: Header(describing: record, HeaderDecisions()).completionDate)
  return zip(parts, facing).map { lines, facing in
    zip(lines, zip(lineSigns(lines, cover), facing)).map { line, known in
      SignedLine(
        lines: line.source.lines.map(\.number), signs: lineFeatures(known.0).map(\.name),
        facing: known.1.map { [$0.part, $0.line] })
    }
  }
}
