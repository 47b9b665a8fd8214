import Diagnostics
import LibXML

/// The files that a schema is made of: the first, and those that it includes or refers to, which
/// are local and named relative to it.
final class SchemaFiles {
  let datatypes = DatatypeTable()
  private let locate: SchemaLocator
  private var files: [SchemaFile] = []
  /// The paths of the files that are being read, outermost first.
  private var open: [String] = []

  /// How many times files may be opened: few files that include each other again and again could
  /// make a schema without bound.
  private static let most = 1000

  init(_ locate: @escaping SchemaLocator) {
    self.locate = locate
  }

  /// Reads the pattern that a whole schema is.
  func schema(_ outline: XMLOutline) throws(Failure) -> Syntax {
    open = [outline.document.file]
    return try reader(of: outline).pattern(0, in: .init(base: outline.document.file))
  }

  /// Reads the pattern that an `externalRef` refers to.
  func external(
    _ item: Int, of file: SchemaFile, _ context: SyntaxReader.Context
  ) throws(Failure) -> Syntax {
    try reading(item, of: file, context) { reader, context throws(Failure) in
      try reader.pattern(0, in: context)
    }
  }

  /// Reads the grammar that an `include` names.
  func included(
    _ item: Int, of file: SchemaFile, _ context: SyntaxReader.Context
  ) throws(Failure) -> GrammarSyntax {
    try reading(item, of: file, context) { [self] reader, context throws(Failure) in
      guard try reader.checkedWord(0) == .grammar else {
        throw failure(noGrammar, reader.file, 0)
      }
      return try reader.grammar(0, try reader.context(of: 0, in: context))
    }
  }

  /// The place of something in one of the files.
  func place(of origin: Origin) -> Location {
    files[Int(origin.file)].outline.node(of: Int(origin.item)).place
  }

  private func reading<Result>(
    _ item: Int, of file: SchemaFile, _ context: SyntaxReader.Context,
    _ read: (SyntaxReader, SyntaxReader.Context) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let name = file.value(.href, of: item) else { throw failure(lacksName, file, item) }
    guard !name.contains("#") else { throw failure(fragment(name), file, item) }
    guard let path = localPath(name, from: context.base) ?? locate(name) else {
      throw failure(notRelative(name), file, item)
    }
    guard !open.contains(path) else { throw failure(loop(name), file, item) }
    guard files.count < SchemaFiles.most else { throw failure(tooMany, file, item) }
    let reader = reader(of: XMLOutline(try document(at: path, item, file, name)))
    open.append(path)
    defer { open.removeLast() }
    // Namespaces are inherited by what comes from another file, datatype libraries are not.
    return try read(
      reader, .init(namespace: context.namespace, base: path, depth: context.depth))
  }

  private func reader(of outline: XMLOutline) -> SyntaxReader {
    let file = SchemaFile(outline, number: Int32(files.count))
    files.append(file)
    return SyntaxReader(file: file, files: self)
  }

  private func document(
    at path: String, _ item: Int, _ file: SchemaFile, _ name: String
  ) throws(Failure) -> XMLDocument {
    var failure = failure(cannotRead(name), file, item)
    guard let bytes = LocalFile.contents(path) else { throw failure }
    do {
      return try XMLDocument(bytes, file: path)
    } catch {
      failure.diagnostics += error.diagnostics
      throw failure
    }
  }
}

extension SchemaFiles {
  /// Blames an item of a file.
  func failure(_ message: String, _ file: SchemaFile, _ item: Int) -> Failure {
    Failure(.misconfigured, message, at: file.outline.node(of: item).place, rule: "schema")
  }

  /// Blames what stood at an origin.
  func failure(_ message: String, at origin: Origin) -> Failure {
    Failure(.misconfigured, message, at: place(of: origin), rule: "schema")
  }
}

// MARK: - Messages

private let lacksName = "the attribute href is missing; expected the name of a file"
private let noGrammar = "the included file is no grammar; externalRef takes any pattern"
private let tooMany = "the schema opens files more than 1,000 times"

private func fragment(_ name: String) -> String {
  "'\(name)' names a part of a file; expected a whole file"
}

private func notRelative(_ name: String) -> String {
  "the schema includes '\(name)'; nothing is fetched, expected the relative name "
    + "of a local file or an entry in an XML catalog"
}

private func loop(_ name: String) -> String {
  "'\(name)' includes itself"
}

private func cannotRead(_ name: String) -> String {
  "the schema includes '\(name)', which cannot be read"
}
