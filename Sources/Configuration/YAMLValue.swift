import Diagnostics
import Yams

/// A value of a YAML file, with its place.
struct YAMLValue {
  /// What a value is; no tag is read, so that `no` and `1950-10-01` are text.
  enum Content {
    case scalar(String)
    case list([YAMLValue])
    case map([(key: YAMLValue, value: YAMLValue)])
  }

  let content: Content
  let place: Location

  /// Reads a file.
  ///
  /// - Returns: its value; none where it holds comments alone.
  /// - Throws: `Failure(.misconfigured)` where it is too large, is not UTF-8, is no YAML, holds
  ///   anchors, or has a key twice.
  static func root(of file: ConfigurationFile) throws(Failure) -> YAMLValue? {
    guard file.bytes.count <= largestFile else { throw tooLarge(file) }
    guard let text = String(validating: file.bytes, as: UTF8.self) else { throw notUTF8(file) }
    // Without anchors there are no aliases, and a small file cannot stand for a huge value.
    if let anchor = firstAnchor(in: file.bytes) { throw hasAnchor(file, at: anchor) }
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      let root = try parser.singleRoot().map { YAMLValue($0, file.name) }
      if case .scalar("") = root?.content { return nil }
      return root
    } catch {
      throw notYAML(error, file)
    }
  }

  private init(_ node: Node, _ file: String) {
    place = Location(file, line: node.mark?.line, column: node.mark?.column)
    switch node {
    case .scalar(let scalar): content = .scalar(scalar.string)
    case .sequence(let sequence): content = .list(sequence.map { YAMLValue($0, file) })
    case .mapping(let mapping):
      content = .map(mapping.map { (YAMLValue($0.key, file), YAMLValue($0.value, file)) })
    case .alias: content = .scalar("")
    }
  }
}

/// The most bytes of a file that is read.
private let largestFile = 1 << 20

/// The offset of the first anchor: `&` with a name, where a value may begin.
///
/// Linear time.
private func firstAnchor(in bytes: [UInt8]) -> Int? {
  // Whether a value may begin here: at a line's beginning, behind a mark and white space, or behind
  // a tag.
  var mayBegin = true
  var isTag = false
  for (offset, byte) in bytes.enumerated() {
    switch byte {
    // The last bytes of U+0085, U+2028 and U+2029 end lines, too.
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x85, 0xA8, 0xA9:
      mayBegin = true
      isTag = false
    case UInt8(ascii: " "), UInt8(ascii: "\t"):
      mayBegin = mayBegin || isTag
      isTag = false
    case UInt8(ascii: "&") where mayBegin:
      let next = offset + 1 < bytes.count ? bytes[offset + 1] : UInt8(ascii: " ")
      if next > UInt8(ascii: " ") { return offset }
      mayBegin = false
    case UInt8(ascii: "!") where mayBegin:
      mayBegin = false
      isTag = true
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","),
      UInt8(ascii: "["), UInt8(ascii: "{"):
      mayBegin = !isTag
    default:
      mayBegin = false
    }
  }
  return nil
}

// MARK: - Messages

private func tooLarge(_ file: ConfigurationFile) -> Failure {
  Failure(
    .misconfigured,
    "the file has \(file.bytes.count) bytes; \(largestFile) are the most that an editor's file may have",
    at: Location(file.name), rule: "yaml")
}

private func notUTF8(_ file: ConfigurationFile) -> Failure {
  Failure(
    .misconfigured, "the file is not UTF-8; 'iconv -f LATIN1 -t UTF-8' makes it so",
    at: Location(file.name), rule: "utf-8")
}

private func hasAnchor(_ file: ConfigurationFile, at offset: Int) -> Failure {
  let before = file.bytes[..<offset]
  let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  let column = String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
  return Failure(
    .misconfigured,
    "anchors and aliases of YAML are not read; write the value where it is needed, and '&' with a space behind it",
    at: Location(file.name, line: before.count { $0 == UInt8(ascii: "\n") } + 1, column: column),
    rule: "yaml")
}

private func notYAML(_ error: any Error, _ file: ConfigurationFile) -> Failure {
  let (problem, mark): (String, Mark?) =
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (problem, mark)
    case .reader(let problem, _, _, _): (problem, nil)
    case .duplicatedKeysInMapping(let keys, let context):
      ("the key '\(keys.first ?? "")' stands twice in one place", context.mark)
    default: ("\(error)", nil)
    }
  return Failure(
    .misconfigured,
    "this is no YAML as it is read here: \(problem); indent with spaces, and quote text with ': ' in it",
    at: Location(file.name, line: mark?.line, column: mark?.column), rule: "yaml")
}
