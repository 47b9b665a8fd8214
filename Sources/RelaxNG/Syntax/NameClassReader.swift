import Diagnostics
import LibXML

extension SyntaxReader {
  /// Reads a name class (specification, section 3 and 4.16).
  func nameClass(
    _ item: Int, in outer: Context, inside: Exception = .none
  ) throws(Failure) -> NameClass {
    let context = try self.context(of: item, in: outer)
    switch try checkedWord(item) {
    case .name:
      let name = file.text(of: item)
      return .name(try qualifiedName(name, at: item, in: context.namespace))
    case .anyName:
      guard inside == .none else { throw files.failure(wildcardInExcept, file, item) }
      return .anyName(except: try except(in: item, context, .ofAnyName))
    case .nsName:
      guard inside != .ofNamespace else { throw files.failure(wildcardInExcept, file, item) }
      return .namespace(context.namespace, except: try except(in: item, context, .ofNamespace))
    case .choice: return .anyOf(try nameClasses(in: item, context, inside))
    default: throw files.failure(noNameClass, file, item)
    }
  }

  /// Which wildcard's exception a name class stands in.
  enum Exception {
    case none, ofAnyName, ofNamespace
  }

  private func nameClasses(
    in item: Int, _ context: Context, _ inside: Exception
  ) throws(Failure) -> [NameClass] {
    var classes: [NameClass] = []
    for child in file.children(of: item) {
      classes.append(try nameClass(child, in: context, inside: inside))
    }
    guard !classes.isEmpty else { throw files.failure(lacksNameClass, file, item) }
    return classes
  }

  private func except(
    in item: Int, _ outer: Context, _ kind: Exception
  ) throws(Failure) -> NameClass? {
    let children = file.children(of: item)
    guard let except = children.first else { return nil }
    guard children.count == 1, try checkedWord(except) == .except else {
      throw files.failure(onlyExcept, file, item)
    }
    let classes = try nameClasses(in: except, try context(of: except, in: outer), kind)
    return .anyOf(classes)
  }

  /// Resolves a name that may have a prefix, which a declaration in the schema explains.
  func qualifiedName(
    _ text: String, at item: Int, in namespace: String
  ) throws(Failure) -> XMLName {
    let text = collapsed(text)
    guard text.contains(":") else {
      guard isNCName(text) else { throw files.failure(noName(text), file, item) }
      return XMLName(namespace: namespace, local: text)
    }
    guard let name = XMLName(qualified: text, at: file.outline.node(of: item)) else {
      throw files.failure(noName(text), file, item)
    }
    return name
  }

  /// Refuses attributes that declare namespaces, which RELAX NG does not see (section 4.16).
  func refuseNamespaceDeclarations(in name: NameClass, _ item: Int) throws(Failure) {
    switch name {
    case .name(let name):
      guard name != XMLName(namespace: "", local: "xmlns"), name.namespace != xmlns else {
        throw files.failure(declaration, file, item)
      }
    case .namespace(let namespace, let except):
      guard namespace != xmlns else { throw files.failure(declaration, file, item) }
      if let except { try refuseNamespaceDeclarations(in: except, item) }
    case .anyName(let except):
      if let except { try refuseNamespaceDeclarations(in: except, item) }
    case .choice(let classes):
      for item2 in classes { try refuseNamespaceDeclarations(in: item2, item) }
    }
  }
}

private let xmlns = "http://www.w3.org/2000/xmlns"

// MARK: - Messages

private let wildcardInExcept = "this wildcard cannot be an exception of another; name what is meant"
private let lacksNameClass = "nothing is in this element; expected a name class"
private let noNameClass = "this is no name class; expected <name>, <anyName>, <nsName> or <choice>"
private let onlyExcept = "a wildcard holds nothing but one <except>"
private let declaration = "a pattern cannot match the declaration of a namespace; leave it out"

private func noName(_ text: String) -> String {
  "'\(text)' is no name, or its prefix is not declared here"
}
