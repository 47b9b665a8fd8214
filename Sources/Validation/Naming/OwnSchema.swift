import Diagnostics
import LibXML

/// One of the project's own schemas: the file in its folder `Schemas`, else the copy in the program.
struct OwnSchema: Sendable {
  var source: SchemaSource
  /// The note that it is a copy, where it is one.
  var note: Diagnostic?

  /// All of them, as they are where the program runs.
  static var all: [OwnSchema] {
    SchemaSource.builtIn.map { builtIn in
      let path = "Schemas/\(builtIn.name)"
      guard let bytes = LocalFile.contents(path) else {
        return OwnSchema(source: builtIn, note: builtInUsed(path))
      }
      return OwnSchema(source: SchemaSource(bytes, name: path))
    }
  }
}

private func builtInUsed(_ path: String) -> Diagnostic {
  Diagnostic(
    .note, "there is no such file here; the copy built into the program is used",
    at: Location(path), rule: "built-in-schema")
}
