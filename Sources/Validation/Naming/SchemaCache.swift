import Diagnostics
import Synchronization

/// Compiles schemas once each, whichever document asks for them first.
final class SchemaCache: Sendable {
  private let compiled = Mutex<[String: Result<[CompiledSchema], Failure>]>([:])

  /// The schemas of a key; others that need one wait while it is compiled.
  func schemas(
    _ key: String, compile: () throws(Failure) -> [CompiledSchema]
  ) throws(Failure) -> [CompiledSchema] {
    let result = compiled.withLock { compiled in
      if let result = compiled[key] { return result }
      let result = Result(catching: compile)
      compiled[key] = result
      return result
    }
    return try result.get()
  }
}
