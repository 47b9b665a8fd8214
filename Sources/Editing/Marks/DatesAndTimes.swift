import Language

/// Marks dates and times of day; a month or year that the words leave out comes from the document's
/// date.
struct DatesAndTimes: EditingStep {
  func edit(_ passage: inout Passage, in context: EditingContext) {
    var previous: DateMention?
    for mention in context.reader.dates.dates(in: passage.text) {
      let complete = context.completion?.complete(mention, after: previous) ?? mention
      previous = complete
      guard passage.add(Mark(.date(DateValue(complete)), mention.range)) else { continue }
      for slip in mention.slips { passage.add(Mark(.misprint(correction: "."), slip)) }
    }
    for time in context.reader.times.times(in: passage.text) {
      passage.add(Mark(.time(time.iso), time.range))
    }
  }
}
