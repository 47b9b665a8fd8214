import CLibXML2
import Diagnostics

/// Parses a document that consists of nothing but its DTD, which is one of the files; more of them
/// are added as the DTD uses parameter entities.
func documentWithDTD(_ file: String, _ files: SchemaFiles) throws(Failure) -> xmlDocPtr {
  Library.start()
  guard let cParser = xmlNewParserCtxt() else { throw .noMemory(file) }
  defer { xmlFreeParserCtxt(cParser) }
  // The DTDs of TEI and their like come near to 10 million, since each element spells all out.
  let log = ProblemLog(cParser: cParser, limit: 100_000_000)
  cParser.pointee._private = log.cData
  cParser.pointee.sax?.pointee.serror = cCollectOfParser
  checkParameterEntities(cParser)

  let xml = Array("<!DOCTYPE dtd SYSTEM \"\(file.escaped)\"><dtd/>".utf8)
  // No XML_PARSE_NONET: it would refuse files that we serve under a URL, and no others are opened.
  let cDocument = files.serve {
    log.collectingAll {
      xml.withUnsafeBytes { buffer in
        xmlCtxtReadMemory(
          cParser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(xml.count), nil,
          nil, Int32(XML_PARSE_DTDLOAD.rawValue))
      }
    }
  }
  let errors = log.problems.filter { $0.level > .warning }
  if let cDocument, errors.isEmpty, cDocument.pointee.extSubset != nil { return cDocument }
  xmlFreeDoc(cDocument)
  throw Failure(wrongDTD: errors, file: file)
}

/// Makes a parser stop where it would use a parameter entity that is no local file, or too many.
private func checkParameterEntities(_ cParser: xmlParserCtxtPtr) {
  cParser.pointee.sax?.pointee.getParameterEntity = { cData, cName in
    guard let cData, let cEntity = xmlSAX2GetParameterEntity(cData, cName) else { return nil }
    var length = Int(cEntity.pointee.length)
    if cEntity.pointee.etype == XML_EXTERNAL_PARAMETER_ENTITY {
      guard let file = externalEntity(cEntity, of: cData) else {
        stop(cData, .noLocalFile(cEntity))
        return nil
      }
      length = file.count
    }
    // An empty entity costs something, too.
    guard ProblemLog.ofParser(cData)?.mayAdd(length + 10) ?? true else {
      stop(cData, .boundless)
      return nil
    }
    return cEntity
  }
}

/// The bytes of an external entity, which are added to the files that the thread serves.
private func externalEntity(_ cEntity: xmlEntityPtr, of cData: UnsafeMutableRawPointer) -> [UInt8]?
{
  guard let files = SchemaFiles.ofThread, let cURL = cEntity.pointee.URI else { return nil }
  let url = String(cURL)
  if let bytes = files.bytes(url) { return bytes }
  let cInput = cData.assumingMemoryBound(to: xmlParserCtxt.self).pointee.input
  let name = cEntity.pointee.SystemID.map { String($0) } ?? ""
  let path =
    files.path(
      of: url, relativeName: name.isRelativeName ? name : nil,
      in: cInput?.pointee.filename.map { String(cString: $0) } ?? "")
    ?? cEntity.pointee.ExternalID.flatMap { files.path(of: String($0), relativeName: nil, in: "") }
  guard let path, let bytes = LocalFile.contents(path) else { return nil }
  files.add(bytes, as: url, path: path)
  return bytes
}

extension String {
  /// As a URL, in which there are no quotation marks.
  fileprivate var escaped: String {
    guard let cText = xmlURIEscapeStr(self, "/") else { return self }
    defer { bifolium_free(cText) }
    return String(cText)
  }
}

// MARK: - Messages

extension Failure {
  fileprivate init(wrongDTD problems: [XMLProblem], file: String) {
    let diagnostics = problems.map { problem in
      Diagnostic(
        .error, problem.parserSentence,
        at: Location(problem.file?.unescaped ?? file, line: problem.line, column: problem.column),
        rule: "schema")
    }
    let fallback = Diagnostic(.error, "this is no DTD", at: Location(file), rule: "schema")
    self.init(.misconfigured, diagnostics.isEmpty ? [fallback] : diagnostics)
  }
}

extension String {
  fileprivate static func noLocalFile(_ cEntity: xmlEntityPtr) -> String {
    let name = cEntity.pointee.name.map { String($0) } ?? ""
    let place = cEntity.pointee.SystemID.map { String($0) } ?? ""
    return "the entity %\(name); stands for '\(place)', which is no local file that can be read; "
      + "nothing is fetched, expected a file beside the DTD or an entry in an XML catalog"
  }

  fileprivate static let boundless =
    "the parameter entities come to more than 100 million characters; expected fewer"
}
