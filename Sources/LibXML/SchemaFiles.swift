import CLibXML2
import Synchronization

/// The files that libxml2 may read while it compiles a schema, held in memory.
///
/// libxml2 loads the parts of a schema with settings that we cannot reach, network among them. So
/// while a thread serves files, whatever libxml2 asks for there is one of these or is not found:
/// nothing is opened. Names are compared without their escapes, since libxml2 adds some.
final class SchemaFiles: Sendable {
  private let files = Mutex<[String: File]>([:])
  private let locate: SchemaLocator

  @TaskLocal private static var served: SchemaFiles?

  /// Makes an empty collection, with the way to find files that are named by URLs.
  init(locate: @escaping SchemaLocator = { _ in nil }) {
    self.locate = locate
  }

  /// The files that the calling thread serves just now.
  static var ofThread: SchemaFiles? { served }

  /// Adds a file under the name by which libxml2 will ask for it.
  func add(_ bytes: [UInt8], as url: String, path: String) {
    files.withLock { $0[url.unescaped] = File(bytes: bytes, path: path) }
  }

  /// The bytes of the file of a name; none where it was not added.
  func bytes(_ url: String) -> [UInt8]? {
    files.withLock { $0[url.unescaped]?.bytes }
  }

  /// The path of a file that another one names; none where that leads to no local file.
  ///
  /// - Parameters:
  ///   - url: the name as it is seen from the other.
  ///   - name: the name as written, if it is relative.
  ///   - other: the name by which libxml2 asked for the other.
  /// - Returns: the path, whether or not there is such a file.
  func path(of url: String, relativeName name: String?, in other: String) -> String? {
    guard let name else { return locate(url) }
    if url.isRelativeName || url.hasPrefix("/") { return url.unescaped }
    // The other one was itself found by a URL.
    if let path = locate(url) { return path }
    let folder = files.withLock { $0[other.unescaped]?.path.folder }
    return folder.map { $0 + name.unescaped }
  }

  /// Does something with libxml2, which meanwhile finds these files and no others.
  func serve<Result>(_ work: () -> Result) -> Result {
    Self.$served.withValue(self, operation: work)
  }

  /// Puts itself before libxml2's own ways of opening files, on threads that serve; called once.
  static func register() {
    let place = xmlRegisterInputCallbacks(
      { _ in SchemaFiles.served == nil ? 0 : 1 },
      { cName in
        let name = cName.map { String(cString: $0) } ?? ""
        return Unmanaged.passRetained(FileReader(SchemaFiles.served?.bytes(name))).toOpaque()
      },
      { cReader, cBuffer, count in
        guard let cReader, let cBuffer else { return -1 }
        let reader = Unmanaged<FileReader>.fromOpaque(cReader).takeUnretainedValue()
        return reader.read(into: UnsafeMutableRawBufferPointer(start: cBuffer, count: Int(count)))
      },
      { cReader in
        if let cReader { Unmanaged<FileReader>.fromOpaque(cReader).release() }
        return 0
      })
    precondition(place >= 0, "libxml2 takes no more ways of opening files")
  }
}

private struct File {
  var bytes: [UInt8]
  var path: String
}

/// Gives the bytes of a file bit by bit; an error where there is no such file.
///
/// Only then does libxml2 not try to open it in its own ways.
private final class FileReader {
  private var rest: ArraySlice<UInt8>?

  init(_ bytes: [UInt8]?) {
    rest = bytes?[...]
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int32 {
    guard let part = rest?.prefix(buffer.count) else { return -1 }
    buffer.copyBytes(from: part)
    rest = rest?.dropFirst(part.count)
    return Int32(part.count)
  }
}
