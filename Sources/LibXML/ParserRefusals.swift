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
    cData.map(limitAgain)
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
    cData.map(limitAgain)
    xmlSAX2InternalSubset(cData, cName, nil, nil)
  }
}

/// Ends a parse with one problem, at the place that the parser has come to.
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

/// Gives a parser libxml2's limits again, since only a document with a DTD has entities.
private func limitAgain(_ cData: UnsafeMutableRawPointer) {
  let cParser = cData.assumingMemoryBound(to: xmlParserCtxt.self)
  cParser.pointee.options &= ~Int32(XML_PARSE_HUGE.rawValue)
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
