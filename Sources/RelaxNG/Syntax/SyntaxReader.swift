import Diagnostics
import LibXML

/// Reads patterns from the XML syntax of RELAX NG (specification, sections 3 and 4.1 to 4.16).
struct SyntaxReader {
  let file: SchemaFile
  let files: SchemaFiles

  /// What is inherited from the elements around.
  struct Context {
    var namespace = ""
    var library = ""
    /// The file that relative names are relative to.
    var base: String?
    /// How many elements of the schema, its includes counted in, are around.
    var depth = 0
  }

  func pattern(_ item: Int, in outer: Context) throws(Failure) -> Syntax {
    let context = try self.context(of: item, in: outer)
    let word = try checkedWord(item)
    switch word {
    case .element: return try element(item, context)
    case .attribute: return try attribute(item, context)
    case .group: return .group(try patterns(in: item, context))
    case .interleave: return .interleave(try patterns(in: item, context))
    case .choice: return .choice(try patterns(in: item, context))
    case .optional: return .optional(try group(in: item, context))
    case .zeroOrMore: return .zeroOrMore(try group(in: item, context))
    case .oneOrMore: return .oneOrMore(try group(in: item, context))
    case .mixed: return .mixed(try group(in: item, context))
    case .list: return .list(try group(in: item, context))
    case .empty: return .empty
    case .notAllowed: return .notAllowed
    case .text: return .text
    case .ref: return .ref(try name(of: item), file.origin(item))
    case .parentRef: return .parentRef(try name(of: item), file.origin(item))
    case .value: return try value(item, context)
    case .data: return try data(item, context)
    case .externalRef: return try files.external(item, of: file, context)
    case .grammar: return .grammar(try grammar(item, context))
    case .param, .except, .div, .include, .start, .define, .name, .anyName, .nsName:
      throw files.failure(misplaced(word.rawValue), file, item)
    }
  }

  private func element(_ item: Int, _ context: Context) throws(Failure) -> Syntax {
    let (name, rest) = try nameClass(of: item, context, namespace: context.namespace)
    return .element(name, try group(rest, of: item, context), file.origin(item))
  }

  private func attribute(_ item: Int, _ context: Context) throws(Failure) -> Syntax {
    // The attribute `name` inherits no namespace here.
    let own = file.value(.ns, of: item) ?? ""
    let (name, rest) = try nameClass(of: item, context, namespace: own)
    try refuseNamespaceDeclarations(in: name, item)
    guard rest.count < 2 else { throw files.failure(severalInAttribute, file, item) }
    let content = rest.isEmpty ? .text : try group(rest, of: item, context)
    return .attribute(name, content, file.origin(item))
  }

  /// The name class of an element or attribute, and the children that do not belong to it.
  private func nameClass(
    of item: Int, _ context: Context, namespace: String
  ) throws(Failure) -> (NameClass, [Int]) {
    let children = file.children(of: item)
    if let name = file.value(.name, of: item) {
      return (.name(try qualifiedName(name, at: item, in: namespace)), children)
    }
    guard let first = children.first else { throw files.failure(lacksName, file, item) }
    return (try nameClass(first, in: context), Array(children.dropFirst()))
  }

  /// What an element holds, as one pattern.
  func group(in item: Int, _ context: Context) throws(Failure) -> Syntax {
    try group(file.children(of: item), of: item, context)
  }

  private func group(_ children: [Int], of item: Int, _ context: Context) throws(Failure) -> Syntax
  {
    let patterns = try patterns(children, of: item, context)
    return patterns.count == 1 ? patterns[0] : .group(patterns)
  }

  private func patterns(in item: Int, _ context: Context) throws(Failure) -> [Syntax] {
    try patterns(file.children(of: item), of: item, context)
  }

  private func patterns(
    _ children: [Int], of item: Int, _ context: Context
  ) throws(Failure) -> [Syntax] {
    var patterns: [Syntax] = []
    for child in children { patterns.append(try pattern(child, in: context)) }
    guard !patterns.isEmpty else { throw files.failure(lacksPattern, file, item) }
    return patterns
  }

  /// What an element's children inherit.
  func context(of item: Int, in outer: Context) throws(Failure) -> Context {
    var context = outer
    context.depth += 1
    guard context.depth < deepest else { throw files.failure(tooDeep, file, item) }
    for index in file.outline.attributes(of: item) {
      let value = file.outline.value(ofAttribute: index)
      switch file.attributeWords[Int(file.outline.attributes[index])] {
      case .ns: context.namespace = value
      case .datatypeLibrary:
        guard isLibraryName(value) else { throw files.failure(wrongLibrary(value), file, item) }
        context.library = value
      case .base: context.base = localPath(value, from: context.base)
      default: break
      }
    }
    return context
  }

  /// The attribute `name` of a reference, definition or parameter.
  func name(of item: Int) throws(Failure) -> String {
    guard let name = file.value(.name, of: item).map(collapsed) else {
      throw files.failure(lacksName, file, item)
    }
    guard isNCName(name) else { throw files.failure(wrongName(name), file, item) }
    return name
  }
}

/// How deep the elements of a schema may nest: people's do not get to 50.
private let deepest = 500

/// Whether a text is empty or an absolute URI without a fragment.
private func isLibraryName(_ text: String) -> Bool {
  guard !text.isEmpty else { return true }
  guard isURIReference(text), !text.contains("#"), let colon = text.firstIndex(of: ":") else {
    return false
  }
  return !text[..<colon].contains { "/?".contains($0) }
}

// MARK: - Messages

private func misplaced(_ word: String) -> String {
  "<\(word)> does not stand for a pattern; expected one such as <element> or <ref>"
}
private let severalInAttribute = "<attribute> holds several patterns; put <group> around them"
private let lacksName = "a name is missing; expected an attribute name or a name class"
private let lacksPattern = "nothing is in this element; expected a pattern such as <empty/>"
private let tooDeep = "the elements of the schema nest more than 500 deep"

private func wrongName(_ name: String) -> String {
  "'\(name)' is no name; expected one without a colon"
}

private func wrongLibrary(_ name: String) -> String {
  "'\(name)' names no datatype library; expected an absolute URI without '#'"
}
