import ArgumentParser
import Diagnostics

/// The exit statuses of the program; the numbers above 63 are those of BSD's `sysexits`.
enum ExitStatus: Int32 {
  case done = 0
  case invalid = 1
  case usage = 64
  case unreadable = 65
  case missing = 66
  case unwritable = 73
  case misconfigured = 78

  /// The status for why the work could not be done.
  init(_ reason: Failure.Reason) {
    self =
      switch reason {
      case .invalid: .invalid
      case .unreadable: .unreadable
      case .missing: .missing
      case .unwritable: .unwritable
      case .misconfigured: .misconfigured
      }
  }

  /// Ends the command with the status, where it is not 0.
  func end() throws {
    if self != .done { throw ExitCode(rawValue) }
  }
}
