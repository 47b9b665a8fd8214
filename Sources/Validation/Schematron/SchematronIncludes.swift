import Diagnostics
import LibXML
import XMLTree

extension SchematronReader {
  /// Puts in what an element includes from other local files, and what those include; the files are
  /// those that are being read, each included by the one before.
  func included(_ element: Element, in files: [String]) throws(Failure) -> Element {
    var children: [Node] = []
    for child in element.children {
      guard let element = child.element else {
        children.append(child)
        continue
      }
      switch (element.schematronName, element["href"]) {
      case ("include", _):
        children.append(.element(try file(of: element, in: files)))
      case ("extends", _?):
        children += try file(of: element, in: files).children
      default:
        children.append(.element(try included(element, in: files)))
      }
    }
    return element.with(children)
  }

  /// The element that a `href` leads to: the root of a file, or the one with the id after `#`.
  private func file(of reference: Element, in files: [String]) throws(Failure) -> Element {
    let href = try attribute("href", of: reference)
    let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, isRelative(name) else {
      throw failure(.notRelative(href), at: reference)
    }
    let path = String(folder(of: files.last ?? file) + name)
    guard !files.contains(path) else { throw failure(.includesItself(path), at: reference) }
    let root = try root(of: path, for: reference)
    let element = parts.count == 1 ? root : root.descendant(withID: String(parts[1]))
    guard let element else { throw failure(.cannotInclude(href), at: reference) }
    return try included(element.of(file: path), in: files + [path])
  }

  private func root(of path: String, for reference: Element) throws(Failure) -> Element {
    guard let bytes = LocalFile.contents(path) else {
      throw failure(.cannotInclude(path), at: reference)
    }
    do {
      return try XMLDocument(bytes, file: path).tree().root
    } catch {
      let failure = failure(.cannotInclude(path), at: reference)
      throw Failure(.misconfigured, failure.diagnostics + error.diagnostics)
    }
  }
}

extension Element {
  /// The same, but every element says which file it is of.
  fileprivate func of(file: String) -> Element {
    var element = with(
      children.map { child in
        child.element.map { .element($0.of(file: file)) } ?? child
      })
    element.attributes.removeAll { $0.name == "xml:base" }
    element.attributes.append(Attribute("xml:base", file))
    return element
  }

  fileprivate func descendant(withID id: String) -> Element? {
    guard self["id"] != id, self["xml:id"] != id else { return self }
    return elements.lazy.compactMap { $0.descendant(withID: id) }.first
  }
}

/// Tells whether a name has neither scheme nor host nor root.
private func isRelative(_ name: Substring) -> Bool {
  guard let first = name.first, !"/\\".contains(first) else { return false }
  return !name.contains(":")
}

private func folder(of path: String) -> Substring {
  path.lastIndex(of: "/").map { path[...$0] } ?? ""
}

extension String {
  fileprivate static func notRelative(_ href: String) -> String {
    "the schema includes '\(href)'; expected the relative name of a local file"
  }

  fileprivate static func includesItself(_ path: String) -> String {
    "'\(path)' includes itself; expected files that do not"
  }

  fileprivate static func cannotInclude(_ path: String) -> String {
    "the schema includes '\(path)', which cannot be read; expected a part of a schema"
  }
}
