import Diagnostics
import Records

/// A cover, and behind it a text.
func record(_ body: String, contents: String = "", language: String = "") -> String {
  let fields =
    (language.isEmpty ? "" : "**Original Language:**\n\n\(language)\n\n")
    + (contents.isEmpty ? "" : "**Contents:**\n\n\(contents)\n\n")
  return "**October 1, 1950**\n\n**Telegram**\n\n**Summary:**\n\nA summary.\n\n\(fields)\(body)\n"
}

func read(_ text: String) throws(Failure) -> PlainRecord {
  try PlainRecord(Array(text.utf8), file: "r.txt")
}

/// Why bytes are no record, a line each; empty where they are one.
func refusal(_ bytes: some Sequence<UInt8>) -> [String] {
  do {
    _ = try PlainRecord(Array(bytes), file: "r.txt")
    return []
  } catch {
    return error.reason == .unreadable ? error.diagnostics.map(\.description) : ["\(error.reason)"]
  }
}

/// Why bytes are no text, a line each; empty where they are one.
func textRefusal(_ bytes: some Sequence<UInt8>) -> [String] {
  do {
    _ = try SourceText(Array(bytes), file: "r.txt")
    return []
  } catch {
    return error.reason == .unreadable ? error.diagnostics.map(\.description) : ["\(error.reason)"]
  }
}
