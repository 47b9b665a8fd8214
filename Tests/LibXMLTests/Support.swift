import Diagnostics
import LibXML
import Testing

func document(_ xml: String) throws -> XMLDocument {
  try XMLDocument(Array(xml.utf8), file: "a.xml")
}

/// What parsing complains of, a line each; empty where it does not.
func complaints(_ bytes: some Sequence<UInt8>) -> [String] {
  do {
    _ = try XMLDocument(Array(bytes), file: "a.xml")
    return []
  } catch {
    #expect(error.reason == .unreadable)
    return error.diagnostics.map(\.description)
  }
}
