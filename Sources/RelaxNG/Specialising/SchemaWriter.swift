import LibXML

/// Writes a specialised grammar in XML syntax, in the forms that libxml2 compiles rightly.
///
/// IDs become plain names, since `Identities` sees to them. Groups and interleaves have two members
/// at least, and inside an attribute a choice with `empty` stays one: as `optional`, libxml2 would
/// take any value. No choice of names stands in another, which libxml2 would not survive.
struct SchemaWriter {
  private let grammar: SpecialisedGrammar
  private var out: [UInt8] = []
  /// How often libxml2 will compare two alternatives of a choice.
  private var comparisons = 0

  /// Far more than the largest of real schemas needs, and no more than libxml2 compiles in seconds.
  private var isTooLarge: Bool { out.count > 10_000_000 || comparisons > 100_000_000 }

  /// The schema as UTF-8; none where written out it is too large to be compiled, as what is one
  /// pattern here may stand there many times.
  ///
  /// Not for a grammar that starts with `notAllowed`.
  static func schema(of grammar: SpecialisedGrammar) -> [UInt8]? {
    var writer = SchemaWriter(grammar: grammar)
    writer.write(
      "<grammar xmlns=\"\(RelaxNGSchema.namespace)\" datatypeLibrary=\"\(Datatype.w3c)\"><start>")
    writer.write(grammar.start)
    writer.write("</start>")
    for (number, content) in grammar.contents.sorted(by: { $0.key < $1.key }) {
      writer.define(number, content)
    }
    writer.write("</grammar>")
    return writer.isTooLarge ? nil : writer.out
  }

  private init(grammar: SpecialisedGrammar) {
    self.grammar = grammar
  }

  private mutating func define(_ number: Int, _ content: Pattern) {
    guard content != .notAllowed else { return }
    write("<define name=\"e\(number)\"><element")
    open(grammar.grammar.nameClass(ofElement: number))
    for part in grammar.patterns.members(ofGroup: content) { write(part) }
    write("</element></define>")
  }

  private mutating func write(_ pattern: Pattern) {
    guard !isTooLarge else { return }
    switch grammar.patterns.form(of: pattern) {
    case .empty: write("<empty/>")
    case .notAllowed: write("<notAllowed/>")
    case .text: write("<text/>")
    case .choice(let members): choice(members)
    case .group: wrap("group", grammar.patterns.members(ofGroup: pattern))
    case .interleave: interleave(grammar.patterns.branches(of: pattern))
    case .oneOrMore(let part): repeated(part)
    case .list(let part): wrap("list", grammar.patterns.members(ofGroup: part))
    case .data(let datatype, let except): data(grammar.grammar.datatypes[datatype], except)
    case .value(let value): self.value(grammar.grammar.values[value])
    case .attribute(let nameClass, let content):
      write("<attribute")
      open(grammar.grammar.nameClasses[nameClass])
      attributeContent(content)
      write("</attribute>")
    case .element(let number): write("<ref name=\"e\(number)\"/>")
    }
  }

  /// A repetition: of what may be empty it is `zeroOrMore`, which matches the same, and of which
  /// libxml2 makes a deterministic automaton where text stands beside elements.
  private mutating func repeated(_ part: Pattern) {
    let name = grammar.patterns.isNullable(part) ? "zeroOrMore" : "oneOrMore"
    wrap(name, grammar.patterns.members(ofGroup: part))
  }

  private mutating func choice(_ members: ArraySlice<Pattern>) {
    guard members.first == .empty else { return alternatives(Array(members)) }
    let others = Array(members.dropFirst())
    if others.count == 1, case .oneOrMore(let part) = grammar.patterns.form(of: others[0]) {
      return wrap("zeroOrMore", grammar.patterns.members(ofGroup: part))
    }
    write("<optional>")
    alternatives(others)
    write("</optional>")
  }

  /// A choice with its elements in a choice of their own: libxml2 finds the right one of many by its
  /// name, but tries one after the other where there is text or anything else that may be empty.
  private mutating func alternatives(_ members: [Pattern]) {
    comparisons += members.count * members.count
    let elements = members.filter { pattern in
      if case .element = grammar.patterns.form(of: pattern) { true } else { false }
    }
    guard elements.count > 1, elements.count < members.count else {
      return members.count > 1 ? wrap("choice", members) : write(members)
    }
    write("<choice>")
    write(members.filter { !elements.contains($0) })
    wrap("choice", elements)
    write("</choice>")
  }

  private mutating func attributeContent(_ content: Pattern) {
    guard case .choice(let members) = grammar.patterns.form(of: content) else {
      return write(content)
    }
    wrap("choice", Array(members))
  }

  private mutating func interleave(_ branches: [Pattern]) {
    let others = branches.filter { $0 != .text }
    guard others.count < branches.count else { return wrap("interleave", branches) }
    write("<mixed>")
    if others.count > 1 { wrap("interleave", others) } else { write(others) }
    write("</mixed>")
  }

  private mutating func wrap(_ name: String, _ patterns: [Pattern]) {
    write("<\(name)>")
    write(patterns)
    write("</\(name)>")
  }

  private mutating func write(_ patterns: [Pattern]) {
    for pattern in patterns { write(pattern) }
  }

  private mutating func write(_ text: String) {
    out += text.utf8
  }
}

// MARK: - Names and values

extension SchemaWriter {
  /// Ends the start tag of an element or attribute, with its name class.
  private mutating func open(_ nameClass: NameClass) {
    if case .name(let name) = nameClass {
      write(" name=\"\(name.local)\" ns=\"\(escaped(name.namespace))\">")
    } else {
      write(">")
      write(nameClass)
    }
  }

  private mutating func write(_ nameClass: NameClass) {
    switch nameClass {
    case .name(let name):
      write("<name ns=\"\(escaped(name.namespace))\">\(name.local)</name>")
    case .anyName(let except):
      write("<anyName>")
      write(except: except)
      write("</anyName>")
    case .namespace(let namespace, let except):
      write("<nsName ns=\"\(escaped(namespace))\">")
      write(except: except)
      write("</nsName>")
    case .choice(let classes):
      write("<choice>")
      for nameClass in classes { write(nameClass) }
      write("</choice>")
    }
  }

  private mutating func write(except: NameClass?) {
    guard let except else { return }
    write("<except>")
    if case .choice(let classes) = except {
      for nameClass in classes { write(nameClass) }
    } else {
      write(except)
    }
    write("</except>")
  }

  private mutating func data(_ datatype: Datatype, _ except: Pattern?) {
    switch datatype.identity {
    case .id?, .reference?: return data("NCName", datatype, except)
    case .references?: return write("<list><oneOrMore><data type=\"NCName\"/></oneOrMore></list>")
    case nil: return data(datatype.name, datatype, except)
    }
  }

  private mutating func data(_ name: String, _ datatype: Datatype, _ except: Pattern?) {
    write("<data type=\"\(name)\" datatypeLibrary=\"\(datatype.library)\">")
    for facet in datatype.facets {
      write("<param name=\"\(facet.name)\">\(escaped(facet.value))</param>")
    }
    if let except {
      write("<except>")
      write(except)
      write("</except>")
    }
    write("</data>")
  }

  private mutating func value(_ value: Grammar.Value) {
    let datatype = grammar.grammar.datatypes[value.datatype]
    write("<value type=\"\(datatype.name)\" datatypeLibrary=\"\(datatype.library)\">")
    write(escaped(value.value.text) + "</value>")
  }
}

/// A text in which nothing is markup, also inside quotation marks, and white space stays as it is.
private func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: special.contains) else { return text }
  return String(
    decoding: text.utf8.flatMap { special.contains($0) ? Array("&#\($0);".utf8) : [$0] },
    as: UTF8.self)
}

private let special = Array("<>&\"'\t\n\r".utf8)
