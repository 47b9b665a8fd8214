import Synchronization

/// Compiles a grammar for the names of documents, and keeps what may serve for documents to come.
///
/// What was compiled for some names is right for any document that has no others, so among documents
/// that are alike something new has to be compiled less and less often. Safe to use from several
/// threads at once.
final class Specialisations: Sendable {
  private let grammar: Grammar
  private let memory = Mutex(Memory())

  private struct Memory {
    var compiled: CompiledGrammar?
    /// All that has occurred so far.
    var seen: NameUse?
    /// The sizes of what was compiled for single documents since.
    var spent = 0
  }

  /// The most element names that are kept in mind.
  private static let most = 5000

  init(_ grammar: Grammar) {
    self.grammar = grammar
  }

  /// The grammar, compiled for documents in which certain names occur.
  func compiled(for use: NameUse) -> CompiledGrammar {
    let kept = memory.withLock { $0.compiled }
    if let kept, use.isWithin(kept.use) { return kept }
    let (wanted, isKept) = noteMiss(use)
    let compiled = CompiledGrammar(grammar, for: wanted)
    if isKept { memory.withLock { $0.compiled = compiled } }
    return compiled
  }

  /// Notes names that are new, and tells for which names to compile and whether to keep that.
  ///
  /// All that has been seen is compiled together once as much has been compiled for single
  /// documents: so it at most doubles the work, and serves for more.
  private func noteMiss(_ use: NameUse) -> (NameUse, isKept: Bool) {
    memory.withLock { memory in
      var seen = memory.seen ?? use
      seen.formUnion(use)
      if seen.below.count > Specialisations.most { seen = use }
      memory.seen = seen
      memory.spent += use.size
      guard memory.compiled == nil || memory.spent >= seen.size else { return (use, false) }
      memory.spent = 0
      return (seen, true)
    }
  }
}
