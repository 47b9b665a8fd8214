import LibXML

/// A pattern as a schema writes it, with names, namespaces and datatypes resolved; references are
/// still by name.
indirect enum Syntax: Sendable {
  case empty, notAllowed, text
  case group([Syntax])
  case interleave([Syntax])
  case choice([Syntax])
  case optional(Syntax)
  case oneOrMore(Syntax)
  case zeroOrMore(Syntax)
  case mixed(Syntax)
  case list(Syntax)
  case element(NameClass, Syntax, Origin)
  case attribute(NameClass, Syntax, Origin)
  case data(Datatype, except: Syntax?, Origin)
  case value(Datatype, DatatypeValue)
  case ref(String, Origin)
  case parentRef(String, Origin)
  case grammar(GrammarSyntax)
}

/// Where something of a schema stands: a file, by its number, and an item of its outline.
struct Origin: Hashable, Sendable {
  var file: Int32
  var item: Int32
}

/// What a grammar defines, includes merged in.
struct GrammarSyntax: Sendable {
  var origin: Origin
  /// What is defined by name, in the order of the schema; `start` has no name.
  var definitions: [String?: [Definition]] = [:]

  /// One of the places that define a name.
  struct Definition: Sendable {
    var content: Syntax
    var combine: Combine?
    var origin: Origin
  }

  /// How the definitions of one name become one.
  enum Combine: String {
    case choice, interleave
  }
}
