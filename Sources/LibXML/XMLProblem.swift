import CLibXML2

/// One thing that libxml2 reported, copied out of its memory when it said so.
public struct XMLProblem {
  /// How much libxml2 minds.
  public enum Level: Int, Comparable, Sendable {
    /// Only worth a look.
    case warning = 1
    /// Something is wrong.
    case error = 2
    /// It could not go on.
    case fatal = 3

    /// Compares by weight.
    public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// The part of libxml2 that speaks: its `xmlErrorDomain`.
  public var domain: Int
  /// What it says: an `xmlParserErrors`, in RELAX NG validation an `xmlRelaxNGValidErr`.
  public var code: Int
  /// How much it minds.
  public var level: Level
  /// Its own words, in one line.
  public var message: String
  /// The file, where it named one.
  public var file: String?
  /// The line, counted from 1, also beyond 65535.
  public var line: Int?
  /// The column, counted from 1, where it is known.
  public var column: Int?
  /// The names and values that its words were made of.
  public var arguments: [String]
  /// The number that its words were made of, such as the line of an opening tag.
  public var number: Int
  /// The node that it is about, where it belongs to a document that the caller holds.
  public var node: XMLNode?
}

extension XMLProblem {
  init(copying cError: xmlError, in document: XMLDocument?) {
    let cNode = cError.node?.assumingMemoryBound(to: xmlNode.self)
    node = document.flatMap { document in cNode.map { XMLNode($0, of: document) } }
    let place = node?.place
    let line = place?.line ?? Int(cError.line)
    domain = Int(cError.domain)
    code = Int(cError.code)
    level = Level(rawValue: Int(cError.level.rawValue)) ?? .error
    message = cError.message.map { singleLine(String(cString: $0)) } ?? "no message"
    file = cError.file.map { String(cString: $0) }
    self.line = line > 0 ? line : nil
    column = place?.column ?? (cError.int2 > 0 && cNode == nil ? Int(cError.int2) : nil)
    arguments = [cError.str1, cError.str2, cError.str3].map { $0.map { String(cString: $0) } ?? "" }
    number = Int(cError.int1)
  }

  func isOf(_ domains: xmlErrorDomain...) -> Bool {
    domains.contains { $0.rawValue == domain }
  }
}

/// Puts one space for every run of white space, and none at the ends.
private func singleLine(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// Lets a `switch` over numbers name libxml2's errors.
func ~= (code: xmlParserErrors, number: Int) -> Bool {
  Int(code.rawValue) == number
}
