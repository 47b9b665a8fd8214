#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The three streams that a program is given.
enum StandardStreams {
  /// Whether somebody looks at standard error on a terminal.
  static let errorIsTerminal = isatty(STDERR_FILENO) == 1

  /// Reads standard input to its end.
  static func readInput() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Writes bytes to standard output.
  static func writeOutput(_ bytes: [UInt8]) {
    writeAll(bytes, to: STDOUT_FILENO)
  }

  /// Writes text to standard error.
  static func writeError(_ text: String) {
    writeAll(Array(text.utf8), to: STDERR_FILENO)
  }
}

/// Writes all bytes; ends quietly where nobody reads them any more, and with a message where they cannot
/// be written.
private func writeAll(_ bytes: [UInt8], to descriptor: Int32) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if written > 0 {
      rest = rest.dropFirst(written)
    } else if errno == EPIPE || descriptor == STDERR_FILENO {
      return
    } else if errno != EINTR {
      StandardStreams.writeError("-: error: standard output cannot be written [output]\n")
      exit(ExitStatus.unwritable.rawValue)
    }
  }
}
