import Language

/// One way to enrich a passage; each step is one file.
protocol MarkingStep: Sendable {
  /// Adds to a passage what the step finds in it.
  func edit(_ passage: inout Passage, in context: MarkingContext)
}

/// What a step may know of the text that a passage belongs to.
struct MarkingContext: Sendable {
  /// The primary tag of the language.
  let language: String
  /// Finds dates, times and sentences in the language.
  let reader: LineReader
  /// Completes dates, where the document has one.
  let completion: DateCompletion?
}

/// What is marked in every passage, in this order: a mark never crosses an earlier one.
let markingSteps: [any MarkingStep] = [Brackets(), LetterSpacing(), DatesAndTimes()]
