import Language
import Records

extension Header {
  /// Describes a record's document from its cover and from what an editor says.
  init(describing record: PlainRecord, _ decisions: HeaderDecisions) {
    let cover = record.cover
    let citation = cover.field(.citation) ?? cover.field(.source)
    let title = TokenizedText(cover.title.text)
    let dateWords = cover.date?.text ?? cover.field(.date)?.value
    let mention = dateWords.flatMap { documentDate($0, languages: record.parts.map(\.language)) }
    let kind = DocumentKinds.named(by: title)
    let words = citation.map { Citation(text: $0.value) }
    let uri = decisions.uri?.value ?? cover.field(.url).flatMap(\.address) ?? words?.uri
    let archive = Archives.publisher(of: record, citation: citation?.value)
    let value = decisions.date?.value ?? mention.flatMap(DateValue.init(documentDate:))
    date = value.map { (dateWords ?? "", $0) }
    completionDate = decisions.date?.value.commonDate ?? mention?.start
    self.title = decisions.title?.value ?? cover.title.text
    // An editor who repeats the record's words leaves them in their place.
    summary = decisions.summary.map(\.value).flatMap { words in
      words == cover.field(.summary)?.value ? nil : words
    }
    self.uri = uri
    self.archive = archive
    self.citation = citation
    self.kind = decisions.kind?.value ?? kind?.kind
    let cited = words?.locations ?? []
    locations =
      decisions.locations?.value
      ?? (cited.isEmpty
        ? cover.field(.source).map { Citation(text: $0.value).locations } ?? [] : cited)
    correspondence = decisions.corrected(kind.flatMap { Correspondents(title).read($0) })
    id =
      decisions.id?.value
      ?? identifier(
        uri: uri, archive: archive, record: cover.field(.record)?.value, file: record.file)
  }
}

extension HeaderDecisions {
  /// A correspondence with the parties that an editor names in place of the title's.
  fileprivate func corrected(_ found: Correspondence?) -> Correspondence? {
    var correspondence = found ?? Correspondence()
    correspondence.senders = senders?.value ?? correspondence.senders
    correspondence.relays = relays?.value ?? correspondence.relays
    correspondence.recipients = recipients?.value ?? correspondence.recipients
    return correspondence.isEmpty ? nil : correspondence
  }
}

/// The date that the words of a cover are, in English or in a language of the record.
private func documentDate(_ words: String, languages: [String]) -> DateMention? {
  let text = TokenizedText(words)
  for language in ["en"] + languages where !text.solid.isEmpty {
    if let date = DateReader(language: language).date(of: text) { return date }
  }
  return nil
}

/// The archive's short name and the document number of the address, else of the record's own
/// number; else `record-` and the file's name, everything that an identifier cannot have as a
/// hyphen.
private func identifier(uri: String?, archive: Archive?, record: String?, file: String) -> String {
  if let uri, let host = Archives.host(of: uri), let number = lastNumber(uri) {
    return "\(host.id)-\(number)"
  }
  if let record, let archive, let number = lastNumber(record) { return "\(archive.id)-\(number)" }
  let name = file.split(separator: "/").last.map(String.init) ?? file
  let stem = name.hasSuffix(".txt") ? String(name.dropLast(4)) : name
  return "record-"
    + String(stem.unicodeScalars.map { isIdentifierCharacter($0) ? Character($0) : "-" })
}

private func lastNumber(_ text: String) -> Substring? {
  let last = text.split(separator: "/").last ?? ""
  let digits = last.prefix { $0.isASCII && $0.isNumber }
  return digits.isEmpty ? nil : digits
}

private func isIdentifierCharacter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-": true
  default: false
  }
}
