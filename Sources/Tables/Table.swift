import Diagnostics

/// A table of facts: tab-separated UTF-8 text with `#` comments, which a spreadsheet can edit.
///
/// The first line that is no comment names the columns. Empty lines mean nothing; white space
/// around a cell does not count. Every row has a cell for each column.
public struct Table: Sendable {
  /// One line of a table.
  public struct Row: Sendable {
    /// The line in the file, counted from 1.
    public let line: Int
    let cells: [String]
    let columns: [String: Int]

    /// The cell below a column's name; empty where the table has no such column.
    public subscript(column: String) -> String {
      columns[column].map { cells[$0] } ?? ""
    }

    /// The parts of a cell that `separator` divides, trimmed, without empty ones.
    public func list(_ column: String, separator: Character = " ") -> [String] {
      self[column].split(separator: separator).map(trimmed).filter { !$0.isEmpty }
    }
  }

  /// The rows in the order of the file.
  public let rows: [Row]

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - bytes: the file, in UTF-8.
  ///   - file: its name for messages.
  /// - Throws: `Failure` for the first row that has not as many cells as there are columns.
  public init(_ bytes: [UInt8], file: String) throws(Failure) {
    var columns: [String: Int]?
    var rows: [Row] = []
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let lines = marked.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    for (index, line) in lines.enumerated()
    where !line.hasPrefix("#") && !trimmed(line[...]).isEmpty {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(trimmed)
      guard let names = columns else {
        columns = Dictionary(
          cells.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        continue
      }
      guard cells.count == names.count else {
        throw Failure(
          .misconfigured,
          "the row has \(cells.count) cells; the table has \(names.count) columns",
          at: Location(file, line: index + 1), rule: "table-columns")
      }
      rows.append(Row(line: index + 1, cells: cells, columns: names))
    }
    self.rows = rows
  }

  /// Reads a table that is built into the program.
  ///
  /// A broken one is a defect of the program that its tests find, so it ends the program.
  public init(builtIn bytes: [UInt8], _ file: StaticString) {
    do {
      try self.init(bytes, file: "\(file)")
    } catch {
      preconditionFailure(error.diagnostics.map(\.description).joined(separator: "\n"))
    }
  }
}

private func trimmed(_ text: Substring) -> String {
  let isSpace = { (character: Character) in character.isWhitespace }
  guard let first = text.firstIndex(where: { !isSpace($0) }),
    let last = text.lastIndex(where: { !isSpace($0) })
  else { return "" }
  return String(text[first...last])
}
