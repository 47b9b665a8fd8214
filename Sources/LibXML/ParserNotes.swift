import CLibXML2

/// Makes a parser note where tags stand, and stop where elements nest too deeply or a DTD adds too
/// much: libxml2 limits what entities do, but one long attribute default can be repeated by each of
/// a million short elements.
func noteTags(_ cParser: xmlParserCtxtPtr) {
  cParser.pointee.sax?.pointee.startElementNs = {
    cData, cName, cPrefix, cNamespace, namespaces, cNamespaces, attributes, defaults, cAttributes in
    guard let cData, let log = ProblemLog.ofParser(cData) else { return }
    guard log.mayAdd(addedLength(cAttributes, attributes, defaults)) else {
      return stop(cData, tooManyDefaults)
    }
    let cParser = cData.assumingMemoryBound(to: xmlParserCtxt.self)
    guard cParser.pointee.nodeNr < deepest else { return stop(cData, tooDeep) }
    // Asking takes a moment, so not at each tag.
    if log.tags.count % 1024 == 0, hasTooManyNames(cParser) { return stop(cData, tooManyNames) }
    xmlSAX2StartElementNs(
      cData, cName, cPrefix, cNamespace, namespaces, cNamespaces, attributes, defaults, cAttributes)
    guard let cElement = cParser.pointee.node else { return }
    log.tags.begin(
      cElement, at: log.tagPlace(cData), depth: Int(cParser.pointee.nodeNr))
  }
  cParser.pointee.sax?.pointee.endElementNs = { cData, cName, cPrefix, cNamespace in
    if let cData, let log = ProblemLog.ofParser(cData),
      let cElement = cData.assumingMemoryBound(to: xmlParserCtxt.self).pointee.node
    {
      log.tags.end(cElement, at: log.tagPlace(cData))
    }
    xmlSAX2EndElementNs(cData, cName, cPrefix, cNamespace)
  }
}

/// The most elements that may stand in one another: far more than any text has, and few enough for
/// what walks down from parent to child.
private let deepest = 10_000

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

private let tooDeep = "more than 10,000 elements stand in one another"

private let tooManyDefaults =
  "the DTD's attribute defaults add more than 10 million characters; write the values out"
