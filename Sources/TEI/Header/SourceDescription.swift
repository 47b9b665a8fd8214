import Editing
import Language
import Records
import XMLTree

/// `sourceDesc`: the citation word for word, the archival locations that it names, and the
/// witnesses.
func sourceDescription(_ edition: Edition) -> Node {
  let header = edition.header
  let words = header.citation.map(\.value) ?? ""
  let citation = words.isEmpty ? nil : tei("bibl", ["type": "citation"], linked(words))
  let units = header.locations.enumerated().map { index, location in
    archivalUnit(location, number: index + 1, languages: edition.record.originalLanguages)
  }
  let parts = [citation].compactMap { $0 } + units + [witnessList(edition)].compactMap { $0 }
  return tei("sourceDesc", parts.isEmpty ? [tei("p", "The record names no source.")] : parts)
}

private func archivalUnit(
  _ location: ArchivalLocation, number: Int, languages: [String]
) -> Node {
  let levels = location.levels.map { level in
    tei("altIdentifier", ["type": "partial"], [tei("idno", ["type": level.name], level.value)])
  }
  let identifier = tei(
    "msIdentifier",
    [
      location.country.map { tei("country", $0) },
      location.settlement.map { tei("settlement", $0) },
      tei("repository", location.repository),
      location.signature.isEmpty ? nil : tei("idno", ["type": "signature"], location.signature),
    ].compactMap { $0 } + levels)
  return tei(
    "msDesc", ["xml:id": "ms-\(number)"], [identifier, contents(location, languages: languages)])
}

/// The leaves and the language; TEI has no item that holds leaves alone, so without a language they
/// stand in a paragraph.
private func contents(_ location: ArchivalLocation, languages: [String]) -> Node? {
  let leaves = location.levels.last { $0.isLeaf }.flatMap(locus)
  let language = languages.first.flatMap { Languages.standard[$0] }.map { language in
    tei("textLang", ["mainLang": language.code], language.name)
  }
  let item = language == nil ? leaves.map { tei("p", [$0]) } : leaves
  let parts = [item, language].compactMap { $0 }
  return parts.isEmpty ? nil : tei("msContents", [tei("msItem", parts)])
}

private func locus(_ level: ArchivalLocation.Level) -> Node? {
  let ends = level.value.split(whereSeparator: { "-–—".contains($0) })
    .map { $0.trimmingPrefix(while: \.isWhitespace) }.filter { !$0.isEmpty }
  guard let first = ends.first, let last = ends.last, ends.count <= 2,
    ends.allSatisfy({ $0.allSatisfy { $0.isNumber || $0.isLetter } })
  else { return nil }
  return tei("locus", ["from": String(first), "to": String(last)], level.words)
}

/// The transcriptions of which there are two or more in one language, by their sigla.
private func witnessList(_ edition: Edition) -> Node? {
  let transcriptions = edition.divisions.filter { $0.part.kind == .transcription }
  let witnesses = transcriptions.filter { division in
    transcriptions.count { $0.language == division.language } > 1
  }
  guard !witnesses.isEmpty else { return nil }
  var counts: [String: Int] = [:]
  let elements = zip(sigla(of: witnesses), witnesses).map { siglum, division in
    counts[division.language, default: 0] += 1
    let name = Languages.standard[division.language]?.name ?? division.language
    let words =
      "\(name) \(division.part.subtype.rawValue) \(counts[division.language, default: 0]) of the record, "
      + copy(of: division, edition.header.locations)
    let ids = [division.id] + (division.part.location.map { ["ms-\($0)"] } ?? [])
    return (siglum, tei("witness", ["xml:id": "wit-\(siglum)", "corresp": pointers(ids)], words))
  }
  let inOrder = elements.sorted { one, other in
    (one.0.count, one.0) < (other.0.count, other.0)
  }
  return tei("listWit", inOrder.map(\.1))
}

/// Which copy a division was made from.
private func copy(of division: Division, _ locations: [ArchivalLocation]) -> String {
  guard let number = division.part.location, locations.indices.contains(number - 1) else {
    return "which does not say from which copy it was made."
  }
  let location = locations[number - 1]
  return "from the copy in \(location.repository), \(location.signature)."
}

/// The siglum of each witness: an editor's, else the next letter that no editor gave.
private func sigla(of witnesses: [Division]) -> [String] {
  let given = Set(witnesses.compactMap(\.part.witness))
  var next = 0
  return witnesses.map { division in
    if let siglum = division.part.witness { return siglum }
    while given.contains(sign(next)) { next += 1 }
    defer { next += 1 }
    return sign(next)
  }
}

/// The sign of a witness, counted from 0: A to Z, then AA, AB and so on.
private func sign(_ index: Int) -> String {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  let last = String(letters[index % letters.count])
  return index < letters.count ? last : sign(index / letters.count - 1) + last
}
