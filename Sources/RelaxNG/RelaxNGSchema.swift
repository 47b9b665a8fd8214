import Diagnostics
import LibXML
import Synchronization

/// A RELAX NG schema in XML syntax.
///
/// libxml2 gives the verdicts. For each document the grammar is first specialised to the names that
/// occur in it, so that libxml2 compiles in milliseconds what it would need seconds or hours for as a
/// whole. Safe to use from several threads at once.
public final class RelaxNGSchema: Sendable {
  private let grammar: Grammar
  private let compiled = Mutex<CompiledGrammar?>(nil)

  /// Reads a schema with all that it includes.
  ///
  /// - Parameter document: the schema; what it includes is looked for beside its file.
  /// - Throws: `Failure` with the place of the first error where it is not RELAX NG, and where it
  ///   includes anything but local files by relative names.
  public init(_ document: XMLDocument) throws(Failure) {
    let files = SchemaFiles()
    let syntax = try files.schema(document)
    try Definitions(files: files).check(syntax)
    grammar = try Simplifier.grammar(of: syntax, in: files)
    try Restrictions.check(grammar, in: files)
  }

  /// Validates a document.
  ///
  /// - Returns: what is wrong, in the order of the document; empty for a valid one.
  public func validate(_ document: XMLDocument) -> [Diagnostic] {
    let outline = XMLOutline(document)
    let compiled = compiled(for: NameUse(outline))
    let identities = compiled.identities.problems(in: outline)
    if compiled.accepts(document, outline) == true, identities.isEmpty { return [] }
    let examination = Examination(outline, against: grammar)
    return examination.problems.map { problem in
      Diagnostic(.error, "\(problem)", at: document.root.place, rule: "relaxng")
    }
      + identities.map {
        Diagnostic(.error, "\($0)", at: document.root.place, rule: "id")
      }
  }

  /// The grammar as compiled for what occurs in a document, or in this and those before.
  private func compiled(for use: NameUse) -> CompiledGrammar {
    let last = compiled.withLock { $0 }
    if let last, use.isWithin(last.use) { return last }
    let union = last.map { $0.use.root == use.root ? $0.use.union(use) : use } ?? use
    let new = CompiledGrammar(grammar, for: union)
    compiled.withLock { $0 = new }
    return new
  }
}
