import Tables

/// The BCP 47 tag of texts in a language, with their script where the language alone does not say
/// it.
///
/// It says it where the table has the script first, unless the language is written in Cyrillic and
/// in Latin letters alike. Japanese and Korean writing goes without saying; of Chinese the simplified
/// and the traditional form are told.
///
/// - Parameters:
///   - language: the primary subtag.
///   - texts: what is written in it.
/// - Returns: such as `ru`, `ru-Latn`, `sr-Cyrl`, `mn-Mong`, `zh-Hant`.
public func languageTag(_ language: String, of texts: [TokenizedText]) -> String {
  if language == "zh" { return chineseForm(texts).map { "zh-\($0)" } ?? language }
  guard let scripts = Languages.standard[language]?.scripts, let usual = scripts.first,
    let script = mostUsedScript(texts), !unsaidScripts.contains(script)
  else { return language }
  let isInBoth = scripts.contains(.cyrillic) && scripts.contains(.latin)
  return script != usual || isInBoth ? "\(language)-\(script.rawValue)" : language
}

/// The script of most letters; of as many, the first by its code.
private func mostUsedScript(_ texts: [TokenizedText]) -> Script? {
  var counts: [Script: Int] = [:]
  for token in texts.flatMap(\.tokens) where token.kind == .word {
    guard let script = token.key.unicodeScalars.first.flatMap(Script.init) else { continue }
    counts[script, default: 0] += token.key.unicodeScalars.count
  }
  return counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
}

private let unsaidScripts: Set<Script> = [.han, .hangul, .hiragana, .katakana]

/// The form in which Chinese is written, simplified or traditional; none where hardly a character
/// tells, or both are mixed.
private func chineseForm(_ texts: [TokenizedText]) -> String? {
  let forms = texts.flatMap(\.tokens).compactMap { chineseForms[$0.key] }
  let counts = Dictionary(forms.map { ($0, 1) }, uniquingKeysWith: +)
  return counts.first { form, count in count > 2 && 10 * (forms.count - count) <= count }?.key
}

/// The characters of `Data/chinese-forms.tsv` with the form that has them.
private let chineseForms: [String: String] = {
  let table = Table(builtIn: PackageResources.chinese_forms_tsv, "chinese-forms.tsv")
  return table.rows.reduce(into: [:]) { forms, row in
    for character in row.list("characters") { forms[character] = row["script"] }
  }
}()
