import CLibXML2

extension XMLProblem {
  /// What the parser found, as a sentence for an editor: the commonest errors reworded, all others
  /// in libxml2's words.
  var parserSentence: String {
    switch (code, arguments.first ?? "", arguments.dropFirst().first ?? "") {
    case (XML_ERR_TAG_NAME_MISMATCH, let start, let end) where !end.isEmpty:
      "</\(end)> ends <\(start)> of line \(number); expected </\(start)>"
    case (XML_ERR_TAG_NOT_FINISHED, let start, _) where !start.isEmpty && number > 0:
      "<\(start)> of line \(number) is never ended; expected </\(start)>"
    case (XML_ERR_NAME_REQUIRED, _, _) where message.hasPrefix("xmlParseEntityRef"):
      "an ampersand stands by itself; expected &amp;"
    case (XML_ERR_UNDECLARED_ENTITY, let name, _) where !name.isEmpty,
      (XML_WAR_UNDECLARED_ENTITY, let name, _) where !name.isEmpty:
      "the entity &\(name); is not declared"
    case (XML_NS_ERR_UNDEFINED_NAMESPACE, let first, let second) where !second.isEmpty:
      undeclaredPrefix(first, second)
    case (XML_ERR_ATTRIBUTE_REDEFINED, let name, _) where !name.isEmpty:
      "the attribute \(name) stands twice in one tag"
    case (XML_ERR_DOCUMENT_END, _, _):
      "something follows the end of the root element; expected nothing"
    case (XML_ERR_DOCUMENT_EMPTY, _, _):
      "there is no root element; expected a start tag"
    case (XML_ERR_ENTITY_LOOP, _, _):
      boundless
    // From 2.13 on these have other numbers, which older headers do not know.
    case _ where message.contains("amplification"):
      boundless
    case _ where message.contains("xcessive depth"):
      "more than 256 elements stand in one another"
    case _ where message.hasPrefix("Input is not proper UTF-8"),
      _ where message.hasPrefix("Invalid bytes in character encoding"):
      "the text is not UTF-8 or not in the encoding that it names; convert it"
    default: plainMessage
    }
  }
}

private let boundless =
  "the entities or attribute defaults grow without bound or contain themselves"

private func undeclaredPrefix(_ prefix: String, _ name: String) -> String {
  "the prefix of \(prefix):\(name) is not declared; expected xmlns:\(prefix)=\"…\""
}

extension XMLProblem {
  /// libxml2's words without the name of a C function, the capital and the final mark.
  public var plainMessage: String {
    var words = message[...]
    if let colon = words.firstIndex(of: ":"), words.hasPrefix("xml"),
      !words[..<colon].contains(" ")
    {
      words = words[words.index(after: colon)...].drop { $0 == " " }
    }
    while let last = words.last, ".! ".contains(last) { words.removeLast() }
    guard words.dropFirst().first?.isLowercase ?? false else { return String(words) }
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
