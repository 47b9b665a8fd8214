import CLibXML2
import Diagnostics

/// Parses with our settings and refusals, and gives the document to the caller.
func parse(
  _ bytes: [UInt8], file: String, _ externalDTD: XMLDocument.ExternalDTD
) throws(Failure) -> (xmlDocPtr, TagPlaces) {
  guard !bytes.isEmpty else { throw .unreadable(.empty, at: Location(file)) }
  guard let count = Int32(exactly: bytes.count) else {
    throw .unreadable(.tooLong, at: Location(file))
  }
  if let offset = tagWithTooManyAttributes(bytes) {
    let (line, column) = SourceText(bytes).place(at: offset)
    throw .tooManyAttributes(at: Location(file, line: line, column: column))
  }
  Library.start()
  guard let cParser = xmlNewParserCtxt() else { throw .noMemory(file) }
  defer { xmlFreeParserCtxt(cParser) }
  let log = ProblemLog(cParser: cParser)
  cParser.pointee._private = log.cData
  cParser.pointee.sax?.pointee.serror = cCollectOfParser
  refuseExternals(cParser)
  noteTags(cParser)
  if externalDTD == .passedOver { passOverExternalDTD(cParser) }

  let cDocument = withExtendedLifetime(log) {
    bytes.withUnsafeBytes { buffer in
      xmlCtxtReadMemory(
        cParser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), count, file, nil,
        parserOptions)
    }
  }
  let problems = log.problems.filter(\.breaksWellFormedness)
  if let cDocument, problems.isEmpty { return (cDocument, log.tags) }
  xmlFreeDoc(cDocument)
  throw Failure(unreadable: problems, file: file)
}

/// Entities replaced, defaults of the internal subset added, CDATA read as text.
///
/// XML_PARSE_HUGE lifts the limits on depth, length and entities; a document that has a DTD gets them
/// back.
private let parserOptions: Int32 =
  [
    XML_PARSE_NOENT, XML_PARSE_DTDATTR, XML_PARSE_NOCDATA, XML_PARSE_NONET, XML_PARSE_BIG_LINES,
    XML_PARSE_HUGE,
  ]
  .reduce(bifolium_noExternalEntities) { $0 | Int32($1.rawValue) }

extension XMLProblem {
  /// Validity is no matter of the parser: there a doubled `xml:id` and its like are passed over.
  ///
  /// An undeclared entity is, even where XML calls it a matter of validity: its text would be lost.
  fileprivate var breaksWellFormedness: Bool {
    guard !isOf(XML_FROM_VALID, XML_FROM_DTD) else { return false }
    // From 2.15 on, the parser says this one in its own name.
    guard code != Int(XML_DTD_XMLID_VALUE.rawValue) else { return false }
    return level > .warning || code == Int(XML_WAR_UNDECLARED_ENTITY.rawValue)
  }
}

extension Failure {
  fileprivate init(unreadable problems: [XMLProblem], file: String) {
    var seen: Set<Diagnostic> = []
    let diagnostics = problems.map { problem in
      let place = Location(file, line: problem.line, column: problem.column)
      return Diagnostic(.error, problem.parserSentence, at: place, rule: "well-formed")
    }
    self.init(.unreadable, diagnostics.filter { seen.insert($0).inserted })
    guard self.diagnostics.isEmpty else { return }
    self.diagnostics = [
      Diagnostic(.error, "the file cannot be parsed", at: Location(file), rule: "well-formed")
    ]
  }

  static func noMemory(_ file: String) -> Failure {
    Failure(.unreadable, "there is not enough memory", at: Location(file), rule: "memory")
  }
}

extension Failure {
  fileprivate static func unreadable(_ message: String, at place: Location) -> Failure {
    Failure(.unreadable, message, at: place, rule: "well-formed")
  }
}

extension String {
  fileprivate static let empty = "the file is empty; expected an XML document"
  fileprivate static let tooLong = "the file is longer than 2 GB, which the parser cannot read"
}
