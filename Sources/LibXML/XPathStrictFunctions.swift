import CLibXML2

/// Adds functions that give back what they are given, and break off where XPath 2 would.
///
/// They have codes of libxml2 that an evaluation never gives otherwise, since a context always knows
/// its size and position.
func registerStrictFunctions(_ cContext: xmlXPathContextPtr) {
  xmlXPathRegisterFunc(cContext, "zero-or-one") { cParser, _ in
    guard nodes(of: cParser?.pointee.value).count > 1 else { return }
    xmlXPathErr(cParser, Int32(XPATH_INVALID_CTXT_SIZE.rawValue))
  }
  xmlXPathRegisterFunc(cContext, "numerals") { cParser, _ in
    guard !nodes(of: cParser?.pointee.value).map(text).allSatisfy(isNumeral) else { return }
    xmlXPathErr(cParser, Int32(XPATH_INVALID_CTXT_POSITION.rawValue))
  }
  xmlXPathRegisterFunc(cContext, "numeral") { cParser, _ in
    let text = cParser?.pointee.value?.pointee.stringval.map { String($0) } ?? ""
    guard isNumberOfXPath2Alone(text) else { return }
    xmlXPathErr(cParser, Int32(XPATH_INVALID_CTXT_POSITION.rawValue))
  }
}

private func text(of cNode: xmlNodePtr) -> String {
  guard let cText = xmlXPathCastNodeToString(cNode) else { return "" }
  defer { bifolium_free(cText) }
  return String(cText)
}

/// Tells whether a text is a number in either version of XPath, such as ` -1.50 `.
private func isNumeral(_ text: String) -> Bool {
  let text = withoutSpaceAround(text)
  return text.allSatisfy { "-.0123456789".contains($0) } && Double(text) != nil
}

/// Tells whether a text is a number in XPath 2, but none in XPath 1.0, such as `+1` or `1e3`.
private func isNumberOfXPath2Alone(_ text: String) -> Bool {
  let text = withoutSpaceAround(text)
  guard !["INF", "+INF", "-INF"].contains(text) else { return true }
  return !isNumeral(text) && text.allSatisfy { "+-.eE0123456789".contains($0) }
    && Double(text) != nil
}

private func withoutSpaceAround(_ text: String) -> String {
  let backwards = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
  return String(backwards.reversed())
}
