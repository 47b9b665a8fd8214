import LibXML

/// A kind of schema that the validator does not understand, but can name.
enum ForeignSchema: Hashable {
  case compactRelaxNG
  case schematron1
  case other(root: String)

  /// Tells by its name or its beginning what a file is that is no XML.
  init?(_ source: SchemaSource) {
    let start = String(decoding: source.bytes.prefix(4096), as: UTF8.self)
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if source.name.hasSuffix(".rnc") || compactStarts.contains(where: start.hasPrefix) {
      self = .compactRelaxNG
    } else {
      return nil
    }
  }

  /// Tells by its root element what an XML document is.
  init(_ root: XMLNode) {
    self =
      switch root.namespace {
      case "http://www.ascc.net/xml/schematron": .schematron1
      default: .other(root: root.localName)
      }
  }
}

private let compactStarts = [
  "namespace ", "default namespace", "datatypes ", "start ", "start=", "grammar ", "grammar{",
  "element ", "include ", "#", "div ",
]

extension ForeignSchema {
  func sentence(about name: String) -> String {
    switch self {
    case .compactRelaxNG: "\(compact); 'trang \(name) \(stem(name)).rng' converts it"
    case .schematron1: "this is Schematron 1.x; \(expected)"
    case .other(let root): "<\(root)> begins no schema; \(expected)"
    }
  }
}

private let compact = "this is RELAX NG in its compact syntax; expected the XML syntax"
private let expected =
  "expected RELAX NG in XML syntax, ISO Schematron, W3C XML Schema or a DTD"

private func stem(_ name: String) -> Substring {
  name.hasSuffix(".rnc") ? name.dropLast(4) : name[...]
}
