import CLibXML2

// The parser reports what it meets through a table of functions that each parser has for itself. We
// look at what a document declares before libxml2 does and stop where it asks for something
// outside; so no loader is ever called, and the global entity loader stays as it is.

/// Makes a parser stop where a document asks for another file.
func refuseExternals(_ cParser: xmlParserCtxtPtr) {
  cParser.pointee.sax?.pointee.internalSubset = { cData, cName, cPublic, cSystem in
    guard cPublic == nil, cSystem == nil else {
      return stop(cData, externalDTD(named: cSystem ?? cPublic))
    }
    xmlSAX2InternalSubset(cData, cName, cPublic, cSystem)
  }
  cParser.pointee.sax?.pointee.externalSubset = { _, _, _, _ in }
  cParser.pointee.sax?.pointee.resolveEntity = { _, _, _ in nil }
  cParser.pointee.sax?.pointee.entityDecl = { cData, cName, type, cPublic, cSystem, cContent in
    guard cPublic == nil, cSystem == nil else {
      return stop(cData, externalEntity(cName, at: cSystem))
    }
    xmlSAX2EntityDecl(cData, cName, type, cPublic, cSystem, cContent)
  }
}

/// Makes a parser forget that a document asks for an external DTD.
func passOverExternalDTD(_ cParser: xmlParserCtxtPtr) {
  cParser.pointee.sax?.pointee.internalSubset = { cData, cName, _, _ in
    xmlSAX2InternalSubset(cData, cName, nil, nil)
  }
}

/// Notes the line of each element, and limits what attribute defaults may add: libxml2 limits what
/// entities do, but one long default can be repeated by each of a million short elements.
func noteLines(_ cParser: xmlParserCtxtPtr) {
  cParser.pointee.sax?.pointee.startElementNs = {
    cData, cName, cPrefix, cNamespace, namespaces, cNamespaces, attributes, defaults, cAttributes in
    guard let cData else { return }
    let added = addedLength(cAttributes, attributes, defaults)
    guard ProblemLog.ofParser(cData)?.mayAdd(added) ?? true else {
      return stop(cData, tooManyDefaults)
    }
    xmlSAX2StartElementNs(
      cData, cName, cPrefix, cNamespace, namespaces, cNamespaces, attributes, defaults, cAttributes)
    let line = ProblemLog.ofParser(cData)?.place.line ?? 0
    let cParser = cData.assumingMemoryBound(to: xmlParserCtxt.self)
    cParser.pointee.node?.pointee._private = UnsafeMutableRawPointer(bitPattern: line)
  }
}

/// The bytes of the values that a DTD gave to an element: each attribute is five pointers, of which
/// the last two are the ends of its value, and the defaults come last.
private func addedLength(
  _ cAttributes: UnsafeMutablePointer<CText?>?, _ count: Int32, _ defaults: Int32
) -> Int {
  guard let cAttributes, defaults > 0 else { return 0 }
  return (Int(count - defaults)..<Int(count)).reduce(0) { sum, index in
    guard let cStart = cAttributes[5 * index + 3], let cEnd = cAttributes[5 * index + 4] else {
      return sum
    }
    return sum + (cEnd - cStart)
  }
}

/// Stops a parser with a message that is the last.
func stop(_ cData: UnsafeMutableRawPointer?, _ message: String) {
  guard let cData, let log = ProblemLog.ofParser(cData) else { return }
  let cParser = cData.assumingMemoryBound(to: xmlParserCtxt.self)
  let place = log.place
  let problem = XMLProblem(
    domain: Int(XML_FROM_PARSER.rawValue), code: Int(XML_ERR_USER_STOP.rawValue), level: .fatal,
    message: message, file: cParser.pointee.input?.pointee.filename.map { String(cString: $0) },
    line: place.line, column: place.column, arguments: [], number: 0)
  log.close(with: problem)
  xmlStopParser(cParser)
}

private func externalDTD(named cName: CText?) -> String {
  let name = cName.map { String($0) } ?? ""
  return "the document asks for the external DTD '\(name)', which is never read; "
    + "remove it from the DOCTYPE and declare in brackets what is needed of it"
}

private func externalEntity(_ cName: CText?, at cSystem: CText?) -> String {
  let name = cName.map { String($0) } ?? ""
  let place = cSystem.map { String($0) } ?? ""
  return "the entity '\(name)' stands for another file, '\(place)', which is never read; "
    + "put its text into the document"
}

private let tooManyDefaults =
  "the DTD's attribute defaults add more than 10 million characters; write the values out"
