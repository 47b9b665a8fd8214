/// The BCP 47 tag of texts in a language, with their script where the language alone does not say
/// it.
///
/// It says it where the table has the script first, unless the language is written in Cyrillic and
/// in Latin letters alike. Chinese, Japanese and Korean writing goes without saying.
///
/// - Parameters:
///   - language: the primary subtag.
///   - texts: what is written in it.
/// - Returns: such as `ru`, `ru-Latn`, `sr-Cyrl`, `mn-Mong`.
public func languageTag(_ language: String, of texts: [TokenizedText]) -> String {
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
