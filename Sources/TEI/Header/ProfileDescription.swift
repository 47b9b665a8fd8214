import Editing
import XMLTree

/// `profileDesc`: the document's date, languages, calendars, summary, correspondence and kind.
func profileDescription(_ edition: Edition) -> Node {
  let summary = edition.header.summary ?? edition.record.cover.field(.summary)?.value ?? ""
  return tei(
    "profileDesc",
    [
      creation(edition), languageUsage(edition.header), calendarDescription(edition),
      summary.isEmpty ? nil : tei("abstract", [tei("p", summary)]), correspondence(edition.header),
      edition.header.kind.map { kind in
        tei("textClass", [tei("keywords", [tei("term", ["type": "kind"], kind)])])
      },
    ])
}

/// The cover's date, also where its words name none; one that a field names is without words, which
/// stand in the field, and so is an editor's where the record has none.
private func creation(_ edition: Edition) -> Node? {
  let words = edition.record.cover.date.map { [Node.text($0.text)] } ?? []
  let value = edition.header.date.map { attributes(of: $0.value) } ?? []
  guard !words.isEmpty || !value.isEmpty else { return nil }
  return tei("creation", [.element(Element("date", value, words))])
}

private func languageUsage(_ header: Header) -> Node {
  tei(
    "langUsage",
    header.languages.map { language in
      tei("language", ["ident": language.code, "usage": "\(language.share)"], language.name)
    })
}

private func correspondence(_ header: Header) -> Node? {
  guard let correspondence = header.correspondence else { return nil }
  let date = header.sendingDate.map { tei("date", attributes: attributes(of: $0)) }
  let actions = [
    correspondence.senders.isEmpty
      ? nil
      : tei("correspAction", ["type": "sent"], correspondence.senders.map(party) + [date]),
    action("transmitted", correspondence.relays), action("received", correspondence.recipients),
  ].compactMap { $0 }
  return actions.isEmpty ? nil : tei("correspDesc", actions)
}

private func action(_ type: String, _ parties: [Correspondence.Party]) -> Node? {
  parties.isEmpty ? nil : tei("correspAction", ["type": type], parties.map(party))
}

private func party(_ party: Correspondence.Party) -> Node {
  switch party.kind {
  case .person: tei("persName", party.name)
  case .body: tei("orgName", party.name)
  case .place: tei("placeName", party.name)
  }
}
