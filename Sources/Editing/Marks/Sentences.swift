import Language

/// Divides paragraphs into sentences; a sentence goes on where a mark would be cut.
struct Sentences: MarkingStep {
  func edit(_ passage: inout Passage, in context: MarkingContext) {
    var sentences: [Range<Int>] = []
    for sentence in context.reader.sentences.sentences(of: passage.text) {
      if let last = sentences.last,
        passage.marks.contains(where: { isCut($0.range, by: last.upperBound) })
      {
        sentences[sentences.count - 1] = last.lowerBound..<sentence.upperBound
      } else {
        sentences.append(sentence)
      }
    }
    passage.sentences = sentences
  }

  private func isCut(_ range: Range<Int>, by offset: Int) -> Bool {
    range.lowerBound < offset && offset < range.upperBound
  }
}
