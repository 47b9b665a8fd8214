import LibXML

/// A value in which characters that libxml2's patterns do not know are replaced by older ones of
/// the same category.
///
/// Its tables end about Unicode 4, so that `\p{S}` does not match U+20BF or an emoji. A pattern that
/// itself names characters beyond ASCII is left to libxml2 as it is.
func withOlderCharacters(_ value: String, for facets: [BuiltInDatatype.Facet]) -> String {
  guard value.utf8.contains(where: { $0 > 0x7F }),
    facets.contains(where: { $0.name == "pattern" }),
    facets.allSatisfy({ $0.value.utf8.allSatisfy { $0 < 0x80 } })
  else { return value }
  var older = String.UnicodeScalarView()
  for scalar in value.unicodeScalars {
    older.append(isNew(scalar) ? olderOne(like: scalar) : scalar)
  }
  return String(older)
}

private func isNew(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value > 0x7F && (scalar.properties.age ?? (99, 0)) > (4, 0)
}

private func olderOne(like scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter: "\u{00C0}"
  case .lowercaseLetter: "\u{00E0}"
  case .titlecaseLetter: "\u{01C5}"
  case .modifierLetter: "\u{02B0}"
  case .otherLetter: "\u{05D0}"
  case .nonspacingMark: "\u{0300}"
  case .spacingMark: "\u{0903}"
  case .enclosingMark: "\u{0488}"
  case .decimalNumber: "\u{0660}"
  case .letterNumber: "\u{2160}"
  case .otherNumber: "\u{00B2}"
  case .connectorPunctuation: "\u{203F}"
  case .dashPunctuation: "\u{2013}"
  case .openPunctuation: "\u{201A}"
  case .closePunctuation: "\u{2046}"
  case .initialPunctuation: "\u{2018}"
  case .finalPunctuation: "\u{2019}"
  case .otherPunctuation: "\u{00A1}"
  case .mathSymbol: "\u{00AC}"
  case .currencySymbol: "\u{20AC}"
  case .modifierSymbol: "\u{00A8}"
  case .otherSymbol: "\u{00A9}"
  case .format: "\u{200E}"
  default: scalar
  }
}
