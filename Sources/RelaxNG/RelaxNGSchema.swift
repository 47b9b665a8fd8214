import Diagnostics
import LibXML

/// A RELAX NG schema in XML syntax.
///
/// libxml2 gives the verdicts. For each document the grammar is first specialised to the names that
/// occur in it, so that libxml2 compiles in milliseconds what it would need seconds or hours for as a
/// whole. Safe to use from several threads at once.
public final class RelaxNGSchema: Sendable {
  private let grammar: Grammar
  private let index: ElementIndex
  private let specialisations: Specialisations
  private let identities: Identities
  private let delicate: DelicateValues

  /// The namespace of RELAX NG in XML syntax.
  public static let namespace = "http://relaxng.org/ns/structure/1.0"

  /// Reads a schema with all that it includes.
  ///
  /// - Parameters:
  ///   - outline: the schema; what it includes is looked for beside its file.
  ///   - locate: the local files of parts that it names by URLs.
  /// - Throws: `Failure` with the place of the first error where it is not RELAX NG, and where it
  ///   includes anything but local files.
  public init(
    _ outline: XMLOutline, locate: @escaping SchemaLocator = { _ in nil }
  ) throws(Failure) {
    let files = SchemaFiles(locate)
    let syntax = try files.schema(outline)
    try Definitions(files: files).check(syntax)
    grammar = try Simplifier.grammar(of: syntax, in: files)
    try checkRestrictions(of: grammar, in: files)
    index = ElementIndex(grammar)
    specialisations = Specialisations(grammar)
    let values = ValueTable(grammar, index)
    identities = Identities(grammar, values)
    delicate = DelicateValues(grammar, values)
  }

  /// Validates a document.
  ///
  /// - Returns: what is wrong, in the order of the document; empty for a valid one.
  /// - Throws: `Failure` where the schema is so ambiguous that there is no verdict.
  public func validate(_ outline: XMLOutline) throws(Failure) -> [Diagnostic] {
    let verdict = verdict(on: outline)
    let identities = identities.problems(in: outline)
    if verdict == .valid, identities.isEmpty { return [] }
    let examination = Examination(outline, against: grammar, index)
    guard !examination.isExhausted else { throw .tooAmbiguous(outline.document.file) }
    var explainer = Explainer(examination)
    let found = explainer.diagnostics() + explainer.diagnostics(identities)
    guard found.isEmpty, verdict == .invalid else { return found }
    return [.unexplained(at: outline.document.root.place)]
  }

  private func verdict(on outline: XMLOutline) -> CompiledGrammar.Verdict {
    guard !delicate.occur(in: outline) else { return .unknown }
    return specialisations.compiled(for: NameUse(outline)).verdict(on: outline.document)
  }
}

// MARK: - Messages

extension Failure {
  fileprivate static func tooAmbiguous(_ file: String) -> Failure {
    Failure(
      .misconfigured, "the schema allows so much at once that the document cannot be judged",
      at: Location(file), rule: "schema")
  }
}

extension Diagnostic {
  fileprivate static func unexplained(at place: Location) -> Diagnostic {
    Diagnostic(
      .error,
      "libxml2 calls the document invalid, and nothing in it is found to be wrong; "
        + "this is a defect of Bifolium or libxml2: please report it with document and schema",
      at: place, rule: "unexplained")
  }
}
