/// A place in a text file, as editors and continuous integration jump to it.
public struct Location: Hashable, Sendable {
  /// The file's name as the user gave it; `-` is standard input.
  public var file: String
  /// The line, counted from 1; a line ends at LF and nowhere else.
  public var line: Int?
  /// The column, counted from 1 in Unicode scalars.
  public var column: Int?

  /// Names a file, or a line or column of it.
  public init(_ file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension Location: CustomStringConvertible {
  /// `file`, `file:line` or `file:line:column`.
  public var description: String {
    guard let line else { return file }
    guard let column else { return "\(file):\(line)" }
    return "\(file):\(line):\(column)"
  }
}
