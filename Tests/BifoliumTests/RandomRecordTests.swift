import Bifolium
import Diagnostics
import TestSupport
import Testing

@Suite struct RandomRecordTests {
  @Test(arguments: 1...200)
  func `Encodes any record without loss, validly and always the same`(seed: Int) throws {
    let text = RandomRecord(seed: seed).text
    do throws(Failure) {
      let tei = try encode(text)
      let restored = try restore(tei)
      #expect(solid(restored) == solid(text), "seed \(seed)")
      let isSame = try encode(text) == tei
      #expect(isSame, "seed \(seed)")
    } catch {
      let messages = error.diagnostics.map(\.description).joined(separator: "\n")
      Issue.record("seed \(seed): \(messages)")
    }
  }

  @Test(arguments: 201...300)
  func `Restores records that restore to the same words again`(seed: Int) throws {
    // Not to the same TEI: how lines stand in paragraphs tells what they are, and is not kept.
    let once = try restore(try encode(RandomRecord(seed: seed, isPlain: true).text))
    let again = try restore(try encode(once))
    #expect(solid(again) == solid(once), "seed \(seed)")
  }

  @Test(arguments: 301...400)
  func `Ends with a message, and never with a crash, on any bytes`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(RandomRecord(seed: seed).text.utf8)
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      let index = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0...3, using: &random) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(index..<min(bytes.count, index + 20))
      case 2: bytes.insert(contentsOf: random.pick(fragments, else: "").utf8, at: index)
      default: bytes = Array(bytes[..<max(index, 1)])
      }
      if bytes.isEmpty { bytes = [0x61] }
    }
    do throws(Failure) {
      _ = try encode(bytes, file: "r.txt")
    } catch {
      #expect(!error.diagnostics.isEmpty, "seed \(seed)")
      #expect(error.reason == .unreadable, "seed \(seed): \(error.diagnostics)")
    }
  }
}

private let fragments = [
  "**", "\n\n", "\n", "**Citation:**\n\n", "**Contents:**\n\n", "[", "]", "<", ">", "&",
  "- 2 -\n\n",
  "\u{C}", "31. v. M. ", "circa", "\u{FEFF}", "”", "P.S. ",
]
