import Diagnostics
import Records
import TEI
import Testing
import XMLTree

private func refusal(_ root: Element) -> [String] {
  do {
    _ = try RestoredRecord(restoring: root, file: "r.xml").text(file: "r.xml")
    return []
  } catch {
    return error.reason == .unreadable ? error.diagnostics.map(\.description) : ["\(error.reason)"]
  }
}

@Suite struct RestoredRecordTests {
  @Test func `Refuses what is no TEI`() {
    #expect(
      refusal(Element("TEI", namespace: "", line: 2)) == [
        "r.xml:2: error: the root element is 'TEI', not 'TEI' of the namespace "
          + "http://www.tei-c.org/ns/1.0 [tei]"
      ])
    #expect(refusal(Element("TEI")).count == 1)
  }

  @Test func `Refuses TEI that does not say how the record was laid out`() {
    let root = Element("TEI", [], [.element(Element("teiHeader", line: 3))], line: 1)
    #expect(
      refusal(root) == [
        "r.xml:3: error: the header does not say how the record was laid out; only what 'bifolium encode' "
          + "wrote can be restored [layout]"
      ])
  }

  @Test func `Refuses a layout that it does not know`() {
    let record = RestoredRecord(layout: "scroll", cover: [], parts: [])
    #expect(throws: Failure.self) { try record.text(file: "r.xml") }
    do {
      _ = try record.text(file: "r.xml")
    } catch {
      #expect(
        error.diagnostics.map(\.description) == [
          "r.xml: error: the layout 'scroll' is unknown; known are plain, digital-archive-pdf, "
            + "digital-archive-web [layout]"
        ])
    }
  }
}
