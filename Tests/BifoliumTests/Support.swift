import Bifolium
import Diagnostics
import LibXML
import TestSupport
import Testing
import XMLTree

/// The pipeline of all tests: its schemas are compiled once.
private let sharedPipeline = Result { () throws(Failure) in try Pipeline() }

/// The TEI of a record.
func encode(_ text: String, file: String = "r.txt") throws(Failure) -> [UInt8] {
  try sharedPipeline.get().encode(Array(text.utf8), file: file).tei.bytes
}

func encode(_ bytes: [UInt8], file: String) throws(Failure) -> [UInt8] {
  try sharedPipeline.get().encode(bytes, file: file).tei.bytes
}

func restore(_ xml: [UInt8]) throws(Failure) -> String {
  try Pipeline.restore(xml, file: "r.xml")
}

/// A text without white space and marks: emphasis, and the brackets around links and a byte order mark.
func solid(_ text: String) -> String {
  let plain = text.replacing(/<((?:https?:\/\/|mailto:)[^\s>]*)>/) { $0.output.1 }
  var view = String.UnicodeScalarView()
  view.append(
    contentsOf: plain.unicodeScalars.filter {
      !$0.properties.isWhitespace && $0 != "*" && $0 != "\u{FEFF}"
    })
  return String(view)
}

/// The real record of the project.
enum Sample {
  static let record = "Examples/stalin-mao-1950-10-01.txt"
  static let tei = "Output/stalin-mao-1950-10-01.xml"
}

/// The root of an XML document.
func tree(_ xml: [UInt8]) throws(Failure) -> Element {
  try XMLDocument(xml, file: "r.xml").tree().root
}
