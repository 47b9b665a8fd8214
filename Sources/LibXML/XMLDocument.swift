import CLibXML2
import Diagnostics
import Synchronization

/// A parsed XML document; it owns its nodes and frees them when nobody holds it or one of them.
///
/// Parsing reads the bytes that it was given and nothing else: a document that asks for an external
/// entity or an external DTD is refused, and there is no network. Entities that grow without bound,
/// more than 10,000 elements in one another (256 where there is a DTD) and prefixes without a
/// namespace are errors, too; `xml:id`s that stand twice are not, since that is for a schema to say.
/// For one thread at a time.
public final class XMLDocument {
  /// The name for messages, as the caller gave it.
  public let file: String
  let cDocument: xmlDocPtr
  let tags: TagPlaces
  private let bytes: [UInt8]

  /// Whether the file is in UTF-8, so that offsets in it are known.
  var isUTF8: Bool {
    guard let cEncoding = cDocument.pointee.encoding else { return true }
    return ["utf-8", "utf8", "ascii", "us-ascii"].contains(String(cEncoding).lowercased())
  }

  private let cachedSource = Mutex<SourceText?>(nil)

  /// The text of the file, where places in it are looked up.
  var source: SourceText {
    cachedSource.withLock { source in
      let found = source ?? SourceText(bytes)
      source = found
      return found
    }
  }

  /// What becomes of a document that asks for an external DTD; it is never read.
  public enum ExternalDTD: Sendable {
    /// The document is an error.
    case refused
    /// The document is read as if it did not ask; an entity of that DTD is an error.
    case passedOver
  }

  /// Parses bytes in any encoding that XML knows, in linear time.
  ///
  /// - Parameters:
  ///   - bytes: the document.
  ///   - file: its name for messages; it is not read.
  ///   - externalDTD: what becomes of a document that asks for one.
  /// - Throws: `Failure` with every error where the bytes are not namespace-well-formed.
  public init(
    _ bytes: [UInt8], file: String, externalDTD: ExternalDTD = .refused
  ) throws(Failure) {
    self.file = file
    self.bytes = bytes
    (cDocument, tags) = try parse(bytes, file: file, externalDTD)
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
