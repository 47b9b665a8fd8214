import Diagnostics
import LibXML

extension SyntaxReader {
  func value(_ item: Int, _ context: Context) throws(Failure) -> Syntax {
    let type = file.value(.type, of: item).map(collapsed)
    // Without a type it is RELAX NG's own token, whatever library is inherited.
    let datatype = try datatype(
      type ?? "token", in: type == nil ? "" : context.library, [], at: item)
    let text = file.text(of: item)
    let name =
      datatype.isOfNames ? try qualifiedName(text, at: item, in: context.namespace) : nil
    let value = DatatypeValue(text: text, name: name)
    guard name != nil || datatype.accepts(text, at: nil) else {
      throw files.failure(wrongValue(text, datatype.name), file, item)
    }
    return .value(datatype, value)
  }

  func data(_ item: Int, _ context: Context) throws(Failure) -> Syntax {
    guard let type = file.value(.type, of: item).map(collapsed) else {
      throw files.failure(lacksType, file, item)
    }
    var children = file.children(of: item)
    var except: Syntax?
    if let last = children.last, file.word(last) == .except {
      _ = try checkedWord(last)
      except = .choice(try choices(in: last, try self.context(of: last, in: context)))
      children.removeLast()
    }
    var facets: [BuiltInDatatype.Facet] = []
    for child in children {
      guard try checkedWord(child) == .param else { throw files.failure(noParameter, file, child) }
      facets.append(.init(name: try name(of: child), value: file.text(of: child)))
    }
    let datatype = try datatype(type, in: context.library, facets, at: item)
    return .data(datatype, except: except, file.origin(item))
  }

  private func choices(in item: Int, _ context: Context) throws(Failure) -> [Syntax] {
    var patterns: [Syntax] = []
    for child in file.children(of: item) { patterns.append(try pattern(child, in: context)) }
    guard !patterns.isEmpty else { throw files.failure(lacksException, file, item) }
    return patterns
  }

  private func datatype(
    _ name: String, in library: String, _ facets: [BuiltInDatatype.Facet], at item: Int
  ) throws(Failure) -> Datatype {
    do {
      return try files.datatypes.datatype(name, in: library, facets)
    } catch {
      throw files.failure(error.sentence(about: name, in: library), file, item)
    }
  }
}

/// The datatypes that a schema has named so far: each is compiled once.
final class DatatypeTable {
  private var known: [Key: Datatype] = [:]

  private struct Key: Hashable {
    var name: String
    var library: String
    var facets: [BuiltInDatatype.Facet]
  }

  func datatype(
    _ name: String, in library: String, _ facets: [BuiltInDatatype.Facet]
  ) throws(WrongDatatype) -> Datatype {
    let key = Key(name: name, library: library, facets: facets)
    if let datatype = known[key] { return datatype }
    let datatype = try Datatype(name, in: library, facets)
    known[key] = datatype
    return datatype
  }
}

// MARK: - Messages

private let lacksType = "<data> has no attribute type; expected the name of a datatype"
private let noParameter = "<data> holds parameters and at the end one <except>, nothing else"
private let lacksException = "nothing is in <except>; expected <value> or <data>"

private func wrongValue(_ text: String, _ type: String) -> String {
  "'\(text)' is no value of the datatype \(type)"
}

extension WrongDatatype {
  fileprivate func sentence(about type: String, in library: String) -> String {
    switch self {
    case .noLibrary: "the datatype library '\(library)' is not known; expected \(Datatype.w3c)"
    case .noDatatype where library.isEmpty:
      "there is no datatype '\(type)' without a library; expected string, token or a datatypeLibrary"
    case .noDatatype: "there is no datatype '\(type)' in '\(library)'"
    case .facet(let facet): "the datatype \(type) has no parameter '\(facet)'"
    case .value(let facet):
      "the parameter \(facet.name) of \(type) cannot be '\(facet.value)'"
    }
  }
}
