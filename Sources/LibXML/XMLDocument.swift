import CLibXML2
import Diagnostics

/// A parsed XML document; it owns its nodes and frees them when nobody holds it or one of them.
///
/// Parsing reads the bytes that it was given and nothing else: a document that asks for an external
/// entity or an external DTD is refused, and there is no network. Entities that grow without bound,
/// more than some 256 elements in one another and prefixes without a namespace are errors, too;
/// `xml:id`s that stand twice are not, since that is for a schema to say. For one thread at a time.
public final class XMLDocument {
  /// The name for messages, as the caller gave it.
  public let file: String
  let cDocument: xmlDocPtr

  /// Parses bytes in any encoding that XML knows, in linear time.
  ///
  /// - Parameters:
  ///   - bytes: the document.
  ///   - file: its name for messages; it is not read.
  /// - Throws: `Failure` with every error where the bytes are not namespace-well-formed.
  public convenience init(_ bytes: [UInt8], file: String) throws(Failure) {
    guard !bytes.isEmpty else { throw .unreadable(.empty, at: Location(file)) }
    guard let count = Int32(exactly: bytes.count) else {
      throw .unreadable(.tooLong, at: Location(file))
    }
    try self.init(file: file) { cParser, options in
      bytes.withUnsafeBytes { buffer in
        xmlCtxtReadMemory(
          cParser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), count, file, nil,
          options)
      }
    }
  }

  /// Parses a local file: a part of a schema, never of a document.
  ///
  /// - Parameter path: where it is, which is also its name for messages.
  /// - Throws: `Failure` where it cannot be read or is not namespace-well-formed.
  public convenience init(contentsOf path: String) throws(Failure) {
    try self.init(file: path) { cParser, options in
      xmlCtxtReadFile(cParser, path, nil, options)
    }
  }

  private init(
    file: String, read: (xmlParserCtxtPtr, Int32) -> xmlDocPtr?
  ) throws(Failure) {
    self.file = file
    cDocument = try parse(file: file, read: read)
  }

  deinit {
    xmlFreeDoc(cDocument)
  }

  /// The document itself, as XPath's `/`.
  public var node: XMLNode {
    XMLNode(UnsafeMutableRawPointer(cDocument).assumingMemoryBound(to: xmlNode.self), of: self)
  }

  /// The root element.
  public var root: XMLNode {
    // A well-formed document has one.
    xmlDocGetRootElement(cDocument).map { XMLNode($0, of: self) } ?? node
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
