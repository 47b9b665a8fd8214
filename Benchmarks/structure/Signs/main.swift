import Editing
import Foundation
import Records

// Prints the signs of each line of records, a JSON object a record, for `Benchmarks/structure/train`.
let encoder = JSONEncoder()
encoder.outputFormatting = .sortedKeys
for path in CommandLine.arguments.dropFirst() {
  let bytes = Array(try Data(contentsOf: URL(filePath: path)))
  let record = try PlainRecord(bytes, file: path)
  let line = try encoder.encode(["\(path)": signedLines(of: record)])
  print(String(decoding: line, as: UTF8.self))
}
