import CLibXML2

/// Collects what one parse, compilation or validation reports.
///
/// libxml2 gets the log as user data beside `cCollect`, so that nothing global is involved. Whoever
/// passes `cData` must keep the log alive for as long as libxml2 may call.
final class ProblemLog {
  private(set) var problems: [XMLProblem] = []
  private var isClosed = false
  private let document: XMLDocument?
  private let cParser: xmlParserCtxtPtr?
  private let limit: Int
  private var added = 0
  var tags = TagPlaces()

  /// Makes an empty log.
  ///
  /// - Parameters:
  ///   - document: whose nodes problems may point at.
  ///   - cParser: the parser that reads the file; others of its own read the text of entities.
  ///   - limit: how many characters a DTD may add.
  init(
    of document: XMLDocument? = nil, cParser: xmlParserCtxtPtr? = nil, limit: Int = 10_000_000
  ) {
    self.document = document
    self.cParser = cParser
    self.limit = limit
  }

  /// Where the parser is in the file, also while an entity is read.
  var place: (line: Int, column: Int) {
    (Int(xmlSAX2GetLineNumber(cParser)), Int(xmlSAX2GetColumnNumber(cParser)))
  }

  /// Where the tag stands that a parser has just read.
  func tagPlace(_ cData: UnsafeMutableRawPointer) -> TagPlaces.Place {
    guard let cInput = cParser?.pointee.inputTab?[0] else { return .behindReference(0) }
    let offset = Int(cInput.pointee.consumed) + (cInput.pointee.cur - cInput.pointee.base)
    let isOfFile = !isOfEntity(cData) && cParser?.pointee.inputNr == 1
    return isOfFile ? .behindTag(offset) : .behindReference(offset)
  }

  var cData: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  /// The log that a parser keeps in `_private`; a parser passes itself as user data.
  static func ofParser(_ cData: UnsafeMutableRawPointer) -> ProblemLog? {
    cData.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private.map(behind)
  }

  static func behind(_ cData: UnsafeMutableRawPointer) -> ProblemLog {
    Unmanaged.fromOpaque(cData).takeUnretainedValue()
  }

  func add(_ problem: XMLProblem) {
    guard !isClosed else { return }
    problems.append(problem)
  }

  /// Adds a last problem: what libxml2 still says while it comes to a halt would only distract.
  func close(with problem: XMLProblem) {
    add(problem)
    isClosed = true
  }

  /// Counts characters that a DTD adds to a document or to itself; false once they are too many.
  func mayAdd(_ count: Int) -> Bool {
    added += count
    return added <= limit
  }

  func removeAll() {
    problems.removeAll()
  }
}

/// The callback for a context whose user data is `ProblemLog.cData`.
///
/// A closure and not a function, since the pointer to the error became constant with libxml2 2.12.
var cCollect: xmlStructuredErrorFunc {
  { cData, cError in
    guard let cData, let error = cError?.pointee else { return }
    let log = ProblemLog.behind(cData)
    log.add(log.copy(error))
  }
}

/// The callback for a parser, which passes itself as user data and keeps the log in `_private`.
var cCollectOfParser: xmlStructuredErrorFunc {
  { cData, cError in
    guard let cData, let error = cError?.pointee, let log = ProblemLog.ofParser(cData) else {
      return
    }
    var problem = log.copy(error)
    if log.isOfEntity(cData) { (problem.line, problem.column) = log.place }
    log.add(problem)
  }
}

extension ProblemLog {
  fileprivate func isOfEntity(_ cData: UnsafeMutableRawPointer) -> Bool {
    cData != UnsafeMutableRawPointer(cParser)
  }

  fileprivate func copy(_ cError: xmlError) -> XMLProblem {
    XMLProblem(copying: cError, in: document)
  }
}
