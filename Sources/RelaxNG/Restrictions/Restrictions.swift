import Diagnostics

/// Checks what a schema in simple form may not contain (specification, section 7).
///
/// Only what the start leads to counts.
func checkRestrictions(of grammar: Grammar, in files: SchemaFiles) throws(Failure) {
  var places = PlaceRestrictions(grammar)
  var contents = ContentRestrictions(grammar)
  var names = NameRestrictions(grammar)
  do throws(BrokenRestriction) {
    try places.checkStart()
  } catch {
    throw files.failure(error.sentence, at: Origin(file: 0, item: 0))
  }
  for element in grammar.reachableElements.map({ grammar.elements[$0] }) {
    do throws(BrokenRestriction) {
      try places.check(element.content)
      try contents.check(element.content)
      try names.check(element.content)
    } catch {
      throw files.failure(error.sentence, at: element.origin)
    }
  }
}

/// Why a schema is refused, in a sentence.
struct BrokenRestriction: Error {
  var sentence: String
}
