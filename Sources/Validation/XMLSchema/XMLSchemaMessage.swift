import LibXML

/// A message of libxml2 about a W3C XML Schema, taken apart.
///
/// It has the form `Element '{n}a', attribute 'b': [facet 'pattern'] The value 'c' is …`, in which
/// the attribute and the facet may be missing.
struct XMLSchemaMessage {
  let kind: XMLSchemaKind?
  /// The element, by its local name.
  let element: String
  /// The attribute of it that the message is about.
  let attribute: String?
  /// What is said about either.
  let words: String
  /// The names and values that the words were made of.
  let arguments: [String]
  /// The element around it, by its name as written.
  let parent: String?

  init(_ problem: XMLProblem) {
    let pattern = #/Element '([^']*)'(?:, attribute '([^']*)')?: (?:\[facet '[^']*'\] )?(.*)/#
    let match = problem.message.wholeMatch(of: pattern)
    kind = XMLSchemaKind(rawValue: problem.code)
    element = match.map { SchemaName($0.1).local } ?? ""
    attribute = match.flatMap { $0.2.map { SchemaName($0).ofAttribute } }
    words = match.map { String($0.3) } ?? problem.message
    arguments = problem.arguments.filter { !$0.isEmpty }
    parent = problem.node?.parent.flatMap { $0.isElement ? $0.name : nil }
  }

  /// The elements that would be right, where the words list them.
  var expected: [SchemaName] {
    guard let list = words.firstMatch(of: #/Expected is (?:one of )?\( (.*) \)\./#) else {
      return []
    }
    return list.1.split(separator: ", ").map(SchemaName.init)
  }
}

/// A name as libxml2 writes it: `name`, `{namespace}name`, `{namespace}*` or `{##other:namespace}*`.
struct SchemaName {
  let namespace: Substring
  let local: String

  init(_ words: Substring) {
    let end = words.hasPrefix("{") ? words.lastIndex(of: "}") : nil
    namespace = end.map { words[words.index(after: words.startIndex)..<$0] } ?? ""
    local = String(end.map { words[words.index(after: $0)...] } ?? words)
  }

  /// The name as it is written for an attribute, with the one prefix that is never declared.
  var ofAttribute: String {
    namespace == XMLNode.xml ? "xml:\(local)" : local
  }
}
