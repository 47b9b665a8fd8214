import Diagnostics
import Records

/// Proves that a record's characters, white space and marks of emphasis aside, are those of the
/// text restored from its TEI, in the same order.
///
/// Linear time.
///
/// - Parameters:
///   - bytes: the record.
///   - file: its name for messages.
///   - restored: the text restored from the TEI.
/// - Throws: `Failure(.invalid)` with the first place that differs: a defect of the program, never
///   of the record.
func proveConservation(
  of bytes: [UInt8], file: String, in restored: String
) throws(Failure) {
  let record = solidCharacters(try SourceText(bytes, file: file))
  let tei = solidCharacters(try SourceText(Array(restored.utf8), file: file))
  guard let index = firstDifference(record, tei) else { return }
  let place = index < record.count ? record[index].line : record.last?.line
  throw Failure(
    .invalid,
    "the encoding would have '\(excerpt(tei, index))' where the record has '\(excerpt(record, index))'; "
      + "nothing was written: please report this record", at: Location(file, line: place),
    rule: "conservation")
}

private struct SolidCharacter {
  let scalar: Unicode.Scalar
  let line: Int
}

private func solidCharacters(_ source: SourceText) -> [SolidCharacter] {
  source.lines.flatMap { line in
    Markup.stripped(line.text).unicodeScalars.lazy
      .filter { !$0.properties.isWhitespace && $0 != "*" }
      .map { SolidCharacter(scalar: $0, line: line.number) }
  }
}

private func firstDifference(_ one: [SolidCharacter], _ other: [SolidCharacter]) -> Int? {
  let difference = zip(one, other).enumerated().first { $1.0.scalar != $1.1.scalar }?.offset
  return difference ?? (one.count == other.count ? nil : min(one.count, other.count))
}

private func excerpt(_ characters: [SolidCharacter], _ index: Int) -> String {
  var text = String.UnicodeScalarView()
  for character in characters[min(index, characters.count)...].prefix(24) {
    text.append(character.scalar)
  }
  return String(text)
}
