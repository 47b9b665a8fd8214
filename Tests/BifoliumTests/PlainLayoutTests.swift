import Bifolium
import TestSupport
import Testing
import XMLTree

private let paragraph =
  "We have received your letter, and we believe that it must be answered this year. We shall do so."

/// A plain record that has the white space that `restore` writes.
private let record = """
  Title: Letter, Schmidt to Schulz
  Date: May 5, 1960
  Citation: A file.
  Shelf Mark: MS 12
  Contents: said by the headings

  ## Original Scan

  ## Transcript - English

  - 1 -

  Dear Schulz,

  \(paragraph)

   ## No heading

  Schmidt

  - 2 -

  ## Transcript - English

  Dear Schulz,

  \(paragraph)

  ## A copy without text

  """

@Suite struct PlainRestoringTests {
  @Test func `Gives a plain record back, line by line`() throws {
    #expect(lineDifference(record, try restore(try encode(record))) == "")
  }

  @Test func `Gives a record without headings back`() throws {
    let record =
      "Title: Letter\nContents:\n  Original Scan\n  Transcript - English\n\nDear Schulz,\n\n\(paragraph)\n"
    #expect(lineDifference(record, try restore(try encode(record))) == "")
  }

  @Test func `Says on which side of a heading a page mark stands`() throws {
    let xml = String(decoding: try encode(record), as: UTF8.self)
    #expect(xml.contains("<fw type=\"pageNum\" corresp=\"#en-1\">- 1 -</fw>"))
    #expect(xml.contains("<fw type=\"pageNum\">- 2 -</fw>"))
  }

  @Test func `Points from a heading at its text`() throws {
    let xml = String(decoding: try encode(record), as: UTF8.self)
    #expect(xml.contains("<item>Original Scan</item>"))
    #expect(xml.contains("<item corresp=\"#en-1\">Transcript - English</item>"))
    #expect(xml.contains("<item corresp=\"#en-2\">Transcript - English</item>"))
    #expect(xml.contains("<item>A copy without text</item>"))
  }

  @Test(arguments: [Sample.record, "Examples/plain-record.txt"])
  func `Writes any record plainly, which encodes to the same texts`(path: String) throws {
    let first = try encode(try PackageFiles.bytes(path), file: path)
    let plain = try Pipeline.restore(first, file: "r.xml", asPlain: true)
    #expect(plain.contains("\n## Transcript - "))
    let second = try encode(plain, file: path)
    #expect(try texts(first) == texts(second))
    #expect(try header(first) == header(second))
    let again = try Pipeline.restore(second, file: "r.xml", asPlain: true)
    #expect(lineDifference(plain, again) == "")
  }

  @Test func `Writes fields of all kinds plainly`() throws {
    let web = """
      A collection of letters

      May 5, 1960

      Letter, Schmidt to Schulz

      Dear Schulz,

      \(paragraph)

      Summary:

      A letter.

      Document Information

      Source

      A file.

      Record ID

      123456
      """
    let first = try encode(web)
    let plain = try Pipeline.restore(first, file: "r.xml", asPlain: true)
    #expect(plain.contains("\nDocument Information:\n"))
    #expect(plain.contains("\nPublisher: Wilson Center Digital Archive\n"))
    #expect(try texts(first) == texts(try encode(plain)))
    #expect(try header(first) == header(try encode(plain)))
  }
}

/// The divisions of an encoding: what each is, and its words.
private func texts(_ xml: [UInt8]) throws -> [String] {
  let body = try tree(xml).at("text", "body")
  return (body?.elements("div") ?? []).map { division in
    let attributes = ["type", "subtype", "xml:id", "xml:lang"].map { division[$0] ?? "" }
    return attributes.joined(separator: " ") + solid(division.text)
  }
}

/// What an encoding's header says besides the cover's fields.
private func header(_ xml: [UInt8]) throws -> [String] {
  let root = try tree(xml)
  let header = root.first("teiHeader")
  let file = header?.first("fileDesc")
  let parts = [file?.first("titleStmt"), file?.first("sourceDesc"), header?.first("profileDesc")]
  return [root["xml:id"] ?? ""] + parts.map { $0?.text ?? "" }
    + [file?.at("publicationStmt", "publisher")?.text ?? ""]
}
