import Records
import Testing

private let ending =
  " is not UTF-8; a text in Windows-1251 or Latin-1 becomes UTF-8 by "
  + "'iconv -f WINDOWS-1251 -t UTF-8' or 'iconv -f LATIN1 -t UTF-8' [utf-8]"

@Suite struct InvalidUTF8Tests {
  @Test(
    arguments: [
      ([0x61, 0xFF], "1:2: error: byte 1 (0xFF)"),
      ([0x61, 0x0A, 0xD0, 0xB6, 0xD0, 0xB6, 0x20, 0xE9, 0x62], "2:4: error: byte 7 (0xE9)"),
      ([0xEF, 0xBB, 0xBF, 0x61, 0xC0, 0x80], "1:3: error: byte 4 (0xC0)"),
      ([0x80], "1:1: error: byte 0 (0x80)"),
      ([0x61, 0xED, 0xA0, 0x80], "1:2: error: byte 1 (0xED)"),
      ([0x61, 0xF4, 0x90, 0x80, 0x80], "1:2: error: byte 1 (0xF4)"),
      ([0x61, 0xF8, 0x80, 0x80, 0x80], "1:2: error: byte 1 (0xF8)"),
      ([0x61, 0xE0, 0x80, 0x80], "1:2: error: byte 1 (0xE0)"),
      ([0x61, 0x0D, 0x0A, 0xD0], "2:1: error: byte 3 (0xD0)"),
      ([0x61, 0xF0, 0x9F, 0x98], "1:2: error: byte 1 (0xF0)"),
      ([0xD0, 0xB6, 0xD0, 0x0A, 0x61], "1:2: error: byte 2 (0xD0)"),
      ([0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2], "1:1: error: byte 0 (0xCF)"),
    ] as [([UInt8], String)])
  func `Names the first byte that is not UTF-8`(bytes: [UInt8], place: String) {
    #expect(textRefusal(bytes) == ["r.txt:\(place)\(ending)"])
  }

  @Test(arguments: 0x80...0xFF as ClosedRange<UInt8>)
  func `Takes and refuses what Swift does, for all small sequences`(lead: UInt8) {
    let others: [UInt8] = [0x61, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC2, 0xFF]
    let short: [UInt8] = [0x61, 0x80, 0xBF, 0xC2]
    var sequences: [[UInt8]] = [[lead]]
    for second in others {
      sequences.append([lead, second])
      for third in short {
        sequences.append([lead, second, third])
        for fourth in short { sequences.append([lead, second, third, fourth]) }
      }
    }
    for sequence in sequences {
      let bytes = [0x78] + sequence
      let isText = String(validating: bytes, as: UTF8.self) != nil
      let isForbidden = isText && bytes.starts(with: [0x78, 0xEF, 0xBF, 0xBF])
      #expect(textRefusal(bytes).isEmpty == (isText && !isForbidden), "\(bytes)")
    }
  }
}
