import LibXML
import TestSupport
import Testing
import XMLTree

/// What a schema lets a document have: elements, their attributes, and closed lists of values.
struct Vocabulary {
  /// What is said of an attribute of an element.
  struct Use: Hashable {
    /// Whether every such element has it.
    var isRequired: Bool
    /// The values, where the list of them is closed.
    var values: Set<String>?
  }

  /// The attributes of each element, by their names.
  var attributes: [String: [String: Use]] = [:]
  /// The words of each element that can have only certain ones.
  var words: [String: Set<String>] = [:]

  /// The names of the elements.
  var elements: Set<String> { Set(attributes.keys) }

  /// Everything that a document can have of it, each in the form `name`, `name/@attribute`,
  /// `name/@attribute=value` or `name=words`.
  var items: Set<String> {
    var items = elements
    for (element, uses) in attributes {
      for (attribute, use) in uses {
        items.insert("\(element)/@\(attribute)")
        for value in use.values ?? [] { items.insert("\(element)/@\(attribute)=\(value)") }
      }
    }
    for (element, words) in words { items.formUnion(words.map { "\(element)=\($0)" }) }
    return items
  }

  /// The attributes of an element, a line each, such as `type, required: main`.
  func lines(of element: String) -> Set<String> {
    Set(
      (attributes[element] ?? [:]).map { name, use in
        let values = use.values.map { $0.sorted().joined(separator: "|") } ?? "open"
        return "\(name), \(use.isRequired ? "required" : "optional"): \(values)"
      })
  }
}

/// The root of an XML file of the package.
func root(of path: String) throws -> Element {
  try XMLDocument(try PackageFiles.bytes(path), file: path).tree().root
}

extension Element {
  /// The element and all that are in it, in document order.
  var descendants: [Element] {
    [self] + elements.flatMap(\.descendants)
  }
}

// MARK: - RELAX NG

extension Vocabulary {
  /// Reads a grammar in XML syntax without name classes and inclusions.
  init(grammar: Element) {
    let definitions = Dictionary(
      grammar.elements("define").map { ($0["name"] ?? "", $0) }, uniquingKeysWith: { one, _ in one }
    )
    let reader = GrammarReader(definitions: definitions)
    let patterns = Dictionary(
      grouping: grammar.descendants.filter { $0.name == "element" }, by: { $0["name"] ?? "" })
    for (name, patterns) in patterns {
      attributes[name] = patterns.dropFirst().map { reader.uses($0.elements) }
        .reduce(reader.uses(patterns[0].elements)) { $0.either($1) }
      let closed = patterns.map { reader.values($0.elements) ?? [] }
      words[name] = closed.contains([]) ? nil : closed.reduce([]) { $0.union($1) }
    }
  }
}

private struct GrammarReader {
  let definitions: [String: Element]

  /// The attributes that patterns in a row give to their element.
  func uses(_ patterns: [Element]) -> [String: Vocabulary.Use] {
    patterns.map(uses).reduce([:]) { $0.both($1) }
  }

  private func uses(_ pattern: Element) -> [String: Vocabulary.Use] {
    switch pattern.name {
    case "attribute":
      [
        pattern["name"] ?? "": Vocabulary.Use(
          isRequired: true, values: values(pattern.elements))
      ]
    case "ref": uses(definitions[pattern["name"] ?? ""]?.elements ?? [])
    case "optional", "zeroOrMore": uses(pattern.elements).either([:])
    case "group", "oneOrMore", "mixed": uses(pattern.elements)
    case "choice":
      pattern.elements.dropFirst().map(uses)
        .reduce(pattern.elements.first.map(uses) ?? [:]) { $0.either($1) }
    default: [:]
    }
  }

  /// The words that patterns allow where only certain ones are allowed; nil for open ones.
  func values(_ patterns: [Element]) -> Set<String>? {
    var all: Set<String> = []
    for pattern in patterns where pattern.name != "attribute" {
      switch pattern.name {
      case "value": all.insert(pattern.text)
      case "choice", "group":
        guard let values = values(pattern.elements) else { return nil }
        all.formUnion(values)
      case "ref":
        guard let values = values(definitions[pattern["name"] ?? ""]?.elements ?? []) else {
          return nil
        }
        all.formUnion(values)
      default: return nil
      }
    }
    return all
  }
}

extension [String: Vocabulary.Use] {
  /// What an element has that has both.
  fileprivate func both(_ other: Self) -> Self {
    merging(other) { one, two in
      Vocabulary.Use(
        isRequired: one.isRequired || two.isRequired, values: union(one.values, two.values))
    }
  }

  /// What an element has that has one or the other.
  fileprivate func either(_ other: Self) -> Self {
    both(other).reduce(into: [:]) { uses, use in
      let isInBoth =
        (self[use.key]?.isRequired ?? false) && (other[use.key]?.isRequired ?? false)
      uses[use.key] = Vocabulary.Use(isRequired: isInBoth, values: use.value.values)
    }
  }
}

private func union(_ one: Set<String>?, _ two: Set<String>?) -> Set<String>? {
  one.flatMap { one in two.map { one.union($0) } }
}

// MARK: - ODD

extension Vocabulary {
  /// Reads the schema specification of a TEI customization that includes elements by module.
  init(customization: Element) throws {
    let specification = customization.descendants.first { $0.name == "schemaSpec" }
    for module in specification?.elements("moduleRef") ?? [] {
      for name in (module["include"] ?? "").split(separator: " ") { attributes[String(name)] = [:] }
    }
    for element in specification?.elements("elementSpec") ?? [] {
      let name = element["ident"] ?? ""
      try #require(attributes[name] != nil, "No module includes <\(name)>")
      attributes[name] = (element.first("attList")?.elements("attDef") ?? [])
        .reduce(into: [:]) { uses, definition in
          uses[definition["ident"] ?? ""] = Use(
            isRequired: definition["usage"] == "req", values: closedValues(in: definition))
        }
      words[name] = element.first("content").flatMap(closedValues)
    }
  }
}

private func closedValues(in element: Element) -> Set<String>? {
  element.first("valList").flatMap { list in
    list["type"] == "closed" ? Set(list.elements("valItem").compactMap { $0["ident"] }) : nil
  }
}
