import Bifolium
import Foundation
import TestSupport
import Testing

/// The committed edition of the sample is what the program makes of it.
///
/// With `RECORD_GOLDENS=1` in the environment the program writes it anew instead, and its state file.
@Suite struct GoldenTests {
  @Test func `Encodes the sample as the edition that visitors see`() throws {
    let bytes = try encode(try PackageFiles.bytes(Sample.record), file: Sample.record)
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      let arguments = ["encode", Sample.record, "--force"]
      let run = try Executable("bifolium").run(arguments, in: PackageFiles.root)
      #expect(run.status == 0, "\(run.errors)")
    }
    let golden = try PackageFiles.bytes(Sample.tei)
    let difference = lineDifference(
      String(decoding: golden, as: UTF8.self), String(decoding: bytes, as: UTF8.self))
    let isSame = bytes == golden
    #expect(isSame, "\(difference)\nRECORD_GOLDENS=1 swift test renews the edition")
  }

  @Test func `Gives the same bytes each time, whatever folder the record is in`() throws {
    let record = try PackageFiles.bytes(Sample.record)
    let first = try encode(record, file: Sample.record)
    let others = [
      try encode(record, file: Sample.record),
      try encode(record, file: "/elsewhere/stalin-mao-1950-10-01.txt"),
      try Pipeline().encode(record, file: Sample.record).tei.bytes,
    ]
    #expect(others.map { $0 == first } == [true, true, true])
  }

  @Test func `Gives the same bytes for other line ends and a byte order mark`() throws {
    let record = try PackageFiles.text(Sample.record)
    let first = try encode(record, file: Sample.record)
    let others = [
      try encode(record.replacing("\n", with: "\r\n"), file: Sample.record),
      try encode("\u{FEFF}" + record, file: Sample.record),
    ]
    #expect(others.map { $0 == first } == [true, true])
  }
}
